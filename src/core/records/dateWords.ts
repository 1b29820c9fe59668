/** Dates and periods of records in words. */
import { calendarEnds, periodText } from '../claims/periodText.ts';
import type { Locale } from './titleOf.ts';
import { dayInterval } from './partialDate.ts';

/** "2010–2020", "since 2010", "July 2019"; "2010–2020年", "2010年起", "2019年7月". Dates may be partial; '' for none. */
export function periodWords(start: string | null, end: string | null, locale: Locale): string {
  const period = {
    start: start === null ? null : (dayInterval(start)?.from ?? null),
    end: end === null ? null : (dayInterval(end)?.to ?? null),
  };
  if (locale === 'en') return periodText(period);
  const { from, to } = calendarEnds(period);
  if (from === null) return to === null ? '' : `至${chineseDate(to)}`;
  if (to === null) return `${chineseDate(from)}起`;
  if (from === to) return chineseDate(from);
  return from.length === 4 ? `${from}–${to}年` : `${chineseDate(from)}至${chineseDate(to)}`;
}

/** One date, to the day or less exactly. */
export function dateWords(date: string, locale: Locale): string {
  return locale === 'en' ? periodWords(date, date, 'en') : chineseDate(date);
}

function chineseDate(date: string): string {
  const [year = '', month, day] = date.split('-');
  return `${year}年${month === undefined ? '' : `${Number(month)}月`}${day === undefined ? '' : `${Number(day)}日`}`;
}
