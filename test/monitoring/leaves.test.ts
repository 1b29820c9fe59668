/** What each kind of test says of series whose answer is known, and that quick and plain statistics agree. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ewma } from '../../src/core/monitoring/statistics/ewma.ts';
import { cusum } from '../../src/core/monitoring/statistics/cusum.ts';
import {
  kendallScore,
  kendallVariance,
  selectMedian,
  selectSlope,
  selectSpread,
} from '../../src/core/monitoring/statistics/inPlace.ts';
import { countBaseline } from '../../src/core/monitoring/statistics/countBaseline.ts';
import { normalCdf } from '../../src/core/monitoring/statistics/normal.ts';
import { mannKendall } from '../../src/core/monitoring/statistics/mannKendall.ts';
import { median, robustSpread } from '../../src/core/monitoring/statistics/robust.ts';
import { senSlope } from '../../src/core/monitoring/statistics/senSlope.ts';
import { noLine, deviationAt, expectedAt, fitLine } from '../../src/core/monitoring/leaves/fitLine.ts';
import type { ExplanationRecord } from '../../src/core/monitoring/run/explanation.ts';
import { Monitor } from '../../src/core/monitoring/run/monitor.ts';
import { dayNumber } from '../../src/core/periods/day.ts';
import type { Given } from './world.ts';
import { book, indicator, place, rule, world } from './world.ts';

const lastYear = 2020;
/** A series that ends in 2020; null where nothing was reported. */
const yearly = (values: readonly (number | null)[], id = 'A'): Given[] =>
  values.flatMap((value, at) =>
    value === null ? [] : [{ place: id, period: String(lastYear - values.length + 1 + at), value }],
  );

function asked(
  when: object,
  readings: readonly Given[],
  more: { worse?: string; ids?: readonly string[]; over?: object } = {},
): ExplanationRecord {
  const kind = indicator('x', { worse: more.worse ?? 'higher', least: null, most: null, whole: 100, ...more.over });
  const file = book([rule(when, { clearFor: 2 })], [kind]);
  expect(file.problems.filter(({ weight }) => weight === 'refused')).toEqual([]);
  const places = (more.ids ?? ['A']).map((id) => place(id));
  const monitor = new Monitor(world(file, { places, readings, lastDay: `${lastYear}-12-31` }).input);
  monitor.runOn(dayNumber(`${lastYear}-12-31`), new Map());
  const [record] = monitor.explain('rule', 0, lastYear);
  if (record === undefined) throw new Error('no record');
  return record;
}

describe('line', () => {
  it.each([
    [{ limit: 3 }, [3], true, 1],
    [{ limit: 3 }, [2.99], false, 1],
    [{ limit: 3, exitLevel: 2 }, [2.5], false, 1],
    [{ limit: 3, atLeast: 2, of: 3 }, [4, 1, 4], true, 3],
    [{ limit: 3, atLeast: 2, of: 3 }, [4, null, 1, null, 4], true, 3],
    [{ limit: 3, atLeast: 2, of: 3 }, [4, 4, 1, 1, 4], false, 3],
    [{ limit: 3, atLeast: 2, of: 3 }, [4], false, 1],
  ])('%j of %j', (line, values, fires, nUsed) => {
    expect(asked({ line }, yearly(values))).toMatchObject({ fires, nUsed });
  });

  it('is the other way round where lower is worse', () => {
    expect(asked({ line: { limit: 90, exitLevel: 95 } }, yearly([92]), { worse: 'lower' })).toMatchObject({
      fires: false,
      holds: true,
    });
    expect(asked({ line: { limit: 90 } }, yearly([90]), { worse: 'lower' }).fires).toBe(true);
  });

  it('does not test what rests on too few cases', () => {
    const few = { over: { minDenominator: 30 } };
    const reading = (denominator: number): Given[] => [{ place: 'A', period: '2020', value: 9, denominator }];
    expect(asked({ line: { limit: 3 } }, reading(29), few)).toMatchObject({ fires: null, reason: 'no value' });
    expect(asked({ line: { limit: 3 } }, reading(30), few).fires).toBe(true);
  });
});

describe('change', () => {
  it.each([
    [{ limit: 2, over: 1 }, [5, 7], true, 2],
    [{ limit: 2, over: 1 }, [5, 6.9], false, 1.9],
    [{ limit: 2, over: 3 }, [5, 9, 9, 6], false, 1],
    [{ limit: 0.2, over: 1, relative: true }, [50, 60], true, 0.2],
  ])('%j of %j', (change, values, fires, value) => {
    const record = asked({ change }, yearly(values));
    expect(record).toMatchObject({ fires, nUsed: 2 });
    expect(record.value).toBeCloseTo(value, 10);
  });

  it('from nothing, or from what is not known, cannot be told', () => {
    expect(asked({ change: { limit: 2, over: 1 } }, yearly([null, 7]))).toMatchObject({ fires: null, nUsed: 1 });
    expect(asked({ change: { limit: 0.2, over: 1, relative: true } }, yearly([0, 7]))).toMatchObject({ fires: null });
  });

  it('is not compared across a new definition', () => {
    expect(
      asked({ change: { limit: 2, over: 2 } }, yearly([1, 2, 9]), { over: { redefined: ['2020'] } }),
    ).toMatchObject({ fires: null, reason: 'new boundaries' });
  });
});

describe('pathGap', () => {
  const path = {
    points: [
      { period: '2010', value: 20 },
      { period: '2020', value: 10 },
    ],
  };
  const early = {
    points: [
      { period: '2010', value: 20 },
      { period: '2030', value: 0 },
    ],
  };
  it.each([
    [{ path, tolerance: 1 }, [11.5], true, 10],
    [{ path, tolerance: 1 }, [11], false, 10],
    [{ path: early, tolerance: 1 }, [11.5], true, 10],
    [{ path: { ...early, shape: 'steps' }, tolerance: 1 }, [11.5], false, 20],
    [{ path: { points: [{ period: '2018' }, { period: '2022', value: 4 }] } }, [12, 11, 8.5], true, 8],
    [{}, [8], null, null],
  ])('%j of %j', (pathGap, values, fires, expected) => {
    expect(asked({ pathGap }, yearly(values))).toMatchObject({ fires, expected });
  });
});

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
    expect(asked({ ewma: level }, shifted).fires).toBe(true);
    expect(asked({ ewma: level }, yearly([...calm, 10, 11, 9, 11])).fires).toBe(false);
  });

  it('do not fire for ever at a steady trend', () => {
    const steady = yearly(Array.from({ length: 16 }, (_, at) => at + (at % 3) * 0.2));
    expect(asked({ cusum: { ...level, trend: true } }, steady).fires).toBe(false);
    expect(asked({ cusum: level }, steady).fires).toBe(true);
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

describe('peers', () => {
  const ids = Array.from({ length: 12 }, (_, at) => (at === 0 ? 'A' : `p${at}`));
  const all = (of: (at: number) => number, denominator = 200): Given[] =>
    ids.map((id, at) => ({ place: id, period: '2020', value: of(at), denominator }));

  it('find the one that is worse, and nobody where all are struck', () => {
    expect(
      asked(
        { peers: {} },
        all((at) => (at === 0 ? 30 : 10 + (at % 3))),
        { ids },
      ),
    ).toMatchObject({ fires: true, expected: 11, nUsed: 12 });
    expect(
      asked(
        { peers: {} },
        all((at) => 30 + (at % 3)),
        { ids },
      ).fires,
    ).toBe(false);
    expect(asked({ peers: {} }, all((at) => 10 + at).slice(0, 9), { ids })).toMatchObject({
      fires: null,
      reason: 'too few peers',
      nUsed: 9,
      missing: 3,
    });
  });

  it('let a small place be further off by chance than a large one', () => {
    const funnel = { peers: { method: 'funnel', z: 3 } };
    const of = (cases: number): Given[] =>
      all((at) => (at === 0 ? 20 : 10), 1000).map(({ place: id, period, value }): Given => {
        return { place: id, period, value, denominator: id === 'A' ? cases : 1000 };
      });
    expect(asked(funnel, of(40), { ids }).fires).toBe(false);
    const large = asked(funnel, of(400), { ids });
    const common = (11 * 10 * 1000 + 20 * 400) / 11_400;
    expect(large).toMatchObject({ fires: true, expected: common });
    expect(large.limit).toBeCloseTo(common + 3 * 100 * Math.sqrt(((common / 100) * (1 - common / 100)) / 400), 10);
  });
});

describe('dataGap', () => {
  it.each([
    [{ periods: 2 }, [5, 5, null, null], true, 2, '2019'],
    [{ periods: 2 }, [5, null, 5, null], false, 1, '2020'],
    [{ periods: 2 }, [5, null, null, 5], false, 0, null],
  ])('%j of %j', (dataGap, values, fires, value, since) => {
    const others = yearly([1, 1, 1, 1], 'B');
    expect(asked({ dataGap }, [...yearly(values), ...others], { ids: ['A', 'B'] })).toMatchObject({
      fires,
      value,
      since,
    });
  });

  it('counts what was due and did not come', () => {
    const others = yearly([1, 1, 1, 1], 'B');
    const record = asked({ dataGap: { completeness: 0.6, of: 4 } }, [...yearly([5, null, null, 5]), ...others], {
      ids: ['A', 'B'],
    });
    expect(record).toMatchObject({ fires: true, value: 0.5, nUsed: 2, missing: 2 });
  });

  it('waits until a value is due', () => {
    expect(asked({ dataGap: { periods: 1 } }, yearly([5, null]), { over: { lagDays: 90 } })).toMatchObject({
      fires: null,
      reason: 'not due',
    });
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
