/** Dates as far as they are known: "2019", "2019-07" or "2019-07-14". Each stands for the days it may mean. */
import { daysInMonth, isDay, isoDay } from '../periods/day.ts';

/** First and last day, both included. */
export interface DayInterval {
  readonly from: string;
  readonly to: string;
}

/** The days a date covers; null when it is no such date. `dayInterval("2019-07")` is 1 to 31 July 2019. */
export function dayInterval(date: string): DayInterval | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date);
  if (match === null) return null;
  const year = Number(match[1]);
  const firstMonth = match[2] === undefined ? 1 : Number(match[2]);
  const lastMonth = match[2] === undefined ? 12 : firstMonth;
  if (!isDay(year, firstMonth, 1)) return null;
  const firstDay = match[3] === undefined ? 1 : Number(match[3]);
  const lastDay = match[3] === undefined ? daysInMonth(year, lastMonth) : firstDay;
  if (!isDay(year, firstMonth, firstDay)) return null;
  return { from: isoDay(year, firstMonth, firstDay), to: isoDay(year, lastMonth, lastDay) };
}

/** The first day that a start can mean; open where none is given. */
export const firstDay = '0001-01-01';
/** The last day there is; stands for "still lasts". */
export const lastDay = '9999-12-31';

/** Every day from the first that `start` may mean to the last that `end` may mean; open ends reach to the edges of time. */
export function period(start: string | null, end: string | null): DayInterval {
  return {
    from: (start === null ? null : dayInterval(start)?.from) ?? firstDay,
    to: (end === null ? null : dayInterval(end)?.to) ?? lastDay,
  };
}

export function overlap(a: DayInterval, b: DayInterval): boolean {
  return a.from <= b.to && b.from <= a.to;
}

export function covers(whole: DayInterval, part: DayInterval): boolean {
  return whole.from <= part.from && part.to <= whole.to;
}

/** Whether `end` certainly lies before `start`: "2019" is not before "2019-07", "2018" is. */
export function endsBefore(end: string, start: string): boolean {
  const [last, first] = [dayInterval(end), dayInterval(start)];
  return last !== null && first !== null && last.to < first.from;
}
