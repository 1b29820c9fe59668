/** What tests of a place's own past say of series whose answer is known, and that quick and plain statistics agree. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deviationAt, expectedAt, fitLine, noLine } from '../../src/core/monitoring/leaves/fitLine.ts';
import { countBaseline } from '../../src/core/monitoring/statistics/countBaseline.ts';
import { cusum } from '../../src/core/monitoring/statistics/cusum.ts';
import { ewma } from '../../src/core/monitoring/statistics/ewma.ts';
import {
  kendallScore,
  kendallVariance,
  selectMedian,
  selectSlope,
  selectSpread,
} from '../../src/core/monitoring/statistics/inPlace.ts';
import { mannKendall } from '../../src/core/monitoring/statistics/mannKendall.ts';
import { normalCdf } from '../../src/core/monitoring/statistics/normal.ts';
import { median, robustSpread } from '../../src/core/monitoring/statistics/robust.ts';
import { senSlope } from '../../src/core/monitoring/statistics/senSlope.ts';
import { asked, yearly } from './asked.ts';
import { book, rule } from './world.ts';

describe('trend', () => {
  /** R's public series of the Nile at Aswan, 1871 to 1970. */
  const nile = [
    1120, 1160, 963, 1210, 1160, 1160, 813, 1230, 1370, 1140, 995, 935, 1110, 994, 1020, 960, 1180, 799, 958, 1140,
    1100, 1210, 1150, 1250, 1260, 1220, 1030, 1100, 774, 840, 874, 694, 940, 833, 701, 916, 692, 1020, 1050, 969, 831,
    726, 456, 824, 702, 1120, 1100, 832, 764, 821, 768, 845, 864, 862, 698, 845, 744, 796, 1040, 759, 781, 865, 845,
    944, 984, 897, 822, 1010, 771, 676, 649, 846, 812, 742, 801, 1040, 860, 874, 848, 890, 744, 749, 838, 1050, 918,
    986, 797, 923, 975, 815, 1020, 906, 901, 1170, 912, 746, 919, 718, 714, 740,
  ];

  it('gives the reference values of the Nile', () => {
    const record = asked({ trend: { last: 100, leastSlope: 2 } }, yearly(nile), { worse: 'lower' });
    expect(record).toMatchObject({ fires: true, nUsed: 100, missing: 0, value: -2.6 });
    expect(record.p).toBeCloseTo(3.658e-5, 8);
    expect(asked({ trend: { last: 100, leastSlope: 3 } }, yearly(nile), { worse: 'lower' }).fires).toBe(false);
    expect(asked({ trend: { last: 100 } }, yearly(nile)).fires).toBe(false);
  });

  it('needs eight values', () => {
    expect(asked({ trend: {} }, yearly([1, 2, 3, null, 4, 5, 6, 7]))).toMatchObject({
      fires: null,
      reason: 'too few values',
      nUsed: 7,
      missing: 1,
    });
    expect(asked({ trend: {} }, yearly([1, 2, 3, null, 4, 5, 6, 7, 8])).fires).toBe(true);
  });
});

describe('baseline', () => {
  it('by season is the median and spread of earlier years', () => {
    const record = asked(
      { baseline: { method: 'season', years: 9, halfWidth: 0, z: 3 } },
      yearly([10, 12, 11, 13, 9, 11, 10, 12, 11, 20]),
    );
    expect(record).toMatchObject({ expected: 11, nUsed: 9, fires: true });
    expect(record.limit).toBeCloseTo(11 + 3 * 1.4826, 10);
  });

  it('by trend expects what a line goes on to', () => {
    const values = [1, 2.1, 2.9, 4, 5.1, 5.9, 7, 8.1, 8.9, 10];
    expect(asked({ baseline: { last: 9 } }, yearly(values))).toMatchObject({ fires: false, nUsed: 9 });
    expect(asked({ baseline: { last: 9 } }, yearly([...values.slice(0, 9), 11])).fires).toBe(true);
    expect(asked({ baseline: { last: 9, leastSpread: 1 } }, yearly([...values.slice(0, 9), 11])).fires).toBe(false);
  });

  it('fires at a first change after years without any', () => {
    expect(asked({ baseline: { last: 9 } }, yearly([0, 0, 0, 0, 0, 0, 0, 0, 0, 4])).fires).toBe(true);
    expect(asked({ baseline: { last: 9 } }, yearly([0, 0, 0, 0, 0, 0, 0, 0, 0, 0])).fires).toBe(false);
  });
});

describe('baseline of counts', () => {
  const counts = { over: { whole: null, unit: 'cases', least: 0 } };
  const calm = [4, 6, 5, 3, 7, 5, 4, 6, 5, 4, 5, 6];

  it('is that of the plain function', () => {
    const values = [...calm, 14];
    const record = asked({ baseline: { method: 'count', years: 12 } }, yearly(values), counts);
    const plain = countBaseline(values, 12, { periodsPerYear: 1, years: 12, alpha: normalCdf(-2.41) });
    expect(record).toMatchObject({
      fires: true,
      value: 14,
      limit: plain?.limit,
      expected: plain?.expected,
      p: plain?.p,
      nUsed: plain?.used,
    });
    expect(asked({ baseline: { method: 'count', years: 12 } }, yearly([...calm, 8]), counts).fires).toBe(false);
    const below = yearly([...calm, (plain?.limit ?? 0) - 1]);
    const holding = asked({ baseline: { method: 'count', years: 12, exitLevel: 1 } }, below, counts);
    expect(holding).toMatchObject({ fires: false, holds: true, limit: plain?.limit });
    expect(asked({ baseline: { method: 'count', years: 12 } }, below, counts).holds).toBe(false);
  });

  it('needs counts', () => {
    const file = book([rule({ baseline: { method: 'count' } }, { clearFor: 2 })]);
    expect(file.problems.map(({ code }) => code)).toEqual(['RULE_COUNT_NEEDS_CASES']);
  });
});

describe('charts', () => {
  const calm = [10, 11, 9, 10, 11, 9, 10, 11, 9, 10, 11, 9];
  const level = { memory: 4, reference: 12, trend: false, leastValues: 6 };

  it('find a small shift that lasts, and its onset', () => {
    const shifted = yearly([...calm, 10, 12, 12, 12]);
    const found = asked({ cusum: { ...level, limit: 3 } }, shifted);
    expect(found).toMatchObject({ fires: true, since: '2018', expected: 10 });
    expect(asked({ ewma: { ...level, width: 2.962 } }, shifted).fires).toBe(true);
    expect(asked({ ewma: { ...level, width: 2.962 } }, yearly([...calm, 10, 11, 9, 11])).fires).toBe(false);
  });

  it('do not fire for ever at a steady trend', () => {
    const steady = yearly(Array.from({ length: 16 }, (_, at) => at + (at % 3) * 0.2));
    expect(asked({ cusum: { ...level, limit: 5, trend: true } }, steady).fires).toBe(false);
    expect(asked({ cusum: { ...level, limit: 5 } }, steady).fires).toBe(true);
  });

  it('run as the plain charts do over the same residuals', () => {
    const newest = [10.4, 12.2, 11.7, 12.6];
    const record = asked({ cusum: { ...level, limit: 3 } }, yearly([...calm, ...newest]));
    const other = asked({ ewma: { ...level, lambda: 0.3, width: 2.5 } }, yearly([...calm, ...newest]));
    const deviation = Math.sqrt((8 / 11) * (1 + 1 / 12));
    const residuals = newest.map((value) => (value - 10) / deviation);
    expect(record.value).toBeCloseTo(cusum(residuals, { slack: 0.5, limit: 3 }).at(-1)?.value ?? 0, 10);
    const state = ewma(residuals, { lambda: 0.3, width: 2.5 }).at(-1);
    expect([other.value, other.limit]).toEqual([
      expect.closeTo(state?.value ?? 0, 10),
      expect.closeTo(state?.limit ?? 0, 10),
    ]);
  });
});

describe('quick statistics', () => {
  const numbers = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 3, maxLength: 40 });

  it('are those of the plain ones', () => {
    fc.assert(
      fc.property(numbers, (values) => {
        const n = values.length;
        const buffer = (): Float64Array => Float64Array.from(values);
        const plain = mannKendall(values);
        // With all values equal there is no score, and no variance.
        expect(kendallScore(buffer(), n)).toBe(plain?.s ?? 0);
        expect(kendallVariance(buffer(), n)).toBeCloseTo(plain?.variance ?? 0, 9);
        const times = Float64Array.from(values, (_, at) => at);
        expect(selectSlope(buffer(), times, n, new Float64Array(n * n))).toBeCloseTo(senSlope(values) ?? 0, 12);
        const middle = selectMedian(buffer(), n);
        expect(middle).toBe(median(values));
        expect(selectSpread(buffer(), n, middle)).toBeCloseTo(robustSpread(values) ?? 0, 12);
      }),
    );
  });

  it('fit the line that lies through the points, whatever one of them does', () => {
    const times = Float64Array.from({ length: 12 }, (_, at) => 24_000 + at);
    const values = times.map((time, at) => 3 + 0.5 * (time - 24_000) + (at % 2) * 0.01);
    values[5] = 400;
    const line = noLine();
    fitLine({ values, times, n: 12, missing: 0 }, line, new Float64Array(12), false);
    expect(line.slope).toBeCloseTo(0.5, 2);
    expect(expectedAt(line, 24_012)).toBeCloseTo(9, 1);
    expect(line.n).toBe(11);
    expect(deviationAt(line, 24_030)).toBeGreaterThan(deviationAt(line, 24_012));
  });
});
