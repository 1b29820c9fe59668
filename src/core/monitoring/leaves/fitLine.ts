import { MAD_TO_DEVIATION } from '../statistics/robust.ts';
import { selectMedian } from '../statistics/inPlace.ts';
import { roundingOf } from './rounding.ts';
import type { Window } from './window.ts';

/** A line through reported values, and how far a new value may lie from it. */
export interface FittedLine {
  mean: number;
  slope: number;
  /** Standard deviation of the values around the line. */
  deviation: number;
  middle: number;
  squares: number;
  n: number;
}

export function noLine(): FittedLine {
  return { mean: Number.NaN, slope: Number.NaN, deviation: Number.NaN, middle: Number.NaN, squares: Number.NaN, n: 0 };
}

/** Values further than this many robust deviations from the first line are left out of the second. */
const farthest = 3;

/**
 * Least squares, twice: what lies far off the first line (an earlier outbreak, a slip of the pen) does not bend the
 * second. With `level` the line is flat. `scratch` has room for the window.
 */
export function fitLine(window: Window, line: FittedLine, scratch: Float64Array, level: boolean): void {
  fitOnce(window, line, level, Infinity);
  const { values, times, n } = window;
  const { mean, slope, middle } = line;
  let farthestOff = 0;
  for (let at = 0; at < n; at += 1) {
    const value = values[at] ?? 0;
    const time = times[at] ?? 0;
    scratch[at] = Math.abs(value - (mean + slope * (time - middle)));
    farthestOff = Math.max(farthestOff, Math.abs(value - mean - slope * (time - middle)));
  }
  if (isWideEnough(scratch, n, farthestOff)) return;
  const spread = MAD_TO_DEVIATION * selectMedian(scratch, n);
  // Where none is left out, the second line is the first.
  if (spread > 0 && farthestOff > farthest * spread) fitOnce(window, line, level, farthest * spread);
}

/**
 * Whether the middle of the distances is surely so large that none is left out: most are beyond what it would have to be,
 * which is seen at once, where the middle has to be looked for.
 */
function isWideEnough(distances: Float64Array, n: number, farthestOff: number): boolean {
  const enough = (farthestOff / (farthest * MAD_TO_DEVIATION)) * beyondRounding;
  let wide = 0;
  for (let at = 0; at < n; at += 1) if ((distances[at] ?? 0) >= enough) wide += 1;
  return 2 * wide > n;
}

const beyondRounding = 1 + 1e-9;

// Each sum has a name of its own: numbers that go through a list are boxed one by one, in the hottest of all loops.
function fitOnce({ values, times, n }: Window, line: FittedLine, level: boolean, within: number): void {
  let used = 0;
  let sumT = 0;
  let sumX = 0;
  let sumTT = 0;
  let sumTX = 0;
  let sumXX = 0;
  // Counted from the newest value, so that squares of large numbers of periods cost no digits.
  const origin = times[n - 1] ?? 0;
  const base = values[n - 1] ?? 0;
  const { mean, slope, middle } = line;
  for (let at = 0; at < n; at += 1) {
    const time = times[at] ?? 0;
    const value = values[at] ?? 0;
    if (within !== Infinity && Math.abs(value - mean - slope * (time - middle)) > within) continue;
    const t = time - origin;
    const x = value - base;
    used += 1;
    sumT += t;
    sumX += x;
    sumTT += t * t;
    sumTX += t * x;
    sumXX += x * x;
  }
  const squares = sumTT - (sumT * sumT) / used;
  line.slope = level || squares <= 0 ? 0 : (sumTX - (sumT * sumX) / used) / squares;
  const rest = sumXX - (sumX * sumX) / used - line.slope * line.slope * squares;
  line.mean = sumX / used + base;
  line.middle = sumT / used + origin;
  line.squares = level ? Infinity : squares;
  line.n = used;
  line.deviation = Math.sqrt(Math.max(0, rest) / Math.max(1, used - (level ? 1 : 2)));
}

export function expectedAt({ mean, slope, middle }: FittedLine, time: number): number {
  return mean + slope * (time - middle);
}

/** Standard deviation of a new value around what is expected at a time: the line itself is uncertain, too. */
export function deviationAt({ deviation, n, middle, squares }: FittedLine, time: number): number {
  return deviation * Math.sqrt(1 + 1 / n + (squares > 0 ? (time - middle) ** 2 / squares : 0));
}

/**
 * How many deviations a value is above what is expected; where nothing ever varied, any difference is out of bounds. Not a
 * number where the squares of values are beyond all numbers.
 */
export function standardised(value: number, expected: number, deviation: number): number {
  const rounding = roundingOf(value, expected);
  if (!(deviation <= rounding)) return (value - expected) / deviation;
  const difference = value - expected;
  return Math.abs(difference) <= rounding ? 0 : Math.sign(difference) * Infinity;
}
