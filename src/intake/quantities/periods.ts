/** Calendar stretches that reports name, and the mention that a date reader hands out. */
import type { Period } from '../../core/claims/claim.ts';
import { addDays, daysInMonth, isDay, isoDay, parseDay } from '../../core/periods/day.ts';
import type { DateMention } from './quantity.ts';

export type Grain = DateMention['grain'];
export type Relation = DateMention['relation'];

/** A stretch of days with the fineness it was named in. */
export interface Stretch {
  readonly period: Period;
  readonly grain: Grain;
}

const unknownPeriod: Period = { start: null, end: null };

export function years(from: number, to: number): Stretch {
  return { period: { start: isoDay(from, 1, 1), end: isoDay(to, 12, 31) }, grain: from === to ? 'year' : 'years' };
}

/** Months `from` to `to` of a year, both included. */
export function monthsOf(year: number, from: number, to: number, grain: Grain): Stretch {
  return { period: { start: isoDay(year, from, 1), end: isoDay(year, to, daysInMonth(year, to)) }, grain };
}

export function month(year: number, number: number): Stretch {
  return monthsOf(year, number, number, 'month');
}

export function quarter(year: number, number: number): Stretch {
  return monthsOf(year, number * 3 - 2, number * 3, 'quarter');
}

export function half(year: number, number: number): Stretch {
  return monthsOf(year, number * 6 - 5, number * 6, 'half-year');
}

/** A day, or null when the calendar has no such day. */
export function day(year: number, monthNumber: number, dayNumber: number): Stretch | null {
  if (!isDay(year, monthNumber, dayNumber)) return null;
  const iso = isoDay(year, monthNumber, dayNumber);
  return { period: { start: iso, end: iso }, grain: 'day' };
}

export function dayStretch(iso: string): Stretch {
  return { period: { start: iso, end: iso }, grain: 'day' };
}

/** The years of China's n-th Five-Year Plan: 1953–57, 1958–62, then from 1966 every five years; null before the first. */
export function fiveYearPlan(number: number): Stretch | null {
  if (number < 1 || number > 99) return null;
  const start = number === 1 ? 1953 : number === 2 ? 1958 : 1966 + (number - 3) * 5;
  return years(start, start + 4);
}

/** What `relation` makes of a stretch: "since 2010" has no end, "by the end of 2020" no start. */
export function related({ period, grain }: Stretch, relation: Relation): Stretch {
  if (relation === 'since') return { period: { start: period.start, end: null }, grain };
  if (relation === 'by') return { period: { start: null, end: period.end }, grain };
  if (relation === 'before')
    return { period: { start: null, end: period.start === null ? null : shift(period.start, -1) }, grain };
  if (relation === 'after')
    return { period: { start: period.end === null ? null : shift(period.end, 1), end: null }, grain };
  return { period, grain };
}

function shift(iso: string, days: number): string {
  return iso === '0001-01-01' && days < 0 ? iso : iso === '9999-12-31' && days > 0 ? iso : addDays(iso, days);
}

/** The stretch of `count` units that ends on a day ("the past three years"), or starts there when `ahead`. */
export function stretchBeside(iso: string, count: number, unit: string, ahead: boolean): Stretch | null {
  const other = moved(iso, ahead ? count : -count, unit);
  if (other === null) return null;
  const [start, end] = ahead ? [iso, other] : [other, iso];
  const grain: Grain =
    unit === 'year' || unit === 'decade' || unit === 'century'
      ? 'years'
      : unit === 'month' || unit === 'quarter'
        ? 'month'
        : 'day';
  return { period: { start, end }, grain };
}

/** A day moved by days, weeks, months, quarters, years, decades or centuries; the day of the month is cut to what exists. */
export function moved(iso: string, count: number, unit: string): string | null {
  const parsed = parseDay(iso);
  if (!parsed || Math.abs(count) > 5000) return null;
  const daysPer: Readonly<Record<string, number>> = { day: 1, night: 1, week: 7, fortnight: 14 };
  const monthsPer: Readonly<Record<string, number>> = {
    month: 1,
    quarter: 3,
    year: 12,
    season: 12,
    decade: 120,
    century: 1200,
  };
  const days = daysPer[unit];
  if (days !== undefined) return addDays(iso, count * days);
  const step = monthsPer[unit];
  if (step === undefined) return null;
  const total = parsed.year * 12 + parsed.month - 1 + count * step;
  const year = Math.floor(total / 12);
  const monthNumber = (total % 12) + 1;
  if (year < 1 || year > 9999) return null;
  return isoDay(year, monthNumber, Math.min(parsed.day, daysInMonth(year, monthNumber)));
}

/** The year of a day and month written without one: the document's, or the one before when that would lie far ahead. */
export function nearYear(documentDate: string | null, monthNumber: number): number | null {
  const parsed = documentDate === null ? null : parseDay(documentDate);
  if (!parsed) return null;
  const ahead = monthNumber - parsed.month;
  return ahead > 6 ? parsed.year - 1 : parsed.year;
}

/** Assembles the mention; without a document date a relative one stays unresolved. */
export function mention(
  start: number,
  end: number,
  stretch: Stretch | null,
  relation: Relation,
  grain: Grain = 'day',
): DateMention {
  if (stretch === null) return { start, end, period: unknownPeriod, grain, relation, resolved: false };
  const { period } = related(stretch, relation);
  return { start, end, period, grain: stretch.grain, relation, resolved: true };
}
