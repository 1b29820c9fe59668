/** One-character names of provinces: believed in company (沪浙, 京津冀, 闽宁) or after a verb of going there (援疆). */

const shortNames: Readonly<Record<string, string>> = {
  京: 'CN-11',
  津: 'CN-12',
  冀: 'CN-13',
  晋: 'CN-14',
  蒙: 'CN-15',
  辽: 'CN-21',
  吉: 'CN-22',
  黑: 'CN-23',
  沪: 'CN-31',
  苏: 'CN-32',
  浙: 'CN-33',
  皖: 'CN-34',
  闽: 'CN-35',
  赣: 'CN-36',
  鲁: 'CN-37',
  豫: 'CN-41',
  鄂: 'CN-42',
  湘: 'CN-43',
  粤: 'CN-44',
  桂: 'CN-45',
  琼: 'CN-46',
  渝: 'CN-50',
  川: 'CN-51',
  黔: 'CN-52',
  滇: 'CN-53',
  藏: 'CN-54',
  陕: 'CN-61',
  甘: 'CN-62',
  陇: 'CN-62',
  青: 'CN-63',
  宁: 'CN-64',
  疆: 'CN-65',
};

/** Characters that hardly occur outside their province's name; a run needs one, since 青川 and 新黑 are ordinary. */
const telling = new Set('冀晋沪浙皖闽赣鲁豫鄂湘粤渝黔滇疆'.split(''));

const none: readonly string[] = [];

const goingThere = new Set('援入进赴在驻出离治稳兴来返全'.split(''));

const abbreviates = 1;
const goes = 2;
/** By UTF-16 unit, what a character may open; most open nothing, and the look-up is all they cost. */
const opens = new Uint8Array(0x10000);
for (const character of Object.keys(shortNames)) opens[character.charCodeAt(0)] = abbreviates;
for (const character of goingThere) {
  const code = character.charCodeAt(0);
  opens[code] = (opens[code] ?? 0) | goes;
}

function mayOpen(text: string, at: number, what: number): boolean {
  return ((opens[text.charCodeAt(at)] ?? 0) & what) !== 0;
}

/** The ids of a run of two to six short names that starts here; empty when there is none. */
export function provinceRun(text: string, at: number): readonly string[] {
  if (!mayOpen(text, at, abbreviates) || !mayOpen(text, at + 1, abbreviates)) return none;
  const ids: string[] = [];
  let told = false;
  for (let index = at; index < text.length && index - at < 7; index += 1) {
    const character = text.charAt(index);
    const id = shortNames[character];
    if (id === undefined || ids.includes(id)) break;
    told ||= telling.has(character);
    ids.push(id);
  }
  return ids.length >= 2 && ids.length <= 6 && told ? ids : [];
}

/** The region meant by the second character of 援疆, 进藏, 赴疆 … */
export function regionVerb(text: string, at: number): string | null {
  if (!mayOpen(text, at, goes)) return null;
  const next = text.charAt(at + 1);
  if (next === '疆') return 'CN-65';
  if (next === '藏' && text.charAt(at) !== '在') return 'CN-54';
  return next === '青' && text.charAt(at) === '援' ? 'CN-63' : null;
}
