import type { HistoryRow } from '../store/history/list.ts';
import { countHistory, listHistoryRows } from '../store/history/list.ts';
import type { ClaimRow } from '../store/records/claims.ts';
import { listClaimRows } from '../store/records/claims.ts';
import type { HistoryEntry } from './answers.ts';
import type { Ledger } from './ledger.ts';
import type { Page, PageRequest } from './page.ts';
import { pageOf, sliceOf } from './page.ts';
import { permit } from './permit.ts';
import type { RecordCorrection } from './recordAnswers.ts';
import { corrections } from './records/changeTo.ts';
import { correctionsOf } from './records/correctionOf.ts';
import { toHistoryEntry } from './toAnswers.ts';

/** One line of the public log: about a claim, about a published record, or, where all of these are null, about a name. */
export interface CorrectionEntry extends HistoryEntry {
  readonly claimId: string | null;
  readonly quote: string | null;
  readonly documentId: string | null;
  readonly documentTitle: string | null;
  readonly recordCorrection: RecordCorrection | null;
}

const verbs = [
  'corrected',
  'rejected',
  'review undone',
  'judged same',
  'judged not same',
  'judged undecided',
  'judgement undone',
  ...Object.values(corrections),
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
  const records = await correctionsOf(
    ledger,
    rows.filter(({ record_type }) => record_type === 'record'),
  );
  const items = rows.map((row): CorrectionEntry => {
    const correction = records.get(row.sequence);
    const claim = row.record_type === 'claim' ? claimById.get(row.record_id) : undefined;
    return Object.assign(toCorrection(row, claim), correction);
  });
  return pageOf(items, total, slice);
}

function toCorrection(row: HistoryRow, claim: ClaimRow | undefined): CorrectionEntry {
  return {
    ...toHistoryEntry(row),
    claimId: claim?.claim_id ?? null,
    quote: claim?.claim.quote ?? null,
    documentId: claim?.document.id ?? null,
    documentTitle: claim?.document.title ?? null,
    recordCorrection: null,
  };
}
