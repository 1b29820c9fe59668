/**
 * The same statistics over the first `n` numbers of a buffer, without making anything: what a million tests a second
 * are made of. All numbers are reported ones. The buffer comes back in another order where that is said.
 */
import { MAD_TO_DEVIATION } from './robust.ts';

/** The middle of the numbers, or the mean of the two in the middle; NaN without any. Reorders the buffer. */
export function selectMedian(buffer: Float64Array, n: number): number {
  if (n === 0) return Number.NaN;
  const middle = n >> 1;
  const upper = select(buffer, n, middle);
  if (n % 2 === 1) return upper;
  let lower = -Infinity;
  for (let at = 0; at < middle; at += 1) lower = Math.max(lower, buffer[at] ?? lower);
  return (lower + upper) / 2;
}

/** Hoare's quickselect: the number that would stand at `k` in order, with none above it before, and none below behind. */
function select(buffer: Float64Array, n: number, k: number): number {
  let low = 0;
  let high = n - 1;
  while (low < high) {
    const pivot = buffer[(low + high) >> 1] ?? 0;
    let left = low;
    let right = high;
    while (left <= right) {
      while ((buffer[left] ?? pivot) < pivot) left += 1;
      while ((buffer[right] ?? pivot) > pivot) right -= 1;
      if (left > right) break;
      const other = buffer[left] ?? 0;
      buffer[left] = buffer[right] ?? 0;
      buffer[right] = other;
      left += 1;
      right -= 1;
    }
    if (k <= right) high = right;
    else if (k >= left) low = left;
    else break;
  }
  return buffer[k] ?? Number.NaN;
}

/** 1.4826 times the median of absolute deviations from `centre`. The buffer holds those deviations afterwards. */
export function selectSpread(buffer: Float64Array, n: number, centre: number): number {
  for (let at = 0; at < n; at += 1) buffer[at] = Math.abs((buffer[at] ?? 0) - centre);
  return MAD_TO_DEVIATION * selectMedian(buffer, n);
}

/** Kendall's S of numbers in order of time: pairs that rise less pairs that fall. */
export function kendallScore(buffer: Float64Array, n: number): number {
  let score = 0;
  for (let later = 1; later < n; later += 1) {
    const value = buffer[later] ?? 0;
    for (let before = 0; before < later; before += 1) {
      const earlier = buffer[before] ?? 0;
      score += value > earlier ? 1 : value < earlier ? -1 : 0;
    }
  }
  return score;
}

/** The variance of S if there were no trend, with ties. Sorts the buffer. */
export function kendallVariance(buffer: Float64Array, n: number): number {
  buffer.subarray(0, n).sort();
  let ties = 0;
  for (let start = 0; start < n;) {
    let end = start + 1;
    while (end < n && buffer[end] === buffer[start]) end += 1;
    const tied = end - start;
    ties += tied * (tied - 1) * (2 * tied + 5);
    start = end;
  }
  return (n * (n - 1) * (2 * n + 5) - ties) / 18;
}

/** Sen's slope of numbers at times; `slopes` has room for n·(n−1)/2 numbers. NaN with fewer than two. */
export function selectSlope(values: Float64Array, times: Float64Array, n: number, slopes: Float64Array): number {
  let pairs = 0;
  for (let later = 1; later < n; later += 1) {
    for (let before = 0; before < later; before += 1) {
      slopes[pairs] = ((values[later] ?? 0) - (values[before] ?? 0)) / ((times[later] ?? 0) - (times[before] ?? 0));
      pairs += 1;
    }
  }
  return selectMedian(slopes, pairs);
}
