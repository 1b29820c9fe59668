import { nextDraft } from '../store/records/claims.ts';
import type { Ledger } from './ledger.ts';
import { permit } from './permit.ts';
import { plainWords } from './plainWords.ts';

/** The first draft of the next document that has one, starting after the given document; null when all is reviewed. */
export async function nextForReview(
  ledger: Ledger,
  { afterDocument }: { readonly afterDocument?: string | undefined } = {},
): Promise<{ documentId: string; claimId: string } | null> {
  permit(ledger, 'see the review room');
  return nextDraft(ledger.db, ledger.ledgerId, plainWords(afterDocument) || undefined);
}
