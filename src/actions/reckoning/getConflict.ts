import { CounterfoilError } from '../../core/errors/errors.ts';
import type { Ledger } from '../ledger.ts';
import type { ConflictAnswer } from '../reckoningAnswers.ts';
import { CONFLICT_NOT_FOUND, RECKON_PENDING } from './errors.ts';
import { listConflicts } from './listConflicts.ts';

/** One open conflict. Throws CONFLICT_NOT_FOUND, or RECKON_PENDING while conflicts are looked for. */
export async function getConflict(ledger: Ledger, id: string): Promise<ConflictAnswer> {
  const { conflicts, pending, unfinished } = await listConflicts(ledger);
  const found = conflicts.find((conflict) => conflict.id === id);
  if (!found && (pending || unfinished > 0)) {
    throw new CounterfoilError(RECKON_PENDING, 'Conflicts are still looked for.');
  }
  if (!found) throw new CounterfoilError(CONFLICT_NOT_FOUND, `There is no open conflict ${id.slice(0, 60)}.`);
  return found;
}
