/** What holds of every rule and every history of readings. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RuleState } from '../../src/core/monitoring/machine/ruleState.ts';
import { isAlert } from '../../src/core/monitoring/machine/step.ts';
import { Monitor } from '../../src/core/monitoring/run/monitor.ts';
import { dayNumber } from '../../src/core/periods/day.ts';
import type { Given } from './world.ts';
import { book, place, rule, world } from './world.ts';

const years = Array.from({ length: 12 }, (_, at) => String(2008 + at));
const series = fc.array(fc.option(fc.integer({ min: 0, max: 100 }), { freq: 3 }), {
  minLength: years.length,
  maxLength: years.length,
});

const leaf = fc.constantFrom<object>(
  { line: { limit: 50, exitLevel: 30 } },
  { line: { limit: 50, atLeast: 2, of: 3 } },
  { change: { limit: 20, over: 1, exitLevel: 5 } },
  { change: { limit: 0.2, over: 2, relative: true } },
  { baseline: { method: 'trend', last: 8, leastValues: 5, z: 1.5, exitLevel: 1 } },
  { ewma: { memory: 3, reference: 6, leastValues: 5, trend: false, width: 2, exitLevel: 1 } },
  { cusum: { memory: 3, reference: 6, leastValues: 5, limit: 2 } },
  { trend: { p: 0.2 } },
  {
    pathGap: {
      tolerance: 5,
      path: {
        points: [
          { period: '2008', value: 50 },
          { period: '2019', value: 10 },
        ],
      },
    },
  },
);
const condition = fc.oneof(
  leaf,
  fc.tuple(leaf, leaf).map((of) => ({ all: of })),
  fc.tuple(leaf, leaf).map((of) => ({ any: of })),
  fc.tuple(leaf, leaf, leaf).map((of) => ({ atLeast: 2, of })),
);
const patience = fc.record({ for: fc.integer({ min: 1, max: 3 }), clearFor: fc.integer({ min: 1, max: 3 }) });

const readingsOf = (id: string, values: readonly (number | null)[]): Given[] =>
  values.flatMap((value, at) => (value === null ? [] : [{ place: id, period: years[at] ?? '', value }]));

/** The phase of every place of a one-rule world after a run on the last day of each year. */
function phasesOf(when: object, how: object, given: readonly Given[], ids = ['A']): number[][] {
  const file = book([rule(when, { ...how, falseDiscovery: null })]);
  expect(file.problems.filter(({ weight }) => weight === 'refused')).toEqual([]);
  const lastDay = '2019-12-31';
  const monitor = new Monitor(world(file, { places: ids.map((id) => place(id)), readings: given, lastDay }).input);
  const states = new Map<string, RuleState>();
  return years.map((year) => {
    monitor.runOn(dayNumber(`${year}-12-31`), states);
    return [...(states.get('rule')?.columns.phase ?? [])];
  });
}

describe('whatever rules and readings are', () => {
  it('a missing value changes no state: it neither ends nor begins an alert', () => {
    fc.assert(
      fc.property(condition, patience, series, (when, how, values) => {
        const phases = phasesOf(when, how, readingsOf('A', values)).map(([one]) => one);
        const changed = values.flatMap((value, at) =>
          value === null && phases[at] !== (phases[at - 1] ?? 0) ? [at] : [],
        );
        expect(changed).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('readings of one place do not bear on another, unless peers are compared', () => {
    fc.assert(
      fc.property(condition, patience, series, series, (when, how, own, other) => {
        const alone = phasesOf(when, how, readingsOf('A', own));
        const both = phasesOf(when, how, [...readingsOf('A', own), ...readingsOf('B', other)], ['A', 'B']);
        expect(both.map(([one]) => one)).toEqual(alone.map(([one]) => one));
      }),
      { numRuns: 60 },
    );
  });

  it('the order of rows in the file does not matter', () => {
    const shuffled = series.chain((values) =>
      fc.tuple(
        fc.constant(readingsOf('A', values)),
        fc.shuffledSubarray(readingsOf('A', values), { minLength: values.filter((one) => one !== null).length }),
      ),
    );
    fc.assert(
      fc.property(condition, patience, shuffled, (when, how, [given, mixed]) => {
        expect(phasesOf(when, how, mixed)).toEqual(phasesOf(when, how, given));
      }),
      { numRuns: 60 },
    );
  });

  it('a new code of a place changes nothing', () => {
    const file = book([
      rule(
        { any: [{ line: { limit: 60, exitLevel: 40 } }, { change: { limit: 20, over: 1 } }] },
        { for: 2, clearFor: 2 },
      ),
    ]);
    fc.assert(
      fc.property(series, fc.integer({ min: 1, max: 10 }), (values, at) => {
        const year = 2008 + at;
        const recoded = [
          place('A', { to: `${year - 1}-12-31` }),
          place('B', { from: `${year}-01-01`, predecessors: [{ place: 'A', share: null }] }),
        ];
        const given = readingsOf('A', values);
        const under = given.map((one) => ({ ...one, place: Number(one.period) < year ? 'A' : 'B' }));
        const run = (places: typeof recoded, readings: readonly Given[]): boolean[] => {
          const monitor = new Monitor(world(file, { places, readings, lastDay: '2019-12-31' }).input);
          const states = new Map<string, RuleState>();
          return years.map((one) => {
            monitor.runOn(dayNumber(`${one}-12-31`), states);
            return [...(states.get('rule')?.columns.phase ?? [])].some(isAlert);
          });
        };
        expect(run(recoded, under)).toEqual(run([place('A')], given));
      }),
      { numRuns: 100 },
    );
  });
});
