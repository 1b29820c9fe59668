/** Dates that need the document's own: "last year", "three months ago", "the past five years", "on Tuesday". */
import { isWord } from './tokenTests.ts';
import { addDays, dayNumber, parseDay } from '../../../core/periods/day.ts';
import {
  day,
  dayStretch,
  month,
  moved,
  quarter,
  stretchBeside,
  years,
  type Grain,
  type Relation,
  type Stretch,
} from '../periods.ts';
import { timeUnits } from '../tables/measures.ts';
import { unitWords } from '../tables/numberWords.ts';
import type { Token } from '../tokens.ts';
import type { DateHit, DateScene } from './dateHit.ts';
import { singular } from './singular.ts';
import { monthOf, weekdayOf } from './words.ts';

const steps: ReadonlyMap<string, number> = new Map([
  ['this', 0],
  ['current', 0],
  ['last', -1],
  ['previous', -1],
  ['next', 1],
  ['coming', 1],
]);

/** "this year", "last year", "the same year" as a year; null when there is none or no document date is known. */
export function yearWord({ tokens, context }: DateScene, at: number): { year: number; last: number } | null {
  const start = isWord(tokens[at], 'the') ? at + 1 : at;
  const step = steps.get(tokens[start]?.text ?? '');
  if (step === undefined || !isWord(tokens[start + 1], 'year')) return null;
  const parsed = context.documentDate === null ? null : parseDay(context.documentDate);
  return parsed ? { year: parsed.year + step, last: start + 1 } : null;
}

export function relativeDate(scene: DateScene, at: number): DateHit | null {
  const word = scene.tokens[at];
  if (word?.kind !== 'word') return null;
  return longStretch(scene, at) ?? stepped(scene, at, word) ?? namedDay(scene, at, word) ?? ago(scene, at);
}

/** "the past three years", "the last decade", "the next five years"; the figure itself needs no unit of its own then. */
function longStretch({ tokens, context }: DateScene, at: number): DateHit | null {
  const word = tokens[at]?.text ?? '';
  const ahead = word === 'next' || word === 'coming' || word === 'following';
  if (!ahead && word !== 'past' && word !== 'last' && word !== 'previous' && word !== 'recent') return null;
  let next = at + 1;
  const counted = smallNumber(tokens[next]);
  if (counted !== null) next += 1;
  else if (word !== 'past') return null;
  if (isWord(tokens[next], 'consecutive') || isWord(tokens[next], 'full')) next += 1;
  const noun = tokens[next];
  const unit = noun?.kind === 'word' ? singular(noun.text) : '';
  if (!timeUnits.has(unit) || unit === 'season' || unit === 'second' || unit === 'minute' || unit === 'hour')
    return null;
  const { documentDate } = context;
  const stretch = documentDate === null ? null : stretchBeside(documentDate, counted ?? 1, unit, ahead);
  return { first: at, last: next, stretch, grain: grainOf(unit), relation: 'span' };
}

function smallNumber(token: Token | undefined): number | null {
  if (token?.kind === 'number' && /^\d{1,3}$/.test(token.text)) return Number(token.text);
  return token?.kind === 'word' ? (unitWords.get(token.text) ?? null) : null;
}

function grainOf(unit: string): Grain {
  if (unit === 'year') return 'year';
  if (unit === 'decade' || unit === 'century') return 'years';
  return unit === 'month' || unit === 'quarter' ? unit : 'day';
}

/** "last year", "this month", "next Tuesday", "last June". */
function stepped({ tokens, context }: DateScene, at: number, word: Token): DateHit | null {
  const step = steps.get(word.text);
  const noun = tokens[at + 1];
  if (step === undefined || noun?.kind !== 'word') return null;
  const hit = { first: at, last: at + 1 };
  const { documentDate } = context;
  const parsed = documentDate === null ? null : parseDay(documentDate);
  const named = noun.capital ? monthOf(noun.text) : undefined;
  if (named !== undefined) {
    const year = parsed
      ? parsed.year + (step < 0 && named >= parsed.month ? -1 : step > 0 && named <= parsed.month ? 1 : 0)
      : null;
    return { ...hit, stretch: year === null ? null : month(year, named), grain: 'month' };
  }
  const weekday = noun.capital ? weekdayOf(noun.text) : undefined;
  if (weekday !== undefined) return { ...hit, stretch: onWeekday(documentDate, weekday, step > 0), grain: 'day' };
  if (!['year', 'month', 'week', 'quarter', 'decade', 'century'].includes(noun.text)) return null;
  return {
    ...hit,
    stretch: documentDate && parsed ? steppedStretch(documentDate, parsed, noun.text, step) : null,
    grain: grainOf(noun.text),
  };
}

function steppedStretch(
  documentDate: string,
  parsed: { year: number; month: number },
  unit: string,
  step: number,
): Stretch | null {
  if (unit === 'year') return years(parsed.year + step, parsed.year + step);
  if (unit === 'decade') return years(decadeStart(parsed.year) + step * 10, decadeStart(parsed.year) + step * 10 + 9);
  if (unit === 'century')
    return years(centuryStart(parsed.year) + step * 100, centuryStart(parsed.year) + step * 100 + 99);
  if (unit === 'week') {
    const monday = addDays(documentDate, -(dayNumber(documentDate) % 7) + step * 7);
    return { period: { start: monday, end: addDays(monday, 6) }, grain: 'day' };
  }
  const there = moved(documentDate, step, unit);
  const day = there === null ? null : parseDay(there);
  if (!day) return null;
  return unit === 'month' ? month(day.year, day.month) : quarter(day.year, Math.ceil(day.month / 3));
}

function decadeStart(year: number): number {
  return year - (year % 10);
}

function centuryStart(year: number): number {
  return year - (year % 100) + 1;
}

const dayWords: ReadonlyMap<string, number> = new Map([
  ['today', 0],
  ['yesterday', -1],
  ['tomorrow', 1],
]);

function namedDay({ tokens, context }: DateScene, at: number, word: Token): DateHit | null {
  const { documentDate } = context;
  const shift = dayWords.get(word.text);
  if (shift !== undefined) {
    return {
      first: at,
      last: at,
      stretch: documentDate === null ? null : dayStretch(addDays(documentDate, shift)),
      grain: 'day',
    };
  }
  const weekday = word.capital ? weekdayOf(word.text) : undefined;
  if (weekday === undefined) return null;
  const next = tokens[at + 1]?.text === ',' ? at + 2 : at + 1;
  const dated = tokens[next]?.kind === 'number' ? tokens[next + 1] : tokens[next];
  if (dated?.kind === 'word' && dated.capital && monthOf(dated.text) !== undefined) return null;
  return { first: at, last: at, stretch: onWeekday(documentDate, weekday, false), grain: 'day' };
}

/** The last such weekday not after the document's day, or the first one after it. 0001-01-01 was a Monday. */
function onWeekday(documentDate: string | null, weekday: number, ahead: boolean): Stretch | null {
  if (documentDate === null) return null;
  const today = dayNumber(documentDate) % 7;
  const shift = ahead ? ((weekday - today + 6) % 7) + 1 : -((today - weekday + 7) % 7);
  return dayStretch(addDays(documentDate, shift));
}

/** "three years ago", "a year ago", "a year earlier", "two weeks ago". */
function ago({ tokens, context }: DateScene, at: number): DateHit | null {
  const first = tokens[at];
  const couple = first?.text === 'a' && isWord(tokens[at + 1], 'couple') && isWord(tokens[at + 2], 'of') ? 2 : 0;
  const count = first?.text === 'a' || first?.text === 'an' ? Math.max(1, couple) : smallNumber(first);
  if (count === null) return null;
  const hit = couple === 0 ? null : agoFrom({ tokens, context, at: at + 2, count });
  if (hit) return { ...hit, first: at };
  return agoFrom({ tokens, context, at, count });
}

/** "six days after", "two weeks later": from a day that the sentence may not name. */
const offsets: ReadonlySet<string> = new Set(['after', 'before', 'later']);

/** `count` units before the document's day, when "ago" or "earlier" stands behind the unit. */
export function agoFrom({
  tokens,
  context,
  at,
  count,
}: Pick<DateScene, 'tokens' | 'context'> & { readonly at: number; readonly count: number }): DateHit | null {
  const noun = tokens[at + 1];
  const unit = noun?.kind === 'word' ? singular(noun.text) : '';
  const tail = tokens[at + 2];
  if (!timeUnits.has(unit) || tail?.kind !== 'word') return null;
  if (offsets.has(tail.text))
    return {
      first: at,
      last: at + 2,
      stretch: null,
      grain: grainOf(unit),
      relation: tail.text === 'before' ? 'before' : 'after',
    };
  if (tail.text !== 'ago' && tail.text !== 'earlier') return null;
  const there = context.documentDate === null ? null : moved(context.documentDate, -count, unit);
  const parsed = there === null ? null : parseDay(there);
  const grain = grainOf(unit);
  const relation: Relation = 'on';
  if (!parsed || there === null) return { first: at, last: at + 2, stretch: null, grain, relation };
  const stretch =
    unit === 'year' || unit === 'decade'
      ? years(parsed.year, parsed.year)
      : unit === 'month'
        ? month(parsed.year, parsed.month)
        : day(parsed.year, parsed.month, Number(there.slice(8)));
  return { first: at, last: at + 2, stretch, grain, relation };
}
