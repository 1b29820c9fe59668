/** Dates of records, known to the day, the month or only the year. */
import { dayText } from '../../numbers/days.ts';
import type { ViewContext } from '../../view.ts';
import { wordsOf } from '../../view.ts';

/** "2010 to 2020", "since 1 July 2010", "14 July 2019"; null where neither end is known. */
export function datesText(start: string | null, end: string | null, view: Pick<ViewContext, 'locale'>): string | null {
  const w = wordsOf(view);
  if (start === null) return end === null ? null : w.until(dayText(end, view.locale));
  if (end === null) return w.since(dayText(start, view.locale));
  return start === end ? dayText(start, view.locale) : w.fromTo(dayText(start, view.locale), dayText(end, view.locale));
}
