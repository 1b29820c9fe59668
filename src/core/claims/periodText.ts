/** Periods as people say them: by the largest calendar unit whose edges both days are. */
import { daysInMonth, parseDay } from '../periods/day.ts';
import type { Period } from './claim.ts';

export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

type Edge = 'start' | 'end';

/** How many characters of the ISO day say it: 4 for a year, 7 for a month, 10 for a day. */
type Length = 4 | 7 | 10;

/** 1 January begins a year, 31 July ends a month. */
function lengthOf(iso: string, edge: Edge): Length {
  const day = parseDay(iso);
  if (!day || day.day !== (edge === 'start' ? 1 : daysInMonth(day.year, day.month))) return 10;
  return day.month === (edge === 'start' ? 1 : 12) ? 4 : 7;
}

/**
 * Both ends cut to one calendar unit: "2019" and "2019" for a whole year, "2010-01" and "2018-11", a day as it is. A null
 * end stays null.
 */
export function calendarEnds({ start, end }: Period): { readonly from: string | null; readonly to: string | null } {
  if (start !== null && start === end) return { from: start, to: end };
  const lengths = [start === null ? 4 : lengthOf(start, 'start'), end === null ? 4 : lengthOf(end, 'end')];
  const length = Math.max(...lengths);
  return { from: start?.slice(0, length) ?? null, to: end?.slice(0, length) ?? null };
}

/** "2019", "July 2019", "14 July 2019" of an ISO year, month or day. */
export function englishDay(iso: string): string {
  const [year = '', month, day] = iso.split('-');
  const name = monthNames[Number(month) - 1];
  if (month === undefined || name === undefined) return iso;
  return [day === undefined ? '' : String(Number(day)), name, year].filter(Boolean).join(' ');
}

/** "2019", "2010–2018", "June 2020", "since 2010", "until 20 June 2020", "January 2010 to November 2018"; '' for none. */
export function periodText(period: Period | null): string {
  if (!period) return '';
  const { from, to } = calendarEnds(period);
  if (from === null) return to === null ? '' : `until ${englishDay(to)}`;
  if (to === null) return `since ${englishDay(from)}`;
  if (from === to) return englishDay(from);
  return from.length === 4 ? `${from}–${to}` : `${englishDay(from)} to ${englishDay(to)}`;
}
