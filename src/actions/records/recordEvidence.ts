import type { Claim } from '../../core/claims/claim.ts';
import type { Body, Evidence } from '../../core/records/field.ts';
import { evidenceOf } from '../../core/records/values.ts';
import { listClaimRows } from '../../store/records/claims.ts';
import type { DocumentRow } from '../../store/records/documents.ts';
import { findDocuments } from '../../store/records/documents.ts';
import type { Ledger } from '../ledger.ts';
import { speakerOf } from '../nameOfClaim.ts';
import { pictureOf } from '../pictureOf.ts';
import type { EvidenceAnswer } from '../recordAnswers.ts';

/** The words that a record rests on, each with its document. A quote that was not given is that of its claim. */
export async function recordEvidence({ db, ledgerId }: Ledger, body: Body): Promise<EvidenceAnswer[]> {
  const evidence = evidenceOf(body);
  if (evidence.length === 0) return [];
  const claimIds = evidence.flatMap(({ claim }) => claim ?? []);
  const [documents, claims] = await Promise.all([
    findDocuments(
      db,
      ledgerId,
      evidence.map(({ document }) => document),
    ),
    listClaimRows(db, ledgerId, { ids: claimIds, offset: 0, limit: Math.max(1, claimIds.length) }),
  ]);
  const documentOf = new Map(documents.map((row) => [row.id, row] as const));
  const claimOf = new Map(claims.map((row) => [row.claim_id, row.claim]));
  return evidence.map((each) => answerOf(each, documentOf.get(each.document), claimOf.get(each.claim ?? '')));
}

function answerOf(
  { document: documentId, claim: claimId, quote, note }: Evidence,
  document: DocumentRow | undefined,
  claim: Claim | undefined,
): EvidenceAnswer {
  return {
    documentId,
    documentTitle: document?.title ?? documentId,
    outlet: document?.outlet ?? null,
    publishedOn: document?.published_on ?? null,
    ...(document && pictureOf(document)),
    claimId,
    speaker: claim ? speakerOf(claim) : null,
    quote: quote ?? claim?.quote ?? null,
    note,
  };
}
