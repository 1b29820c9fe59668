/** Two counties with villages, and readings of them that are taken in, approved and published by three people. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Ledger } from '../../src/actions/ledger.ts';
import { loadRegistry } from '../../src/actions/loadRegistry.ts';
import { moveDataset } from '../../src/actions/monitoring/datasets/moveDataset.ts';
import { takeInReadings } from '../../src/actions/monitoring/datasets/takeInReadings.ts';
import { monitoringEffects } from '../../src/actions/monitoring/monitoringEffects.ts';
import type { Role } from '../../src/core/access/decide.ts';
import { exampleEntry } from '../../src/core/names/testing/exampleEntry.ts';

type LedgerOf = (role?: Role, name?: string) => Ledger;

export const villages: Readonly<Record<string, readonly string[]>> = {
  'ZZ-1': ['ZZ-101', 'ZZ-102', 'ZZ-103', 'ZZ-104', 'ZZ-105', 'ZZ-106'],
  'ZZ-2': ['ZZ-201', 'ZZ-202', 'ZZ-203', 'ZZ-204'],
};

export async function loadVillages(ledger: LedgerOf): Promise<void> {
  const place = (id: string, kind: string, parent: string | null) =>
    exampleEntry(id, `Place ${id}`, { kind, parent, localName: `地点${id}` });
  const entries = [
    place('ZZ', 'province', null),
    ...Object.keys(villages).map((county) => place(county, 'county', 'ZZ')),
    ...Object.entries(villages).flatMap(([county, below]) => below.map((id) => place(id, 'village', county))),
  ];
  await loadRegistry(ledger('administrator', 'setup'), { entries, source: 'test' });
}

/** place, indicator, period, value, denominator. */
export type Line = readonly [place: string, indicator: string, period: string, value: number, denominator?: number];

/** Takes readings in as `title`; gives the id of the dataset. */
export async function takeIn(ledger: LedgerOf, title: string, lines: readonly Line[], on: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'cf-readings-'));
  try {
    const path = join(folder, 'readings.csv');
    const rows = lines.map(([place, indicator, period, value, denominator = '']) =>
      [place, indicator, period, value, denominator].join(','),
    );
    await writeFile(path, ['place,indicator,period,value,denominator', ...rows, ''].join('\n'));
    const office = ledger('contributor', 'Statistics office');
    const request = { path, fileName: 'readings.csv', source: 'Statistics office', title, on, whenDue: true };
    const { datasetId } = await takeInReadings(office, request, monitoringEffects);
    if (datasetId === null) throw new Error(`nothing of ${title} was taken in`);
    return datasetId;
  } finally {
    await rm(folder, { recursive: true });
  }
}

export async function publish(ledger: LedgerOf, id: string): Promise<void> {
  await moveDataset(ledger('reviewer', 'Reviewer'), { id, move: 'approve' });
  await moveDataset(ledger('publisher', 'Publisher'), { id, move: 'publish' });
}
