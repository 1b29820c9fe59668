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
  return { latin, cjk };
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
    if (isCjk(code)) {
      const found = lexicon.cjk.get(simplified(code))?.find(({ word }) => cjkMatches(text, word, at, end));
      if (found) {
        marks.push({ start: at, end: at + found.word.length, ...found });
        length = found.word.length;
      }
    } else if (isLatinLetter(code)) {
      let to = at + 1;
      while (to < end && isLatinLetter(text.charCodeAt(to))) to += 1;
      length = to - at;
      if (length < 24) {
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
