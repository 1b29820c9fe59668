import { listFigureRows } from '../store/records/figures.ts';
import type { FigureSummary } from './answers.ts';
import { toFigureSummaries } from './figureSummaries.ts';
import type { Ledger } from './ledger.ts';
import type { Page, PageRequest } from './page.ts';
import { pageOf, sliceOf } from './page.ts';
import { permit } from './permit.ts';
import { plainWords } from './plainWords.ts';

export interface ListFigures extends PageRequest {
  /** True: only figures on which documents differ. */
  readonly differing?: boolean | undefined;
  readonly measure?: string | undefined;
  readonly unit?: string | undefined;
  /** Registry id of a place or actor on any side. */
  readonly place?: string | undefined;
  /** Words in a quote, a measure or a name. */
  readonly query?: string | undefined;
}

/** Figures on which documents differ first, then those that most documents give. */
export async function listFigures(ledger: Ledger, request: ListFigures = {}): Promise<Page<FigureSummary>> {
  permit(ledger, 'read the ledger');
  const slice = sliceOf(request);
  const { rows, total } = await listFigureRows(ledger.db, ledger.ledgerId, {
    ...slice,
    differing: request.differing,
    measure: plainWords(request.measure),
    unit: plainWords(request.unit),
    entryId: plainWords(request.place),
    words: plainWords(request.query),
  });
  return pageOf(await toFigureSummaries(ledger, rows), total, slice);
}
