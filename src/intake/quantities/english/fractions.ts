/** Spelled fractions: "two-thirds", "a quarter of", "half the". */
import { wordSet } from '../tables/wordSet.ts';
import { divideDecimals } from '../decimal.ts';
import { denominatorWords, magnitudeWords, unitWords } from '../tables/numberWords.ts';
import type { Token } from '../tokens.ts';
import type { NumberExpression } from './numberExpression.ts';
import { isSymbol, isWord } from './tokenTests.ts';
import { isFunctionWord } from './words.ts';

/** "two-thirds", "a third of", "one quarter", "half of the", "one in five", "nine out of ten". */
export function readFraction(tokens: readonly Token[], at: number, token: Token): NumberExpression | null {
  if (token.text === 'half') return readHalf(tokens, at);
  const numerator = token.text === 'a' ? 1 : unitWords.get(token.text);
  if (numerator === undefined || numerator === 0) return null;
  const hyphen = isSymbol(tokens[at + 1], '-') ? 1 : 0;
  const last = at + 1 + hyphen;
  const word = tokens[last];
  const denominator = word?.kind === 'word' ? denominatorWords.get(word.text) : undefined;
  if (denominator === undefined || word === undefined) return null;
  const plural = word.text.endsWith('s');
  const next = tokens[last + 1];
  const article = token.text === 'a';
  const single = hyphen === 1 || (article ? isWord(next, 'of') || measuresShare(tokens[at - 1]) : endsFraction(next));
  if (!(numerator === 1 ? !plural && single : plural) || (!article && numerator >= denominator)) return null;
  const value = divideDecimals(String(numerator), String(denominator));
  return { first: at, last, digits: value, magnitude: 0, value, form: 'fraction', letter: null };
}

const shareBefore: ReadonlySet<string> = wordSet('by nearly almost about around roughly over than');

/** "by a third", "nearly a quarter": shares; "a third" alone may be the next in a row. */
function measuresShare(before: Token | undefined): boolean {
  return before?.kind === 'word' && shareBefore.has(before.text);
}

/** After "one third" these show that a share is meant. */
function endsFraction(next: Token | undefined): boolean {
  if (!next || next.kind === 'symbol') return true;
  return next.kind === 'word' && (isFunctionWord(next.text) || /(?:ed|ing)$/.test(next.text));
}

const halfBefore: ReadonlySet<string> = wordSet('first second latter other one last better top bottom');
const halfAfter: ReadonlySet<string> = wordSet('of the its their his her our all that those these');

function readHalf(tokens: readonly Token[], at: number): NumberExpression | null {
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (
    before?.kind === 'word' &&
    (halfBefore.has(before.text) || (before.text === 'a' && !isWord(tokens[at - 2], 'and')))
  )
    return null;
  const article =
    (isWord(next, 'a') || isWord(next, 'an')) &&
    !magnitudeWords.has(tokens[at + 2]?.text ?? '') &&
    !isWord(tokens[at + 2], 'dozen');
  const share = next?.kind === 'word' && halfAfter.has(next.text);
  const byHalf = isWord(before, 'by') && before?.kind === 'word';
  if (!share && !byHalf && !article) return null;
  return {
    first: at,
    last: article ? at + 1 : at,
    digits: '0.5',
    magnitude: 0,
    value: '0.5',
    form: 'fraction',
    letter: null,
  };
}
