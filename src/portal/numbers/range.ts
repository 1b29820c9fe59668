/** What the reports of one quantity give it together, as briefly as it can be said. */
import type { Locale } from '../view.ts';
import { wordsOf } from '../view.ts';
import { amount } from './amount.ts';
import { readable } from './readable.ts';
import { statedValue } from './stated.ts';
import { unitAfter } from './units.ts';

interface Range {
  readonly low: string | null;
  readonly high: string | null;
  readonly unit: string | null;
}

/** Enough to tell the ends of any interval apart that a stated figure allows; and enough to read at a glance. */
const manyDigits = 12;
const fewDigits = 5;

const roundedSign = '≈\u00a0';

/** Word of magnitude at the end of a readable number: "billion" of "18.8 billion". */
const magnitude = /\u00a0[a-z]+$/;

interface Ends {
  readonly low: string;
  readonly high: string;
  readonly unit: string | null;
}

function betweenText({ low, high, unit }: Ends, locale: Locale, digits: number): string {
  const [from, to] = [readable(low, locale, digits).text, readable(high, locale, digits).text];
  const after = unitAfter(unit, high, locale);
  // Both ends read alike once they are rounded; the one that says so stands for both.
  if (from.replace(roundedSign, '') === to.replace(roundedSign, ''))
    return (from.length > to.length ? from : to) + after;
  // One sign before the whole says that either end is rounded.
  const sign = from.includes(roundedSign) || to.includes(roundedSign) ? roundedSign : '';
  const [first, last] = [from.replace(roundedSign, ''), to.replace(roundedSign, '')];
  const shared = magnitude.exec(last)?.[0];
  const shortFirst = shared !== undefined && first.endsWith(shared) ? first.slice(0, -shared.length) : first;
  return sign + wordsOf({ locale }).between(shortFirst, last + after);
}

/** Both ends of an interval: "18.8185 to 18.8195 billion yuan", "at least 1%"; null when there is no figure. */
export function intervalText({ low, high, unit }: Range, locale: Locale, digits = manyDigits): string | null {
  const w = wordsOf({ locale });
  if (low !== null && high !== null)
    return low === high ? amount(low, unit, locale) : betweenText({ low, high, unit }, locale, digits);
  if (low !== null) return w.qualified('at-least', amount(low, unit, locale));
  return high === null ? null : w.qualified('at-most', amount(high, unit, locale));
}

/** "15.962 to 20 billion yuan", "1,935 projects" for 1934.5 to 1935.5, "at least 1%"; null when nobody gives a figure. */
export function rangeText(range: Range, locale: Locale): string | null {
  const { low, high, unit } = range;
  const stated = low === null || high === null ? null : statedValue(low, high);
  return stated === null ? intervalText(range, locale, fewDigits) : amount(stated, unit, locale);
}
