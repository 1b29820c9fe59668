/** Days and periods in words. */
import type { Period } from '../../core/claims/claim.ts';
import { daysInMonth, parseDay } from '../../core/periods/day.ts';
import type { Locale } from '../view.ts';
import { wordsOf } from '../view.ts';

/** "14 July 2019", 2019年7月14日; a month or a year alone as such. What is none of them comes back as it is. */
export function dayText(iso: string, locale: Locale): string {
  const day = parseDay(iso.slice(0, 10));
  const w = wordsOf({ locale });
  if (day) return w.day(day.year, day.month, day.day);
  const month = /^(\d{4})-(\d{2})$/.exec(iso);
  if (month) return w.month(Number(month[1]), Number(month[2]));
  return /^\d{4}$/.test(iso) ? w.year(Number(iso)) : iso;
}

/** "14 July 2019, 09:30 UTC" of an instant. */
export function instantText(iso: string, locale: Locale): string {
  const time = /T(\d{2}:\d{2})/.exec(iso)?.[1];
  return time === undefined ? dayText(iso, locale) : `${dayText(iso, locale)}, ${time} UTC`;
}

type Grain = 'year' | 'month' | 'day';

/** The largest calendar unit whose edge the day is: 1 January begins a year, 31 July ends a month. */
function grainOf(iso: string, edge: 'start' | 'end'): Grain {
  const day = parseDay(iso);
  if (!day || day.day !== (edge === 'start' ? 1 : daysInMonth(day.year, day.month))) return 'day';
  return day.month === (edge === 'start' ? 1 : 12) ? 'year' : 'month';
}

function finer(a: Grain, b: Grain): Grain {
  const order: readonly Grain[] = ['day', 'month', 'year'];
  return order.indexOf(a) < order.indexOf(b) ? a : b;
}

function atGrain(iso: string, grain: Grain, locale: Locale): string {
  const day = parseDay(iso);
  if (!day) return iso;
  const w = wordsOf({ locale });
  if (grain === 'year') return w.year(day.year);
  return grain === 'month' ? w.month(day.year, day.month) : w.day(day.year, day.month, day.day);
}

/** "2019", "July 2019", "14 July 2019 to 16 July 2019", "2010 to 2018", "since 2010", "until 2020"; null for none. */
export function periodText(period: Period | null, locale: Locale): string | null {
  if (!period) return null;
  const w = wordsOf({ locale });
  const { start, end } = period;
  if (start === null) return end === null ? null : w.until(atGrain(end, grainOf(end, 'end'), locale));
  if (end === null) return w.since(atGrain(start, grainOf(start, 'start'), locale));
  if (start === end) return atGrain(start, 'day', locale);
  const grain = finer(grainOf(start, 'start'), grainOf(end, 'end'));
  const [from, to] = [atGrain(start, grain, locale), atGrain(end, grain, locale)];
  return from === to ? from : w.fromTo(from, to);
}
