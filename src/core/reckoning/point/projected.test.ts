import { expect, it } from 'vitest';
import type { Packed } from './packed.ts';
import { projected } from './projected.ts';
import type { RowLimits } from './rowLimits.ts';

/** Leaves at places 0 to 2; rows are the sums of 0 and 1, and of 1 and 2. */
const packed: Packed = {
  leaves: Int32Array.of(0, 1, 2),
  places: 3,
  sumStarts: Int32Array.of(0),
  sumParts: new Int32Array(0),
  rows: Int32Array.of(0, 1),
  rowStarts: Int32Array.of(0, 2, 4),
  rowPlaces: Int32Array.of(0, 1, 1, 2),
  rowCoefficients: Float64Array.of(1, 1, 1, 1),
  fixed: Float64Array.of(0, 0),
};

function limitsOf(...ends: readonly (readonly [number, number])[]): RowLimits {
  const low = Float64Array.from(ends, ([end]) => end);
  const high = Float64Array.from(ends, ([, end]) => end);
  const widths = high.map((end, row) => end - (low[row] ?? 0));
  return { low, high, innerLow: low.slice(), innerHigh: high.slice(), widths, sizes: high.slice() };
}

it.each([
  ['onto equal ends', limitsOf([10, 10], [20, 20]), [4, 5, 14]],
  ['back within others', limitsOf([10, 10], [20, 30]), [4, 5, 14]],
  ['not at all where they hold', limitsOf([5, 12], [10, 30]), [4, 5, 14]],
])('moves leaves %s', (_, limits, start) => {
  const found = projected(packed, limits, Float64Array.from(start));
  const [a = 0, b = 0, c = 0] = found ?? [];
  const sums = [a + b, b + c];
  sums.forEach((sum, row) => {
    expect(sum).toBeGreaterThan((limits.low[row] ?? 0) - 1e-9);
    expect(sum).toBeLessThan((limits.high[row] ?? 0) + 1e-9);
  });
  expect(Math.min(a, b, c)).toBeGreaterThan(0);
});

it('moves larger leaves by more, and none that is zero', () => {
  const found = projected(packed, limitsOf([11, 11], [0, 100]), Float64Array.of(9, 1, 0));
  expect([...(found ?? [])].map((value) => Math.round(value * 1e6) / 1e6)).toEqual([9.9, 1.1, 0]);
});

it('gives up on rows that exclude one another', () => {
  const twice = { ...packed, rowPlaces: Int32Array.of(0, 1, 0, 1) };
  expect(projected(twice, limitsOf([10, 10], [20, 20]), Float64Array.of(4, 5, 14))).toBeNull();
});
