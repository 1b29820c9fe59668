import type { Ledger } from '../ledger.ts';
import { permit } from '../permit.ts';
import type { ConflictsAnswer } from '../reckoningAnswers.ts';
import { conflictAnswer } from './conflictAnswer.ts';
import { reckonLedger } from './reckonLedger.ts';

/** The open conflicts among all claims that nobody rejected, and how many claims were compared at all. */
export async function listConflicts(ledger: Ledger): Promise<ConflictsAnswer> {
  permit(ledger, 'read the ledger');
  const reckoned = await reckonLedger(ledger);
  const { stated, conflicts } = reckoned;
  const reasons = Map.groupBy(stated.notComparable.values(), (reason) => reason);
  return {
    conflicts: conflicts.map((conflict) => conflictAnswer(conflict, reckoned)),
    claims: stated.statementsOf.size,
    statements: stated.statements.length,
    notComparable: [...reasons].map(([reason, all]) => ({ reason, claims: all.length })),
  };
}
