/** Series and alerts follow a place through new codes, merges and splits. */
import { describe, expect, it } from 'vitest';
import { dayNumber } from '../../src/core/periods/day.ts';
import type { MonitoredPlace } from '../../src/core/monitoring/place.ts';
import { listAlerts } from '../../src/core/monitoring/alerts/listAlerts.ts';
import type { RuleState } from '../../src/core/monitoring/machine/ruleState.ts';
import { phases } from '../../src/core/monitoring/machine/step.ts';
import { Monitor } from '../../src/core/monitoring/run/monitor.ts';
import { IndicatorTable } from '../../src/core/monitoring/series/indicatorTable.ts';
import { lineageOf } from '../../src/core/monitoring/series/lineage.ts';
import type { Given } from './world.ts';
import { book, indicator, place, rule, world } from './world.ts';

type Share = readonly [string, (number | null)?];
const after = (id: string, year: number, ...from: readonly Share[]): MonitoredPlace =>
  place(id, { from: `${year}-01-01`, predecessors: from.map(([one, share = null]) => ({ place: one, share })) });
const until = (id: string, year: number): MonitoredPlace => place(id, { to: `${year}-12-31` });

/** What the last place has in 2018, when A had 10 of 100 and B 40 of 300, and whether 2018 can be compared with 2019. */
function inherited(combine: string, places: readonly MonitoredPlace[]): { value: number; comparable: boolean } {
  const file = book([], [indicator('x', { combine, whole: null })]).indicators.get('x');
  if (file === undefined) throw new Error('no indicator');
  const table = new IndicatorTable(file, lineageOf(places), { first: 2015, periods: 6, denominators: true });
  const set = (row: number, value: number, denominator: number): void =>
    table.set({ row, period: 2018, value, denominator, source: 0 }, () => undefined);
  set(0, 10, 100);
  if (places[1]?.id === 'B') set(1, 40, 300);
  const row = places.length - 1;
  return { value: table.at(row, 2018), comparable: table.comparableSince(row, 2019) <= 2018 };
}

describe('values of a place before its first day', () => {
  const recode = [until('A', 2018), after('C', 2019, ['A'])];
  const merge = [until('A', 2018), until('B', 2018), after('C', 2019, ['A'], ['B'])];
  const split = [until('A', 2018), after('C', 2019, ['A', 0.3]), after('D', 2019, ['A', 0.7])];
  const unsaid = [until('A', 2018), after('C', 2019, ['A']), after('D', 2019, ['A'])];
  const twice = [until('A', 2016), after('B', 2017, ['A']), after('C', 2019, ['B'])];

  it.each([
    ['of a new code are those of the old one', 'sum', recode, 10, true],
    ['of a new code are those of the old one, whatever they are', 'none', recode, 10, true],
    ['of a merge are added', 'sum', merge, 50, true],
    ['of a merge are weighed by their cases', 'mean', merge, (10 * 100 + 40 * 300) / 400, true],
    ['of a merge are not known where nothing can be added', 'none', merge, Number.NaN, false],
    ['of a part are its share', 'sum', split, 7, false],
    ['of a part are those of the whole, where they are shares', 'mean', split, 10, false],
    ['of a part whose share nobody told are not known', 'sum', unsaid, Number.NaN, false],
  ] as const)('%s', (_, combine, places, value, comparable) => {
    expect(inherited(combine, places)).toEqual({ value, comparable });
  });

  it('go on through several changes, and what was given for a place itself goes before', () => {
    const file = book([], [indicator('x', { combine: 'sum', whole: null })]).indicators.get('x');
    if (file === undefined) throw new Error('no indicator');
    const table = new IndicatorTable(file, lineageOf(twice), { first: 2015, periods: 6, denominators: false });
    const touched: string[] = [];
    const set = (row: number, period: number, value: number): void =>
      table.set({ row, period, value, denominator: Number.NaN, source: 0 }, (one, at) =>
        touched.push(`${twice[one]?.id} ${at}`),
      );
    set(0, 2016, 5);
    expect(touched).toEqual(['A 2016', 'B 2016', 'C 2016']);
    set(2, 2016, 6);
    set(0, 2016, 7);
    expect([0, 1, 2].map((row) => table.at(row, 2016))).toEqual([7, 7, 6]);
  });

  it('are those of the old codes after it, too, where those went on reporting; not of a part', () => {
    const valueIn2019 = (places: readonly MonitoredPlace[], given: readonly (readonly [number, number])[]): number => {
      const file = book([], [indicator('x', { combine: 'sum', whole: null })]).indicators.get('x');
      if (file === undefined) throw new Error('no indicator');
      const table = new IndicatorTable(file, lineageOf(places), { first: 2015, periods: 6, denominators: false });
      for (const [row, value] of given) {
        table.set({ row, period: 2019, value, denominator: Number.NaN, source: 0 }, () => undefined);
      }
      return table.at(places.length - 1, 2019);
    };
    expect(valueIn2019(recode, [[0, 5]])).toBe(5);
    expect(
      valueIn2019(recode, [
        [1, 6],
        [0, 5],
      ]),
    ).toBe(6);
    expect(valueIn2019(merge, [[0, 5]])).toBeNaN();
    expect(
      valueIn2019(merge, [
        [0, 5],
        [1, 7],
      ]),
    ).toBe(12);
    expect(valueIn2019(split, [[0, 5]])).toBeNaN();
  });

  it('of a new definition are not compared with those of the old one', () => {
    const file = book([], [indicator('x', { redefined: ['2018', '2020'] })]).indicators.get('x');
    if (file === undefined) throw new Error('no indicator');
    const table = new IndicatorTable(file, lineageOf([place('A')]), { first: 2015, periods: 8, denominators: false });
    expect([2017, 2018, 2019, 2020].map((period) => table.comparableSince(0, period))).toEqual([
      -Infinity,
      2018,
      2018,
      2020,
    ]);
  });
});

describe('alerts', () => {
  const file = book([
    rule({ line: { limit: 50 } }, { id: 'line', clearFor: 2 }),
    rule({ change: { limit: 5, over: 1 } }, { id: 'change', clearFor: 2 }),
  ]);
  const run = (places: readonly MonitoredPlace[], readings: readonly Given[], years: readonly number[]): string[] => {
    const monitor = new Monitor(world(file, { places, readings, lastDay: `${years.at(-1)}-12-31` }).input);
    const states = new Map<string, RuleState>();
    return years.map((year) => {
      const { alerts, ended } = listAlerts(monitor, states, monitor.runOn(dayNumber(`${year}-12-31`), states));
      const on = alerts.map(
        ({ id, since, news }) => `${id.replace('/x', '')} since ${since}${news === null ? '' : ` ${news}`}`,
      );
      return [...on, ...ended.map(({ id, how }) => `${id.replace('/x', '')} ${how}`)].join('; ');
    });
  };
  const given = (id: string, year: number, value: number): Given => ({ place: id, period: String(year), value });

  it('go on under a new code, and are not raised again', () => {
    const places = [until('A', 2018), after('C', 2019, ['A'])];
    const readings = [given('A', 2017, 60), given('A', 2018, 62), given('C', 2019, 61), given('C', 2020, 3)];
    expect(run(places, readings, [2017, 2018, 2019, 2020])).toEqual([
      'line/A since 2017 fired',
      'line/A since 2017',
      'line/C since 2017 moved; line/A moved',
      'line/C since 2017 recovering',
    ]);
  });

  it('go on at all parts of a place, while the change at its boundaries is held', () => {
    const places = [until('A', 2018), after('C', 2019, ['A']), after('D', 2019, ['A'])];
    const readings = [given('A', 2017, 40), given('A', 2018, 62), given('C', 2019, 90), given('D', 2019, 30)];
    expect(run(places, readings, [2018, 2019])).toEqual([
      'line/A since 2018 fired; change/A since 2018 fired',
      'line/C since 2018 moved; line/D since 2018 moved; change/C since 2018 moved; change/D since 2018 moved; line/A moved; change/A moved',
    ]);
  });

  it('go on at a merged place, if one of its parts had one', () => {
    const places = [until('A', 2018), until('B', 2018), after('C', 2019, ['A'], ['B'])];
    const readings = [given('A', 2018, 62), given('B', 2018, 3)];
    expect(run(places, readings, [2018, 2019])).toEqual([
      'line/A since 2018 fired',
      'line/C since 2018 moved; line/A moved',
    ]);
  });

  it('end with a place that nothing takes the place of', () => {
    expect(run([until('A', 2018)], [given('A', 2018, 62)], [2018, 2019])).toEqual([
      'line/A since 2018 fired',
      'line/A closed',
    ]);
  });

  it('count the last values of a place that come in late under the new code', () => {
    const places = [until('A', 2018), after('C', 2019, ['A'])];
    const monitor = new Monitor(
      world(file, { places, readings: [{ ...given('A', 2018, 70), recordedOn: '2019-06-01' }], lastDay: '2019-12-31' })
        .input,
    );
    const states = new Map<string, RuleState>();
    for (const day of ['2018-12-31', '2019-03-31', '2019-12-31']) monitor.runOn(dayNumber(day), states);
    expect([...(states.get('line')?.columns.phase ?? [])].map((one) => phases[one])).toEqual(['inactive', 'firing']);
  });

  it('rest on the last value that is known where the new code is entered late', () => {
    const readings = [given('A', 2018, 62), given('A', 2019, 64)];
    const states = new Map<string, RuleState>();
    const alertsOf = (places: readonly MonitoredPlace[]): string[] => {
      const monitor = new Monitor(world(file, { places, readings, lastDay: '2019-12-31' }).input);
      const { alerts } = listAlerts(monitor, states, monitor.runOn(dayNumber('2019-12-31'), states));
      return alerts.map(
        ({ id, period, unknownSince, sentence }) => `${id} ${period} ${unknownSince}: ${sentence['en']}`,
      );
    };
    expect(alertsOf([place('A'), place('C', { from: '2019-01-01' })])).toEqual([
      'line/A/x 2019 null: x in A stood at 64% in 2019, above the line of 50%.',
    ]);
    expect(alertsOf([until('A', 2018), after('C', 2019, ['A'])])).toEqual([
      'line/C/x 2018 2019: x in C stood at 62% in 2018, above the line of 50%.',
    ]);
  });

  it('rest on what the old code reported after the new one began, where that was taken in before anybody knew of it', () => {
    const readings = [given('A', 2018, 62), given('A', 2019, 64)];
    const before = world(file, {
      places: [place('A'), place('C', { from: '2019-01-01' })],
      readings,
      lastDay: '2019-12-31',
    });
    const monitor = new Monitor({ ...before.input, lineage: lineageOf([until('A', 2018), after('C', 2019, ['A'])]) });
    const states = new Map<string, RuleState>();
    const { alerts } = listAlerts(monitor, states, monitor.runOn(dayNumber('2019-12-31'), states));
    expect(alerts.map(({ id, period, unknownSince }) => `${id} ${period} ${unknownSince}`)).toEqual([
      'line/C/x 2019 null',
    ]);
  });

  it('say of values before the first day of a part or a merged place that they are reckoned, of a new code not', () => {
    const readings = [given('A', 2018, 62), given('B', 2018, 62)];
    const told = (places: readonly MonitoredPlace[]): string => {
      const monitor = new Monitor(world(file, { places, readings, lastDay: '2019-12-31' }).input);
      const states = new Map<string, RuleState>();
      monitor.runOn(dayNumber('2018-12-31'), states);
      const { alerts } = listAlerts(monitor, states, monitor.runOn(dayNumber('2019-12-31'), states));
      return Object.values(alerts[0]?.sentence ?? {}).join(' ');
    };
    expect(told([until('A', 2018), after('C', 2019, ['A', 0.6]), after('D', 2019, ['A', 0.4])])).toBe(
      'x in C (reckoned from what it came from) stood at 62% in 2018, above the line of 50%. C（由前身推算）2018年x为62%，高于50%的警戒线。',
    );
    expect(told([until('A', 2018), until('B', 2018), after('C', 2019, ['A'], ['B'])])).toContain('reckoned from');
    expect(told([until('A', 2018), after('C', 2019, ['A'])])).not.toContain('reckoned from');
  });
});
