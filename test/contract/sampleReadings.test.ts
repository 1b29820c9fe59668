/** The watched villages that come along: every row is taken in, the newest year is due, and loading twice changes nothing. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkHistory } from '../../src/actions/checkHistory.ts';
import { listAlerts } from '../../src/actions/monitoring/alerts/listAlerts.ts';
import { listCases } from '../../src/actions/monitoring/cases/listCases.ts';
import { loadRegistry } from '../../src/actions/loadRegistry.ts';
import { loadSampleCases } from '../../src/actions/monitoring/datasets/loadSampleCases.ts';
import { loadSampleReadings } from '../../src/actions/monitoring/datasets/loadSampleReadings.ts';
import { listDatasets } from '../../src/actions/monitoring/datasets/listDatasets.ts';
import { readLogs } from '../../src/actions/monitoring/readLogs.ts';
import { listWatchRules } from '../../src/actions/monitoring/rules/listRules.ts';
import { registeredLineage } from '../../src/actions/monitoring/watchedPlaces.ts';
import { onThisThread } from '../../src/actions/monitoring/runs/runEffects.ts';
import { publicActor } from '../../src/core/access/decide.ts';
import { testClock } from '../../src/outside/clock/clock.ts';
import { readSampleEntries } from '../../src/outside/sample/readSampleRecords.ts';
import { readSampleReadings } from '../../src/outside/sample/readSampleReadings.ts';
import type { TemporaryDatabase } from './database.ts';
import { temporaryDatabase } from './database.ts';

let database: TemporaryDatabase;
beforeAll(async () => {
  database = await temporaryDatabase();
  await loadRegistry(database.ledger(), { entries: readSampleEntries(), source: 'sample' });
});
afterAll(() => database.stop());

describe('the sample of watched villages', () => {
  it('is loaded whole, published, and once, also where a program ended on the way', async () => {
    const ledger = { ...database.ledger(), clock: testClock('2026-11-23T00:00:00Z') };
    const given = readSampleReadings();
    let left = 3;
    const ending = () => {
      left -= 1;
      if (left < 0) throw new Error('ended');
      return ledger.ids.next();
    };
    await expect(loadSampleReadings({ ...ledger, ids: { next: ending } })).rejects.toThrow('ended');
    const loaded = await loadSampleReadings(ledger);
    expect(loaded).toEqual({ datasets: 6, rules: 4 });
    const { items } = await listDatasets(database.ledger('public'), { limit: 100 });
    expect(items.reduce((sum, { readings }) => sum + readings, 0)).toBe(given.observations.length - 1);
    expect(items.map(({ counts }) => counts.refused + counts.held)).toEqual(items.map(() => 0));
    expect(items.map(({ title }) => title)).toContain('Yearly survey 2025 (made up)');
    expect(items.every(({ state, knownOn }) => state === 'published' && knownOn <= '2026-11-23')).toBe(true);
    expect(await loadSampleReadings(ledger)).toEqual({ datasets: 0, rules: 0 });
    expect(await checkHistory(ledger)).toMatchObject({ ok: true });
  });

  it('has cases at every stage up to assistance, of which the public sees the true ones', async () => {
    const ledger = { ...database.ledger(), clock: testClock('2026-11-23T00:00:00Z') };
    expect(await loadSampleCases(ledger, onThisThread)).toBe(6);
    const { items: rules } = await listWatchRules(ledger);
    expect(rules.map(({ backtest }) => backtest !== null)).toEqual([true, true, true, true]);
    const { columns } = await listCases(ledger);
    expect(Object.fromEntries(columns.map(({ stage, total }) => [stage, total]))).toMatchObject({
      new: 1,
      acknowledged: 1,
      'measure assigned': 1,
    });
    const { items } = await listAlerts({ ...ledger, actor: publicActor });
    expect(items.map(({ id }) => id).toSorted()).toEqual([
      'exit-line/EX-101-07/composite-incidence',
      'income-trend/EX-101-04/income-per-person',
    ]);
    expect(await checkHistory(ledger)).toMatchObject({ ok: true });
  });

  it('has the lineage of the village that was split', async () => {
    const lineage = await registeredLineage({ db: database.db, ledgerId: 'main' });
    const split = lineage.rowOf.get('EX-101-03') ?? -1;
    expect(lineage.successors[split]?.map((row) => lineage.places[row]?.id)).toEqual(['EX-101-03A', 'EX-101-03B']);
    const { logs } = await readLogs(database.ledger(), { indicators: ['composite-incidence'], lineage });
    expect(logs.get('composite-incidence')?.rows.length).toBeGreaterThan(200);
  });
});
