/** Rules over readings of the store come to the same as over readings in memory, a month at a time and as a walk. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeWorld, start } from '../../bench/monitor/makeWorld.ts';
import { fillStoredWorld } from '../../bench/monitor/storedWorld.ts';
import { runMonth, walkMonths } from '../../bench/monitor/storeRun.ts';
import { checkHistory } from '../../src/actions/checkHistory.ts';
import { readLogs } from '../../src/actions/monitoring/readLogs.ts';
import { registeredLineage } from '../../src/actions/monitoring/watchedPlaces.ts';
import type { RuleState } from '../../src/core/monitoring/machine/ruleState.ts';
import { lastDayOf } from '../../src/core/monitoring/period.ts';
import { Monitor } from '../../src/core/monitoring/run/monitor.ts';
import type { TemporaryDatabase } from './database.ts';
import { temporaryDatabase } from './database.ts';

const size = { places: 70, indicators: 2, months: 30 };
let database: TemporaryDatabase;
beforeAll(async () => {
  database = await temporaryDatabase();
  const fill = await fillStoredWorld(database.ledger(), size);
  await fill(size.months);
});
afterAll(() => database.stop());

describe('readings of the store', () => {
  it('are those that were put in', async () => {
    const { lineage, logs } = makeWorld(size);
    const stored = await registeredLineage(database.ledger());
    const read = await readLogs(database.ledger(), { indicators: ['i0', 'i1'], lineage: stored });
    for (const [key, log] of logs) {
      const found = read.logs.get(key);
      const readings = (one: typeof log | undefined, places: typeof lineage.places) =>
        [...(one?.rows ?? [])]
          .map((row, at) => [places[row]?.id, one?.periods[at], one?.values[at], one?.recorded[at]].join(' '))
          .sort();
      expect(readings(found, stored.places)).toEqual(readings(log, lineage.places));
    }
    expect(read.sources).toHaveLength(size.months);
  });

  it('lead rules to what they come to in memory', async () => {
    const monitor = new Monitor(makeWorld(size));
    const states = new Map<string, RuleState>();
    let [tests, alerts, newest] = [0, 0, 0];
    for (let month = 0; month < size.months; month += 1) {
      newest = 0;
      for (const result of monitor.runOn(lastDayOf({ kind: 'month', number: start + month }), states).values()) {
        newest += result.tests;
        alerts += result.transitions.filter(({ to }) => to === 2).length;
      }
      tests += newest;
    }
    const where = database.ledger();
    expect(await walkMonths(where, ['i0', 'i1'], size.months)).toEqual({ tests, alerts });
    const asked = { keys: ['i0', 'i1'], leaves: 'six', kept: null } as const;
    const { states: carried } = await runMonth(where, { ...asked, month: size.months - 2, states: new Map() });
    const month = await runMonth(where, { ...asked, month: size.months - 1, states: carried });
    expect(month.tests).toBe(newest);
  });

  it('are covered by the history', async () => {
    expect(await checkHistory(database.ledger())).toMatchObject({ ok: true });
  });
});
