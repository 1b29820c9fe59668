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

const roundedSign = '≈\u00a0';

/** Word of magnitude at the end of a readable number: "billion" of "18.8 billion". */
const magnitude = /\u00a0[a-z]+$/;

function betweenText(low: string, high: string, unit: string | null, locale: Locale): string {
  const stated = statedValue(low, high);
  if (stated !== null) return amount(stated, unit, locale);
  const [from, to] = [readable(low, locale).text, readable(high, locale).text];
  const after = unitAfter(unit, high, locale);
  // Both ends read alike once they are rounded; the one that says so stands for both.
  if (from.replace(roundedSign, '') === to.replace(roundedSign, ''))
    return (from.length > to.length ? from : to) + after;
  const shared = magnitude.exec(to)?.[0];
  const shortFrom = shared !== undefined && from.endsWith(shared) ? from.slice(0, -shared.length) : from;
  return wordsOf({ locale }).between(shortFrom, to + after);
}

/** "15.962 to 20 billion yuan", "1,935 projects" for 1934.5 to 1935.5, "at least 1%"; null when nobody gives a figure. */
export function rangeText({ low, high, unit }: Range, locale: Locale): string | null {
  const w = wordsOf({ locale });
  if (low !== null && high !== null) return betweenText(low, high, unit, locale);
  if (low !== null) return w.qualified('at-least', amount(low, unit, locale));
  return high === null ? null : w.qualified('at-most', amount(high, unit, locale));
}
