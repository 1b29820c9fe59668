import { daysInMonth, isoDay, parseDay } from '../../periods/day.ts';

export interface Days {
  readonly start: string;
  readonly end: string;
}

/** The same days so many years before; null for a period of more than a year, of which nobody says what lies before. */
export function yearsBefore({ start, end }: Days, years: number): Days | null {
  const [first, last] = [parseDay(start), parseDay(end)];
  if (!first || !last || last.year !== first.year) return null;
  const shifted = ({ year, month, day }: typeof first, isEnd: boolean): string => {
    const before = year - years;
    const longest = daysInMonth(before, month);
    const isMonthEnd = isEnd && day === daysInMonth(year, month);
    return isoDay(before, month, isMonthEnd ? longest : Math.min(day, longest));
  };
  return { start: shifted(first, false), end: shifted(last, true) };
}

/** The calendar year that a period is; null for any other. */
export function wholeYear({
  start,
  end,
}: {
  readonly start: string | null;
  readonly end: string | null;
}): number | null {
  const year = Number(start?.slice(0, 4));
  return start?.slice(4) === '-01-01' && end === `${start.slice(0, 4)}-12-31` ? year : null;
}
