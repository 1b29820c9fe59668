import { CounterfoilError } from '../core/errors/errors.ts';
import type { ClaimAnswer } from './answers.ts';
import { REASON_MISSING } from './errors.ts';
import type { Ledger } from './ledger.ts';
import type { Seen } from './reviewClaim.ts';
import { latest, reviewClaim } from './reviewClaim.ts';

/**
 * The claim is none, or not what the document says; it stays to be seen, with the reason. Errors: REASON_MISSING,
 * NOT_ALLOWED, CLAIM_NOT_FOUND, CLAIM_STALE.
 */
export async function rejectClaim(ledger: Ledger, seen: Seen & { readonly reason: string }): Promise<ClaimAnswer> {
  if (!seen.reason?.trim()) throw new CounterfoilError(REASON_MISSING, 'a claim is rejected with a reason');
  return reviewClaim(ledger, seen, 'review a claim', (versions, at) => {
    const { claim, author } = latest(versions);
    return { claim, author, state: 'rejected', change: 'rejected', reviewed: { by: ledger.actor.name, at } };
  });
}
