/** Reads the records of the sample programme and its made-up places: sample/records and the tables beside it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RegistryEntry } from '../../core/names/gazetteer.ts';
import { parseRegistryTable } from '../../core/names/registryTable.ts';
import { sampleFolder } from './sampleFolder.ts';

/** A record as its line has it: other records are named by their keys, documents by the ids of the notes. */
export interface SampleRecord {
  readonly key: string;
  readonly type: string;
  readonly [field: string]: unknown;
}

/** In the order of files and lines; none where the folder has no records. */
export function readSampleRecords(folder = sampleFolder()): readonly SampleRecord[] {
  const records = join(folder ?? '', 'records');
  if (folder === null || !existsSync(records)) return [];
  const files = readdirSync(records).filter((name) => name.endsWith('.ndjson'));
  return files.sort().flatMap((name) => {
    const lines = readFileSync(join(records, name), 'utf8').split('\n');
    return lines.filter((line) => line.trim() !== '').map((line): SampleRecord => JSON.parse(line));
  });
}

/** Places and actors of the example programme, which exist nowhere; their ids begin with `EX-` and `org-example-`. */
export function readSampleEntries(folder = sampleFolder()): readonly RegistryEntry[] {
  return (['place', 'actor'] as const).flatMap((type) => {
    const file = join(folder ?? '', `${type}s.tsv`);
    return folder === null || !existsSync(file) ? [] : parseRegistryTable(readFileSync(file, 'utf8'), type);
  });
}
