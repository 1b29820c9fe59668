import type { SupersededClaim } from '../reckoningAnswers.ts';
import { toClaimInContext } from '../toAnswers.ts';
import type { LedgerStatements } from './reckonLedger.ts';
import type { RevisedClaim } from './statedClaims.ts';
import { sumScope } from './statedSum.ts';

/** Of the revised claims those that are wanted. They stay to be seen and take part in nothing. */
export function supersededClaims(
  { stated, nameOf }: LedgerStatements,
  isWanted: (revised: RevisedClaim) => boolean = () => true,
): readonly SupersededClaim[] {
  return stated.revised.filter(isWanted).map(({ row, by, how }) => ({
    about: sumScope(row.claim, nameOf),
    unit: row.claim.unit ?? '',
    claim: toClaimInContext(row),
    by: toClaimInContext(by),
    how,
  }));
}
