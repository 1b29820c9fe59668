/** A run that goes on from a table that was kept says what a run over all readings says, to the last byte. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PackedState } from '../../src/core/monitoring/machine/packedState.ts';
import { emptyLog } from '../../src/core/monitoring/run/monitor.ts';
import type { WatchAnswer, WatchInput } from '../../src/core/monitoring/run/watchOrder.ts';
import { watch } from '../../src/core/monitoring/run/watchOrder.ts';
import type { TakenIn } from '../../src/core/monitoring/series/takenIn.ts';
import type { VintageLog } from '../../src/core/monitoring/series/vintageLog.ts';
import { days, histories, monthly, places } from './histories.ts';
import { book, rule, world } from './world.ts';

const file = book(
  [
    rule({ line: { limit: 60, exitLevel: 40 } }, { id: 'line', for: 2, clearFor: 2 }),
    rule({ change: { limit: 30, over: 3 } }, { id: 'change' }),
    rule({ baseline: { method: 'trend', last: 12, leastValues: 6, z: 2 } }, { id: 'trend', falseDiscovery: 0.3 }),
    rule({ peers: { leastPeers: 3, z: 1.5 } }, { id: 'peers' }),
    rule({ dataGap: { periods: 2 } }, { id: 'gap' }),
  ],
  [{ ...monthly, minDenominator: 20 }],
);
const rules = file.rules;

function order(log: VintageLog, day: number, states: ReadonlyMap<string, PackedState>) {
  const input: WatchInput = { rules, indicators: file.indicators, places, targets: [], logs: new Map([['x', log]]) };
  return { ...input, days: [day], states, explain: 'F', keep: ['x'] };
}

const part = (log: VintageLog, from: number, to: number): VintageLog => ({
  rows: log.rows.slice(from, to),
  periods: log.periods.slice(from, to),
  values: log.values.slice(from, to),
  denominators: log.denominators?.slice(from, to) ?? null,
  recorded: log.recorded.slice(from, to),
  sources: log.sources.slice(from, to),
});

const knownOn = ({ recorded }: VintageLog, day: number): number => recorded.filter((one) => one <= day).length;

/** The table after the first readings of a log, in memory of its own. */
function tableOf(log: VintageLog, count: number, day: number): TakenIn {
  const { kept } = watch(order(part(log, 0, count), day, new Map()));
  const table = kept.get('x');
  if (table === undefined) throw new Error('nothing was kept');
  return structuredClone(table);
}

/** All that a run tells and leaves, with the cells of which anything was said. */
function told({ days: watched, states, explained, kept }: WatchAnswer) {
  const { first = 0, periods = 1, values, denominators, sources, origins, ...facts } = kept.get('x') ?? {};
  const cells = [...(origins ?? [])].flatMap((origin, at) => {
    if (origin === 0) return [];
    const where = [Math.floor(at / periods), first + (at % periods)];
    return [[...where, origin, values?.[at], denominators?.[at], sources?.[at]]];
  });
  return { watched, states, explained, facts, cells };
}

describe('a run that goes on from a table', () => {
  const weights = fc.array(fc.option(fc.integer({ min: 5, max: 90 }), { freq: 4 }), { minLength: 7, maxLength: 7 });
  const cuts = fc.array(fc.nat(100), { minLength: days.length, maxLength: days.length });

  it('says what one over all readings says: late ones, corrections, recodes, splits, denominators that come later', () => {
    let [kept, anew] = [0, 0];
    fc.assert(
      fc.property(histories, weights, cuts, fc.nat(days.length - 1), (history, byRow, shares, forgets) => {
        const log = world(file, history).input.logs.get('x') ?? emptyLog;
        const half = Math.floor(log.rows.length / 2);
        const denominators = Float64Array.from(log.rows, (row, at) =>
          at < half && forgets % 2 === 0 ? Number.NaN : (byRow[row] ?? Number.NaN),
        );
        const all = { ...log, denominators };
        let [states, ranOn]: [ReadonlyMap<string, PackedState>, number] = [new Map(), -Infinity];
        for (const [at, day] of days.entries()) {
          // Sometimes all that rules carried is lost.
          if (at === forgets) [states, ranOn] = [new Map(), -Infinity];
          const known = part(all, 0, knownOn(all, day));
          const whole = watch(order(known, day, states));
          const before = Math.floor(
            ((shares[at] ?? 0) / 100) * knownOn(all, Math.min(day, ranOn === -Infinity ? day : ranOn)),
          );
          const since = part(known, before, known.rows.length);
          const goingOn = { ...since, before: tableOf(known, before, Number.isFinite(ranOn) ? ranOn : day) };
          if (before > 0) kept += 1;
          if (before > 0 && ranOn === -Infinity) anew += 1;
          const again = watch(order(goingOn, day, states));
          expect(told(again)).toEqual(told(whole));
          [states, ranOn] = [whole.states, day];
        }
      }),
      { numRuns: 60 },
    );
    expect(kept).toBeGreaterThan(500);
    expect(anew).toBeGreaterThan(20);
  });

  it('takes in on a day anew what came later on that day, as one over all readings does', () => {
    fc.assert(
      fc.property(histories, fc.nat(days.length - 1), fc.nat(100), (history, at, share) => {
        const log = world(file, history).input.logs.get('x') ?? emptyLog;
        const day = days[at] ?? 0;
        const known = part(log, 0, knownOn(log, day));
        const first = Math.floor((share / 100) * known.rows.length);
        // The morning's run knew only some of what counts as known on that day.
        const { states } = watch(order(part(known, 0, first), day, new Map()));
        const goingOn = { ...part(known, first, known.rows.length), before: tableOf(known, first, day) };
        expect(told(watch(order(goingOn, day, states)))).toEqual(told(watch(order(known, day, states))));
      }),
      { numRuns: 60 },
    );
  });
});
