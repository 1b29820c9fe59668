/** Any name in small Latin letters, so that spellings in different scripts can be compared. */
import { fold, isHan } from './fold.ts';
import { syllables } from './syllableTable.ts';

/** Ukrainian Cabinet of Ministers' table of 2010 without its rules for word beginnings, with Russian letters added. */
const cyrillic: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'h',
  д: 'd',
  е: 'e',
  є: 'ie',
  ж: 'zh',
  з: 'z',
  и: 'y',
  і: 'i',
  ї: 'i',
  й: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ь: '',
  ъ: '',
  ы: 'y',
  э: 'e',
  ю: 'iu',
  я: 'ia',
  қ: 'k',
  ү: 'u',
  ұ: 'u',
  ө: 'o',
  ң: 'n',
  ғ: 'g',
  ә: 'a',
  һ: 'h',
};

let bySyllable: Map<string, string> | null = null;

function syllableOf(character: string): string | undefined {
  if (bySyllable === null) {
    bySyllable = new Map();
    for (const line of syllables) {
      const [syllable = '', characters = ''] = line.split(' ');
      for (const one of characters) bySyllable.set(one, syllable);
    }
  }
  return bySyllable.get(character);
}

/** Pinyin syllables of a Chinese name, commonest reading of each character; characters of no known reading are left out. */
export function pinyinOf(han: string): string[] {
  return Array.from(fold(han)).flatMap((character) => syllableOf(character) ?? []);
}

/** Folded Latin letters: Cyrillic by the Ukrainian table, Chinese as pinyin run together; other signs stay. */
export function romanise(name: string): string {
  const folded = fold(name);
  if (!/[^\x20-\x7e]/.test(folded)) return folded;
  // Letters that only Russian has tell that г is g.
  const russian = /[ыэъ]/.test(folded);
  let result = '';
  for (const character of folded) {
    if (isHan(character.charCodeAt(0))) result += syllableOf(character) ?? character;
    else if (character === 'г' && russian) result += 'g';
    else result += cyrillic[character] ?? character;
  }
  return result;
}
