import type { Token } from './tokens.ts';
import { functionWords } from './functionWords.ts';

/** A run of capitalised words: token indices, end not included. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

const joins = new Set([
  'of',
  'for',
  'de',
  'von',
  'van',
  'der',
  'den',
  'la',
  'du',
  'al',
  'bin',
  'peoples',
  '&',
  "people's",
  'people’s',
]);

function startsName(token: Token | undefined): boolean {
  return token !== undefined && token.capital && !functionWords.has(token.lower);
}

/** Whether a lower-case word at `at` joins two capitalised words of one name ("Ministry of Foreign Affairs"). */
function joinLength(words: readonly Token[], at: number): number {
  const token = words[at];
  if (token === undefined || !joins.has(token.lower)) return 0;
  if (startsName(words[at + 1])) return 1;
  const article = words[at + 1]?.lower === 'the' && token.lower === 'of';
  return article && startsName(words[at + 2]) ? 2 : 0;
}

/** Capitalised names in the order of the text. "The" and other function words at a sentence's head are left off. */
export function properNames(words: readonly Token[]): Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < words.length; at += 1) {
    if (!startsName(words[at])) continue;
    let to = at + 1;
    for (;;) {
      const token = words[to];
      if (token?.capital && token.kind === 'word' && token.lower !== 'i') to += 1;
      else {
        const skip = joinLength(words, to);
        if (skip === 0) break;
        to += skip;
      }
    }
    runs.push({ from: at, to });
    at = to - 1;
  }
  return runs;
}
