/** Reads spelled numbers: "one hundred and twenty-three thousand", "thirty five", "a hundred and five". */
import { addDecimals, movePoint } from '../decimal.ts';
import { magnitudeWords, ordinalWords, tensWords, unitWords } from '../tables/numberWords.ts';
import type { Token } from '../tokens.ts';

export interface SpelledNumber {
  readonly last: number;
  /** A whole number. */
  readonly value: string;
}

/** The spelled number that starts at a token; null when none does. Ordinals ("twenty-first") are none. */
export function readSpelled(tokens: readonly Token[], at: number): SpelledNumber | null {
  let total = '0';
  let group = 0;
  let last = -1;
  let next = at;
  for (;;) {
    const word = tokens[next];
    if (word?.kind !== 'word') break;
    const below = readBelowHundred(tokens, next);
    if (below) {
      if (group % 100 !== 0 || below.ordinal) break;
      group += below.value;
      last = below.last;
    } else {
      const power = last < 0 || word.text.length < 6 ? undefined : magnitudeWords.get(word.text);
      if (power === undefined) break;
      if (power === 2 && group > 0 && group < 100) group *= 100;
      else if (power > 2 && group > 0) {
        total = addDecimals(total, movePoint(String(group), power));
        group = 0;
      } else break;
      last = next;
    }
    next = skipJoiner(tokens, last);
    if (group % 100 !== 0 && !magnitudeWords.has(tokens[next]?.text ?? '')) break;
  }
  if (last < 0) return null;
  return { last, value: addDecimals(total, String(group)) };
}

/** "five", "twelve", "thirty", "thirty-five", "thirty five". */
function readBelowHundred(
  tokens: readonly Token[],
  at: number,
): { last: number; value: number; ordinal: boolean } | null {
  const text = tokens[at]?.text ?? '';
  const article =
    (text === 'a' || text === 'an') &&
    /^(?:hundred|thousand|million|billion|trillion)$/.test(tokens[at + 1]?.text ?? '');
  const unit = article ? 1 : unitWords.get(text);
  if (unit !== undefined) return { last: at, value: unit, ordinal: false };
  const tens = tensWords.get(text);
  if (tens === undefined) return null;
  const hyphen = tokens[at + 1]?.text === '-' && tokens[at + 1]?.kind === 'symbol' ? 1 : 0;
  const digit = tokens[at + 1 + hyphen];
  if (digit?.kind === 'word') {
    const value = unitWords.get(digit.text);
    if (value !== undefined && value > 0 && value < 10)
      return { last: at + 1 + hyphen, value: tens + value, ordinal: false };
    if (hyphen === 1 && ordinalWords.has(digit.text)) return { last: at + 2, value: tens, ordinal: true };
  }
  return { last: at, value: tens, ordinal: false };
}

/** The token after "and" or a hyphen, when a number word follows it within this number. */
function skipJoiner(tokens: readonly Token[], last: number): number {
  const joiner = tokens[last + 1];
  const after = tokens[last + 2];
  const known = after?.kind === 'word' && (unitWords.has(after.text) || tensWords.has(after.text));
  if (joiner?.kind === 'word' && joiner.text === 'and' && known && magnitudeWords.has(tokens[last]?.text ?? ''))
    return last + 2;
  if (joiner?.kind === 'symbol' && joiner.text === '-' && after?.kind === 'word' && magnitudeWords.has(after.text))
    return last + 2;
  return last + 1;
}
