import type { HistoryRow } from '../store/history/list.ts';
import { countHistory, listHistoryRows } from '../store/history/list.ts';
import type { ClaimRow } from '../store/records/claims.ts';
import { listClaimRows } from '../store/records/claims.ts';
import { batchesThatCorrected, corrections } from '../store/records/corrections.ts';
import type { Ledger } from './ledger.ts';
import type { Page, PageRequest } from './page.ts';
import { pageOf, sliceOf } from './page.ts';
import { permit } from './permit.ts';
import { plainWords } from './plainWords.ts';
import type { CorrectionEntry } from './recordAnswers.ts';
import { batchCorrections } from './records/batchCorrections.ts';
import { correctionsOf } from './records/correctionOf.ts';
import { toHistoryEntry } from './toAnswers.ts';

export interface CorrectionsRequest extends PageRequest {
  /** Of this record or claim only, also where it was corrected together with others. */
  readonly record?: string | undefined;
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
export async function listCorrections(
  ledger: Ledger,
  { record: wanted, ...request }: CorrectionsRequest = {},
): Promise<Page<CorrectionEntry>> {
  permit(ledger, 'read the ledger');
  const slice = sliceOf(request);
  const { db, ledgerId } = ledger;
  const record = plainWords(wanted);
  const filter = {
    verbs,
    orCorrecting: true,
    ...(record !== '' && { recordIds: [record, ...(await batchesThatCorrected(db, ledgerId, record))] }),
  };
  const [rows, total] = await Promise.all([
    listHistoryRows(db, ledgerId, { ...filter, ...slice }),
    countHistory(db, ledgerId, filter),
  ]);
  return pageOf(await toEntries(ledger, rows), total, slice);
}

/** The lines that links of the history make. */
export async function toEntries(ledger: Ledger, rows: readonly HistoryRow[]): Promise<CorrectionEntry[]> {
  const { db, ledgerId } = ledger;
  const of = (type: string): readonly HistoryRow[] => rows.filter(({ record_type }) => record_type === type);
  const claimIds = of('claim').map(({ record_id }) => record_id);
  const [claims, records, batches] = await Promise.all([
    listClaimRows(db, ledgerId, { ids: claimIds, offset: 0, limit: rows.length }),
    correctionsOf(
      ledger,
      of('record').map((row) => ({ recordId: row.record_id, version: row.record_version })),
    ),
    batchCorrections(
      ledger,
      of('batch').map(({ record_id }) => record_id),
    ),
  ]);
  const claimById = new Map(claims.map((claim) => [claim.claim_id, claim]));
  const recordOf = new Map(of('record').map(({ sequence }, index) => [sequence, records[index] ?? null]));
  return rows.map((row): CorrectionEntry => {
    const claim = row.record_type === 'claim' ? claimById.get(row.record_id) : undefined;
    const batch = row.record_type === 'batch' ? batches.get(row.record_id) : undefined;
    return { ...plainEntry(row, claim), ...recordOf.get(row.sequence), ...batch };
  });
}

function plainEntry(row: HistoryRow, claim: ClaimRow | undefined): CorrectionEntry {
  return {
    ...toHistoryEntry(row),
    claimId: claim?.claim_id ?? null,
    quote: claim?.claim.quote ?? null,
    documentId: claim?.document.id ?? null,
    documentTitle: claim?.document.title ?? null,
    recordCorrection: null,
    batchCorrection: null,
  };
}
