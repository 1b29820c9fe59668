/** A small registry with a place that closed, and files of readings that are taken in one after the other. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Ledger } from '../../src/actions/ledger.ts';
import { loadRegistry } from '../../src/actions/loadRegistry.ts';
import type { TakeInReadings } from '../../src/actions/monitoring/datasets/takeInReadings.ts';
import { takeInReadings } from '../../src/actions/monitoring/datasets/takeInReadings.ts';
import { monitoringEffects } from '../../src/actions/monitoring/monitoringEffects.ts';
import { readingsOf } from '../../src/actions/monitoring/readingsOf.ts';
import type { TakenIn } from '../../src/actions/monitoringAnswers.ts';
import { exampleEntry } from '../../src/core/names/testing/exampleEntry.ts';
import type { TemporaryDatabase } from './database.ts';
import { temporaryDatabase } from './database.ts';

const entries = [
  exampleEntry('C', 'County', { kind: 'county' }),
  exampleEntry('D', 'Other County', { kind: 'county' }),
  ...['1', '2', '3'].map((each) => exampleEntry(`C-${each}`, `Village ${each}`, { kind: 'village', parent: 'C' })),
  exampleEntry('D-1', 'Village D', { kind: 'village', parent: 'D' }),
  exampleEntry('old', 'Old Village', { kind: 'village', parent: 'C', validTo: '2018-12-31', succeededBy: ['new'] }),
  exampleEntry('new', 'New Village', { kind: 'village', parent: 'C', validFrom: '2019-01-01' }),
];

export interface ReadingsHouse {
  readonly database: TemporaryDatabase;
  /** Takes a text in as a file of "Office", on behalf of the contributor Ana, unless said otherwise. */
  take(text: string, more?: Partial<TakeInReadings> & { readonly ledger?: Ledger }): Promise<TakenIn>;
  /** Period, value and day of everything that is known of a place. */
  knownOf(place: string): Promise<(string | number | null)[][]>;
  stop(): Promise<void>;
}

/** Rows of the own table, below its header. */
export function rowsOf(...rows: readonly string[]): string {
  return ['place,indicator,period,value,denominator,recordedOn,source,confirmed', ...rows].join('\n');
}

export async function readingsHouse(): Promise<ReadingsHouse> {
  const database = await temporaryDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'cf-readings-'));
  await loadRegistry(database.ledger(), { entries, source: 'test' });
  let files = 0;
  return {
    database,
    take(text, { ledger = database.ledger('contributor', 'Ana'), ...more } = {}) {
      files += 1;
      const path = join(folder, `${files}.csv`);
      writeFileSync(path, text);
      const file = { path, fileName: 'readings.csv', source: 'Office', ...more };
      return takeInReadings(ledger, file, monitoringEffects);
    },
    async knownOf(place) {
      const found = await readingsOf(database.ledger(), { indicator: 'composite-incidence', places: [place] });
      return found.map(({ period, value, known }) => [period, value, known]);
    },
    async stop() {
      await database.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
