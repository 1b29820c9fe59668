/** Days and periods in words. */
import type { Period } from '../../core/claims/claim.ts';
import { calendarEnds } from '../../core/claims/periodText.ts';
import { parseDay } from '../../core/periods/day.ts';
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

/** "2019", "July 2019", "14 July 2019 to 16 July 2019", "2010 to 2018", "since 2010", "until 2020"; null for none. */
export function periodText(period: Period | null, locale: Locale): string | null {
  if (!period) return null;
  const w = wordsOf({ locale });
  const { from, to } = calendarEnds(period);
  if (from === null) return to === null ? null : w.until(dayText(to, locale));
  if (to === null) return w.since(dayText(from, locale));
  return from === to ? dayText(from, locale) : w.fromTo(dayText(from, locale), dayText(to, locale));
}
