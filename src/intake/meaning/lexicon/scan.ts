import type { Span } from '../../../core/claims/span.ts';
import { isCjk } from '../../sentences/paragraphs.ts';
import type { Roles, WordTable } from './roles.ts';
import { simplified } from './simplified.ts';

/** A word of the lexicon found in the text. `word` is its form in the tables. */
export interface Mark extends Span {
  readonly word: string;
  readonly roles: Roles;
}

interface Entry {
  readonly word: string;
  readonly roles: Roles;
}

/** Entries by their first Latin word or first Chinese character, longest first. */
export interface Lexicon {
  readonly latin: ReadonlyMap<string, readonly Entry[]>;
  readonly cjk: ReadonlyMap<number, readonly Entry[]>;
  /** 1 for every character, traditional forms included, that opens a Chinese entry: most characters need no look-up. */
  readonly opensCjk: Uint8Array;
  /** By lower-case first letter, one bit for each length that an entry's first word has. */
  readonly latinLengths: Uint32Array;
}

function isLatinLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0xc0 && code <= 0x24f);
}

/** Merges the tables; a word that stands in several does all that they say. */
export function buildLexicon(tables: readonly WordTable[]): Lexicon {
  const merged = new Map<string, Roles>();
  for (const table of tables)
    for (const [roles, words] of table) for (const word of words) merged.set(word, { ...merged.get(word), ...roles });
  const latin = new Map<string, Entry[]>();
  const cjk = new Map<number, Entry[]>();
  for (const [word, roles] of [...merged].sort(([a], [b]) => b.length - a.length)) {
    const code = word.charCodeAt(0);
    if (isCjk(code)) cjk.set(code, [...(cjk.get(code) ?? []), { word, roles }]);
    else {
      const first = word.split(/[^a-z\u00c0-\u024f]/, 1)[0] ?? word;
      latin.set(first, [...(latin.get(first) ?? []), { word, roles }]);
    }
  }
  const opensCjk = new Uint8Array(0x10000);
  for (let code = 0x3400; code < opensCjk.length; code += 1) if (cjk.has(simplified(code))) opensCjk[code] = 1;
  const latinLengths = new Uint32Array(128);
  for (const first of latin.keys()) {
    const letter = first.charCodeAt(0) & 0x7f;
    latinLengths[letter] = (latinLengths[letter] ?? 0) | (1 << Math.min(first.length, 31));
  }
  return { latin, cjk, opensCjk, latinLengths };
}

function latinMatches(text: string, word: string, start: number, limit: number): boolean {
  const end = start + word.length;
  if (end > limit || (end < limit && isLatinLetter(text.charCodeAt(end)))) return false;
  for (let at = 0; at < word.length; at += 1) {
    const wanted = word.charCodeAt(at);
    const code = text.charCodeAt(start + at);
    if (code !== wanted && !(code < 0x5b && code > 0x40 && code + 32 === wanted)) return false;
  }
  return true;
}

function cjkMatches(text: string, word: string, start: number, limit: number): boolean {
  if (start + word.length > limit) return false;
  for (let at = 1; at < word.length; at += 1)
    if (simplified(text.charCodeAt(start + at)) !== word.charCodeAt(at)) return false;
  return true;
}

/** Longest matches, left to right, without overlap. Time is linear in the stretch. */
export function scan(lexicon: Lexicon, text: string, { start, end }: Span): Mark[] {
  const marks: Mark[] = [];
  let at = start;
  while (at < end) {
    const code = text.charCodeAt(at);
    let length = 1;
    if (lexicon.opensCjk[code] === 1) {
      const found = lexicon.cjk.get(simplified(code))?.find(({ word }) => cjkMatches(text, word, at, end));
      if (found) {
        marks.push({ start: at, end: at + found.word.length, ...found });
        length = found.word.length;
      }
    } else if (isLatinLetter(code)) {
      let to = at + 1;
      while (to < end && isLatinLetter(text.charCodeAt(to))) to += 1;
      length = to - at;
      if (((lexicon.latinLengths[(code | 0x20) & 0x7f] ?? 0) >> Math.min(length, 31)) & 1) {
        const found = lexicon.latin
          .get(text.slice(at, to).toLowerCase())
          ?.find(({ word }) => latinMatches(text, word, at, end));
        if (found) {
          marks.push({ start: at, end: at + found.word.length, ...found });
          length = found.word.length;
        }
      }
    }
    at += length;
  }
  return marks;
}
