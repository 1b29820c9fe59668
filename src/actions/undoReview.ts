import { CounterfoilError } from '../core/errors/errors.ts';
import type { ClaimAnswer } from './answers.ts';
import { NOTHING_TO_UNDO } from './errors.ts';
import type { Ledger } from './ledger.ts';
import type { Seen } from './reviewClaim.ts';
import { latest, reviewClaim } from './reviewClaim.ts';

const reviews: ReadonlySet<string> = new Set(['accepted', 'corrected', 'rejected']);

/**
 * Withdraws the last review: words and state are again as before it, and the history keeps both. Errors:
 * NOTHING_TO_UNDO, NOT_ALLOWED, CLAIM_NOT_FOUND, CLAIM_STALE.
 */
export async function undoReview(ledger: Ledger, seen: Seen): Promise<ClaimAnswer> {
  return reviewClaim(ledger, seen, 'undo a review', (versions) => {
    const before = versions.at(-2);
    if (!before || !reviews.has(latest(versions).change)) {
      throw new CounterfoilError(NOTHING_TO_UNDO, `the last change of claim ${seen.claimId} is no review`);
    }
    const { claim, author, state, reviewed_by, reviewed_at } = before;
    const reviewed = reviewed_by !== null && reviewed_at !== null ? { by: reviewed_by, at: reviewed_at } : null;
    return { claim, author, state, reviewed, change: 'review undone' };
  });
}
