/**
 * Calendar days as ISO strings (`2019-07-14`), without clock or time zone: reports speak of days, not of instants.
 * ISO strings of four-digit years order as text, so comparisons need no conversion.
 */

const daysBefore = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const;

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Days in a month; months count from 1. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Whether such a day exists (years 1 to 9999). */
export function isDay(year: number, month: number, day: number): boolean {
  return year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** `isoDay(2019, 7, 14)` is "2019-07-14". The day must exist. */
export function isoDay(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Reads "2019-07-14"; null when it is not such a day. */
export function parseDay(text: string): { year: number; month: number; day: number } | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return isDay(year, month, day) ? { year, month, day } : null;
}

/** Number of the day since 0001-01-01 (which is 0), proleptic Gregorian. */
export function dayNumber(iso: string): number {
  const parsed = parseDay(iso);
  if (!parsed) throw new RangeError(`not a calendar day: ${iso}`);
  const years = parsed.year - 1;
  const leapDays = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
  const leapThisYear = parsed.month > 2 && isLeapYear(parsed.year) ? 1 : 0;
  return years * 365 + leapDays + (daysBefore[parsed.month - 1] ?? 0) + leapThisYear + parsed.day - 1;
}

/** The day that lies `days` after `iso` (before, when negative). */
export function addDays(iso: string, days: number): string {
  const parsed = parseDay(iso);
  if (!parsed) throw new RangeError(`not a calendar day: ${iso}`);
  let { year, month, day } = parsed;
  day += days;
  while (day < 1) {
    month -= 1;
    if (month < 1) [year, month] = [year - 1, 12];
    day += daysInMonth(year, month);
  }
  while (day > daysInMonth(year, month)) {
    day -= daysInMonth(year, month);
    month += 1;
    if (month > 12) [year, month] = [year + 1, 1];
  }
  return isoDay(year, month, day);
}
