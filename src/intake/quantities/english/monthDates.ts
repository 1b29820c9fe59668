/** Dates with the name of a month: "July 14-16, 2019", "8 to 12 June", "June 2020". */
import { wordSet } from '../tables/wordSet.ts';
import { day, month, monthsOf, nearYear } from '../periods.ts';
import type { Token } from '../tokens.ts';
import type { DateHit, DateScene } from './dateHit.ts';
import { yearWord } from './relativeDates.ts';
import { isDash, isSymbol, isWord } from './tokenTests.ts';
import { monthOf, weekdayOf } from './words.ts';
import { yearOf } from './yearDates.ts';

/** A day of the month in digits ("8", "8th") or as an ordinal word; `last` is its last token. */
function dayOf(tokens: readonly Token[], at: number): { value: number; last: number } | null {
  const token = tokens[at];
  if (token?.kind === 'number' && !token.grouped && !token.odd && token.text.length <= 2) {
    const value = Number(token.text);
    const next = tokens[at + 1];
    const ordinal = next?.kind === 'word' && !next.spaced;
    if (ordinal && !['st', 'nd', 'rd', 'th'].includes(next.text)) return null;
    return value >= 1 && value <= 31 ? { value, last: ordinal ? at + 1 : at } : null;
  }
  return null;
}

/** The year behind a month or day, with or without a comma; "this year" and "last year" too. */
function yearBehind(scene: DateScene, at: number): { year: number; last: number } | null {
  const { tokens } = scene;
  const skip =
    isSymbol(tokens[at], ',') || isWord(tokens[at], 'of') || (isSymbol(tokens[at], '.') && !tokens[at]?.spaced) ? 1 : 0;
  const year = yearOf(tokens[at + skip]);
  if (year !== null && !isSymbol(tokens[at + skip + 1], '%')) return { year, last: at + skip };
  const word = yearWord(scene, at + (isWord(tokens[at], 'of') ? 1 : 0));
  return word;
}

/** "July 14", "July 14-16, 2019", "June 8 to 12 this year", "July 30 - August 2", "June 2020", "June". */
export function monthDate(scene: DateScene, at: number): DateHit | null {
  const { tokens } = scene;
  const token = tokens[at];
  const number = token?.capital ? monthOf(token.text) : undefined;
  if (token === undefined || number === undefined) return null;
  const dot = isSymbol(tokens[at + 1], '.') && !tokens[at + 1]?.spaced ? 1 : 0;
  const next = at + 1 + dot;
  const first = dayOf(tokens, next);
  if (first && !isMagnitudeBehind(tokens, first.last)) return withDays(scene, { at, number, first, lastDay: first });
  const year = yearBehind(scene, next);
  if (year) return { first: at, last: year.last, stretch: month(year.year, number), grain: 'month' };
  return bareMonth(scene, at, number, dot);
}

function isMagnitudeBehind(tokens: readonly Token[], last: number): boolean {
  const next = tokens[last + 1];
  return next?.kind === 'word' && (next.text === 'million' || next.text === 'billion' || next.text === 'percent');
}

interface MonthDays {
  readonly at: number;
  readonly number: number;
  readonly first: { readonly value: number; readonly last: number };
  readonly lastDay: { readonly value: number; readonly last: number };
}

function withDays(scene: DateScene, { at, number, first }: MonthDays): DateHit {
  const { tokens, context } = scene;
  let last = first.last;
  let [endMonth, endDay] = [number, first.value];
  const joiner = tokens[last + 1];
  if (isDash(joiner) || isWord(joiner, 'to') || isWord(joiner, 'and') || isWord(joiner, 'through')) {
    const otherMonth = tokens[last + 2]?.capital ? monthOf(tokens[last + 2]?.text ?? '') : undefined;
    const second = dayOf(tokens, last + (otherMonth === undefined ? 2 : 3));
    if (second && (otherMonth !== undefined || second.value > first.value) && !countsSomething(tokens, second.last)) {
      [endMonth, endDay, last] = [otherMonth ?? number, second.value, second.last];
    }
  }
  const stated = yearBehind(scene, last + 1);
  const year = stated?.year ?? nearYear(context.documentDate, number);
  const hit = { first: weekdayStart(tokens, at), last: stated?.last ?? last, grain: 'day' as const };
  if (year === null) return { ...hit, stretch: null };
  const [from, to] = [day(year, number, first.value), day(endMonth < number ? year + 1 : year, endMonth, endDay)];
  if (!from || !to) return { ...hit, stretch: null };
  const spans = from.period.start !== to.period.start;
  return {
    ...hit,
    stretch: { period: { start: from.period.start, end: to.period.end }, grain: 'day' },
    ...(spans ? { relation: 'span' as const } : {}),
  };
}

function countsSomething(tokens: readonly Token[], last: number): boolean {
  const next = tokens[last + 1];
  return next?.kind === 'symbol' ? next.text === '%' : isMagnitudeBehind(tokens, last);
}

/** Takes in "Sunday, " before a date. */
function weekdayStart(tokens: readonly Token[], first: number): number {
  const comma = isSymbol(tokens[first - 1], ',') ? 1 : 0;
  const word = tokens[first - 1 - comma];
  return word?.kind === 'word' && word.capital && weekdayOf(word.text) !== undefined ? first - 1 - comma : first;
}

const monthPrepositions: ReadonlySet<string> = wordSet(`
  in since by last next this early mid late until from of during to through and between before after end for
  every on starting till
`);
const ambiguousMonths: ReadonlySet<string> = wordSet('may march mar sun dec jan jun sep oct apr feb nov aug jul');

function joinsMonths(tokens: readonly Token[], at: number, dot: number): boolean {
  const joiner = tokens[at + 1 + dot];
  return isWord(joiner, 'to') || isDash(joiner) || (isWord(joiner, 'and') && isWord(tokens[at - 1], 'between'));
}

function bareMonth(scene: DateScene, at: number, number: number, dot: number): DateHit | null {
  const { tokens, context } = scene;
  const before = tokens[at - 1];
  const introduced = before?.kind === 'word' && monthPrepositions.has(before.text);
  if (!introduced && (ambiguousMonths.has(tokens[at]?.text ?? '') || at === 0)) return null;
  if (isWord(before, 'last') || isWord(before, 'next') || isWord(before, 'this')) return null;
  const year = nearYear(context.documentDate, number);
  const other = joinsMonths(tokens, at, dot) ? tokens[at + 2 + dot] : undefined;
  const endMonth = other?.capital ? monthOf(other.text) : undefined;
  if (endMonth !== undefined && endMonth > number && (isWord(before, 'from') || isWord(before, 'between'))) {
    const stated = yearBehind(scene, at + 3 + dot);
    const fixed = stated?.year ?? year;
    return {
      first: at,
      last: stated?.last ?? at + 2 + dot,
      stretch: fixed === null ? null : monthsOf(fixed, number, endMonth, 'month'),
      grain: 'month',
      relation: 'span',
    };
  }
  return { first: at, last: at, stretch: year === null ? null : month(year, number), grain: 'month' };
}

/** "14 July 2019", "8 to 12 June", "17th of June". */
export function dayMonth(scene: DateScene, at: number): DateHit | null {
  const { tokens, context } = scene;
  const first = dayOf(tokens, at);
  if (!first) return null;
  const joiner = tokens[first.last + 1];
  const second = isDash(joiner) || isWord(joiner, 'to') || isWord(joiner, 'and') ? dayOf(tokens, first.last + 2) : null;
  const lastDay = second ?? first;
  const of = isWord(tokens[lastDay.last + 1], 'of') ? 1 : 0;
  const name = tokens[lastDay.last + 1 + of];
  const number = name?.capital ? monthOf(name.text) : undefined;
  if (number === undefined || (of === 1 && first.last === at && second === null && tokens[at]?.spaced === false))
    return null;
  const monthAt = lastDay.last + 1 + of;
  const stated = yearBehind(scene, monthAt + 1);
  const year = stated?.year ?? nearYear(context.documentDate, number);
  const hit = { first: weekdayStart(tokens, at), last: stated?.last ?? monthAt, grain: 'day' as const };
  const [from, to] = year === null ? [null, null] : [day(year, number, first.value), day(year, number, lastDay.value)];
  if (!from || !to) return { ...hit, stretch: null };
  return {
    ...hit,
    stretch: { period: { start: from.period.start, end: to.period.end }, grain: 'day' },
    ...(second ? { relation: 'span' as const } : {}),
  };
}
