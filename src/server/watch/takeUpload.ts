/** Readings that come with a request: a file, or values one by one, which become a table like any other. */
import { randomUUID } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TakeInReadings } from '../../actions/monitoring/datasets/takeInReadings.ts';
import { takeInReadings } from '../../actions/monitoring/datasets/takeInReadings.ts';
import { monitoringEffects } from '../../actions/monitoring/monitoringEffects.ts';
import type { TakenIn } from '../../actions/monitoringAnswers.ts';
import type { RequestContext } from '../environment.ts';
import { ledgerIn } from '../environment.ts';

export interface Upload {
  readonly bytes: Uint8Array;
  readonly fileName: string | null;
}

/** What is said about an upload; readings of the same file and the same words are there once. */
export type UploadDetails = Omit<TakeInReadings, 'path' | 'fileName'>;

/** Errors: those of `takeInReadings`. */
export async function takeUpload(
  c: RequestContext,
  { bytes, fileName }: Upload,
  details: UploadDetails,
): Promise<TakenIn> {
  const folder = join(c.get('parts').dataDir, 'readings');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, `${randomUUID()}.data`);
  await writeFile(path, bytes, { mode: 0o600 });
  try {
    return await takeInReadings(ledgerIn(c), { ...details, path, fileName }, monitoringEffects);
  } finally {
    await rm(path, { force: true });
  }
}

/** One value of one place and period. */
export interface GivenReading {
  readonly place: string;
  readonly indicator: string;
  readonly period: string;
  readonly value?: string | undefined;
  readonly numerator?: string | undefined;
  readonly denominator?: string | undefined;
  readonly recordedOn?: string | undefined;
  readonly source?: string | undefined;
  readonly confirmed?: boolean | undefined;
}

const columns = ['place', 'indicator', 'period', 'value', 'numerator', 'denominator', 'recordedOn', 'source'] as const;

/** The table that the values make; it is kept as the file of the dataset. */
export function tableOf(readings: readonly GivenReading[]): Upload {
  const lines = readings.map((reading) =>
    lineOf([...columns.map((name) => reading[name] ?? ''), reading.confirmed === true ? 'yes' : '']),
  );
  const text = lineOf([...columns, 'confirmed']) + lines.join('');
  return { bytes: Buffer.from(text), fileName: null };
}

/** Cells as they are: codes of others may begin with whatever they like. */
function lineOf(cells: readonly string[]): string {
  const quoted = cells.map((cell) => (/[",\r\n;\t]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell));
  return `${quoted.join(',')}\r\n`;
}
