/** Dates as people and spreadsheet programs write them, to "2019-07-14", "2019-07" or "2019". */
import { parseDay } from '../../core/periods/day.ts';
import type { Cell } from '../../core/sheets/cell.ts';
import { plainCell } from './plainCell.ts';

export type DateOrder = 'dmy' | 'mdy' | 'ymd';

export type ReadDate =
  | { readonly date: string; readonly serial?: true }
  /** Day and month could be either way round. */
  | { readonly ambiguous: readonly [string, string] }
  | { readonly unread: string };

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** From 1, by the first three letters of its English name; null where a word names none. */
export function monthNumber(word: string): number | null {
  const short = /^([a-z]{3})(?:[a-z]{0,6}\.?)$/i.exec(word)?.[1]?.toLowerCase();
  const found = short === undefined ? -1 : monthNames.indexOf(short);
  return found >= 0 && isMonthName(word.toLowerCase().replace(/\.$/, ''), found) ? found + 1 : null;
}

const longMonthNames = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

function isMonthName(word: string, month: number): boolean {
  return (longMonthNames[month] ?? '').startsWith(word) || (month === 8 && word === 'sept');
}

function two(part: number | string): string {
  return String(part).padStart(2, '0');
}

function checked(year: string, month?: number | string, day?: number | string): ReadDate {
  if (month === undefined) return { date: year };
  const ofMonth = `${year}-${two(month)}`;
  if (day === undefined) {
    return Number(month) >= 1 && Number(month) <= 12 ? { date: ofMonth } : { unread: `there is no month ${month}` };
  }
  const date = `${ofMonth}-${two(day)}`;
  return parseDay(date) === null ? { unread: `there is no day ${date}` } : { date };
}

/**
 * Day `serial` of a spreadsheet. Day 60 of the usual system is 29 February 1900, which never was: Lotus 1-2-3 believed
 * that 1900 was a leap year, and Excel kept to it.
 */
export function serialDay(serial: string, from1904: boolean): string | null {
  const whole = Math.floor(Number(serial));
  if (!Number.isFinite(whole) || whole > 2_958_465 || whole < (from1904 ? 0 : 1)) return null;
  if (!from1904 && whole === 60) return null;
  const start = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, whole < 60 ? 31 : 30);
  return new Date(start + whole * 86_400_000).toISOString().slice(0, 10);
}

/** Both ways round, where both are days. */
function eitherWay(first: string, second: string, year: string, order: DateOrder | null): ReadDate {
  const dayFirst = checked(year, second, first);
  const monthFirst = checked(year, first, second);
  if (order === 'dmy') return dayFirst;
  if (order === 'mdy') return monthFirst;
  if ('date' in dayFirst && 'date' in monthFirst) {
    return dayFirst.date === monthFirst.date ? dayFirst : { ambiguous: [dayFirst.date, monthFirst.date] };
  }
  return 'date' in dayFirst ? dayFirst : monthFirst;
}

function named(first: string, month: string, year: string): ReadDate {
  const number = monthNames.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  if (number === 0) return { unread: `there is no month ${month}` };
  return first === '' ? checked(year, number) : checked(year, number, first);
}

const time = /(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z| ?[ap]m|[+-]\d{2}:?\d{2})?)$/i;

function textDate(text: string, order: DateOrder | null): ReadDate {
  const plain = plainCell(text).replace(time, '');
  const yearFirst = /^(\d{4}) ?[-/.年] ?(\d{1,2})(?: ?[-/.月] ?(\d{1,2}) ?[日号]?| ?月)?$/.exec(plain);
  if (yearFirst) return checked(yearFirst[1] ?? '', yearFirst[2], yearFirst[3]);
  const packed = /^(\d{4})(\d{2})(\d{2})$/.exec(plain);
  if (packed) return checked(packed[1] ?? '', packed[2], packed[3]);
  const year = /^(\d{4}) ?年?$/.exec(plain);
  if (year) return checked(year[1] ?? '');
  const yearLast = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(plain);
  if (yearLast) return eitherWay(yearLast[1] ?? '', yearLast[2] ?? '', yearLast[3] ?? '', order);
  const monthYear = /^(\d{1,2})[-/.](\d{4})$/.exec(plain);
  if (monthYear) return checked(monthYear[2] ?? '', monthYear[1]);
  const dayName = /^(\d{1,2})(?:st|nd|rd|th)?[- ]?([a-z]{3,9})\.?,?[- ]?(\d{4})$/i.exec(plain);
  if (dayName) return named(dayName[1] ?? '', dayName[2] ?? '', dayName[3] ?? '');
  const nameDay = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i.exec(plain);
  if (nameDay) return named(nameDay[2] ?? '', nameDay[1] ?? '', nameDay[3] ?? '');
  const nameYear = /^([a-z]{3,9})\.?,?[- ](\d{4})$/i.exec(plain);
  if (nameYear) return named('', nameYear[1] ?? '', nameYear[2] ?? '');
  if (/^\d{1,2}[-/.]\d{1,2}[-/.]\d{2}$/.test(plain)) return { unread: 'the year has two figures only' };
  return { unread: 'it is no date that can be read' };
}

/** A bare number: a year, a day as eight figures, or the serial number of a day that lost its format. */
function numberDate(text: string, from1904: boolean): ReadDate {
  if (/^(?:19|20)\d{2}$/.test(text)) return { date: text };
  if (/^(?:19|20)\d{6}$/.test(text)) return textDate(text, null);
  const serial = Number(text);
  if (!/^\d+(?:\.\d+)?$/.test(text) || serial < 15_000 || serial > 80_000) return { unread: 'the number is no date' };
  const date = serialDay(text, from1904);
  return date === null ? { unread: 'the number is no date' } : { date, serial: true };
}

/** `order` is that of dates written with figures only; null where nobody has said it. */
export function readDate(cell: Cell, { order, from1904 }: { order: DateOrder | null; from1904: boolean }): ReadDate {
  if (cell.kind === 'day' || cell.kind === 'month' || cell.kind === 'year') {
    const day = serialDay(cell.text, from1904);
    if (day === null) return { unread: `there is no day with the serial number ${cell.text}` };
    return { date: day.slice(0, cell.kind === 'day' ? 10 : cell.kind === 'month' ? 7 : 4) };
  }
  return cell.kind === 'number' ? numberDate(cell.text, from1904) : textDate(cell.text, order);
}
