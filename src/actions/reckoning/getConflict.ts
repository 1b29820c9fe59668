import { CounterfoilError, defineError } from '../../core/errors/errors.ts';
import type { Ledger } from '../ledger.ts';
import type { ConflictAnswer } from '../reckoningAnswers.ts';
import { listConflicts } from './listConflicts.ts';

export const CONFLICT_NOT_FOUND = defineError({
  code: 'CONFLICT_NOT_FOUND',
  status: 404,
  exitCode: 1,
  remedy: 'It may be resolved by now: the page of conflicts has those that are open.',
});

/** One open conflict. Throws CONFLICT_NOT_FOUND. */
export async function getConflict(ledger: Ledger, id: string): Promise<ConflictAnswer> {
  const { conflicts } = await listConflicts(ledger);
  const found = conflicts.find((conflict) => conflict.id === id);
  if (!found) throw new CounterfoilError(CONFLICT_NOT_FOUND, `There is no open conflict ${id.slice(0, 60)}.`);
  return found;
}
