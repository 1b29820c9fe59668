/** Finds every number of a token list, in digits or words: the first step of the English reader. */
import { wordSet } from '../tables/wordSet.ts';
import { readFraction } from './fractions.ts';
import type { NumberExpression } from './numberExpression.ts';
import { isSymbol, isWord } from './tokenTests.ts';
import { addDecimals, divideDecimals, movePoint, multiplyDecimals, plainDecimal } from '../decimal.ts';
import { magnitudeLetters, magnitudeWords, vagueWords } from '../tables/numberWords.ts';
import { measureWords } from '../tables/measures.ts';
import { vulgarFraction, type Token } from '../tokens.ts';
import { readSpelled } from './spelledNumber.ts';

/** All numbers, left to right, not overlapping. */
export function findNumbers(tokens: readonly Token[]): NumberExpression[] {
  const found: NumberExpression[] = [];
  let at = 0;
  while (at < tokens.length) {
    const number = readNumber(tokens, at);
    if (number) {
      const share = shareOf(tokens, number);
      found.push(share ?? number);
      at = (share ?? number).last + 1;
    } else {
      at += 1;
    }
  }
  return found;
}

/** "one in five", "nine out of 10": a share, unless what follows makes "in" a matter of time or place. */
function shareOf(tokens: readonly Token[], number: NumberExpression): NumberExpression | null {
  const out = isWord(tokens[number.last + 1], 'out') && isWord(tokens[number.last + 2], 'of') ? 2 : 0;
  if (out === 0 && !isWord(tokens[number.last + 1], 'in')) return null;
  const joined = number.last + 1 + (out === 0 ? 1 : out);
  const start = isWord(tokens[joined], 'every') ? joined + 1 : joined;
  const whole = readNumber(tokens, start);
  if (!whole || !/^\d{1,2}$/.test(number.value) || !/^\d{1,4}$/.test(whole.value)) return null;
  const [part, all] = [Number(number.value), Number(whole.value)];
  if (part >= all || part === 0 || (out === 0 && !roundShares.has(all))) return null;
  const next = tokens[whole.last + 1];
  if (next && (measureWords.has(next.text) || next.text === '%' || next.text === '-' || occasions.has(next.text)))
    return null;
  const value = divideDecimals(number.value, whole.value);
  return { first: number.first, last: whole.last, digits: value, magnitude: 0, value, form: 'fraction', letter: null };
}

/** "six in 10 games" happened within them. */
const occasions: ReadonlySet<string> = wordSet('games matches starts attempts overs innings appearances outings tests');

const roundShares: ReadonlySet<number> = new Set([
  2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 30, 40, 50, 100, 200, 500, 1000,
]);

function readNumber(tokens: readonly Token[], at: number): NumberExpression | null {
  const token = tokens[at];
  if (!token) return null;
  if (token.kind === 'number') return readDigits(tokens, at, token);
  if (token.kind !== 'word') return null;
  return (
    readArticle(tokens, at, token) ??
    readFraction(tokens, at, token) ??
    readWords(tokens, at) ??
    readVague(tokens, at, token)
  );
}

function readDigits(tokens: readonly Token[], at: number, token: Token): NumberExpression {
  const plain = {
    first: at,
    last: at,
    digits: token.text,
    magnitude: 0,
    value: plainDecimal(token.text),
    form: 'digits',
    letter: null,
  } as const;
  if (token.odd) return plain;
  const next = tokens[at + 1];
  if (!next) return plain;
  const vulgar = next.kind === 'symbol' && !next.spaced ? vulgarFraction(next.text) : undefined;
  if (vulgar !== undefined)
    return withMagnitude(tokens, { ...plain, last: at + 1, digits: addDecimals(token.text, vulgar) });
  const fraction = readSlashFraction(tokens, at);
  if (fraction) return fraction;
  const mixed =
    next.kind === 'number' && next.spaced && /^\d+$/.test(token.text) ? readSlashFraction(tokens, at + 1) : null;
  if (mixed)
    return withMagnitude(tokens, {
      ...mixed,
      first: at,
      digits: addDecimals(token.text, mixed.digits),
      form: 'digits',
    });
  const part = andPart(tokens, at);
  if (part) return withMagnitude(tokens, { ...plain, last: part.last, digits: addDecimals(token.text, part.value) });
  return withMagnitude(tokens, plain);
}

/** "1/3" and "3/4"; not "24/7", "9/11" or the dates "14/07/2019". */
function readSlashFraction(tokens: readonly Token[], at: number): NumberExpression | null {
  const [a, slash, b] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (a?.kind !== 'number' || slash?.text !== '/' || b?.kind !== 'number' || slash.spaced || b.spaced) return null;
  const [numerator, denominator] = [Number(a.text), Number(b.text)];
  if (!Number.isInteger(numerator) || numerator >= denominator || !smallDenominators.has(denominator)) return null;
  if (isSymbol(tokens[at + 3], '/')) return null;
  const value = divideDecimals(a.text, b.text);
  return { first: at, last: at + 2, digits: value, magnitude: 0, value, form: 'fraction', letter: null };
}

const smallDenominators: ReadonlySet<number> = new Set([2, 3, 4, 5, 6, 8, 10, 16, 20, 100]);

/** Takes "billion", "hundred million", "-million-", a glued "bn" or "m", and compounds such as "1 billion 880 million". */
function withMagnitude(tokens: readonly Token[], number: NumberExpression): NumberExpression {
  let { last, magnitude } = number;
  for (;;) {
    const hyphen = isSymbol(tokens[last + 1], '-') && !tokens[last + 1]?.spaced ? 1 : 0;
    const word = tokens[last + 1 + hyphen];
    const power = word?.kind === 'word' ? magnitudeWords.get(word.text) : undefined;
    if (power === undefined || (hyphen === 1 && word?.spaced)) break;
    magnitude += power;
    last += 1 + hyphen;
  }
  if (magnitude === 0 && isWord(tokens[last + 1], 'dozen')) {
    const value = multiplyDecimals(number.digits, '12');
    return { ...number, last: last + 1, digits: value, value, form: 'words' };
  }
  const scaled = { ...number, last, magnitude, value: movePoint(number.digits, magnitude) };
  if (magnitude === 0) return withLetter(tokens, scaled);
  return magnitude >= 2 ? withSmallerPart(tokens, scaled) : scaled;
}

function withLetter(tokens: readonly Token[], number: NumberExpression): NumberExpression {
  const word = tokens[number.last + 1];
  if (word?.kind !== 'word' || word.spaced || !magnitudeLetters.has(word.text)) return number;
  return { ...number, letter: word.text };
}

/** The rest of "1 billion 880 million", "2 thousand and 300", "3 million, 400 thousand". */
function withSmallerPart(tokens: readonly Token[], number: NumberExpression): NumberExpression {
  const and = isWord(tokens[number.last + 1], 'and') ? 1 : 0;
  const start = number.last + 1 + and;
  const next = tokens[start];
  if (next?.kind !== 'number' || next.odd || !next.spaced) return number;
  const rest = withMagnitude(tokens, {
    first: start,
    last: start,
    digits: next.text,
    magnitude: 0,
    value: next.text,
    form: 'digits',
    letter: null,
  });
  const room = number.magnitude;
  const smaller = rest.magnitude > 0 ? rest.magnitude < room : and === 1 && !next.grouped && !next.text.includes('.');
  if (!smaller || rest.letter !== null || rest.value.length > room || Number(rest.value) >= 10 ** room) return number;
  if (and === 1 && rest.magnitude === 0 && room > 3) return number;
  const value = addDecimals(number.value, rest.value);
  return { ...number, last: rest.last, digits: movePoint(value, -rest.magnitude), magnitude: rest.magnitude, value };
}

/** "and a half", "-and-a-half", "and a quarter", "and three-quarters" behind a number; null when it is not there. */
function andPart(tokens: readonly Token[], last: number): { last: number; value: string } | null {
  const next = (at: number): number => at + (isSymbol(tokens[at + 1], '-') ? 2 : 1);
  const and = next(last);
  if (!isWord(tokens[and], 'and')) return null;
  const count = next(and);
  const part = next(count);
  const [article, word] = [tokens[count], tokens[part]];
  if (isWord(article, 'three') && isWord(word, 'quarters')) return { last: part, value: '0.75' };
  if (!isWord(article, 'a') && !isWord(article, 'one')) return null;
  const value = word?.kind === 'word' ? partsBehindAnd.get(word.text) : undefined;
  return value === undefined ? null : { last: part, value };
}

const partsBehindAnd: ReadonlyMap<string, string> = new Map([
  ['half', '0.5'],
  ['quarter', '0.25'],
  ['third', '0.333333333333'],
]);

function readWords(tokens: readonly Token[], at: number): NumberExpression | null {
  const spelled = readSpelled(tokens, at);
  if (!spelled) return null;
  const { last, value } = spelled;
  let zeros = 0;
  while (zeros < value.length - 1 && value.at(-1 - zeros) === '0') zeros += 1;
  const magnitude = zeros >= 2 ? zeros : 0;
  const words: NumberExpression = {
    first: at,
    last,
    digits: movePoint(value, -magnitude),
    magnitude,
    value,
    form: 'words',
    letter: null,
  };
  const part = andPart(tokens, last);
  if (part) {
    // "a million and a half" is half a million more.
    const power = magnitudeWords.get(tokens[last]?.text ?? '') ?? 0;
    const more = addDecimals(value, movePoint(part.value, power > 2 ? power : 0));
    return withMagnitude(tokens, { ...words, last: part.last, digits: more, magnitude: 0, value: more });
  }
  return magnitude === 0 ? withMagnitude(tokens, words) : words;
}

/** "a dozen", "half a million", "a quarter of a million", "a couple of", "a hundred". */
function readArticle(tokens: readonly Token[], at: number, token: Token): NumberExpression | null {
  let next = at;
  let digits = '1';
  if (token.text === 'half') {
    next += 1;
    digits = '0.5';
  } else if (
    isWord(tokens[at + 1], 'quarter') &&
    isWord(tokens[at + 2], 'of') &&
    (token.text === 'a' || token.text === 'one')
  ) {
    next += 3;
    digits = '0.25';
  }
  const article = tokens[next];
  const bare = next === at && (token.text === 'dozen' || token.text === 'couple');
  if (!bare && !(isWord(article, 'a') || isWord(article, 'an'))) return null;
  const noun = bare ? token : tokens[next + 1];
  if (noun?.kind !== 'word') return null;
  const last = bare ? at : next + 1;
  if (noun.text === 'dozen' || (noun.text === 'couple' && isWord(tokens[last + 1], 'of') && digits === '1')) {
    const value = multiplyDecimals(noun.text === 'dozen' ? '12' : '2', digits);
    return { first: at, last, digits: value, magnitude: 0, value, form: 'words', letter: null };
  }
  const power = magnitudeWords.get(noun.text);
  if (power === undefined || noun.text.length < 4 || digits === '1') return null;
  return withMagnitude(tokens, {
    first: at,
    last: next,
    digits,
    magnitude: 0,
    value: digits,
    form: 'words',
    letter: null,
  });
}

/** "dozens", "hundreds of thousands", "tens of millions", "several hundred", "a few dozen". */
function readVague(tokens: readonly Token[], at: number, token: Token): NumberExpression | null {
  if (token.text === 'several' || token.text === 'few') {
    const plural = vagueWords.get(`${tokens[at + 1]?.text ?? ''}s`);
    return plural && tokens[at + 1]?.text !== 'ten' ? vague(at, at + 1, plural) : null;
  }
  const base = vagueWords.get(token.text);
  if (!base) return null;
  let { magnitude } = base;
  let last = at;
  const second = isWord(tokens[at + 1], 'of') ? vagueWords.get(tokens[at + 2]?.text ?? '') : undefined;
  if (second && second.magnitude > 0) {
    magnitude += second.magnitude;
    last = at + 2;
  } else if ((token.text === 'tens' || token.text === 'scores') && !isWord(tokens[at + 1], 'of')) {
    return null;
  }
  return vague(at, last, { digits: base.digits, magnitude });
}

function vague(first: number, last: number, base: { digits: string; magnitude: number }): NumberExpression {
  const value = movePoint(base.digits, base.magnitude);
  return { first, last, ...base, value, form: 'vague', letter: null };
}
