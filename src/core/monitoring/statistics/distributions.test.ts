import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alarmCount } from './countBaseline.ts';
import { countQuantile, countTail, midTail } from './countDistribution.ts';
import { logGamma } from './gamma.ts';
import { normalCdf, normalQuantile, twoSidedP } from './normal.ts';

/** Expected values by SciPy 1.17.1 (scipy.stats norm, nbinom, poisson; scipy.special gammaln), of large counts by R 4.2.2. */
describe('the normal distribution', () => {
  it.each([
    [-8, 6.22096057427174e-16],
    [-1.96, 0.024997895148220435],
    [0.3, 0.6179114221889526],
    [2.5, 0.9937903346742238],
  ])('below %s', (z, share) => {
    expect(normalCdf(z) / share).toBeCloseTo(1, 12);
  });

  it.each([
    [1e-10, -6.361340902404056],
    [0.005, -2.575829303548901],
    [0.3, -0.5244005127080409],
    [0.975, 1.959963984540054],
  ])('quantile of %s', (p, z) => {
    expect(normalQuantile(p)).toBeCloseTo(z, 12);
  });

  it('is infinite at the ends, and no number outside', () => {
    expect([0, 1, -0.1, 1.1, Number.NaN].map(normalQuantile)).toEqual([-Infinity, Infinity, NaN, NaN, NaN]);
  });

  it('ends at 0 and 1', () => {
    expect([normalCdf(-Infinity), normalCdf(Infinity), twoSidedP(Infinity)]).toEqual([0, 1, 0]);
  });

  it('has two tails of the same size', () => {
    expect(twoSidedP(1.959963984540054)).toBeCloseTo(0.05, 12);
    expect(twoSidedP(-1.959963984540054)).toBeCloseTo(0.05, 12);
  });
});

it.each([
  [1, 0],
  [7.5, 7.534364236758733],
  [1000, 5905.220423209181],
])('log gamma of %s', (x, expected) => {
  expect(logGamma(x)).toBeCloseTo(expected, 10);
});

describe('counts', () => {
  const cases = [
    { mean: 0.135, ratio: 2, count: 3, tail: 0.010417779484046659, quantiles: [0, 0, 0, 3] },
    { mean: 5, ratio: 1, count: 12, tail: 0.0054530919130093445, quantiles: [0, 5, 8, 12] },
    { mean: 149, ratio: 1.2, count: 190, tail: 0.00185746972463, quantiles: [116, 149, 166, 185] },
    { mean: 1.65, ratio: 5, count: 9, tail: 0.03672953698143972, quantiles: [0, 0, 5, 16] },
    { mean: 40, ratio: 3, count: 20, tail: 0.9845037696435702, quantiles: [17, 39, 54, 73] },
  ];
  it.each(cases)('mean $mean, ratio $ratio', ({ mean, ratio, count, tail, quantiles }) => {
    const distribution = { mean, ratio };
    expect(countTail(count, distribution) / tail).toBeCloseTo(1, 9);
    expect([0.005, 0.5, 0.9, 0.995].map((p) => countQuantile(p, distribution))).toEqual(quantiles);
  });

  /** Within a hundredth: the exact tail is not worked out. The last two are nearly Poisson. */
  it.each([
    [{ mean: 1.7e7, ratio: 3e6 }, 6e7, 4.538518331e-5, 40_910_675],
    [{ mean: 5e8, ratio: 1e8 }, 2e9, 1.6944743592e-5, 1_259_408_978],
    [{ mean: 1e12, ratio: 1e10 }, 1.35e12, 7.0785189277e-4, 1_276_320_777_257],
    [{ mean: 1e9, ratio: 1000 }, 1.004e9, 3.23451757587e-5, 1_002_577_707],
    [{ mean: 2e7, ratio: 1 }, 20_013_000, 1.82749017431e-3, 20_011_520],
    [{ mean: 3e6, ratio: 1 + 2e-6 }, 3_005_000, 1.952380904747e-3, 3_004_462],
  ])('of large counts, %o', (distribution, count, tail, quantile) => {
    expect(Math.abs(countTail(count, distribution) / tail - 1)).toBeLessThan(0.01);
    expect(Math.abs(countQuantile(0.995, distribution) / quantile - 1)).toBeLessThan(1e-4);
  });

  it.each([1e16, 1e20, 1e31, 1e100])('end, even where whole numbers lie further apart than 1: %s', (mean) => {
    for (const ratio of [1, 1e6, mean / 4]) {
      const quantile = countQuantile(0.995, { mean, ratio });
      expect(quantile).toBeGreaterThan(mean);
      expect(alarmCount(0.005, { mean, ratio })).toBeLessThan(2 * quantile);
    }
  });

  const distributions = fc.record({
    mean: fc.double({ min: 0.01, max: 300, noNaN: true }),
    ratio: fc.double({ min: 1, max: 8, noNaN: true }),
  });
  it('half of a tie counts', () => {
    fc.assert(
      fc.property(distributions, fc.nat(60), (distribution, count) => {
        const tail = midTail(count, distribution);
        expect(tail).toBeLessThanOrEqual(countTail(count, distribution));
        expect(tail).toBeGreaterThanOrEqual(countTail(count + 1, distribution));
      }),
    );
  });

  it('the quantile is the smallest count that leaves no more than the rest above', () => {
    fc.assert(
      fc.property(distributions, fc.double({ min: 0.001, max: 0.999, noNaN: true }), (distribution, p) => {
        const count = countQuantile(p, distribution);
        expect(countTail(count + 1, distribution)).toBeLessThanOrEqual(1 - p + 1e-9);
        expect(countTail(count, distribution)).toBeGreaterThanOrEqual(1 - p - 1e-9);
      }),
    );
  });

  it('nothing comes of a mean of 0, and everything is at least 0', () => {
    expect([countTail(1, { mean: 0, ratio: 2 }), countTail(0, { mean: 0, ratio: 2 })]).toEqual([0, 1]);
    expect(countQuantile(0.99, { mean: 0, ratio: 1 })).toBe(0);
    expect(countQuantile(1, { mean: 3, ratio: 1 })).toBe(Infinity);
  });
});
