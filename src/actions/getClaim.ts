import type { Claim } from '../core/claims/claim.ts';
import { CounterfoilError } from '../core/errors/errors.ts';
import { canonicalJson } from '../store/history/canonicalJson.ts';
import { listHistoryRows } from '../store/history/list.ts';
import { claimVersions, listClaimRows } from '../store/records/claims.ts';
import type { ClaimPage } from './answers.ts';
import { CLAIM_NOT_FOUND } from './errors.ts';
import type { Ledger } from './ledger.ts';
import { positionsOn } from './positions.ts';
import { permit } from './permit.ts';
import { plainWords } from './plainWords.ts';
import { toClaimInContext, toHistoryEntry } from './toAnswers.ts';

/** The claim as it stands, what happened to it, and how it read before. Throws CLAIM_NOT_FOUND. */
export async function getClaim(ledger: Ledger, claimId: string): Promise<ClaimPage> {
  permit(ledger, 'read the ledger');
  const id = plainWords(claimId);
  const { db, ledgerId } = ledger;
  const [[row], versions, history] = await Promise.all([
    listClaimRows(db, ledgerId, { ids: [id], offset: 0, limit: 1 }),
    claimVersions(db, ledgerId, id),
    listHistoryRows(db, ledgerId, { recordType: 'claim', recordIds: [id], offset: 0, limit: 1000 }),
  ]);
  if (!row) throw new CounterfoilError(CLAIM_NOT_FOUND, `there is no claim ${id.slice(0, 60)}`);
  return {
    ...toClaimInContext(row),
    history: history.map((entry) => toHistoryEntry(entry)),
    versions: earlier(versions.map(({ claim }) => claim)),
    positions: (await positionsOn(ledger, [row.claim])).filter((other) => other.id !== row.claim_id),
  };
}

/** A review changes the state and not the words: only versions that read differently from the next are told. */
function earlier(claims: readonly Claim[]): Claim[] {
  return claims.filter((claim, index) => {
    const next = claims[index + 1];
    return next !== undefined && canonicalJson(next) !== canonicalJson(claim);
  });
}
