import { describe, expect, it } from 'vitest';
import { referenceValues } from './referenceValues.ts';
import { median, robustSpread, robustZ } from './robust.ts';

describe('median and spread', () => {
  it.each([
    { values: [3], centre: 3, spread: 0 },
    { values: [10, 1, 2], centre: 2, spread: 1.4826 },
    { values: [4, 1, 3, 2], centre: 2.5, spread: 1.4826 },
    { values: [-1, -10, 5], centre: -1, spread: 6 * 1.4826 },
  ])('of $values', ({ values, centre, spread }) => {
    expect(median(values)).toBe(centre);
    expect(robustSpread(values)).toBeCloseTo(spread, 12);
  });

  it('of nothing are unknown', () => {
    expect([median([]), robustSpread([]), robustZ(1, [])]).toEqual([null, null, null]);
  });

  it('place a value among its peers, unless these are all alike', () => {
    expect(robustZ(7, [1, 2, 3, 4, 5])).toEqual({ median: 3, spread: 1.4826, z: 4 / 1.4826, n: 5 });
    expect(robustZ(7, [3, 3, 3, 9])).toBeNull();
  });
});

describe('reference values', () => {
  const values = Array.from({ length: 40 }, (_, index) => index);
  const window = { periodsPerYear: 12, years: 2, halfWidth: 1, guard: 0 };
  it.each([
    { at: 30, window, expected: [5, 6, 7, 17, 18, 19, 29] },
    { at: 30, window: { ...window, guard: 1 }, expected: [5, 6, 7, 17, 18, 19] },
    { at: 12, window, expected: [0, 1, 11] },
    { at: 30, window: { ...window, guard: 13 }, expected: [5, 6, 7] },
    { at: 30, window: { ...window, guard: 12 }, expected: [5, 6, 7, 17] },
  ])('at $at, $window', ({ at, window, expected }) => {
    expect(referenceValues(values, at, window)).toEqual(expected);
  });

  it('leave out what was not reported', () => {
    expect(referenceValues([1, null, 3, 9], 3, { periodsPerYear: 2, years: 1, halfWidth: 1, guard: 1 })).toEqual([1]);
  });
});
