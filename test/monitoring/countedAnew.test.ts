/** What late, corrected and withdrawn readings do to alerts, run after run. */
import { describe, expect, it } from 'vitest';
import { listAlerts } from '../../src/core/monitoring/alerts/listAlerts.ts';
import { readState, restoreRule, saveState } from '../../src/core/monitoring/machine/savedState.ts';
import type { MonitoredPlace } from '../../src/core/monitoring/place.ts';
import { Monitor } from '../../src/core/monitoring/run/monitor.ts';
import type { RuleStates } from '../../src/core/monitoring/run/monitor.ts';
import { dayNumber } from '../../src/core/periods/day.ts';
import type { Given } from './world.ts';
import { book, indicator, place, rule, world } from './world.ts';

interface Asked {
  readonly places?: readonly MonitoredPlace[];
  readonly indicators?: readonly object[];
  readonly days: readonly string[];
}

/** What is on after the run of each day, and what ended in it; the state is saved and read again between runs. */
function runs(
  rules: readonly object[],
  readings: readonly Given[],
  { places = [place('A')], indicators, days }: Asked,
) {
  const file = indicators === undefined ? book(rules) : book(rules, indicators);
  expect(file.problems.filter(({ weight }) => weight === 'refused')).toEqual([]);
  let saved: string | null = null;
  return days.map((day) => {
    const { input } = world(file, { places, readings, lastDay: day });
    const { rules: kept = {} } = saved === null ? {} : readState(saved);
    const states: RuleStates = new Map(file.rules.map(({ id }) => [id, restoreRule(kept[id], input.lineage)]));
    const monitor = new Monitor(input);
    const { alerts, ended } = listAlerts(monitor, states, monitor.runOn(dayNumber(day), states));
    saved = JSON.stringify(saveState({ states, lineage: input.lineage, logs: input.logs, day: dayNumber(day) }));
    return {
      on: alerts.map(({ place: id, since, period, phase }) => `${id} ${phase} ${since} ${period}`),
      ended: ended.map(({ place: id, since, period, how }) => `${id} ${how} ${since} ${period}`),
      records: alerts.flatMap(({ records }) => records.map(({ fires, value }) => ({ fires, value }))),
      unknownSince: alerts.map((alert) => alert.unknownSince),
    };
  });
}

const given = (id: string, period: number, value: number | '', recordedOn = `${period + 1}-01-20`): Given => ({
  place: id,
  period: String(period),
  value,
  recordedOn,
});
const line = rule({ line: { limit: 10 } }, { clearFor: 1 });

describe('one run that counts several periods', () => {
  it('tells that an alert ended, and when, though more was counted behind its end', () => {
    const readings = [given('A', 2018, 20), given('A', 2019, 5), given('A', 2020, 4), given('A', 2021, 3)];
    const [first, second] = runs([line], readings, { days: ['2019-06-30', '2022-06-30'] });
    expect(first?.on).toEqual(['A firing 2018 2018']);
    expect([second?.on, second?.ended]).toEqual([[], ['A resolved 2018 2019']]);
  });

  it('tells of a corrected alert that ended and is pending again as one that ended', () => {
    const readings = [given('A', 2019, 20), given('A', 2019, 5, '2020-09-01'), given('A', 2020, 20)];
    const waits = rule({ line: { limit: 10 } }, { for: 2, clearFor: 1 });
    const days = ['2020-06-30', '2021-06-30'];
    const [, second] = runs([waits], [given('A', 2018, 20), ...readings], { days });
    expect([second?.on, second?.ended]).toEqual([[], ['A revised 2019 2019']]);
  });
});

describe('a value that is taken back', () => {
  const readings = [
    given('A', 2017, 20),
    given('A', 2018, ''),
    given('A', 2019, 15),
    given('A', 2019, '', '2020-09-01'),
  ];
  it('leaves an alert on, with the reading that it still rests on', () => {
    const [before, after] = runs([line], readings, { days: ['2020-06-30', '2020-12-31'] });
    expect(before).toMatchObject({ on: ['A firing 2017 2019'], records: [{ fires: true, value: 15 }] });
    expect(after).toMatchObject({ on: ['A firing 2017 2017'], ended: [], records: [{ fires: true, value: 20 }] });
    expect(after?.unknownSince).toEqual(['2018']);
  });
});

describe('chance', () => {
  const peers = rule({ peers: { z: 2, leastPeers: 3 } }, { clearFor: 2, falseDiscovery: 0.1 });
  const ids = Array.from({ length: 12 }, (_, at) => `P${at}`);
  const usual = ids.map((id, at) => given(id, 2019, 10 + (at % 5)));
  const places = ids.map((id) => place(id));

  it('is judged anew with a corrected value in the place of the first', () => {
    const readings = [...usual, given('P3', 2019, 40, '2020-06-01')];
    const [first, second] = runs([peers], readings, { places, days: ['2020-03-31', '2020-06-30'] });
    expect(first?.on).toEqual([]);
    expect(second?.on).toEqual(['P3 firing 2019 2019']);
  });

  it('counts a place once, however often its value is corrected', () => {
    const far = ids.slice(0, 2).map((id) => given(id, 2019, 18.5));
    const base = [...usual.filter(({ place: id }) => id !== 'P0' && id !== 'P1'), ...far];
    const days = ['2020-03-31', ...Array.from({ length: 9 }, (_, month) => `2020-0${month + 1}-28`).slice(3)];
    const again = days.map((day) => given('P11', 2019, 10 + days.indexOf(day) / 10, day));
    const last = runs([peers], [...base, ...again], { places, days }).at(-1);
    expect(last?.on).toEqual(runs([peers], [...base, ...again.slice(0, 1)], { places, days: [days[0] ?? ''] })[0]?.on);
  });

  /** Eight years up to 2019, with p = 0.019 and 0.0008. */
  const rising = [1, 0, 3, 2, 5, 4, 7, 6];
  const steady = [0, 1, 2, 3, 4, 5, 6, 7];
  const series = (id: string, values: readonly number[], last: string): Given[] =>
    values.map((value, at) => given(id, 2012 + at, value, at === 7 ? last : `${2013 + at}-01-20`));
  const trend = (falseDiscovery: number): object => rule({ trend: { p: 0.05 } }, { clearFor: 2, falseDiscovery });

  it('does not look once more at what was counted because something newer came', () => {
    const late = ids.slice(1).flatMap((id) => series(id, [4, 1, 3, 2, 4, 1, 3, 2], '2021-01-25'));
    const readings = [...series('P0', rising, '2020-01-20'), given('P0', 2020, '', '2021-01-26'), ...late];
    const [first, second] = runs([trend(0.04)], readings, { places, days: ['2020-06-30', '2021-01-31'] });
    expect([first?.on, second?.on]).toEqual([['P0 firing 2019 2019'], ['P0 firing 2019 2019']]);
  });

  it('forgets the chance of a value that was corrected', () => {
    const readings = [
      ...series('P0', steady, '2020-01-20'),
      given('P0', 2019, 0, '2020-02-20'),
      ...series('P1', rising, '2020-03-20'),
    ];
    const days = ['2020-01-31', '2020-02-28', '2020-03-31'];
    const found = runs([trend(0.03)], readings, { places, days });
    expect(found.map(({ on }) => on)).toEqual([['P0 firing 2019 2019'], [], []]);
    const uncorrected = readings.filter(({ recordedOn }) => recordedOn !== '2020-02-20');
    expect(runs([trend(0.03)], uncorrected, { places, days }).at(-1)?.on).toHaveLength(2);
  });

  it('is not looked for at places that did not report', () => {
    const silent = Array.from({ length: 20 }, (_, at) => place(`S${at}`));
    const readings = [...usual.slice(1), given('P0', 2019, 60)];
    const days = ['2020-03-31'];
    expect(runs([peers], readings, { places: [...places, ...silent], days })[0]?.on).toEqual(['P0 firing 2019 2019']);
  });
});

it('not turns yes to no, and no to yes, and leaves what nobody can say', () => {
  const not = rule({ not: { line: { limit: 10 } } });
  const readings = [given('A', 2019, 5), given('B', 2019, 15), given('C', 2018, '')];
  const places = ['A', 'B', 'C'].map((id) => place(id));
  expect(runs([not], readings, { places, days: ['2020-06-30'] })[0]?.on).toEqual(['A firing 2019 2019']);
});

describe('peers', () => {
  const ids = ['P0', 'P1', 'P2', 'P3', 'P4'];
  const places = ids.map((id) => place(id));
  const peers = rule({ peers: { z: 2, leastPeers: 5, leastSpread: 1 } }, { clearFor: 2, falseDiscovery: null });

  it('are waited for by a place that reports first', () => {
    const readings = ids.map((id, at) => given(id, 2019, at === 0 ? 30 : 10, `2020-0${at + 1}-10`));
    const days = ['2020-01-31', '2020-02-28', '2020-05-31'];
    const [first, second, third] = runs([peers], readings, { places, days });
    expect([first?.on, second?.on, third?.on]).toEqual([[], [], ['P0 firing 2019 2019']]);
  });

  it('are not those that are gone', () => {
    const gone = place('gone', { to: '2019-12-31' });
    const readings = [...ids, 'gone'].map((id, at) => given(id, 2018, at === 0 ? 30 : 10));
    const all = { ...peers, when: { peers: { z: 2, leastPeers: 6, leastSpread: 1 } } };
    const days = ['2020-06-30'];
    expect(runs([all], readings, { places: [...places, gone], days })[0]?.on).toEqual([]);
    expect(runs([all], readings, { places: [...places, place('gone')], days })[0]?.on).toEqual(['P0 firing 2018 2018']);
  });

  it('that report later do not change what was counted', () => {
    const all = [...ids, 'P5'];
    const readings = all.map((id, at) => given(id, 2019, at === 0 ? 12 : 10, at === 5 ? '2020-09-01' : '2020-01-10'));
    const days = ['2020-06-30', '2020-12-31'];
    const [first, second] = runs([peers], readings, { places: all.map((id) => place(id)), days });
    expect([first?.on, second?.on]).toEqual([['P0 firing 2019 2019'], ['P0 firing 2019 2019']]);
  });
});

it('nothing is missing at a place before it was there', () => {
  const readings = [given('A', 2015, 1), given('B', 2015, 1)];
  const gap = rule({ dataGap: { periods: 3 } });
  const places = [place('A'), place('B', { to: '2018-12-31' }), place('C', { from: '2019-01-01' })];
  places.push(place('D', { from: '2019-01-01', predecessors: [{ place: 'B', share: null }] }));
  const [found] = runs([gap], readings, { places, days: ['2021-06-30'] });
  expect(found?.on).toEqual(['A firing 2018 2020', 'D firing 2018 2020']);
});

describe('an alert at a place whose boundaries change', () => {
  const to = (id: string): MonitoredPlace => place(id, { to: '2019-12-31' });
  const from = (id: string, ...before: readonly string[]): MonitoredPlace =>
    place(id, { from: '2020-01-01', predecessors: before.map((one) => ({ place: one, share: null })) });
  const counts = [indicator('x', { combine: 'sum', whole: null })];

  it.each([
    ['a merge in which the others have no value', [to('A'), to('B'), from('C', 'A', 'B')], ['C firing 2018 2018']],
    [
      'a split whose shares nobody told',
      [to('A'), from('C', 'A'), from('D', 'A')],
      ['C firing 2018 2018', 'D firing 2018 2018'],
    ],
  ])('goes on after %s', (_, places, on) => {
    // What becomes known of A later touches the parts, too.
    const readings = [given('A', 2017, 4), given('A', 2018, 20), given('A', 2017, 5, '2020-02-01')];
    const [first, second] = runs([line], readings, { places, indicators: counts, days: ['2019-06-30', '2020-03-31'] });
    expect(first?.on).toEqual(['A firing 2018 2018']);
    expect([second?.on, second?.ended]).toEqual([on, ['A moved 2018 2019']]);
  });

  it('ends with a correction after a new code', () => {
    const readings = [given('A', 2018, 20), given('A', 2018, 2, '2020-02-01')];
    const places = [to('A'), from('C', 'A')];
    const [, second] = runs([line], readings, { places, indicators: counts, days: ['2019-06-30', '2020-03-31'] });
    expect(second?.on).toEqual([]);
  });
});
