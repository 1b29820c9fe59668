import type { Claim } from '../core/claims/claim.ts';
import { listClaimRows } from '../store/records/claims.ts';
import type { ClaimInContext } from './answers.ts';
import type { Ledger } from './ledger.ts';
import { toClaimInContext } from './toAnswers.ts';

const MOST_POSITIONS = 100;

/** Every claim on the contested matters that these claims speak of, whoever made it; none where they speak of none. */
export async function positionsOn({ db, ledgerId }: Ledger, claims: readonly Claim[]): Promise<ClaimInContext[]> {
  const topics = [...new Set(claims.flatMap(({ topic }) => topic ?? []))];
  if (topics.length === 0) return [];
  const rows = await listClaimRows(db, ledgerId, { topics, notState: 'rejected', offset: 0, limit: MOST_POSITIONS });
  return rows.map((row) => toClaimInContext(row));
}
