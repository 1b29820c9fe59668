/** Words for types of division, in English, pinyin, Ukrainian and Chinese, and which entries they fit. */
import type { RegistryEntry } from './gazetteer.ts';

export type Level = 'province' | 'region' | 'prefecture' | 'city' | 'county' | 'district' | 'town' | 'village';

const latinLevels: readonly (readonly [Level, string])[] = [
  ['province', 'province provinces provincial sheng'],
  ['region', 'region regions oblast oblasts zizhiqu area область області'],
  ['prefecture', 'prefecture prefectures league diqu zhou zizhizhou'],
  ['city', 'city cities municipality municipal shi місто город'],
  ['county', 'county counties xian zizhixian banner qi'],
  ['district', 'district districts qu raion rayon район'],
  ['town', 'town township zhen xiang settlement'],
  ['village', 'village villages cun'],
];

const levelByWord = new Map<string, Level>();
for (const [level, words] of latinLevels) for (const word of words.split(' ')) levelByWord.set(word, level);

/** Peoples and qualifiers that stand in official names of autonomous divisions and tell nothing about which one. */
const fillers = new Set(
  (
    'autonomous special administrative the of and people peoples republic ' +
    'uygur uyghur uighur weiwuer kirgiz kyrgyz kirghiz keerkezi kazak kazakh hasake tajik tajike mongol mongolian menggu ' +
    'tibetan zangzu zang hui huizu zhuang zhuangzu qiang qiangzu tujia miao dong yao dai hani naxi lisu jingpo yugur salar ' +
    'xibe daur korean manchu bouyei tu'
  ).split(' '),
);

const peoples = new Set(
  [...fillers].filter((word) => !/^(autonomous|special|administrative|the|of|and|people|peoples|republic)$/.test(word)),
);

export function levelOfWord(word: string): Level | null {
  return levelByWord.get(word) ?? null;
}

/** "autonomous" or the name of a people: part of an official name, between the name proper and the level word. */
export function isFiller(word: string): boolean {
  return word === 'autonomous' || word === 'special' || word === 'administrative' || peoples.has(word);
}

export interface Stripped {
  /** What is left of the name, words joined by a space; never empty unless the name was. */
  readonly base: string;
  readonly level: Level | null;
}

/** Takes type words and fillers out of folded words. Where nothing would be left, the words stay. */
export function stripWords(words: readonly string[]): Stripped {
  let level: Level | null = null;
  const kept: string[] = [];
  for (const word of words) {
    const found = levelByWord.get(word);
    if (found !== undefined) level = found;
    else if (!fillers.has(word)) kept.push(word);
  }
  return { base: (kept.length > 0 ? kept : words).join(' '), level };
}

const hanEndings: readonly (readonly [string, Level])[] = [
  ['维吾尔自治区', 'region'],
  ['壮族自治区', 'region'],
  ['回族自治区', 'region'],
  ['自治区', 'region'],
  ['自治州', 'prefecture'],
  ['自治县', 'county'],
  ['自治旗', 'county'],
  ['特别行政区', 'region'],
  ['地区', 'prefecture'],
  ['林区', 'district'],
  ['新区', 'district'],
  ['省', 'province'],
  ['州', 'prefecture'],
  ['盟', 'prefecture'],
  ['市', 'city'],
  ['县', 'county'],
  ['区', 'district'],
  ['旗', 'county'],
  ['镇', 'town'],
  ['乡', 'town'],
  ['村', 'village'],
];

const hanPeoples =
  /(?:维吾尔族?|柯尔克孜族?|哈萨克族?|塔吉克族?|锡伯族?|蒙古族?|回族|彝族|藏族|苗族|侗族|瑶族|壮族|水族|傣族|白族|佤族|怒族|羌族|土族|满族|畲族|黎族|土家族|布依族|哈尼族|拉祜族|布朗族|独龙族|普米族|傈僳族|景颇族|裕固族|保安族|东乡族|撒拉族|朝鲜族|仫佬族|毛南族|仡佬族|纳西族|达斡尔族|鄂温克族|各族)$/;

/** The name proper of a Chinese division and its level: 克孜勒苏 and prefecture from 克孜勒苏柯尔克孜自治州. */
export function stripHan(name: string): Stripped {
  const ending = hanEndings.find(([word]) => name.endsWith(word) && name.length > word.length);
  if (ending === undefined) return { base: name, level: null };
  let base = name.slice(0, -ending[0].length);
  // 州 and 区 close names proper too (广州, 杭州): a single character left is no name.
  if (base.length < 2 && ending[0] === '州') return { base: name, level: null };
  // 内蒙古 is a region's own name; only prefectures and counties carry their peoples' names behind it.
  if (ending[0].startsWith('自治') && ending[0] !== '自治区') {
    for (let shorter = base.replace(hanPeoples, ''); shorter !== '' && shorter !== base;) {
      base = shorter;
      shorter = base.replace(hanPeoples, '');
    }
  }
  return { base, level: ending[1] };
}

/** The type of division that an entry's own name states. */
export function levelOfEntry(entry: RegistryEntry): Level | null {
  if (entry.type !== 'place' || entry.kind === 'country') return null;
  if (entry.kind === 'region') return entry.name.includes('Oblast') ? 'region' : null;
  if (entry.kind === 'settlement') return 'town';
  if (entry.kind === 'city') return 'city';
  return stripHan(entry.localName ?? '').level ?? stripWords(entry.name.toLowerCase().split(' ')).level;
}

/** Whether a name with this type word can mean the entry: "Kherson province" is the oblast, "Ganzhou prefecture" a city. */
export function fitsLevel(entry: RegistryEntry, level: Level): boolean {
  if (entry.type !== 'place') return false;
  const own = levelOfEntry(entry);
  if (own === level) return true;
  if (level === 'region' || level === 'province') return entry.kind === 'province' || entry.kind === 'region';
  if (level === 'prefecture') return entry.kind === 'prefecture';
  if (level === 'district') return own === 'county' && entry.kind === 'county';
  if (level === 'city')
    return (entry.kind === 'province' && own === 'city') || (entry.kind === 'region' && own === null);
  return false;
}
