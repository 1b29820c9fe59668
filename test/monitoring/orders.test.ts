/** Live runs as orders to whoever reckons: state in columns from day to day, rules in groups, days at once or one by one. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Alert } from '../../src/core/monitoring/alerts/alert.ts';
import type { Indicator } from '../../src/core/monitoring/indicator.ts';
import type { PackedState } from '../../src/core/monitoring/machine/packedState.ts';
import { dayText } from '../../src/core/monitoring/period.ts';
import type { Rule } from '../../src/core/monitoring/rules/rule.ts';
import { ruleGroups } from '../../src/core/monitoring/run/ruleGroups.ts';
import type { WatchAnswer, WatchOrder } from '../../src/core/monitoring/run/watchOrder.ts';
import { watch } from '../../src/core/monitoring/run/watchOrder.ts';
import { days, histories, monthly, places } from './histories.ts';
import type { World } from './world.ts';
import { book, indicator, rule, world } from './world.ts';

const another = { ...monthly, id: 'y' };
const third = indicator('z', { period: 'month', lagDays: 0, combine: 'none', whole: null });
const file = book(
  [
    rule({ line: { limit: 60, exitLevel: 40 } }, { id: 'line', for: 2, clearFor: 2 }),
    rule({ line: { limit: 50 } }, { id: 'other', indicator: 'y' }),
    rule({ dataGap: { periods: 2 } }, { id: 'gap', indicator: 'y' }),
    rule({ trend: { last: 12 } }, { id: 'trend', clearFor: 2 }),
    rule({ peers: { leastPeers: 3, z: 1.5 } }, { id: 'peers', indicator: 'z' }),
    rule({ any: [{ line: { limit: 95 } }, { line: { limit: 95, indicator: 'y' } }] }, { id: 'both', indicator: 'z' }),
  ],
  [monthly, another, third],
);

/** Every third reading is of another indicator. */
const spread = (history: World): World => {
  const readings = history.readings.map(({ place, period, value, recordedOn = '' }, at) => {
    return { place, period, value, recordedOn, indicator: ['x', 'y', 'z'][at % 3] ?? 'x' };
  });
  return { ...history, readings };
};

const knownBy = (history: World, day: number): World => ({
  ...history,
  readings: history.readings.filter(({ recordedOn = '' }) => recordedOn <= dayText(day)),
  lastDay: dayText(day),
});

interface Asked {
  readonly rules?: readonly Rule[];
  readonly states?: WatchOrder['states'];
}

function order(
  history: World,
  at: readonly number[],
  { rules = file.rules, states = new Map() }: Asked = {},
): WatchOrder {
  const { logs } = world(file, history).input;
  const indicators: ReadonlyMap<string, Indicator> = file.indicators;
  return { rules, indicators, places, targets: [], logs, days: at, states, explain: null };
}

/** All alerts of each day, in the order of their ids, without what is told only once. */
function byDay(answers: readonly WatchAnswer[]): (readonly Alert[])[] {
  const known = new Map<string, Alert>();
  return answers
    .flatMap((answer) => answer.days)
    .map(({ alerts }) => {
      const found = alerts.flatMap((alert) => (typeof alert === 'string' ? (known.get(alert) ?? []) : alert));
      for (const alert of found) known.set(alert.id, { ...alert, news: null });
      return found.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    });
}

describe('orders to run rules', () => {
  it('say day by day, with state packed in between, what one order says of all days', () => {
    expect(file.problems.filter(({ weight }) => weight === 'refused')).toEqual([]);
    fc.assert(
      fc.property(histories.map(spread), (history) => {
        const whole = watch(order(history, days));
        let states: ReadonlyMap<string, PackedState> = new Map();
        const answers = days.map((day) => {
          const answer = watch(order(knownBy(history, day), [day], { states }));
          ({ states } = answer);
          return answer;
        });
        expect(byDay(answers)).toEqual(byDay([whole]));
        expect(answers.map(({ days: [only] }) => only?.ended)).toEqual(whole.days.map(({ ended }) => ended));
        expect(states).toEqual(whole.states);
      }),
      { numRuns: 15 },
    );
  });

  it('say in groups of rules what they say together', () => {
    const groups = ruleGroups(file.rules);
    expect(groups.map(({ indicators }) => indicators)).toEqual([['x'], ['y', 'z']]);
    expect(groups.map(({ rules }) => rules.map(({ id }) => id).join())).toEqual(['line,trend', 'other,gap,peers,both']);
    fc.assert(
      fc.property(histories.map(spread), (history) => {
        const whole = watch(order(history, days));
        const parts = groups.map(({ rules }) => watch(order(history, days, { rules })));
        const together = days.map((_, at) =>
          parts.flatMap((part) => byDay([part])[at] ?? []).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
        );
        expect(together).toEqual(byDay([whole]));
        expect(new Map(parts.flatMap(({ states }) => Array.from(states)))).toEqual(whole.states);
      }),
      { numRuns: 15 },
    );
  });

  it('find nothing new when they come again', () => {
    fc.assert(
      fc.property(histories.map(spread), fc.nat(days.length - 1), (history, at) => {
        const first = watch(order(history, days.slice(0, at + 1)));
        const again = watch(order(history, days.slice(at, at + 1), { states: first.states }));
        expect(again.states).toEqual(first.states);
        expect(again.days[0]?.ended).toEqual([]);
        const [last, repeated] = [byDay([first]).at(-1) ?? [], byDay([again])[0] ?? []];
        const withoutNews = (alerts: readonly Alert[]) =>
          alerts.map((alert) => Object.assign({}, alert, { news: null }));
        expect(withoutNews(repeated)).toEqual(withoutNews(last));
      }),
      { numRuns: 15 },
    );
  });

  it('take back what rested on a reading that is there no more', () => {
    const rules = file.rules.filter(({ id }) => id === 'other');
    const reading = { place: 'F', period: '2020-01', value: 90, recordedOn: '2020-02-10', indicator: 'y' };
    const history = (readings: World['readings']): World => ({ places, lastDay: dayText(days[2] ?? 0), readings });
    const first = watch(order(history([reading]), days.slice(1, 2), { rules }));
    expect(byDay([first])[0]?.map(({ id }) => id)).toEqual(['other/F/y']);
    const next = watch(order(history([]), days.slice(2, 3), { rules, states: first.states }));
    expect(next.days[0]).toMatchObject({ alerts: [], ended: [{ id: 'other/F/y', how: 'revised' }] });
  });

  it('end what a rule is about no more', () => {
    const history: World = {
      places,
      lastDay: dayText(days[2] ?? 0),
      readings: [{ place: 'F', period: '2020-01', value: 90, recordedOn: '2020-02-10', indicator: 'y' }],
    };
    const other = file.rules.find(({ id }) => id === 'other');
    if (other === undefined) throw new Error('no rule');
    const first = watch(order(history, days.slice(1, 2), { rules: [other] }));
    expect(byDay([first])[0]?.map(({ id }) => id)).toEqual(['other/F/y']);
    const elsewhere = { ...other, scope: { ...other.scope, places: ['G'] } };
    const next = watch(order(history, days.slice(2, 3), { rules: [elsewhere], states: first.states }));
    expect(byDay([next])).toEqual([[]]);
  });
});
