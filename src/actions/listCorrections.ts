import type { HistoryRow } from '../store/history/list.ts';
import { countHistory, listHistoryRows } from '../store/history/list.ts';
import type { ClaimRow } from '../store/records/claims.ts';
import { listClaimRows } from '../store/records/claims.ts';
import type { HistoryEntry } from './answers.ts';
import type { Ledger } from './ledger.ts';
import type { Page, PageRequest } from './page.ts';
import { pageOf, sliceOf } from './page.ts';
import { permit } from './permit.ts';
import { toHistoryEntry } from './toAnswers.ts';

/** One line of the public log; the last four are null where it is about a name and not about a claim. */
export interface CorrectionEntry extends HistoryEntry {
  readonly claimId: string | null;
  readonly quote: string | null;
  readonly documentId: string | null;
  readonly documentTitle: string | null;
}

const verbs = [
  'corrected',
  'rejected',
  'review undone',
  'judged same',
  'judged not same',
  'judged undecided',
  'judgement undone',
];

/** Everything that people have changed about what was published, newest first, for everybody to read. */
export async function listCorrections(ledger: Ledger, request: PageRequest = {}): Promise<Page<CorrectionEntry>> {
  permit(ledger, 'read the ledger');
  const slice = sliceOf(request);
  const { db, ledgerId } = ledger;
  const [rows, total] = await Promise.all([
    listHistoryRows(db, ledgerId, { verbs, ...slice }),
    countHistory(db, ledgerId, { verbs }),
  ]);
  const ids = rows.filter(({ record_type }) => record_type === 'claim').map(({ record_id }) => record_id);
  const claims = await listClaimRows(db, ledgerId, { ids, offset: 0, limit: slice.limit });
  const claimById = new Map(claims.map((claim) => [claim.claim_id, claim]));
  const items = rows.map((row) =>
    toCorrection(row, row.record_type === 'claim' ? claimById.get(row.record_id) : undefined),
  );
  return pageOf(items, total, slice);
}

function toCorrection(row: HistoryRow, claim: ClaimRow | undefined): CorrectionEntry {
  return {
    ...toHistoryEntry(row),
    claimId: claim?.claim_id ?? null,
    quote: claim?.claim.quote ?? null,
    documentId: claim?.document.id ?? null,
    documentTitle: claim?.document.title ?? null,
  };
}
