/** Readings that come with a request: a file, or values one by one, which become a file like any other. */
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

/** Readings that came one by one; the list of them is kept as the file of the dataset. */
export function fileOf(readings: readonly unknown[]): Upload {
  return { bytes: Buffer.from(JSON.stringify({ readings })), fileName: null };
}
