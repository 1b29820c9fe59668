/** Rows of the store as the answers that everybody else reads. */
import type { HistoryRow } from '../store/history/list.ts';
import type { ClaimRow } from '../store/records/claims.ts';
import type { DocumentRow, NotCollected } from '../store/records/documents.ts';
import { countClaimsOf, noClaims, notCollectedOf } from '../store/records/documents.ts';
import type { JudgementRow } from '../store/records/judgements.ts';
import type { ClaimAnswer, ClaimInContext, DocumentSummary, HistoryEntry, NameJudgement } from './answers.ts';
import type { Ledger } from './ledger.ts';
import { pictureOf } from './pictureOf.ts';

type ClaimVersion = Pick<
  ClaimRow,
  'claim_id' | 'version' | 'claim' | 'state' | 'reviewed_by' | 'reviewed_at' | 'reason' | 'figure_id'
>;

export function toClaimAnswer(row: ClaimVersion): ClaimAnswer {
  return {
    id: row.claim_id,
    version: row.version,
    claim: row.claim,
    state: row.state,
    machineMade: row.state === 'draft' && row.claim.by !== 'person',
    reviewedBy: row.reviewed_by,
    reviewedAt: row.reviewed_at?.toISOString() ?? null,
    reason: row.reason,
    figureId: row.state === 'rejected' ? null : row.figure_id,
  };
}

export function toClaimInContext(row: ClaimRow): ClaimInContext {
  return { ...toClaimAnswer(row), document: row.document, sentenceText: row.sentence_text };
}

export function toHistoryEntry({ sequence, at, by, verb, reason, hash }: HistoryRow): HistoryEntry {
  return { sequence, at: at.toISOString(), by, verb, reason, hash };
}

export function toNameJudgement(row: JudgementRow): NameJudgement {
  return {
    id: row.id,
    name: row.name,
    entryId: row.entry_id,
    verdict: row.verdict,
    by: row.by,
    at: row.at.toISOString(),
    reason: row.reason,
    undoneAt: row.undone_at?.toISOString() ?? null,
  };
}

/** Summaries of documents, with their counts, in the order of the rows. */
export async function toDocumentSummaries(
  { db, ledgerId }: Ledger,
  rows: readonly DocumentRow[],
): Promise<DocumentSummary[]> {
  const ids = rows.map(({ id }) => id);
  const [counts, notCollected] = await Promise.all([
    countClaimsOf(db, ledgerId, ids),
    notCollectedOf(db, ledgerId, ids),
  ]);
  return rows.map((row) => toDocumentSummary(row, counts.get(row.id) ?? noClaims(), notCollected.get(row.id) ?? []));
}

function toDocumentSummary(
  row: DocumentRow,
  claimCounts: DocumentSummary['claimCounts'],
  notCollected: readonly NotCollected[],
): DocumentSummary {
  return {
    id: row.id,
    title: row.title,
    outlet: row.outlet,
    sourceUrl: row.source_url,
    publishedOn: row.published_on,
    language: row.language,
    voice: row.voice,
    licence: row.licence,
    sha256: row.sha256,
    ...pictureOf(row),
    addedAt: row.added_at.toISOString(),
    addedBy: row.added_by,
    claimCounts,
    notCollected,
  };
}
