import { medianOfSorted } from './robust.ts';

/**
 * Sen's (1968) estimate of a trend: the median of the slopes between all pairs of reported values, per period. It does
 * not heed single outliers. Null with fewer than two values.
 */
export function senSlope(values: readonly (number | null)[]): number | null {
  const slopes: number[] = [];
  for (const [index, later] of values.entries()) {
    for (let before = 0; before < index; before += 1) {
      const earlier = values[before] ?? null;
      if (later !== null && earlier !== null) slopes.push((later - earlier) / (index - before));
    }
  }
  return medianOfSorted(Float64Array.from(slopes).sort());
}
