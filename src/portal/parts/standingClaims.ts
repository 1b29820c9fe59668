import type { ReviewState } from '../../core/claims/reviewState.ts';

/** How many claims stand: all but the rejected. */
export function standingClaims({ draft, accepted, corrected }: Readonly<Record<ReviewState, number>>): number {
  return draft + accepted + corrected;
}
