/** Pairs of statements that are hard to believe together, with their claims. */
import { commonOrigin } from '../../core/claims/origins.ts';
import type { Tension } from '../../core/reckoning/claims/tensions.ts';
import { tensions } from '../../core/reckoning/claims/tensions.ts';
import { toSourcedClaim } from '../figureSummaries.ts';
import type { TensionAnswer } from '../reckoningAnswers.ts';
import type { LedgerStatements } from './reckonLedger.ts';
import type { StatedClaims } from './statedClaims.ts';
import { ownStatement } from './statedClaims.ts';
import { statedSum } from './statedSum.ts';

/** Reports of a statement that are looked at for a common source; statements with more have one anyway. */
const MOST_REPORTS = 20;

export function tensionsIn(stated: StatedClaims): readonly Tension[] {
  const { rowsOf } = stated;
  // What a claim says in another universe as well is asked of once.
  const statements = stated.statements.filter(({ id }) => ownStatement(stated, id) === id);
  const sourcesOf = (id: string) => (rowsOf.get(id) ?? []).slice(0, MOST_REPORTS).map((row) => toSourcedClaim(row));
  return tensions(statements, (a, b) => {
    const others = sourcesOf(b);
    return sourcesOf(a).some((one) => others.some((other) => commonOrigin(one, other) !== null));
  });
}

/** `isWanted`: of the ids of the two statements. */
export function tensionAnswers(
  said: LedgerStatements,
  isWanted: (statements: readonly string[]) => boolean = () => true,
): readonly TensionAnswer[] {
  return said.tensions
    .filter(({ statements }) => isWanted(statements))
    .map(({ kind, statements }) => ({
      kind,
      members: statements.flatMap((id) => {
        const statement = said.statements.get(id);
        return statement ? [statedSum(statement, said)] : [];
      }),
    }));
}
