/** Reads files as ministries, offices and programs send them, over a few places and indicators. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { monitoringEffects } from '../../src/actions/monitoring/monitoringEffects.ts';
import { ObservationRows } from '../../src/actions/monitoring/observationRows.ts';
import { periodText } from '../../src/core/monitoring/period.ts';
import { ObservationsReader } from '../../src/core/monitoring/reading/readObservations.ts';
import { lineageOf } from '../../src/core/monitoring/series/lineage.ts';
import { dayNumber } from '../../src/core/periods/day.ts';
import { noCodes } from '../../src/standards/observations/codes.ts';
import { book, indicator, place } from './world.ts';

const ids = ['C1', 'P1', 'P2', 'P3', '520101', '520102', 'TGO'];
const lineage = lineageOf(ids.map((id) => place(id)));
const asCount = { whole: null, unit: 'people' } as const;
const { indicators } = book(
  [],
  [
    indicator('rate'),
    indicator('share', { whole: 1, unit: '' }),
    indicator('pop', asCount),
    indicator('cases', { ...asCount, period: 'month' }),
    indicator('births', { ...asCount, period: 'month' }),
    indicator('wk', { ...asCount, period: 'week' }),
    indicator('qinc', { ...asCount, period: 'quarter' }),
  ],
);

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'counterfoil-strangers-'));
});
afterAll(() => rm(folder, { recursive: true }));

export interface Read {
  readonly format: string;
  /** "P1 pop 2019 1200", in order. */
  readonly readings: readonly string[];
  readonly held: readonly string[];
  /** "CODE where", without notes of gaps and of order. */
  readonly told: readonly string[];
}

export async function read(path: string, profile?: object): Promise<Read> {
  const profilePath = join(folder, 'profile.json');
  if (profile)
    await writeFile(profilePath, JSON.stringify({ format: 'counterfoil-observation-profile/1', ...profile }));
  const held: string[] = [];
  const files = { observations: path, profile: profile ? profilePath : null };
  const hold = ({ place, indicator: what }: { place: string; indicator: string }): void => {
    held.push(`${place} ${what}`);
  };
  const rows = new ObservationRows(files, { lineage, indicators }, monitoringEffects, { codes: noCodes, hold });
  const reader = new ObservationsReader({ lineage, indicators, day: dayNumber('2026-01-31'), undated: 'when due' });
  for await (const row of rows.rows()) reader.read(row);
  const { logs, problems } = reader.finish();
  const readings = [...logs].flatMap(([id, log]) =>
    Array.from(log.rows, (row, at) => {
      const kind = indicators.get(id)?.period ?? 'year';
      return `${ids[row]} ${id} ${periodText({ kind, number: log.periods[at] ?? 0 })} ${log.values[at]}`;
    }),
  );
  const silent = new Set([
    'OBSERVATION_GAP',
    'OBSERVATIONS_OUT_OF_ORDER',
    'OBSERVATION_INDICATOR_UNKNOWN',
    'OBSERVATION_PLACE_UNKNOWN',
  ]);
  const told = [...rows.problems, ...problems].filter(({ code }) => !silent.has(code));
  return {
    format: rows.format,
    readings: readings.toSorted(),
    held: held.toSorted(),
    told: told.map(({ code, where }) => `${code} ${where}`).toSorted(),
  };
}

export interface Case {
  readonly text: string;
  readonly format: string;
  readonly readings?: readonly string[];
  readonly held?: readonly string[];
  readonly told?: readonly string[];
  readonly profile?: object;
}

/** A file in the folder of the tests. */
export const inFolder = (name: string): string => join(folder, name);

export async function expectRead(name: string, { text, profile, ...expected }: Case): Promise<void> {
  const path = inFolder('strange.txt');
  await writeFile(path, text);
  expect({ name, ...(await read(path, profile)) }).toEqual({ name, readings: [], held: [], told: [], ...expected });
}
