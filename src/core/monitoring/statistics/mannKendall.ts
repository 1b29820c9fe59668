import { twoSidedP } from './normal.ts';

/** A monotone trend: does a series go up or down more often than chance would let it? */
export interface TrendTest {
  /** Values that were reported. */
  readonly n: number;
  /** Pairs that rise less pairs that fall. */
  readonly s: number;
  /** Of s, if there were no trend, with ties taken into account. */
  readonly variance: number;
  /** With a correction for continuity, as s moves in steps of two. */
  readonly z: number;
  /** Two-sided, by the normal approximation: trust it from about 8 values on. */
  readonly p: number;
  /** Kendall's τ_b between value and time. */
  readonly tau: number;
}

/**
 * The test of Mann (1945) and Kendall (1975). Values that were not reported are left out. Serial correlation makes it
 * reject too often. Null with fewer than 3 values, or when all are the same.
 */
export function mannKendall(values: readonly (number | null)[]): TrendTest | null {
  const reported = values.filter((value) => value !== null);
  const n = reported.length;
  if (n < 3) return null;
  let s = 0;
  for (const [index, later] of reported.entries()) {
    for (let before = 0; before < index; before += 1) s += Math.sign(later - (reported[before] ?? later));
  }
  const ties = tieSizes(reported);
  const variance = (n * (n - 1) * (2 * n + 5) - sumOf(ties, (t) => t * (t - 1) * (2 * t + 5))) / 18;
  if (variance <= 0) return null;
  const z = (s - Math.sign(s)) / Math.sqrt(variance);
  const pairs = (n * (n - 1)) / 2;
  const tau = s / Math.sqrt(pairs * (pairs - sumOf(ties, (t) => (t * (t - 1)) / 2)));
  return { n, s, variance, z, p: twoSidedP(z), tau };
}

function tieSizes(values: readonly number[]): number[] {
  const sizes = new Map<number, number>();
  for (const value of values) sizes.set(value, (sizes.get(value) ?? 0) + 1);
  return [...sizes.values()];
}

function sumOf(values: readonly number[], of: (value: number) => number): number {
  return values.reduce((sum, value) => sum + of(value), 0);
}
