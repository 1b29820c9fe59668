import { countRuns, listRunRows } from '../../../store/monitoring/runs.ts';
import type { RunAnswer } from '../../alertAnswers.ts';
import type { Ledger } from '../../ledger.ts';
import type { Page, PageRequest } from '../../page.ts';
import { pageOf, sliceOf } from '../../page.ts';
import { permit } from '../../permit.ts';
import { runAnswer } from './runAnswer.ts';

/** Runs of the rules, the newest first. */
export async function listRuns(ledger: Ledger, request: PageRequest): Promise<Page<RunAnswer>> {
  permit(ledger, 'see watched places');
  const slice = sliceOf(request);
  const { db, ledgerId } = ledger;
  const rows = await listRunRows(db, ledgerId, slice);
  return pageOf(rows.map(runAnswer), await countRuns(db, ledgerId), slice);
}
