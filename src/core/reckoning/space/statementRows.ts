/** A statement as rows: whole-number coefficients of two sums, and bounds. */
import type { Statement } from '../statement.ts';
import type { ExactDecimal } from '../exactDecimal.ts';
import { addDecimals, decimalOf, scaledUp } from '../exactDecimal.ts';

/**
 * `low` ≤ `times` · Σ(scope) + `ofTimes` · Σ(of) ≤ `high`. Unknowns are counted in units of 10^−`unitScale`, so that a
 * bound of the row is `times` · 10^`unitScale` times an amount.
 */
export interface RowPlan {
  /** Which bound of the statement the row carries. */
  readonly end: 'low' | 'high' | 'both';
  readonly times: number;
  readonly ofTimes: number;
  readonly low: bigint | null;
  readonly high: bigint | null;
}

interface Limits {
  readonly low: ExactDecimal | null;
  readonly high: ExactDecimal | null;
}

/** The decimals of the amounts that a statement gives; 0 where it gives ratios only. */
export function amountDecimals(statement: Statement): number {
  if (statement.kind !== 'sum' && statement.kind !== 'difference') return 0;
  const { low, high } = limitsOf(statement);
  return Math.max(low?.decimals ?? 0, high?.decimals ?? 0);
}

/** One row, or two where each bound has its own coefficients; none for a ratio that says nothing. */
export function rowPlans(statement: Statement, unitScale: number): readonly RowPlan[] {
  const limits = limitsOf(statement);
  if (statement.kind === 'sum' || statement.kind === 'difference') {
    const decimals = amountDecimals(statement);
    const power = Math.max(decimals, unitScale);
    const times = 10 ** (power - unitScale);
    const bound = (limit: ExactDecimal | null) => limit && scaledUp(limit, power);
    const ofTimes = statement.kind === 'sum' ? 0 : -times;
    return [{ end: 'both', times, ofTimes, low: bound(limits.low), high: bound(limits.high) }];
  }
  const { lowOpen, low, high } = statement;
  if (limits.low && limits.high && low !== null && high !== null && isSame(limits.low, limits.high)) {
    return [{ end: 'both', ...ratioOf(limits.low), low: 0n, high: 0n }];
  }
  const plans: RowPlan[] = [];
  const isLowEmpty = limits.low === null || limits.low.units < 0n || (limits.low.units === 0n && !lowOpen);
  if (limits.low && !isLowEmpty) plans.push({ end: 'low', ...ratioOf(limits.low), low: 0n, high: null });
  if (limits.high) plans.push({ end: 'high', ...ratioOf(limits.high), low: null, high: 0n });
  return plans;
}

function limitsOf({ kind, low, high }: Statement): Limits {
  const plus: ExactDecimal = { units: kind === 'growth' ? 1n : 0n, decimals: 0 };
  const limit = (text: string | null) => (text === null ? null : addDecimals(decimalOf(text), plus));
  return { low: limit(low), high: limit(high) };
}

function isSame(a: ExactDecimal, b: ExactDecimal): boolean {
  return a.units === b.units && a.decimals === b.decimals;
}

/** Σ(scope) against a ratio of Σ(of), in whole numbers without a common divisor. */
function ratioOf({ units, decimals }: ExactDecimal): { times: number; ofTimes: number } {
  const scale = 10n ** BigInt(decimals);
  const divisor = greatestCommonDivisor(scale, units < 0n ? -units : units);
  return { times: Number(scale / divisor), ofTimes: 0 - Number(units / divisor) };
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [first, second] = [a, b];
  while (second !== 0n) [first, second] = [second, first % second];
  return first;
}
