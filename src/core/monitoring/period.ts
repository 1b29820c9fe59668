/** Periods of readings as whole numbers, so that the next one is always one more. */
import { remembered } from './remembered.ts';
import { addDays, dayNumber, daysInMonth, isoDay } from '../periods/day.ts';

export const periodKinds = ['year', 'quarter', 'month', 'week'] as const;
export type PeriodKind = (typeof periodKinds)[number];

/** Years count as themselves, quarters and months from year 0, weeks (Monday to Sunday) from that of 0001-01-01. */
export interface Period {
  readonly kind: PeriodKind;
  readonly number: number;
}

/** How many periods make a year; of weeks, nearly. */
export const periodsPerYear: Readonly<Record<PeriodKind, number>> = { year: 1, quarter: 4, month: 12, week: 52 };

const daysPerWeek = 7;

/** Reads "2019", "2019-Q3" or "2019Q3", "2019-07" or "201907", "2019-W05" or "2019W5"; null where it is none of them. */
export function parsePeriod(text: string): Period | null {
  const match = /^(\d{4})(?:-?(?:Q([1-4])|W(\d{1,2})|(\d{2})))?$/i.exec(text.trim());
  if (match === null) return null;
  const [, yearText, quarter, week, month] = match;
  const year = Number(yearText);
  if (year < 1) return null;
  if (quarter !== undefined) return { kind: 'quarter', number: year * 4 + Number(quarter) - 1 };
  if (week !== undefined) return weekOf(year, Number(week));
  if (month === undefined) return { kind: 'year', number: year };
  return Number(month) < 1 || Number(month) > 12 ? null : { kind: 'month', number: year * 12 + Number(month) - 1 };
}

/** By ISO 8601 the first week of a year is the one that has January 4 in it. */
function weekOf(year: number, week: number): Period | null {
  const first = Math.floor(dayNumber(isoDay(year, 1, 4)) / daysPerWeek);
  const next = Math.floor(dayNumber(isoDay(year + 1, 1, 4)) / daysPerWeek);
  const number = first + week - 1;
  return week < 1 || number >= next ? null : { kind: 'week', number };
}

/** "2019", "2019-Q3", "2019-07" or "2019-W05". */
export function periodText({ kind, number }: Period): string {
  return texts[kind](number);
}

/** A run names the same few periods at every place. */
const texts: Readonly<Record<PeriodKind, (number: number) => string>> = {
  year: remembered((number) => textOf({ kind: 'year', number })),
  quarter: remembered((number) => textOf({ kind: 'quarter', number })),
  month: remembered((number) => textOf({ kind: 'month', number })),
  week: remembered((number) => textOf({ kind: 'week', number })),
};

function textOf({ kind, number }: Period): string {
  if (kind === 'year') return String(number).padStart(4, '0');
  if (kind === 'quarter') return `${yearText(number, 4)}-Q${(number % 4) + 1}`;
  if (kind === 'month') return `${yearText(number, 12)}-${String((number % 12) + 1).padStart(2, '0')}`;
  const year = Number(dayText(number * daysPerWeek + 3).slice(0, 4));
  const first = Math.floor(dayNumber(isoDay(year, 1, 4)) / daysPerWeek);
  return `${String(year).padStart(4, '0')}-W${String(number - first + 1).padStart(2, '0')}`;
}

function yearText(number: number, perYear: number): string {
  return String(Math.floor(number / perYear)).padStart(4, '0');
}

/** The last day of a period, as a day number. */
export function lastDayOf({ kind, number }: Period): number {
  if (kind === 'week') return number * daysPerWeek + daysPerWeek - 1;
  const perYear = periodsPerYear[kind];
  const year = kind === 'year' ? number : Math.floor(number / perYear);
  const month = kind === 'year' ? 12 : ((number % perYear) + 1) * (12 / perYear);
  return dayNumber(isoDay(year, month, daysInMonth(year, month)));
}

/** The period that a day lies in. */
export function periodOn(kind: PeriodKind, day: number): number {
  if (kind === 'week') return Math.floor(day / daysPerWeek);
  const iso = dayText(day);
  const year = Number(iso.slice(0, 4));
  const month = Number(iso.slice(5, 7)) - 1;
  if (kind === 'year') return year;
  return kind === 'month' ? year * 12 + month : year * 4 + Math.floor(month / 3);
}

/** The newest period that is over by the end of a day. */
export function endedBy(kind: PeriodKind, day: number): number {
  return periodOn(kind, day + 1) - 1;
}

/** A day number as "2019-07-14". */
export function dayText(day: number): string {
  // No year is longer than 366 days, so that this January 1 is never late; a few years are then counted by months.
  const year = Math.floor(day / 366) + 1;
  const behind = Math.floor((day - dayNumber(isoDay(year, 1, 1))) / 366);
  const nearer = isoDay(year + behind, 1, 1);
  return addDays(nearer, day - dayNumber(nearer));
}
