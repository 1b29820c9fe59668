import { isDay, isoDay } from '../../core/periods/day.ts';

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * The calendar day in a metadata field, as ISO: "2019-07-14T10:00+08:00", "2019/7/14", 2019年7月14日, "Sun, 14 Jul 2019",
 * "July 14, 2019", "D:20190714". The day is the one written, whatever the time zone: it is the outlet's day.
 */
export function statedDay(field: string | null | undefined): string | undefined {
  if (!field) return undefined;
  const text = field.trim().slice(0, 60);
  const numeric =
    /^(?:D:)?(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})(?!\d)/.exec(text) ?? /^(?:D:)?(\d{4})(\d{2})(\d{2})/.exec(text);
  if (numeric) return dayIfReal(Number(numeric[1]), Number(numeric[2]), Number(numeric[3]));
  const dayFirst = /\b(\d{1,2}) ([A-Za-z]{3})[a-z]*\.?,? (\d{4})\b/.exec(text);
  if (dayFirst) return dayIfReal(Number(dayFirst[3]), monthNumber(dayFirst[2]), Number(dayFirst[1]));
  const monthFirst = /\b([A-Za-z]{3})[a-z]*\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b/.exec(text);
  if (monthFirst) return dayIfReal(Number(monthFirst[3]), monthNumber(monthFirst[1]), Number(monthFirst[2]));
  return undefined;
}

function monthNumber(name: string | undefined): number {
  return monthNames.indexOf((name ?? '').toLowerCase()) + 1;
}

function dayIfReal(year: number, month: number, day: number): string | undefined {
  return isDay(year, month, day) ? isoDay(year, month, day) : undefined;
}
