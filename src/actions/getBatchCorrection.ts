import { CounterfoilError } from '../core/errors/errors.ts';
import { listHistoryRows } from '../store/history/list.ts';
import { listCorrected } from '../store/records/corrections.ts';
import { CORRECTION_NOT_FOUND } from './errors.ts';
import type { Ledger } from './ledger.ts';
import { toEntries } from './listCorrections.ts';
import type { Page, PageRequest } from './page.ts';
import { pageOf, sliceOf } from './page.ts';
import { permit } from './permit.ts';
import { plainWords } from './plainWords.ts';
import type { CorrectionEntry, RecordCorrection } from './recordAnswers.ts';
import { correctionsOf } from './records/correctionOf.ts';

/** A line of the log that is about many records, and the records, page by page. */
export interface CorrectedTogether extends Page<RecordCorrection> {
  readonly correction: CorrectionEntry;
}

/** Published records that were corrected or withdrawn in one batch, in its order. Throws CORRECTION_NOT_FOUND. */
export async function getBatchCorrection(
  ledger: Ledger,
  { id: wanted, ...request }: PageRequest & { readonly id: string },
): Promise<CorrectedTogether> {
  permit(ledger, 'read the ledger');
  const slice = sliceOf(request);
  const { db, ledgerId } = ledger;
  const id = plainWords(wanted);
  const links = await listHistoryRows(db, ledgerId, { recordType: 'batch', recordIds: [id], offset: 0, limit: 1 });
  const [correction] = await toEntries(ledger, links);
  if (!correction?.batchCorrection) throw new CounterfoilError(CORRECTION_NOT_FOUND, `no published record in "${id}"`);
  const versions = await listCorrected(db, ledgerId, { batchId: id, ...slice });
  const found = await correctionsOf(ledger, versions);
  const { published, withdrawn } = correction.batchCorrection;
  const items = found.flatMap((each) => each?.recordCorrection ?? []);
  return { ...pageOf(items, published + withdrawn, slice), correction };
}
