/** When two reports of one amount are equal within what rounding can explain. */
import { Big } from 'big.js';

/** However round a number is, rounding explains no more than this part of it. */
const mostExplained = '0.005';

/**
 * How far the true amount may lie from the one reported: half of the place of its last digit that is not zero ("12.5
 * million" may be 12.45 to 12.55), but at most half a percent of it.
 */
export function roundingOf(amount: string): Big {
  const plain = amount.replace('-', '');
  const digits = plain.replace('.', '').replace(/0+$/, '').length;
  const whole = plain.split('.')[0]?.length ?? 0;
  const half = new Big(`5e${whole - digits - 1}`);
  const most = new Big(plain).times(mostExplained);
  return half.lt(most) ? half : most;
}

/** Whether amounts of either side add up to the same. Both sides may have rounded; the coarser one decides. */
export function isSameWithinRounding(sent: readonly string[], received: readonly string[]): boolean {
  if (isFarOff(sent, received)) return false;
  const slack = [sent, received].map((side) => side.reduce((sum, amount) => sum.plus(roundingOf(amount)), new Big(0)));
  const [a = new Big(0), b = new Big(0)] = slack;
  return differenceOf(sent, received)
    .abs()
    .lte(a.gt(b) ? a : b);
}

/** Binary fractions tell what no rounding could explain, and spare the exact arithmetic for the rest. */
function isFarOff(sent: readonly string[], received: readonly string[]): boolean {
  const sum = (side: readonly string[]) => side.reduce((total, amount) => total + Math.abs(Number(amount)), 0);
  const net = (side: readonly string[]) => side.reduce((total, amount) => total + Number(amount), 0);
  return Math.abs(net(received) - net(sent)) > Math.max(sum(sent), sum(received)) * 2 * Number(mostExplained);
}

/** Received less sent. */
export function differenceOf(sent: readonly string[], received: readonly string[]): Big {
  const sum = (side: readonly string[]) => side.reduce((total, amount) => total.plus(amount), new Big(0));
  return sum(received).minus(sum(sent));
}
