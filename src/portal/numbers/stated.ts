/** From an interval back to the figure that was stated. */
import { Big } from 'big.js';

/**
 * The value whose rounding alone gives the interval: 1934.5 to 1935.5 is what "1,935" allows, and 705 to 715 million
 * what "710 million" allows. Null where the interval says more than that: a range, a qualifier, or several reports.
 */
export function statedValue(low: string, high: string): string | null {
  const [from, to] = [new Big(low), new Big(high)];
  const width = to.minus(from);
  if (width.eq(0)) return low;
  const isPowerOfTen = width.gt(0) && width.c.length === 1 && width.c[0] === 1;
  if (!isPowerOfTen) return null;
  const middle = from.plus(to).div(2);
  return middle.mod(width).eq(0) ? middle.toFixed() : null;
}
