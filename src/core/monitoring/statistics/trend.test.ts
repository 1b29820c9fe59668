import { describe, expect, it } from 'vitest';
import { mannKendall } from './mannKendall.ts';
import { sameSeasonDifferences } from './referenceValues.ts';
import { senSlope } from './senSlope.ts';

/** Annual flow of the Nile at Aswan, 1871–1970, in 10⁸ m³: R's data set `Nile` (Cobb 1978). */
const nile = [
  1120, 1160, 963, 1210, 1160, 1160, 813, 1230, 1370, 1140, 995, 935, 1110, 994, 1020, 960, 1180, 799, 958, 1140, 1100,
  1210, 1150, 1250, 1260, 1220, 1030, 1100, 774, 840, 874, 694, 940, 833, 701, 916, 692, 1020, 1050, 969, 831, 726, 456,
  824, 702, 1120, 1100, 832, 764, 821, 768, 845, 864, 862, 698, 845, 744, 796, 1040, 759, 781, 865, 845, 944, 984, 897,
  822, 1010, 771, 676, 649, 846, 812, 742, 801, 1040, 860, 874, 848, 890, 744, 749, 838, 1050, 918, 986, 797, 923, 975,
  815, 1020, 906, 901, 1170, 912, 746, 919, 718, 714, 740,
];

describe('Mann–Kendall and Sen', () => {
  it('of the Nile, as R gives them', () => {
    expect(nile).toHaveLength(100);
    const test = mannKendall(nile);
    expect(test).toMatchObject({ n: 100, s: -1387 });
    expect(test?.variance).toBeCloseTo(112_728.3, 1);
    expect(test?.z).toBeCloseTo(-4.128067, 6);
    expect(test?.p).toBeCloseTo(3.658263e-5, 11);
    expect(test?.tau).toBeCloseTo(-0.2807413, 7);
    expect(senSlope(nile)).toBeCloseTo(-2.6, 12);
  });

  it.each([
    { values: [1, 2, 3, 4], s: 6, variance: 26 / 3 },
    { values: [4, 3, 2, 1], s: -6, variance: 26 / 3 },
    { values: [1, 1, 2, 2], s: 4, variance: (4 * 3 * 13 - 2 * 2 * 9) / 18 },
    { values: [1, null, 2, null, 3, 4], s: 6, variance: 26 / 3 },
    { values: [1, 3, 2], s: 1, variance: 11 / 3 },
  ])('S and its variance of $values, by hand', ({ values, s, variance }) => {
    const test = mannKendall(values);
    expect(test?.s).toBe(s);
    expect(test?.variance).toBeCloseTo(variance, 12);
  });

  it('say nothing of too few values, or of values all the same', () => {
    expect(mannKendall([1, 2])).toBeNull();
    expect(mannKendall([null, null, null])).toBeNull();
    expect(mannKendall([5, 5, 5, 5])).toBeNull();
    expect(senSlope([3, null])).toBeNull();
  });

  it.each([
    { values: [0, null, 4, null, 8], slope: 2 },
    { values: [1, 2, 3, 100, 5], slope: 1 },
    { values: [5, 5, 5], slope: 0 },
  ])('Sen counts time through gaps and ignores an outlier: $values', ({ values, slope }) => {
    expect(senSlope(values)).toBe(slope);
  });

  it('compares with the same season of the year before', () => {
    expect(sameSeasonDifferences([1, 2, null, 4, 7, 9], 2)).toEqual([null, null, null, 2, null, 5]);
  });
});
