/** A claim's figure in words: qualifier, number, unit, denominator. */
import type { Claim } from '../../core/claims/claim.ts';
import type { Locale } from '../view.ts';
import { wordsOf } from '../view.ts';
import { exactDigits, readable } from './readable.ts';
import { unitAfter } from './units.ts';

type Figure = Pick<
  Claim,
  'value' | 'low' | 'high' | 'lowOpen' | 'highOpen' | 'qualifier' | 'unit' | 'per' | 'change' | 'kind'
>;

/** One value with its unit: "18.819 billion yuan", "188.19亿元", "1,935 projects". */
export function amount(value: string, unit: string | null, locale: Locale): string {
  return readable(value, locale).text + unitAfter(unit, value, locale);
}

/** Every digit with its unit: "18,819,000,000 yuan". */
export function exactAmount(value: string, unit: string | null, locale: Locale): string {
  return exactDigits(value) + unitAfter(unit, value, locale);
}

/** Whether the claim states a figure at all. Pairings and events need not. */
export function hasFigure(claim: Figure): boolean {
  return claim.value !== null || claim.low !== null || claim.high !== null;
}

function bare(claim: Figure, locale: Locale, write: typeof amount): string {
  const w = wordsOf({ locale });
  const { value, low, high, unit } = claim;
  if (claim.qualifier !== 'range' && value !== null)
    return w.qualified(claim.qualifier ?? 'exact', write(value, unit, locale));
  if (low !== null && high !== null)
    return low === high ? write(low, unit, locale) : w.between(write(low, null, locale), write(high, unit, locale));
  if (low !== null) return w.qualified('at-least', write(low, unit, locale));
  if (high !== null) return w.qualified('at-most', write(high, unit, locale));
  return w.noFigure;
}

function dressed(claim: Figure, locale: Locale, write: typeof amount): string {
  const w = wordsOf({ locale });
  const text = bare(claim, locale, write);
  const withPer = claim.per ? w.per(text, w.perUnits[claim.per] ?? claim.per) : text;
  return claim.change ? w.changed(claim.change, withPer) : withPer;
}

/** "nearly 120 billion yuan", "between 20 and 30 projects", "up 8%", or that no figure is stated. */
export function figureText(claim: Figure, locale: Locale): string {
  return dressed(claim, locale, amount);
}

/** The same with every digit, for the stub. */
export function exactFigureText(claim: Figure, locale: Locale): string {
  return dressed(claim, locale, exactAmount);
}

/** The bounds that the words allow, with open ends said: "above 119.5 and below 120 billion yuan". */
export function boundsText(claim: Figure, locale: Locale): string {
  const w = wordsOf({ locale });
  const end = (value: string | null, words: (text: string) => string): string | null =>
    value === null ? null : words(exactAmount(value, claim.unit, locale));
  const low = end(claim.low, claim.lowOpen ? w.above : w.from);
  const high = end(claim.high, claim.highOpen ? w.below : w.upTo);
  if (claim.low !== null && claim.low === claim.high) return exactAmount(claim.low, claim.unit, locale);
  return [low, high].filter((part) => part !== null).join(w.boundsJoin) || w.unbounded;
}
