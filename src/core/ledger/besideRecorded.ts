/** A reported figure less the recorded one, and how much of it the records account for. */
import { Big } from 'big.js';

export interface Beside {
  readonly differenceLow: string | null;
  readonly differenceHigh: string | null;
  /** Percent, one decimal. The lower one is of the higher figure. */
  readonly coverageLow: string | null;
  readonly coverageHigh: string | null;
}

/** Null wherever a bound or the recorded figure is unknown: that nothing is recorded does not mean that it is nothing. */
export function besideRecorded(
  { low, high }: { readonly low: string | null; readonly high: string | null },
  recorded: string | null,
): Beside {
  const less = (bound: string | null): string | null =>
    bound === null || recorded === null ? null : new Big(bound).minus(recorded).toFixed();
  const percent = (bound: string | null): string | null =>
    bound === null || recorded === null || new Big(bound).lte(0)
      ? null
      : new Big(recorded).times(100).div(bound).round(1).toFixed(1);
  return {
    differenceLow: less(low),
    differenceHigh: less(high),
    coverageLow: percent(high),
    coverageHigh: percent(low),
  };
}
