/** Readings that come with a request: a file, or values one by one, which become a file like any other. */
import type { TakeInReadings } from '../../actions/monitoring/datasets/takeInReadings.ts';
import { takeInReadings } from '../../actions/monitoring/datasets/takeInReadings.ts';
import { monitoringEffects } from '../../actions/monitoring/monitoringEffects.ts';
import type { TakenIn } from '../../actions/monitoringAnswers.ts';
import { dropStagedFile, stageFile } from '../../outside/sheets/stagedFiles.ts';
import type { RequestContext } from '../environment.ts';
import { ledgerIn } from '../environment.ts';
import { stagingFolder } from '../imports/importDesk.ts';

export interface Upload {
  readonly bytes: Uint8Array;
  readonly fileName: string | null;
}

/** What is said about an upload; readings of the same file and the same words are there once. */
export type UploadDetails = Omit<TakeInReadings, 'path' | 'fileName'>;

/** What a program that was killed leaves of it is forgotten like other staged files. Errors: those of `takeInReadings`. */
export async function takeUpload(
  c: RequestContext,
  { bytes, fileName }: Upload,
  details: UploadDetails,
): Promise<TakenIn> {
  const folder = stagingFolder(c);
  const staged = await stageFile(folder, { owner: '', fileName: fileName ?? '', bytes });
  try {
    return await takeInReadings(ledgerIn(c), { ...details, path: staged.path, fileName }, monitoringEffects);
  } finally {
    await dropStagedFile(folder, staged);
  }
}

/** Readings that came one by one; the list of them is kept as the file of the dataset. */
export function fileOf(readings: readonly unknown[]): Upload {
  return { bytes: Buffer.from(JSON.stringify({ readings })), fileName: null };
}
