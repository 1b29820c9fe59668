import { countHistory, listHistoryRows } from '../store/history/list.ts';
import type { HistoryEntry } from './answers.ts';
import type { Ledger } from './ledger.ts';
import type { Page, PageRequest } from './page.ts';
import { pageOf, sliceOf } from './page.ts';
import { permit } from './permit.ts';
import { plainWords } from './plainWords.ts';
import { toHistoryEntry } from './toAnswers.ts';

export interface ListHistory extends PageRequest {
  readonly recordType?: 'document' | 'claim' | 'registry' | 'judgement' | undefined;
  readonly recordId?: string | undefined;
}

/** What happened, newest first: to one record, or to all. */
export async function listHistory(ledger: Ledger, request: ListHistory = {}): Promise<Page<HistoryEntry>> {
  permit(ledger, 'read the ledger');
  const slice = sliceOf(request);
  const { recordType, recordId } = request;
  const filter = { recordType, ...(recordId !== undefined && { recordIds: [plainWords(recordId)] }) };
  const { db, ledgerId } = ledger;
  const [rows, total] = await Promise.all([
    listHistoryRows(db, ledgerId, { ...filter, ...slice }),
    countHistory(db, ledgerId, filter),
  ]);
  return pageOf(
    rows.map((row) => toHistoryEntry(row)),
    total,
    slice,
  );
}
