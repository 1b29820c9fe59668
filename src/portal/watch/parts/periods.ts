/** Periods of readings in the reader's words. */
import { dayText } from '../../numbers/days.ts';
import type { ViewContext } from '../../view.ts';
import { watchWords } from '../words.ts';

/** "2019", "July 2019", "Q3 2019", "week 5 of 2019"; what is no period comes back as it is. */
export function periodName(text: string, view: Pick<ViewContext, 'locale'>): string {
  const [, year = '', kind, number = '0'] = /^(\d{4})-(Q|W)(\d{1,2})$/.exec(text) ?? [];
  if (kind === 'Q') return watchWords(view).quarterOf(year, Number(number));
  if (kind === 'W') return watchWords(view).weekOf(year, Number(number));
  return dayText(text, view.locale);
}
