/**
 * The machine beside one that is slow and obvious: on every day it asks every place about every period again, and counts
 * what it may. Which places and periods the quick one leaves out must not matter.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RuleState } from '../../src/core/monitoring/machine/ruleState.ts';
import type { Standing } from '../../src/core/monitoring/machine/step.ts';
import { phase, step } from '../../src/core/monitoring/machine/step.ts';
import { endedBy } from '../../src/core/monitoring/period.ts';
import type { Rule } from '../../src/core/monitoring/rules/rule.ts';
import { Monitor } from '../../src/core/monitoring/run/monitor.ts';
import { isThere } from '../../src/core/monitoring/series/lineage.ts';
import { days, firstMonth, histories, monthly, places as all } from './histories.ts';
import type { Given } from './world.ts';
import { book, place, rule, world } from './world.ts';

/**
 * A place that takes the place of another goes on with its state, and is not asked again about what was counted; so here
 * its past is that of the other: none is split, and nothing is given for it before its time.
 */
const places = all.map((one) => (['A', 'D', 'E'].includes(one.id) ? place(one.id) : one));

const firstDays = new Map(places.map(({ id, from }) => [id, from?.slice(0, 7) ?? '']));
const ofItsTime = ({ place: id, period }: Given): boolean => period >= (firstDays.get(id) ?? '');

/** From when on values are missing is known from the first day: somebody reports in time. */
const begun: Given = { place: 'G', period: '2020-01', value: 50, recordedOn: '2020-01-31' };

interface Carried {
  now: Standing;
  before: Standing;
  counted: number;
  said: string;
}

const nothing = (): Carried => ({
  now: { phase: phase.inactive, count: 0 },
  before: { phase: phase.inactive, count: 0 },
  counted: -Infinity,
  said: '',
});
const gravity: readonly number[] = [phase.inactive, phase.resolved, phase.pending, phase.recovering, phase.firing];

class PlainMachine {
  readonly #rule: Rule;
  readonly #monitor: Monitor;
  readonly carried = new Map<number, Carried>();
  readonly #tookOver = new Set<number>();

  constructor(one: Rule, monitor: Monitor) {
    this.#rule = one;
    this.#monitor = monitor;
  }

  /** After the monitor has taken in what was recorded by that day. */
  run(day: number): void {
    const { lineage } = this.#monitor.input;
    this.#takeOver(day);
    for (const row of places.keys()) {
      if (!isThere(lineage, row, day)) continue;
      const own = this.carried.get(row) ?? nothing();
      this.carried.set(row, own);
      for (let period = firstMonth; period <= endedBy('month', day); period += 1) this.#count(own, row, period);
    }
  }

  #count(own: Carried, row: number, period: number): void {
    if (period < own.counted) return;
    const [record] = this.#monitor.explain(this.#rule.id, row, period);
    const verdict = (said: boolean | null | undefined): 0 | 1 | -1 => (said === true ? 1 : said === false ? 0 : -1);
    const said = { fires: verdict(record?.fires), holds: verdict(record?.holds) };
    const text = JSON.stringify(said);
    if (period === own.counted) {
      if (own.said === text || own.said === 'taken back') return;
      own.now = { ...own.before };
      own.counted = period - 1;
      own.said = 'taken back';
    }
    const next = { ...own.now };
    if (!step(next, said, this.#rule)) return;
    own.before = own.now;
    own.now = next;
    own.counted = period;
    own.said = text;
  }

  #takeOver(day: number): void {
    const { lineage } = this.#monitor.input;
    const left = new Set<number>();
    for (const [row, before] of lineage.predecessors.entries()) {
      if (before.length === 0 || !isThere(lineage, row, day) || this.#tookOver.has(row)) continue;
      this.#tookOver.add(row);
      const gravest = before
        .flatMap((one) => this.carried.get(one.row) ?? [])
        .toSorted((a, b) => gravity.indexOf(b.now.phase) - gravity.indexOf(a.now.phase))[0];
      if (gravest !== undefined && gravest.counted > -Infinity) this.carried.set(row, structuredClone(gravest));
      for (const one of before) left.add(one.row);
    }
    for (const row of left) this.carried.delete(row);
  }
}

const gone = (row: number, day: number, monitor: Monitor): boolean => !isThere(monitor.input.lineage, row, day);

describe('the machine', () => {
  it.each([
    ['a line', rule({ line: { limit: 60, exitLevel: 40 } }, { for: 2, clearFor: 2 })],
    ['a line over several months', rule({ line: { limit: 50, atLeast: 2, of: 3 } }, { clearFor: 3 })],
    ['a change', rule({ change: { limit: 30, over: 2, exitLevel: 10 } }, { clearFor: 2 })],
    ['a trend', rule({ trend: { last: 10, p: 0.3 } }, { clearFor: 2, falseDiscovery: null })],
    ['a baseline', rule({ baseline: { last: 12, leastValues: 5, z: 1 } }, { clearFor: 2, falseDiscovery: null })],
    ['a chart', rule({ cusum: { memory: 4, reference: 8, leastValues: 5, limit: 2 } }, { clearFor: 1 })],
    ['a gap', rule({ dataGap: { periods: 2 } }, { for: 2, clearFor: 2 })],
    ['completeness', rule({ dataGap: { completeness: 0.7, of: 5 } })],
  ])('of %s is that of the slow one', (_, one) => {
    const file = book([one], [monthly]);
    const [read] = file.rules;
    if (read === undefined) throw new Error('no rule');
    fc.assert(
      fc.property(histories, (history) => {
        const monitor = new Monitor(
          world(file, { ...history, places, readings: [begun, ...history.readings.filter(ofItsTime)] }).input,
        );
        const plain = new PlainMachine(read, monitor);
        const states = new Map<string, RuleState>();
        for (const day of days) {
          monitor.runOn(day, states);
          plain.run(day);
          const columns = states.get('rule')?.columns;
          const quick = [...places.keys()].map((row) => [columns?.phase[row], columns?.count[row]]);
          const slow = [...places.keys()].map((row) => {
            const { now } = (gone(row, day, monitor) ? undefined : plain.carried.get(row)) ?? nothing();
            return [now.phase, now.count];
          });
          expect(quick).toEqual(slow);
        }
      }),
      { numRuns: 15 },
    );
  });
});
