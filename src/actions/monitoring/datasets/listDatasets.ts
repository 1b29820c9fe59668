import { countDatasets, listDatasetRows } from '../../../store/monitoring/datasets.ts';
import type { Ledger } from '../../ledger.ts';
import type { DatasetAnswer, DatasetState } from '../../monitoringAnswers.ts';
import type { Page, PageRequest } from '../../page.ts';
import { pageOf, sliceOf } from '../../page.ts';
import { permit } from '../../permit.ts';
import { watchedIndicators } from '../watchedIndicators.ts';
import { datasetAnswer } from './datasetAnswer.ts';
import { seenDatasets } from './datasetFilter.ts';

export interface DatasetsQuestion extends PageRequest {
  readonly state?: DatasetState | undefined;
  readonly source?: string | undefined;
  /** Key of an indicator that it has readings of. */
  readonly indicator?: string | undefined;
}

/** Datasets that the reader may see, newest first. Errors: CURSOR_INVALID. */
export async function listDatasets(ledger: Ledger, question: DatasetsQuestion = {}): Promise<Page<DatasetAnswer>> {
  permit(ledger, 'read the ledger');
  const { db, ledgerId, actor } = ledger;
  const { state, source, indicator } = question;
  const filter = { ...seenDatasets(actor), state, source, indicator };
  const slice = sliceOf(question);
  const [rows, total, indicators] = await Promise.all([
    listDatasetRows(db, ledgerId, { ...filter, ...slice }),
    countDatasets(db, ledgerId, filter),
    watchedIndicators(ledger),
  ]);
  return pageOf(
    rows.map((row) => datasetAnswer(actor, row, indicators)),
    total,
    slice,
  );
}
