/** Periods as other systems write them, in the way the ledger does. */
import { dayNumber, parseDay } from '../../core/periods/day.ts';
import type { PeriodKind } from '../../core/monitoring/period.ts';
import { dayText, lastDayOf, parsePeriod, periodOn, periodText } from '../../core/monitoring/period.ts';
import { monthNumber, readDate, serialDay } from '../sheets/readDate.ts';
import { plainCell } from '../sheets/plainCell.ts';

const kindOf: Readonly<Record<string, PeriodKind>> = {
  P1Y: 'year',
  P12M: 'year',
  P3M: 'quarter',
  P1M: 'month',
  P7D: 'week',
  P1W: 'week',
};

/** "2015-06-01/P1M" is 2015-06. Null unless a year, quarter, month or ISO week begins on that day. */
export function isoInterval(text: string): string | null {
  const [start = '', duration = ''] = text.split('/');
  const kind = kindOf[duration.toUpperCase()];
  const day = start.slice(0, 10);
  if (kind === undefined || parseDay(day) === null) return null;
  const period = { kind, number: periodOn(kind, dayNumber(day)) };
  const isFirst = periodOn(kind, dayNumber(day) - 1) < period.number;
  return isFirst ? periodText(period) : null;
}

/** Periods of SDMX: "2019-M07", "2019-A1" and intervals beside those of the ledger; others stay as they are. */
export function sdmxPeriod(text: string): string {
  const reported = /^(\d{4})-([AM]?)(\d{1,2})$/.exec(text);
  if (reported === null)
    return isoInterval(text) ?? text.replace(/^(\d{4}-\d{2}-\d{2})T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?$/, '$1');
  const [, year = '', letter = '', number = ''] = reported;
  if (letter === 'A') return Number(number) === 1 ? year : text;
  return `${year}-${number.padStart(2, '0')}`;
}

/** Behind a year: that it is provisional, a footnote, or the same again, as the World Bank writes it. */
const behindYear =
  /(?<=\d{4} ?年?度?)\s*(?:\*+|[†‡]|\[YR\d{4}\]|[(（](?:p|r|e|f|prov\.?|provisional|prelim\.?|preliminary|est\.?|estimate|revised|初步|预计|快报|快报数)[)）])$/i;

/** "Feb-24": what spreadsheet programs make of a month. */
const monthOfTwoFigures = /^([a-z]{3})[-' ](\d{2})$/i;

const serial = /^\d{5}(?:\.\d+)?$/;

/**
 * A period as offices write it over a column: also "2019年3月", "Mar 2019", "Q3 2019", "2019 Q3", a day, or the serial
 * number of a day. Null where it is none.
 */
export function writtenPeriod(cell: string): string | null {
  const plain = plainCell(cell.replace(behindYear, ''));
  if (plain.length > 30) return null;
  const known = parsePeriod(plain.replace(/^(\d{4}) (?=[QW])/i, '$1'));
  if (known !== null) return periodText(known);
  const quarter = /^(?:Q([1-4])[ /-]?(\d{4})|(\d{4}) ?年 ?第?([一二三四1-4]) ?季度?)$/i.exec(plain);
  if (quarter) {
    const number = quarter[1] ?? String('一二三四'.indexOf(quarter[4] ?? '') + 1 || quarter[4]);
    return `${quarter[2] ?? quarter[3] ?? ''}-Q${number}`;
  }
  const week = /^(?:W(?:eek)? ?(\d{1,2})[ ,/-]{1,2}(\d{4})|(\d{4}) ?年 ?第(\d{1,2})周)$/i.exec(plain);
  if (week) {
    const read = parsePeriod(`${week[2] ?? week[3] ?? ''}-W${week[1] ?? week[4] ?? ''}`);
    return read === null ? null : periodText(read);
  }
  if (/^\d{4} ?年度$/.test(plain)) return plain.slice(0, 4);
  const [, month = '', twoFigures = ''] = monthOfTwoFigures.exec(plain) ?? [];
  const ofYear = monthNumber(month);
  if (ofYear !== null) return `20${twoFigures}-${String(ofYear).padStart(2, '0')}`;
  if (serial.test(plain)) return Number(plain) > 20_000 && Number(plain) < 80_000 ? serialDay(plain, false) : null;
  const read = readDate({ kind: 'text', text: plain }, { order: null, from1904: false });
  return 'date' in read && /^(?:19|20)/.test(read.date) ? read.date : null;
}

/** The period of a kind that a day lies in; anything else stays as it is. */
export function periodOfDay(text: string, kind: PeriodKind): string {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text) && parseDay(text) !== null;
  return isDay ? periodText({ kind, number: periodOn(kind, dayNumber(text)) }) : text;
}

/**
 * The day of a time stamp, but not before the end of the period: values are typed in before a month is over, and are of
 * the whole month only then. Null without a stamp.
 */
export function knownOn(stamp: string, period: string): string | null {
  const day = stamp.trim().slice(0, 10);
  if (day === '') return null;
  const read = parsePeriod(period);
  if (read === null || parseDay(day) === null) return day;
  return dayNumber(day) >= lastDayOf(read) ? day : dayText(lastDayOf(read));
}
