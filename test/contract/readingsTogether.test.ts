/** Files that come at the same time, profiles that are kept, and shares of split places in the ledger. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadRegistry } from '../../src/actions/loadRegistry.ts';
import { getDataset } from '../../src/actions/monitoring/datasets/getDataset.ts';
import { judgeCodes } from '../../src/actions/monitoring/datasets/judgeCodes.ts';
import { listReadingProfiles } from '../../src/actions/monitoring/datasets/readingProfiles.ts';
import { takeInReadings } from '../../src/actions/monitoring/datasets/takeInReadings.ts';
import type { MonitoringEffects } from '../../src/actions/monitoring/monitoringEffects.ts';
import { monitoringEffects } from '../../src/actions/monitoring/monitoringEffects.ts';
import { isWatched } from '../../src/actions/monitoring/shown/isWatched.ts';
import { registeredLineage } from '../../src/actions/monitoring/watchedPlaces.ts';
import { savedProfiles } from '../../src/actions/imports/importMapping.ts';
import { parseGazetteer } from '../../src/standards/gazetteer/parseGazetteer.ts';
import type { ReadingsHouse } from './readingsHouse.ts';
import { readingsHouse, rowsOf } from './readingsHouse.ts';

let house: ReadingsHouse;
beforeAll(async () => {
  house = await readingsHouse();
});
afterAll(() => house.stop());

describe('files that come at the same time', () => {
  it('are read against each other, so that no value is new twice', async () => {
    const given = ['3', '4', '5'].map((value) => rowsOf(`C-1,composite-incidence,2019,${value},300,2020-03-01,,`));
    const taken = await Promise.all(given.map((text) => house.take(text)));
    const counts = taken.map(({ counts: { imported, updated } }) => `${imported} new, ${updated} changed`);
    expect(counts.toSorted()).toEqual(['0 new, 1 changed', '0 new, 1 changed', '1 new, 0 changed']);
    const warned = taken.filter(({ problemCounts }) => problemCounts['OBSERVATION_TWICE'] === 1);
    expect(warned).toHaveLength(2);
  });

  it('are one dataset where they are the same', async () => {
    const text = rowsOf('C-2,composite-incidence,2019,3,300,2020-03-01,,');
    const taken = await Promise.all([house.take(text), house.take(text)]);
    expect(taken.map(({ outcome }) => outcome).toSorted()).toEqual(['same', 'taken in']);
    expect(new Set(taken.map(({ datasetId }) => datasetId)).size).toBe(1);
  });
});

it('a place that reported long ago is known as watched, however much others reported since', async () => {
  const rowOf = (place: string, year: number): string => `${place},composite-incidence,${year},3,300,2020-06-01,,`;
  await house.take(rowsOf(rowOf('D-1', 1999), rowOf('C-3', 1999)));
  for (let year = 2000; year < 2010; year += 1) await house.take(rowsOf(rowOf('C-1', year), rowOf('old', year)));
  const ledger = house.database.ledger();
  expect([await isWatched(ledger, 'D-1'), await isWatched(ledger, 'D')]).toEqual([true, false]);
});

describe('codes that are judged at the same time', () => {
  const isHeld = (place: string): string => `${place},composite-incidence,2018,3,300,2019-03-01,,`;
  const judge = (source: string, code: string, becomes: string, name = 'Jo') => {
    const judgements = [{ source, kind: 'place', code, verdict: 'same', becomes } as const];
    return judgeCodes(house.database.ledger('reviewer', name), { judgements });
  };
  const waitsFor = async (id: string | null): Promise<number> => {
    const { counts, followers } = await getDataset(house.database.ledger(), id ?? '');
    return counts.held - followers.reduce((sum, { readings }) => sum + readings, 0);
  };

  it('leave no row behind whose codes are all known', async () => {
    const source = 'Two judges';
    const { datasetId } = await house.take(rowsOf(...['Y-1', 'Y-2', 'Y-3'].map(isHeld)), { source });
    await Promise.all([
      judge(source, 'Y-1', 'C-1', 'Jo'),
      judge(source, 'Y-2', 'C-2', 'Ben'),
      judge(source, 'Y-3', 'C-3', 'Kim'),
    ]);
    expect(await waitsFor(datasetId)).toBe(0);
  });

  it('count for a file that is being read', async () => {
    const source = 'Read meanwhile';
    const ledger = house.database.ledger('contributor', 'Ana');
    const text = rowsOf(isHeld('C-1'), isHeld('Z-2'));
    const effects: MonitoringEffects = {
      ...monitoringEffects,
      bytes: () => Promise.resolve(Buffer.from(text)),
      structured: () => Promise.resolve(null),
      sheets: () => Promise.resolve(['']),
      async *rows() {
        const lines = text.split('\n');
        for (const [at, line] of lines.entries()) yield { line: at + 1, cells: line.split(',') };
        await judge(source, 'Z-2', 'C-2');
      },
    };
    const { datasetId } = await takeInReadings(ledger, { path: 'read', fileName: null, source }, effects);
    expect(await waitsFor(datasetId)).toBe(0);
  });
});

describe('profiles of tables', () => {
  const format = 'counterfoil-observation-profile/1';
  const profile = JSON.stringify({
    format,
    place: 'name of code',
    fixedIndicator: 'composite-incidence',
    fixedPeriod: '2020',
    value: 'rate',
  });
  const table = (rate: string): string => `name of code,rate\nC-3,${rate}\n`;

  it('are kept when a file was taken in, and named from then on', async () => {
    const ledger = house.database.ledger('reviewer', 'Rea');
    const tried = await house.take(table('5'), { ledger, profile, saveProfileAs: 'Yearly', dryRun: true });
    expect([tried.outcome, await listReadingProfiles(ledger)]).toEqual(['tried', []]);
    expect(await house.take(table('5'), { ledger, profile, saveProfileAs: 'Yearly' })).toMatchObject({ readings: 1 });
    const [kept] = await listReadingProfiles(ledger);
    // The period of one file is not that of the next.
    expect(JSON.parse(kept?.definition ?? '')).toEqual({
      format,
      place: 'name of code',
      fixedIndicator: 'composite-incidence',
      value: 'rate',
    });
    await expect(house.take(table('6'), { ledger, profile: 'yearly' })).rejects.toMatchObject({
      code: 'TABLE_COLUMN_MISSING',
    });
    const wide = JSON.stringify({ format, place: 'name of code', fixedIndicator: 'composite-incidence' });
    await house.take('name of code,2021,2022\nC-3,5,6\n', { ledger, profile: wide, saveProfileAs: 'YEARLY' });
    expect(await listReadingProfiles(ledger)).toHaveLength(1);
    const next = await house.take('name of code,2023,2024\nC-3,5,6\n', { ledger, profile: 'Yearly' });
    expect(next).toMatchObject({ outcome: 'taken in', readings: 2, format: 'table' });
    await expect(house.take(table('7'), { ledger, profile: 'Monthly' })).rejects.toMatchObject({
      code: 'READING_PROFILE_NOT_FOUND',
    });
    // Imports of records do not take them for theirs.
    expect(await savedProfiles(ledger)).toEqual([]);
  });
});

describe('a split place in the registry', () => {
  it('keeps what share of its counts each part got', async () => {
    const text = [
      'id,name,kind,parent,from,to,succeeded by',
      'S,Whole,village,C,,2018-12-31,S-1*0.4;S-2*60%',
      'S-1,Part,village,C,2019-01-01,,',
      'S-2,Other part,village,C,2019-01-01,,',
    ].join('\n');
    const { entries, problems } = parseGazetteer(text, { isKnown: (id) => id === 'C' });
    expect(problems).toEqual([]);
    await loadRegistry(house.database.ledger(), { entries, source: 'gazetteer' });
    const { rowOf, predecessors } = await registeredLineage(house.database.ledger());
    const of = (id: string) => predecessors[rowOf.get(id) ?? -1];
    expect([of('S-1'), of('S-2')]).toEqual([
      [{ row: rowOf.get('S'), share: 0.4 }],
      [{ row: rowOf.get('S'), share: 0.6 }],
    ]);
  });
});
