/** Ten thousand alerts at once: told in one digest, and not one of them lost. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listAlerts } from '../../src/actions/monitoring/alerts/listAlerts.ts';
import { eventsOfRun } from '../../src/store/monitoring/alertEvents.ts';
import type { WatchedLedger } from './watchedLedger.ts';
import { incidence, watchedLedger } from './watchedLedger.ts';

const counties = Array.from({ length: 100 }, (_, at) => `C-${at}`);
const villages = counties.flatMap((county) =>
  Array.from({ length: 100 }, (_, at) => ({ id: `${county}-${at}`, parent: county })),
);

let watched: WatchedLedger;
beforeAll(async () => {
  watched = await watchedLedger([
    ...counties.map((id) => [id, id] as const),
    ...villages.map(({ id, parent }) => [id, id, { parent, kind: 'village' }] as const),
  ]);
  await watched.readings(
    incidence,
    villages.map(({ id }) => [id, '2018', 5]),
    '2019-02-01',
  );
  const line = { indicator: incidence, when: { line: { limit: 3, exitLevel: 2 } }, scope: { tiers: ['village'] } };
  await watched.switchOn('over-line', line);
}, 120_000);
afterAll(() => watched.database.stop());

it('makes one digest of ten thousand alerts, and loses none', { timeout: 120_000 }, async () => {
  const { runs } = await watched.run();
  const [run] = runs;
  expect(run?.summary).toMatchObject({ alerts: 10_000, fired: 10_000, muted: 0 });
  const { kind, groups } = run?.summary.bulletin ?? { kind: null, groups: [] };
  expect([kind, groups.length]).toEqual(['digest', 100]);
  expect(groups.every(({ fired }) => fired === 100)).toBe(true);
  const events = await eventsOfRun(watched.database.db, 'main', 1);
  expect(new Set(events.map(({ place }) => place)).size).toBe(10_000);
  const page = await listAlerts(watched.as('auditor'), { place: 'C-7', limit: 200 });
  expect([page.total, page.items.length]).toEqual([100, 100]);
  expect((await watched.run()).runs).toEqual([]);
});
