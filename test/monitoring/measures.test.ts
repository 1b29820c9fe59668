/** The figures of a backtest, by hand. */
import { describe, expect, it } from 'vitest';
import { atValue, parseCurve } from '../../src/core/monitoring/backtest/curve.ts';
import { episodesOf, measure } from '../../src/core/monitoring/backtest/measures.ts';
import { runDays } from '../../src/core/monitoring/backtest/runDays.ts';
import type { RuleTrace } from '../../src/core/monitoring/backtest/walk.ts';
import { walk } from '../../src/core/monitoring/backtest/walk.ts';
import { dayText } from '../../src/core/monitoring/period.ts';
import { dayNumber } from '../../src/core/periods/day.ts';
import { book, indicator, place, rule, world } from './world.ts';

/** Two places over ten periods from 100: "." counted, "x" in alarm, " " not counted. */
const picture = ['..xx...xx.', '.. ..xx...'];
const trace: RuleTrace = {
  rule: 'rule',
  first: 100,
  periods: 10,
  counted: Uint8Array.from(picture.join(''), (one) => (one === 'x' ? 2 : one === '.' ? 1 : 0)),
  raised: [
    { row: 0, firedIn: 102, raisedOn: 1, endedIn: 104, how: 'reading' },
    { row: 1, firedIn: 105, raisedOn: 1, endedIn: 107, how: 'reading' },
    { row: 0, firedIn: 107, raisedOn: 1, endedIn: 109, how: 'revision' },
  ],
  tests: 20,
  withheld: 3,
};
const options = { since: -Infinity, lead: 0, months: 10, officers: 2, periodsPerYear: 12 };

describe('measures', () => {
  it('are shares of what they say', () => {
    const episodes = [
      { row: 0, from: 101, to: 103 },
      { row: 0, from: 105, to: 106 },
      { row: 1, from: 105, to: 105 },
    ];
    expect(measure(trace, { ...options, episodes })).toEqual({
      rule: 'rule',
      placePeriods: 19,
      // Outside of the episodes 13 were counted; 2 of the first place and 1 of the second are in alarm.
      falsePositiveRate: 3 / 13,
      episodes: 3,
      found: 2,
      probabilityOfDetection: 2 / 3,
      foundInFirstPeriod: 1 / 3,
      meanDelay: 0.5,
      precision: 2 / 3,
      shareInAlarm: 6 / 19,
      alerts: 3,
      alertsPerOfficerMonth: 3 / 20,
      flapping: 1 / 3,
      alertsPerPlaceYear: 36 / 19,
      revisedAway: 1,
      withheld: 3,
      tests: 20,
    });
  });

  it('count an alarm before an episode as found, where that is asked for', () => {
    const episodes = [{ row: 0, from: 109, to: 109 }];
    const [without, withLead] = [0, 3].map((lead) => measure(trace, { ...options, lead, episodes }));
    expect([without?.found, without?.meanDelay]).toEqual([0, null]);
    expect([withLead?.found, withLead?.meanDelay, withLead?.foundInFirstPeriod]).toEqual([1, -2, 1]);
  });

  it('leave out what only prepares, and take no share of nothing', () => {
    const late = measure(trace, { ...options, since: 107, episodes: [] });
    expect([late.placePeriods, late.alerts, late.shareInAlarm, late.falsePositiveRate]).toEqual([6, 1, 2 / 6, null]);
    expect(measure(trace, { ...options, since: 200, episodes: [] })).toMatchObject({
      shareInAlarm: null,
      flapping: null,
    });
  });

  it('ask for episodes that begin when all is prepared, and for no others', () => {
    const episodes = [
      { row: 0, from: 102, to: 103 },
      { row: 1, from: 105, to: 106 },
      { row: 0, from: 107, to: 108 },
    ];
    expect(measure(trace, { ...options, since: 105, episodes })).toMatchObject({
      episodes: 2,
      found: 2,
      probabilityOfDetection: 1,
      falsePositiveRate: 0,
      precision: 1,
    });
    expect(measure(trace, { ...options, since: 109, episodes })).toMatchObject({
      episodes: 0,
      found: 0,
      meanDelay: null,
    });
  });

  it('take the alarms of one rule for episodes of another', () => {
    expect(episodesOf(trace, 109)).toEqual([
      { row: 0, from: 102, to: 103 },
      { row: 1, from: 105, to: 106 },
    ]);
  });
});

describe('a walk', () => {
  const file = book(
    [rule({ line: { limit: 50, exitLevel: 40 } }, { clearFor: 1 })],
    [indicator('x', { lagDays: 100 })],
  );
  const places = [place('A')];
  const at = (period: number, value: number, recordedOn?: string): object => ({
    place: 'A',
    period: String(period),
    value,
    ...(recordedOn !== undefined && { recordedOn }),
  });

  it('knows on each day what was known then', () => {
    const readings = [at(2017, 10), at(2018, 60), at(2018, 30, '2019-11-20'), at(2019, 60)] as never[];
    const { input } = world(file, { places, readings, lastDay: '2020-12-31' });
    const days = runDays(input.logs.values(), 'quarter', input.lastDay);
    expect(days.map(dayText).slice(0, 2)).toEqual(['2018-06-30', '2018-09-30']);
    const found = walk(input, days).get('rule');
    expect(
      found?.raised.map(({ firedIn, raisedOn, endedIn, how }) => [firedIn, dayText(raisedOn), endedIn, how]),
    ).toEqual([
      [2018, '2019-06-30', 2018, 'revision'],
      [2019, '2020-06-30', null, null],
    ]);
    expect([...(found?.counted ?? [])]).toEqual([1, 2, 2, 0]);
  });

  it('ends on the last day', () => {
    const { input } = world(file, { places, readings: [at(2017, 10, '2018-05-17')] as never[], lastDay: '2018-06-10' });
    expect(runDays(input.logs.values(), 'week', input.lastDay).map(dayText)).toEqual([
      '2018-05-20',
      '2018-05-27',
      '2018-06-03',
      '2018-06-10',
    ]);
    expect(runDays([], 'month', dayNumber('2018-06-10')).map(dayText)).toEqual(['2018-06-10']);
  });
});

describe('a curve', () => {
  const [one] = book([
    rule({ all: [{ line: { limit: 3 } }, { change: { limit: 2, exitLevel: 1, over: 1 } }] }, { clearFor: 2 }),
  ]).rules;
  if (one === undefined) throw new Error('no rule');

  it('moves a limit, and an exit level that was the limit', () => {
    expect(atValue(one, parseCurve('rule:0:limit=4'), 4).leaves[0]?.options).toMatchObject({ limit: 4, exitLevel: 4 });
    expect(atValue(one, parseCurve('rule:1:limit=4'), 4).leaves[1]?.options).toMatchObject({ limit: 4, exitLevel: 1 });
    expect(atValue(one, parseCurve('rule:for=3'), 3).for).toBe(3);
  });

  it.each(['rule', 'rule:0:limit', 'rule:0:limit=', 'rule:0:limit=a', 'rule:0:limit=1,,2'])('is not %s', (text) => {
    expect(() => parseCurve(text)).toThrow('no curve');
  });

  it.each(['rule:2:limit=1', 'rule:0:z=1', 'rule:severity=1', 'rule:1:relative=1'])(
    'has nothing to move at %s',
    (text) => {
      expect(() => atValue(one, parseCurve(text), 1)).toThrow('no number');
    },
  );
});
