import { readable } from '../numbers/readable.ts';
import { unitAfter } from '../numbers/units.ts';
import type { ViewContext } from '../view.ts';

/** Enough digits to tell ends apart, and to add them up. */
const digits = 12;

/** An end of what is allowed, with all digits that are needed to reckon with it: "101.1815 billion yuan"; "1/3 yuan". */
export function finely(value: string, unit: string | null, { locale }: Pick<ViewContext, 'locale'>): string {
  const isFraction = value.includes('/');
  return (isFraction ? value : readable(value, locale, digits).text) + unitAfter(unit, value, locale);
}
