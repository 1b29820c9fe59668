import { nextWithDrafts } from '../store/records/claims.ts';
import type { ReviewPage } from './answers.ts';
import { getDocument } from './getDocument.ts';
import type { Ledger } from './ledger.ts';
import { nameQuestions } from './nameQuestions.ts';
import { permit } from './permit.ts';

/** What the review room works on: a document, the claim that is asked for or its first draft, and what comes next. */
export async function getReview(
  ledger: Ledger,
  { documentId, claimId }: { readonly documentId: string; readonly claimId?: string | undefined },
): Promise<ReviewPage> {
  permit(ledger, 'see the review room');
  const document = await getDocument(ledger, documentId);
  const drafts = document.claims.filter(({ state }) => state === 'draft');
  const asked = document.claims.find(({ id }) => id === claimId);
  const next = await nextWithDrafts(ledger.db, ledger.ledgerId, documentId);
  return {
    ...document,
    current: (asked ?? drafts[0])?.id ?? null,
    nextDocument: next === documentId ? null : next,
    draftsLeft: drafts.length,
    nameQuestions: (await nameQuestions(ledger, { documentId })).items,
  };
}
