/** What a claim's figure allows, as an interval of exact decimals. */
import { Big } from 'big.js';
import type { Claim } from './claim.ts';

export interface Interval {
  /** Null is unbounded. */
  readonly low: string | null;
  readonly high: string | null;
  /** True where the bound itself is excluded. */
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
}

/** The stated bounds, or the bare value where a claim has no bounds; null when it states no figure. */
export function claimInterval(claim: Claim): Interval | null {
  const { low, high, value } = claim;
  if (low === null && high === null) {
    return value === null ? null : { low: value, high: value, lowOpen: false, highOpen: false };
  }
  return { low, high, lowOpen: claim.lowOpen ?? false, highOpen: claim.highOpen ?? false };
}

/** True when no number lies in both. Touching ends exclude each other as soon as one of them is open. */
export function areDisjoint(a: Interval, b: Interval): boolean {
  return liesBelow(a, b) || liesBelow(b, a);
}

/** Whether every number of `a` is less than every number of `b`. */
function liesBelow(a: Interval, b: Interval): boolean {
  if (a.high === null || b.low === null) return false;
  const order = new Big(a.high).cmp(b.low);
  return order < 0 || (order === 0 && (a.highOpen || b.lowOpen));
}

export function isSameInterval(a: Interval, b: Interval): boolean {
  return (
    isSameNumber(a.low, b.low) && isSameNumber(a.high, b.high) && a.lowOpen === b.lowOpen && a.highOpen === b.highOpen
  );
}

/** Numerically equal: "1.50" is "1.5". */
export function isSameNumber(a: string | null, b: string | null): boolean {
  return a === null || b === null ? a === b : new Big(a).eq(b);
}

/** Whether `a` says it less exactly than `b`. An unbounded side is the least exact of all. */
export function isWider(a: Interval, b: Interval): boolean {
  const width = ({ low, high }: Interval) => (low === null || high === null ? null : new Big(high).minus(low));
  const [first, second] = [width(a), width(b)];
  if (first === null || second === null) return first === null && second !== null;
  return first.gt(second);
}

/**
 * What a group of figures allows together: what all of them allow when they overlap, and from the lowest to the highest
 * when they do not. It is a description of the reports, not a verdict on them.
 */
export function combine(intervals: readonly Interval[]): { low: string | null; high: string | null } {
  const apart = intervals.some((a, index) => intervals.slice(index + 1).some((b) => areDisjoint(a, b)));
  const lows = intervals.map(({ low }) => low);
  const highs = intervals.map(({ high }) => high);
  if (!apart) return { low: extreme(lows, 1), high: extreme(highs, -1) };
  return {
    low: lows.includes(null) ? null : extreme(lows, -1),
    high: highs.includes(null) ? null : extreme(highs, 1),
  };
}

/** The greatest (sign 1) or least (sign −1) of the numbers that are known; null when none is. */
function extreme(numbers: readonly (string | null)[], sign: 1 | -1): string | null {
  const known = numbers.filter((number) => number !== null);
  return known.reduce<string | null>(
    (best, number) => (best === null || new Big(number).cmp(best) * sign > 0 ? number : best),
    null,
  );
}

/** True for bounds that leave no number: a low end above the high one. */
export function isInverted({ low, high }: Interval): boolean {
  return low !== null && high !== null && new Big(low).gt(high);
}
