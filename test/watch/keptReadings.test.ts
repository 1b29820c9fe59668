/** Runs that go on from tables in files find what runs over all readings of the store find, whatever happens to either. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadRegistry } from '../../src/actions/loadRegistry.ts';
import { moveDataset } from '../../src/actions/monitoring/datasets/moveDataset.ts';
import type { Kept } from '../../src/actions/monitoring/runs/keptReadings.ts';
import { attachReadings, keptReadings } from '../../src/actions/monitoring/runs/keptReadings.ts';
import { readingsIn } from '../../src/actions/monitoring/runs/readingsIn.ts';
import type { ReckonEffects } from '../../src/actions/monitoring/runs/reckonDays.ts';
import { reckonDays } from '../../src/actions/monitoring/runs/reckonDays.ts';
import { onOtherThreads, onThisThread } from '../../src/actions/monitoring/runs/runEffects.ts';
import { watchedBook } from '../../src/actions/monitoring/runs/watchedBook.ts';
import { watchedPlaces } from '../../src/actions/monitoring/watchedPlaces.ts';
import { moveRecord } from '../../src/actions/records/moveRecord.ts';
import { saveRecord } from '../../src/actions/records/saveRecord.ts';
import type { RecordAnswer } from '../../src/actions/recordAnswers.ts';
import { exampleEntry } from '../../src/core/names/testing/exampleEntry.ts';
import { addDays, dayNumber } from '../../src/core/periods/day.ts';
import { randomOf } from '../../bench/monitor/random.ts';
import type { GivenReading, WatchedLedger } from './watchedLedger.ts';
import { watchedLedger } from './watchedLedger.ts';

const monthly = (key: string, more: object = {}) => {
  const rest = { worse: 'higher', unit: '%', period: 'month', lagDays: '5', combine: 'mean', whole: '100' };
  return { key, title: key, source: 'Office of North', ...rest, ...more };
};
const rules: readonly (readonly [string, object])[] = [
  ['level', { indicator: 'first', when: { line: { limit: 60, exitLevel: 45 } }, clearFor: 2 }],
  ['worse', { indicator: 'first', when: { change: { limit: 20, over: 2 } }, falseDiscovery: 0.2 }],
  ['silent', { indicator: 'second', when: { dataGap: { periods: 1 } } }],
  ['both', { indicator: 'second', when: { any: [{ line: { limit: 80 } }, { trend: { last: 12 } }] } }],
];

let watched: WatchedLedger;
let folder: string;
let day = '2020-02-01';
let second: RecordAnswer;
const datasets: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cf-kept-'));
  watched = await watchedLedger();
  watched.setDay(day);
  await watched.publish('indicator', monthly('first'));
  second = await watched.publish('indicator', monthly('second'));
  for (const [key, definition] of rules) await watched.switchOn(key, definition);
  attachReadings(watched.as('administrator'), folder, { least: 1 });
});
afterAll(async () => {
  await watched.database.stop();
  await rm(folder, { recursive: true });
});

const found = { used: 0, refused: 0 };

/** The next run as it would be, with tables that were kept and without; then the run itself is made. */
async function compare(effects: Pick<ReckonEffects, 'monitoring'> = onThisThread): Promise<void> {
  const ledger = watched.as('auditor');
  const kept = keptReadings(ledger);
  if (kept === null) throw new Error('nothing is attached');
  const counting = {
    ...kept,
    read: async (of: Parameters<typeof kept.read>[0]): Promise<Kept | null> => {
      const table = await kept.read(of);
      if (table === null) found.refused += 1;
      else found.used += 1;
      return table;
    },
  };
  const book = await watchedBook(ledger);
  const places = await watchedPlaces(ledger, day);
  const { indicators, targets, states } = book;
  const work = { rules: book.rules, indicators, places, targets, states, days: [dayNumber(day)], explain: 'N-1' };
  const one = await reckonDays(work, { ...effects, read: readingsIn(ledger, counting), kept });
  const other = await reckonDays(work, { ...effects, read: readingsIn(ledger) });
  expect(one).toEqual(other);
  // By now tables know of more than the run before did.
  expect(await reckonDays(work, { ...effects, read: readingsIn(ledger, counting), kept })).toEqual(other);
  await watched.run();
}

async function revised({ id, version }: RecordAnswer, body: object): Promise<RecordAnswer> {
  const asked = { type: 'indicator', body, id, version, revise: true, reason: 'Another definition.' } as const;
  let record = await saveRecord(watched.as('administrator'), asked);
  for (const [role, move] of [
    ['administrator', 'submit'],
    ['reviewer', 'approve'],
    ['publisher', 'publish'],
  ] as const) {
    record = await moveRecord(watched.as(role), { id: record.id, version: record.version, move });
  }
  return record;
}

const periodOf = (back: number): string => addDays(`${day.slice(0, 7)}-15`, -30 * back).slice(0, 7);

describe('tables that runs keep', () => {
  it('lead to what all readings lead to, through a random history', async () => {
    const random = randomOf(20_260_701);
    const pick = <Item>(of: readonly Item[]): Item | undefined => of[Math.floor(random() * of.length)];
    const places = ['N-1', 'N-2', 'N-3', 'N-4', 'S-1', 'S-2', 'S-9'];
    const read = async (knownOn = day): Promise<void> => {
      const list = places.flatMap((id): GivenReading[] => {
        const back = random() < 0.8 ? 1 : Math.ceil(random() * 8);
        if (random() < 0.3) return [];
        return [[id, periodOf(back), random() < 0.1 ? null : Math.round(random() * 100)]];
      });
      if (list.length > 0) datasets.push(await watched.readings(pick(['first', 'second']) ?? '', list, knownOn));
    };
    for (let step = 0; step < 30; step += 1) {
      const dice = random();
      if (dice < 0.7) {
        day = addDays(day, Math.ceil(random() * 20));
        watched.setDay(day);
      }
      // Some came to be known long ago, and some twice on one day.
      if (dice < 0.9) await read(random() < 0.15 ? addDays(day, -Math.ceil(random() * 60)) : day);
      if (dice > 0.92) {
        const [id] = datasets.splice(Math.floor(random() * datasets.length), 1);
        if (id !== undefined) await moveDataset(watched.as('publisher'), { id, move: 'withdraw', reason: 'Wrong.' });
      }
      if (step === 14) {
        const gone = { parent: 'S', kind: 'village', validTo: addDays(day, -1), succeededBy: ['S-9'] } as const;
        const entries = [
          exampleEntry('S-9', 'New village', { parent: 'S', kind: 'village', validFrom: day }),
          exampleEntry('S-1', 'Village S-1', gone),
        ];
        await loadRegistry(watched.as('administrator'), { entries, source: 'test' });
      }
      await compare();
    }
    expect(found.used).toBeGreaterThan(60);
    expect(found.refused).toBeGreaterThan(5);
    expect(await readdir(join(folder, 'readings'))).toHaveLength(2);
  });

  it('are made anew when an indicator adds up in another way, or is of other periods', async () => {
    for (const change of [
      { combine: 'sum', whole: '' },
      { combine: 'sum', whole: '', period: 'quarter' },
    ]) {
      const before = found.refused;
      second = await revised(second, monthly('second', change));
      await compare();
      expect(found.refused).toBeGreaterThan(before);
    }
  });

  it('are made anew when a file was spoiled or deleted, and go over to another thread and back', async () => {
    const path = join(folder, 'readings');
    const spoil = async (): Promise<void> => {
      for (const name of await readdir(path)) {
        const bytes = await readFile(join(path, name));
        bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
        await writeFile(join(path, name), bytes);
      }
    };
    for (const act of [spoil, () => rm(path, { recursive: true }), async () => undefined]) {
      await act();
      day = addDays(day, 31);
      watched.setDay(day);
      await watched.readings('first', [['N-3', periodOf(1), 70]]);
      await compare(onOtherThreads);
      expect(await readdir(path)).not.toEqual([]);
    }
  });
});
