/**
 * What all reviews share: the version that the reviewer saw must be the current one; an author does not review himself;
 * the same request twice is answered, not repeated; and the outcome is one new version, linked into the history.
 */
import { z } from 'zod';
import type { Action } from '../core/access/decide.ts';
import type { Claim } from '../core/claims/claim.ts';
import { CounterfoilError } from '../core/errors/errors.ts';
import { writeLedger } from '../store/history/append.ts';
import { canonicalJson } from '../store/history/canonicalJson.ts';
import type { NewClaimVersion } from '../store/records/claims.ts';
import { claimVersions, insertClaimVersions } from '../store/records/claims.ts';
import type { ReviewState } from '../core/claims/reviewState.ts';
import type { ClaimAnswer } from './answers.ts';
import { parseInput } from './claimSchema.ts';
import { CLAIM_NOT_FOUND, CLAIM_STALE } from './errors.ts';
import type { Ledger } from './ledger.ts';
import { permit } from './permit.ts';
import { plainWords } from './plainWords.ts';
import { reason } from './reason.ts';
import { figureId } from './storeDocument.ts';
import { toClaimAnswer } from './toAnswers.ts';

/** Which claim, and the version of it that was on the page. */
export interface Seen {
  readonly claimId: string;
  readonly version: number;
  readonly reason?: string | undefined;
}

/** What a review makes of the version that was seen. */
export interface Verdict {
  readonly claim: Claim;
  readonly state: ReviewState;
  readonly change: 'accepted' | 'corrected' | 'rejected' | 'review undone';
  readonly author: string;
  /** Null for both when no review stands any more. */
  readonly reviewed: { readonly by: string; readonly at: Date } | null;
}

/** Oldest first, never empty. */
export type ClaimVersions = readonly [NewClaimVersion, ...NewClaimVersion[]];

export function latest(versions: ClaimVersions): NewClaimVersion {
  return versions.at(-1) ?? versions[0];
}

const seenSchema = z.object({
  claimId: z.string().max(100).transform(plainWords),
  version: z.number().int().positive(),
  reason,
});

/** `decide` sees the versions up to the one the reviewer saw. It may throw to refuse. */
export async function reviewClaim(
  ledger: Ledger,
  seen: Seen,
  action: Action,
  decide: (versions: ClaimVersions, now: Date) => Verdict,
): Promise<ClaimAnswer> {
  permit(ledger, action);
  const { claimId, version, reason } = parseInput(seenSchema, { ...seen });
  const { db, ledgerId, clock, actor } = ledger;
  return writeLedger(db, ledgerId, async (transaction) => {
    const versions = await claimVersions(transaction, ledgerId, claimId);
    const current = versions.at(-1);
    if (!current) throw new CounterfoilError(CLAIM_NOT_FOUND, `there is no claim ${claimId}`);
    const [first, ...others] = versions.slice(0, version);
    if (!first || version > current.version || version < current.version - 1) {
      throw stale(claimId, version, current.version);
    }
    const known: ClaimVersions = [first, ...others];
    permit(ledger, action, { author: latest(known).author });
    const now = clock.now();
    const verdict = decide(known, now);
    if (current.version === version + 1) {
      if (isRepeated(current, verdict, actor.name)) return toClaimAnswer(current);
      throw stale(claimId, version, current.version);
    }
    const next: NewClaimVersion = {
      claim_id: claimId,
      version: version + 1,
      document_id: current.document_id,
      claim: verdict.claim,
      sentence_text: current.sentence_text,
      state: verdict.state,
      change: verdict.change,
      reason: reason || null,
      author: verdict.author,
      reviewed_by: verdict.reviewed?.by ?? null,
      reviewed_at: verdict.reviewed?.at ?? null,
      judgement_id: null,
      figure_id: figureId(verdict.claim),
      recorded_at: now,
      recorded_by: actor.name,
    };
    await insertClaimVersions(transaction, ledgerId, [next]);
    return toClaimAnswer(next);
  });
}

/** Whether the newest version is what this very request made when it came the first time. */
function isRepeated(current: NewClaimVersion, verdict: Verdict, by: string): boolean {
  return (
    current.change === verdict.change &&
    current.recorded_by === by &&
    canonicalJson(current.claim) === canonicalJson(verdict.claim)
  );
}

function stale(claimId: string, seen: number, current: number): CounterfoilError {
  return new CounterfoilError(
    CLAIM_STALE,
    `claim ${claimId}: you saw version ${seen}, it is now at version ${current}`,
  );
}
