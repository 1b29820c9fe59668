import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { benjaminiHochberg } from './benjaminiHochberg.ts';
import { funnelLimits } from './funnelLimits.ts';
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

describe('funnel limits', () => {
  it('are wide for a village and narrow for a county', () => {
    const [village, county] = [25, 10_000].map((denominator) => funnelLimits({ proportion: 0.2, denominator, z: 3 }));
    expect(village?.low).toBe(0);
    expect(village?.high).toBeCloseTo(0.44, 12);
    expect(county?.low).toBeCloseTo(0.188, 12);
    expect(county?.high).toBeCloseTo(0.212, 12);
  });

  it('say nothing of a denominator of 0', () => {
    expect(funnelLimits({ proportion: 0.2, denominator: 0, z: 3 })).toBeNull();
  });
});

describe('Benjamini–Hochberg', () => {
  /** The fifteen p-values of the example in Benjamini & Hochberg (1995), section 4.2. */
  const published = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1,
  ];
  it('keeps the first four of its authors’ example at q = 0.05', () => {
    const { kept, limit, tested } = benjaminiHochberg(published, 0.05);
    expect(kept.map((one, index) => (one ? index : -1)).filter((index) => index >= 0)).toEqual([0, 1, 2, 3]);
    expect([limit, tested]).toEqual([0.0095, 15]);
  });

  it('does not count what was not tested', () => {
    expect(benjaminiHochberg([null, 0.05, null], 0.05)).toEqual({ kept: [false, true, false], limit: 0.05, tested: 1 });
    expect(benjaminiHochberg([null], 0.05)).toEqual({ kept: [false], limit: 0, tested: 0 });
  });

  it('keeps between what Bonferroni keeps and what no correction keeps', () => {
    const ps = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(ps, (ps) => {
        for (const [index, one] of benjaminiHochberg(ps, 0.1).kept.entries()) {
          const p = ps[index] ?? 1;
          if (p <= 0.1 / ps.length) expect(one).toBe(true);
          if (one) expect(p).toBeLessThanOrEqual(0.1);
        }
      }),
    );
  });
});
