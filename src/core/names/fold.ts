/**
 * Folding that keeps every offset: each UTF-16 unit becomes exactly one unit. Case, diacritics, full width and
 * traditional characters are levelled, so that a name found in folded text stands at the same place in the original.
 */
import { simplified, traditional } from './traditionalTable.ts';

const letters: Readonly<Record<string, string>> = {
  İ: 'i',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  ß: 's',
  æ: 'a',
  œ: 'o',
  ð: 'd',
  þ: 't',
  ŋ: 'n',
  ə: 'e',
  ґ: 'г',
  ё: 'е',
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '`': "'",
  '′': "'",
  '\u3000': ' ',
  '\u00a0': ' ',
  '‑': '-',
  '–': '-',
};

function foldedUnit(code: number): number {
  if (code >= 0xff01 && code <= 0xff5e) return foldedUnit(code - 0xfee0);
  const character = String.fromCharCode(code);
  const lower = character.toLowerCase();
  const one = lower.length === 1 ? lower : character;
  const special = letters[one];
  if (special !== undefined) return special.charCodeAt(0);
  const plain = one.normalize('NFD').charAt(0);
  return /[a-z]/.test(plain) ? plain.charCodeAt(0) : one.charCodeAt(0);
}

function makeTable(): Uint16Array {
  const table = new Uint16Array(0x10000);
  for (let code = 0; code < 0x10000; code += 1) table[code] = code;
  const ranges = [
    [0x41, 0x5a],
    [0x60, 0x60],
    [0xa0, 0x24f],
    [0x259, 0x259],
    [0x2bc, 0x2bc],
    [0x400, 0x52f],
    [0x1e00, 0x1eff],
    [0x2010, 0x2032],
    [0x3000, 0x3000],
    [0xff01, 0xff5e],
  ] as const;
  for (const [from, to] of ranges) for (let code = from; code <= to; code += 1) table[code] = foldedUnit(code);
  for (let index = 0; index < traditional.length; index += 1) {
    table[traditional.charCodeAt(index)] = simplified.charCodeAt(index);
  }
  return table;
}

const table = makeTable();

/** The folded form of one UTF-16 unit. */
export function foldUnit(code: number): number {
  return table[code] ?? code;
}

/** Folded text of the same length; `fold(t).length === t.length` and offsets agree. */
export function fold(text: string): string {
  let changedFrom = -1;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (table[code] !== code) {
      changedFrom = index;
      break;
    }
  }
  if (changedFrom < 0) return text;
  const parts: string[] = [text.slice(0, changedFrom)];
  const units: number[] = [];
  for (let index = changedFrom; index < text.length; index += 1) {
    units.push(foldUnit(text.charCodeAt(index)));
    if (units.length === 4096) parts.push(String.fromCharCode(...units.splice(0)));
  }
  parts.push(String.fromCharCode(...units));
  return parts.join('');
}

/** Whether the unit is a Chinese character of the basic block or its first extension. */
export function isHan(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf);
}

/** Whether the unit can be part of a word in Latin or Cyrillic script. */
export function isLetter(code: number): boolean {
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
  return (
    (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7) ||
    (code >= 0x400 && code <= 0x52f) ||
    (code >= 0x1e00 && code <= 0x1eff) ||
    code === 0x259
  );
}

/** The folded words of a name in Latin or Cyrillic script; apostrophes inside words are dropped ("Xi'an" is "xian"). */
export function wordsOf(name: string): string[] {
  return fold(name)
    .replace(/'/g, '')
    .split(/[^a-z0-9\u0400-\u052f]+/)
    .filter((word) => word !== '');
}
