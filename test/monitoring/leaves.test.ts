/** What tests of a value, a path, peers and gaps say of series whose answer is known. */
import { describe, expect, it } from 'vitest';
import { asked, yearly } from './asked.ts';
import type { Given } from './world.ts';

describe('line', () => {
  it.each([
    [{ limit: 3 }, [3], true, 1],
    [{ limit: 3 }, [2.99], false, 1],
    [{ limit: 3, exitLevel: 2 }, [2.5], false, 1],
    [{ limit: 3, atLeast: 2, of: 3 }, [4, 1, 4], true, 3],
    [{ limit: 3, atLeast: 2, of: 3 }, [4, null, 1, null, 4], true, 3],
    [{ limit: 3, atLeast: 2, of: 3 }, [4, 4, 1, 1, 4], false, 3],
    [{ limit: 3, atLeast: 2, of: 3 }, [4], false, 1],
    [{ limit: 3, atLeast: 2, of: 2 }, [4, null, null, null, null, 4], true, 2],
    [{ limit: 3, atLeast: 2, of: 2 }, [4, null, null, null, null, null, 4], false, 1],
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

  it.each([
    ['nothing in a hundred thousand million', { limit: 0.1, over: 1 }, [123_456_789_012.3, 123_456_789_012.3], false],
    ['a fall', { limit: 1, over: 1 }, [1e12 + 3, 1e12], false],
    ['as much as decimals say', { limit: 0.3, over: 1 }, [0.4, 0.7], true],
    ['as much, in millions', { limit: 0.1, over: 1 }, [1_000_000.3, 1_000_000.4], true],
  ])('rounding hides no limit: %s', (_, change, values, fires) => {
    const over = { whole: null };
    expect(asked({ change }, yearly(values), { over })).toMatchObject({ fires });
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

describe('trend', () => {
  const rising = (of: (year: number) => number): (number | null)[] => Array.from({ length: 24 }, (_, at) => of(at));

  it('needs a slope, not only a chance: most pairs are level', () => {
    const record = asked({ trend: {} }, yearly(rising((at) => (at < 21 ? 10 : 50))));
    expect(record).toMatchObject({ value: 0, fires: false });
    expect(record.p).toBeLessThan(0.01);
  });

  it('reaches a least slope that decimals reach', () => {
    const steps = rising((at) => Number((0.1 * at * at).toFixed(1)));
    const when = (leastSlope: number): object => ({ trend: { seasonal: true, leastSlope } });
    expect(asked(when(0.2), yearly(steps), { over: { whole: null } }).fires).toBe(true);
    expect(asked(when(0.21), yearly(steps), { over: { whole: null } }).fires).toBe(false);
  });

  it('takes equal steps of decimals for equal', () => {
    for (let step = 1; step <= 60; step += 1) {
      const series = rising((at) => Number((0.01 * step * at).toFixed(2)));
      const record = asked({ trend: { seasonal: true } }, yearly(series), { over: { whole: null } });
      expect(record).toMatchObject({ value: 0, p: 1, fires: false });
    }
  });
});

describe('what never changes', () => {
  const tests = [
    { change: { limit: 0.1, over: 1 } },
    { change: { limit: 0.01, over: 1, relative: true } },
    { trend: {} },
    { trend: { seasonal: true } },
    { baseline: { method: 'trend' } },
    { baseline: { method: 'season' } },
    { ewma: {} },
    { cusum: {} },
  ];
  it.each(tests)('raises no alarm at any scale: %j', (when) => {
    for (const value of [0, 1e-9, 0.1 + 0.2, 1 / 3, -5, 123_456_789_012.3, 1e15 / 7])
      expect(asked(when, yearly(Array.from({ length: 60 }, () => value)), { over: { whole: null } }).fires).not.toBe(
        true,
      );
  });
});

describe('values beyond what can be squared', () => {
  it.each([
    { baseline: { method: 'trend' } },
    { baseline: { method: 'season' } },
    { ewma: {} },
    { cusum: {} },
    { trend: {} },
    { trend: { seasonal: true } },
  ])('raise no alarm: %j', (when) => {
    const values = Array.from({ length: 60 }, (_, at) => (at % 2 === 0 ? 2e300 : 1e300));
    expect(asked(when, yearly(values), { over: { whole: null } }).fires).not.toBe(true);
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
