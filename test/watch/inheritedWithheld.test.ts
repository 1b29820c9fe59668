/** What is withheld of a place is withheld of what took its place, whose series begin with it. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadRegistry } from '../../src/actions/loadRegistry.ts';
import type { StoredAlert, StoredRecord } from '../../src/actions/alertAnswers.ts';
import { shownAlerts } from '../../src/actions/monitoring/shown/shownAlerts.ts';
import { exampleEntry } from '../../src/core/names/testing/exampleEntry.ts';
import type { Ledger } from '../../src/actions/ledger.ts';
import type { Role } from '../../src/core/access/decide.ts';
import type { TemporaryDatabase } from '../contract/database.ts';
import { temporaryDatabase } from '../contract/database.ts';
import { publish, takeIn } from '../server/watchedVillages.ts';
import { storedAlert } from './storedAlert.ts';

const jobs = 'jobs-lost';
let database: TemporaryDatabase;
const ledgerOf = (role?: Role, name?: string): Ledger => database.ledger(role, name);

beforeAll(async () => {
  database = await temporaryDatabase();
  const village = (id: string, more: object) =>
    exampleEntry(id, `Place ${id}`, { kind: 'village', parent: 'C', ...more });
  const entries = [
    exampleEntry('C', 'County'),
    village('old', { validTo: '2025-03-31', succeededBy: ['west', 'east'], successorShares: { west: 0.6, east: 0.4 } }),
    ...['west', 'east'].map((id) => village(id, { validFrom: '2025-04-01' })),
    village('far', {}),
  ];
  await loadRegistry(database.ledger('administrator', 'setup'), { entries, source: 'test' });
  const id = await takeIn(
    ledgerOf,
    'March',
    [
      ['old', jobs, '2025-03', 1],
      ['far', jobs, '2025-03', 40],
    ],
    '2025-06-01',
  );
  await publish(ledgerOf, id);
});
afterAll(() => database.stop());

const record = (place: string): StoredRecord => ({
  test: 'change',
  indicator: jobs,
  place,
  period: '2025-04',
  value: 4.8,
  limit: 1,
  unit: 'jobs',
  expected: 0.6,
  fires: true,
  holds: true,
  reason: null,
  exitLimit: 1,
  since: null,
  p: null,
  nUsed: 2,
  missing: 0,
  sources: [],
  sentence: { en: '4.8, 4.2 more than 0.6 before.' },
});

const alertAt = (place: string): StoredAlert =>
  storedAlert(place, { indicator: jobs, period: '2025-04', since: '2025-04', records: [record(place)] });

it.each([
  ['west', true],
  ['east', true],
  ['far', false],
])('an alert at %s rests on a withheld reading: %s', async (place, expected) => {
  const [alert] = await shownAlerts(database.ledger('reviewer'), [alertAt(place)]);
  expect(alert?.withheld).toBe(expected);
  expect(alert?.records[0]?.expected).toBe(expected ? 'withheld' : 0.6);
});
