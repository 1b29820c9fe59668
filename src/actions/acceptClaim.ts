import type { ClaimAnswer } from './answers.ts';
import type { Ledger } from './ledger.ts';
import type { Seen } from './reviewClaim.ts';
import { latest, reviewClaim } from './reviewClaim.ts';

/** The claim says what the document says. Errors: NOT_ALLOWED (also for its author), CLAIM_NOT_FOUND, CLAIM_STALE. */
export async function acceptClaim(ledger: Ledger, seen: Seen): Promise<ClaimAnswer> {
  return reviewClaim(ledger, seen, 'review a claim', (versions, at) => {
    const { claim, author } = latest(versions);
    return { claim, author, state: 'accepted', change: 'accepted', reviewed: { by: ledger.actor.name, at } };
  });
}
