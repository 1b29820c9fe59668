/** Years and dates in digits: "2019", "2016-2020", "the 1990s", "2019-07-14". */
import { wordSet } from '../tables/wordSet.ts';
import { day, monthsOf, years, type Stretch } from '../periods.ts';
import type { Token } from '../tokens.ts';
import { dayOrder } from './dayOrder.ts';
import type { DateHit, DateScene } from './dateHit.ts';
import { isDash, isSymbol, isWord } from './tokenTests.ts';
import { isFunctionWord } from './words.ts';

/** A four-digit year without separators. */
export function yearOf(token: Token | undefined): number | null {
  if (token?.kind !== 'number' || token.grouped || token.odd || token.end - token.start !== 4) return null;
  const year = Number(token.text);
  return year >= 1500 && year <= 2100 ? year : null;
}

/** "2019-07-14", "2019/7/14", "14/07/2019", "14.07.2019". */
export function numericDate(scene: DateScene, at: number): DateHit | null {
  const { text, tokens } = scene;
  const token = tokens[at];
  if (!token) return null;
  if (token.odd) {
    const dotted = /^(\d{1,4})\.(\d{1,2})\.(\d{1,4})$/.exec(
      text.slice(token.start, Math.min(token.end, token.start + 12)),
    );
    if (!dotted) return null;
    const [a, b, c] = [Number(dotted[1]), Number(dotted[2]), Number(dotted[3])];
    // With points the day comes first wherever dates are written so.
    return (
      (c >= 1500 ? dayHit({ first: at, last: at }, day(c, b, a)) : null) ??
      ymd(text, { first: at, last: at }, [a, b, c])
    );
  }
  const [s1, b, s2, c] = [tokens[at + 1], tokens[at + 2], tokens[at + 3], tokens[at + 4]];
  const same = s1?.kind === 'symbol' && s2?.kind === 'symbol' && s1.text === s2.text && (s1.text === '/' || isDash(s1));
  if (!same || b?.kind !== 'number' || c?.kind !== 'number' || s1.spaced || s2.spaced || b.spaced || c.spaced)
    return null;
  return ymd(text, { first: at, last: at + 4 }, [Number(token.text), Number(b.text), Number(c.text)]);
}

type Tokens = Pick<DateHit, 'first' | 'last'>;

function ymd(text: string, at: Tokens, [a, b, c]: readonly [number, number, number]): DateHit | null {
  if (a >= 1500) return dayHit(at, day(a, b, c));
  if (c < 1500) return null;
  const [dayFirst, monthFirst] = [day(c, b, a), day(c, a, b)];
  if (!dayFirst || !monthFirst || a === b) return dayHit(at, dayFirst ?? monthFirst);
  const order = dayOrder(text);
  const hit = dayHit(at, order === 'month first' ? monthFirst : dayFirst);
  return hit && order === null ? { ...hit, unsure: true } : hit;
}

function dayHit(at: Tokens, stretch: Stretch | null): DateHit | null {
  return stretch ? { ...at, stretch, grain: 'day' } : null;
}

/** "2016-2020", "2016-17", "from 2016 to 2020", "between 2016 and 2020". */
export function yearRange(scene: DateScene, at: number): DateHit | null {
  const { tokens } = scene;
  const from = yearOf(tokens[at]);
  if (from === null) return null;
  const joiner = tokens[at + 1];
  const second = tokens[at + 2];
  const before = tokens[at - 1];
  let to = yearOf(second);
  if (
    to === null &&
    second?.kind === 'number' &&
    !second.spaced &&
    second.text.length === 2 &&
    (isDash(joiner) || isSymbol(joiner, '/'))
  ) {
    to = from - (from % 100) + Number(second.text);
    if (to !== from + 1 && isSymbol(joiner, '/')) to = null;
  }
  const joined =
    isDash(joiner) ||
    isSymbol(joiner, '/') ||
    ((isWord(joiner, 'to') || isWord(joiner, 'through')) && from < (to ?? 0)) ||
    (isWord(joiner, 'and') && isWord(before, 'between'));
  if (to === null || !joined || to <= from) return null;
  return { first: at, last: at + 2, stretch: years(from, to), grain: 'years', relation: 'span' };
}

/** Nouns that a recent year may stand before without counting them: "2018 sales", "the 2019 elections". */
const yearlyNouns: ReadonlySet<string> = wordSet(`
  sales results earnings elections games figures levels profits revenues prices models targets plans forecasts
  estimates protests playoffs finals championships olympics awards polls talks goals accounts data riots floods
  sanctions numbers exports imports deliveries statistics primaries midterms wildfires fires attacks losses borders
`);
const yearPrepositions: ReadonlySet<string> = wordSet(`
  in since by from until till before after during through of year early late mid fiscal end for to and between
  than with summer winter spring autumn fall
`);

export function yearAlone(scene: DateScene, at: number): DateHit | null {
  const { tokens } = scene;
  const year = yearOf(tokens[at]);
  if (year === null) return null;
  const next = tokens[at + 1];
  const before = tokens[at - 1];
  if (next?.kind === 'word' && !next.spaced)
    return next.text === 's' && year % 10 === 0 ? decade(at, at + 1, year) : null;
  const stretch = seasonal(tokens, at, year) ?? years(year, year);
  const hit: DateHit = { first: at, last: at, stretch, grain: 'year' };
  if (before?.kind === 'word' && yearPrepositions.has(before.text))
    return countsPlural(next) && !strongly(before.text) ? null : hit;
  if (year < 1800 || countsPlural(next))
    return year >= 1990 && next !== undefined && (yearlyNouns.has(next.text) || isWord(before, 'the')) ? hit : null;
  return hit;
}

/** "in 2019 projects worth …" still is a year; "than 1935 projects" counts. */
function strongly(preposition: string): boolean {
  return (
    preposition === 'in' ||
    preposition === 'since' ||
    preposition === 'during' ||
    preposition === 'until' ||
    preposition === 'by'
  );
}

function countsPlural(next: Token | undefined): boolean {
  return (
    next?.kind === 'word' &&
    next.spaced &&
    !next.capital &&
    next.text.endsWith('s') &&
    !next.text.endsWith("'s") &&
    !isFunctionWord(next.text)
  );
}

function seasonal(tokens: readonly Token[], at: number, year: number): Stretch | null {
  const back = isWord(tokens[at - 1], 'of') ? 2 : 1;
  const word = tokens[at - back]?.text;
  if (word === 'early') return monthsOf(year, 1, 4, 'year');
  if (word === 'late') return monthsOf(year, 9, 12, 'year');
  return null;
}

function decade(first: number, last: number, from: number): DateHit {
  return { first, last, stretch: years(from, from + (from % 100 === 0 && from < 1900 ? 99 : 9)), grain: 'years' };
}

/** "'90s". */
export function apostropheDecade({ tokens }: DateScene, at: number): DateHit | null {
  const [number, s] = [tokens[at + 1], tokens[at + 2]];
  if (
    number?.kind !== 'number' ||
    number.spaced ||
    number.text.length !== 2 ||
    !number.text.endsWith('0') ||
    !isWord(s, 's')
  )
    return null;
  return decade(at, at + 2, (Number(number.text) >= 30 ? 1900 : 2000) + Number(number.text));
}
