/** Chinese division names taken apart, and their English form. */

export interface NameParts {
  /** The name proper: 阿克陶 in 阿克陶县, 克孜勒苏 in 克孜勒苏柯尔克孜自治州. */
  readonly base: string;
  /** Peoples named in an autonomous division's official name, in English, as its gazetteer entry prints them. */
  readonly peoples: readonly string[];
  readonly level: string;
}

const levels = [
  '壮族自治区',
  '回族自治区',
  '维吾尔自治区',
  '自治区',
  '特别行政区',
  '自治州',
  '自治县',
  '自治旗',
  '地区',
  '盟',
  '林区',
  '特区',
  '矿区',
  '省',
  '市',
  '县',
  '区',
  '旗',
  '行政委员会',
];

const englishLevels: Readonly<Record<string, string>> = {
  自治州: 'Autonomous Prefecture',
  自治县: 'Autonomous County',
  自治旗: 'Autonomous Banner',
  地区: 'Prefecture',
  盟: 'League',
  林区: 'Forestry District',
  特区: 'Special District',
  矿区: 'Mining District',
  市: 'City',
  县: 'County',
  区: 'District',
  旗: 'Banner',
  行政委员会: 'Administrative Committee',
};

const peoples: readonly (readonly [string, string])[] = [
  ['维吾尔', 'Uygur'],
  ['柯尔克孜', 'Kirgiz'],
  ['哈萨克', 'Kazak'],
  ['塔吉克', 'Tajik'],
  ['达斡尔族', 'Daur'],
  ['鄂温克族', 'Evenki'],
  ['鄂伦春', 'Oroqen'],
  ['锡伯', 'Xibe'],
  ['蒙古族', 'Mongol'],
  ['蒙古', 'Mongol'],
  ['布依族', 'Bouyei'],
  ['土家族', 'Tujia'],
  ['哈尼族', 'Hani'],
  ['拉祜族', 'Lahu'],
  ['布朗族', 'Blang'],
  ['独龙族', 'Derung'],
  ['普米族', 'Pumi'],
  ['傈僳族', 'Lisu'],
  ['景颇族', 'Jingpo'],
  ['裕固族', 'Yugur'],
  ['保安族', 'Bonan'],
  ['东乡族', 'Dongxiang'],
  ['撒拉族', 'Salar'],
  ['朝鲜族', 'Korean'],
  ['仫佬族', 'Mulao'],
  ['毛南族', 'Maonan'],
  ['仡佬族', 'Gelao'],
  ['纳西族', 'Naxi'],
  ['回族', 'Hui'],
  ['彝族', 'Yi'],
  ['藏族', 'Tibetan'],
  ['苗族', 'Miao'],
  ['侗族', 'Dong'],
  ['瑶族', 'Yao'],
  ['壮族', 'Zhuang'],
  ['水族', 'Sui'],
  ['傣族', 'Dai'],
  ['白族', 'Bai'],
  ['佤族', 'Va'],
  ['怒族', 'Nu'],
  ['羌族', 'Qiang'],
  ['土族', 'Tu'],
  ['满族', 'Manchu'],
  ['畲族', 'She'],
  ['黎族', 'Li'],
  ['各族', 'Various Nationalities'],
];

export function splitChineseName(name: string): NameParts {
  const level = levels.find((word) => name.endsWith(word) && name.length > word.length) ?? '';
  let base = level === '' ? name : name.slice(0, -level.length);
  const found: string[] = [];
  if (level.startsWith('自治') && level !== '自治区') {
    for (;;) {
      const people = peoples.find(([word]) => base.endsWith(word) && base.length > word.length);
      if (people === undefined) break;
      base = base.slice(0, -people[0].length);
      found.unshift(people[1]);
    }
    // 东乡族自治县 and 鄂温克族自治旗 are named for the people alone.
    const alone = base === '' ? undefined : peoples.find(([word]) => word === base);
    if (alone !== undefined) return { base: base.replace(/族$/u, ''), peoples: found, level };
  }
  return { base, peoples: found, level };
}

/** Pinyin syllables as one word: capital first, apostrophe before a later syllable that begins with a vowel. */
function joinSyllables(syllables: readonly string[]): string {
  const word = syllables
    .map((syllable, index) => (index > 0 && /^[aoe]/u.test(syllable) ? `'${syllable}` : syllable))
    .join('');
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

/** The English name: a local form where one is known, otherwise pinyin, then peoples and the type of division. */
export function englishName(input: {
  readonly parts: NameParts;
  readonly kind: 'province' | 'prefecture' | 'county';
  readonly pinyin: readonly string[];
  readonly local: string | null;
}): string {
  if (input.local?.startsWith('=') === true) return input.local.slice(1);
  const base = input.local ?? joinSyllables(input.pinyin.slice(0, Array.from(input.parts.base).length));
  const level = englishLevels[input.parts.level] ?? '';
  if (input.kind === 'prefecture' && input.parts.level === '市') return base;
  const { peoples: named } = input.parts;
  const list = named.length < 2 ? named.join('') : `${named.slice(0, -1).join(', ')} and ${named.at(-1)}`;
  return [base, list, level].filter(Boolean).join(' ');
}
