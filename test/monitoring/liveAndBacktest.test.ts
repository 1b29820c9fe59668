/** A backtest says what live runs would have said: step by step, with state saved and read in between. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { walk } from '../../src/core/monitoring/backtest/walk.ts';
import type { SavedState } from '../../src/core/monitoring/machine/savedState.ts';
import { readState, restoreRule, saveState } from '../../src/core/monitoring/machine/savedState.ts';
import type { RuleState } from '../../src/core/monitoring/machine/ruleState.ts';
import { dayText } from '../../src/core/monitoring/period.ts';
import { Monitor } from '../../src/core/monitoring/run/monitor.ts';
import { days, firstMonth, histories, monthly, places } from './histories.ts';
import type { World } from './world.ts';
import { book, rule, world } from './world.ts';

const rules = [
  rule({ line: { limit: 60, exitLevel: 40 } }, { id: 'line', for: 2, clearFor: 2 }),
  rule({ change: { limit: 30, over: 3 } }, { id: 'change' }),
  rule({ trend: { last: 12 } }, { id: 'trend', clearFor: 2 }),
  rule({ baseline: { method: 'trend', last: 12, leastValues: 6, z: 2 } }, { id: 'baseline', falseDiscovery: 0.3 }),
  rule({ cusum: { memory: 4, reference: 10, leastValues: 6, limit: 3 } }, { id: 'cusum' }),
  rule({ any: [{ peers: { leastPeers: 3, z: 1.5 } }, { not: { line: { limit: 5 } } }] }, { id: 'peers', for: 2 }),
  rule({ dataGap: { periods: 2 } }, { id: 'gap' }),
  rule(
    {
      atLeast: 2,
      of: [
        { line: { limit: 50 } },
        { ewma: { memory: 4, reference: 10, leastValues: 6 } },
        { dataGap: { completeness: 0.7, of: 6 } },
      ],
    },
    { id: 'two' },
  ),
];

/** Only what was recorded by a day, as a live run on that day has it. */
const knownBy = (history: World, day: number): World => ({
  ...history,
  readings: history.readings.filter(({ recordedOn = '' }) => recordedOn <= dayText(day)),
  lastDay: dayText(day),
});

describe('live runs and a backtest', () => {
  it('say the same on every day', () => {
    const file = book(rules, [monthly]);
    expect(file.problems.filter(({ weight }) => weight === 'refused')).toEqual([]);
    fc.assert(
      fc.property(histories, (history) => {
        const walking = new Monitor(world(file, history).input);
        const walked = new Map<string, RuleState>();
        let saved: SavedState | null = null;
        for (const day of days) {
          const backtested = walking.runOn(day, walked);
          const { input } = world(file, knownBy(history, day));
          const live = new Map(file.rules.map(({ id }) => [id, restoreRule(saved?.rules[id], input.lineage)]));
          const results = new Monitor(input).runOn(day, live);
          for (const { id } of file.rules) {
            expect(results.get(id)?.transitions).toEqual(backtested.get(id)?.transitions);
            expect(results.get(id)?.withheld).toEqual(backtested.get(id)?.withheld);
          }
          const { lineage, logs } = input;
          saved = readState(JSON.stringify(saveState({ states: live, lineage, logs, day })));
          expect(saved).toEqual(saveState({ states: walked, lineage, logs, day }));
        }
      }),
      { numRuns: 25 },
    );
  });

  it('explain every test alike', () => {
    const file = book(rules, [monthly]);
    fc.assert(
      fc.property(histories, fc.nat(days.length - 1), (history, at) => {
        const [walking, states] = [new Monitor(world(file, history).input), new Map<string, RuleState>()];
        for (const day of days.slice(0, at + 1)) walking.runOn(day, states);
        const day = days[at] ?? 0;
        const live = new Monitor(world(file, knownBy(history, day)).input);
        live.runOn(day, new Map());
        for (const { id } of file.rules) {
          for (const row of places.keys()) {
            expect(live.explain(id, row, firstMonth + at)).toEqual(walking.explain(id, row, firstMonth + at));
          }
        }
      }),
      { numRuns: 20 },
    );
  });

  it('give the same traces for the same input', () => {
    const file = book(rules, [monthly]);
    fc.assert(
      fc.property(histories, (history) => {
        const trace = (): unknown => [...walk(world(file, history).input, days)];
        expect(trace()).toEqual(trace());
      }),
      { numRuns: 10 },
    );
  });
});
