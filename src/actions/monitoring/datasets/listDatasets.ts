import type { DatasetFilter } from '../../../store/monitoring/datasets.ts';
import { countDatasets, datasetSources, listDatasetRows } from '../../../store/monitoring/datasets.ts';
import { noSuch } from '../../filterNotUnderstood.ts';
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

/** Datasets that the reader may see, newest first. Errors: CURSOR_INVALID, FILTER_NOT_UNDERSTOOD. */
export async function listDatasets(ledger: Ledger, question: DatasetsQuestion = {}): Promise<Page<DatasetAnswer>> {
  permit(ledger, 'read the ledger');
  const { db, ledgerId, actor } = ledger;
  const { state, source, indicator } = question;
  const seen = seenDatasets(actor);
  const filter = { ...seen, state, source, indicator };
  const slice = sliceOf(question);
  const indicators = await watchedIndicators(ledger);
  if (indicator !== undefined && !indicators.has(indicator)) throw noSuch('indicator', indicator, indicators.keys());
  const [rows, total] = await Promise.all([
    listDatasetRows(db, ledgerId, { ...filter, ...slice }),
    countDatasets(db, ledgerId, filter),
  ]);
  if (total === 0 && source !== undefined) await checkSource(ledger, source, seen);
  return pageOf(
    rows.map((row) => datasetAnswer(actor, row, indicators)),
    total,
    slice,
  );
}

/** Throws FILTER_NOT_UNDERSTOOD for a source that no dataset has which the reader may see. */
export async function checkSource({ db, ledgerId }: Ledger, source: string, seen: DatasetFilter): Promise<void> {
  const known = await datasetSources(db, ledgerId, seen);
  if (!known.includes(source)) throw noSuch('source', source, known);
}
