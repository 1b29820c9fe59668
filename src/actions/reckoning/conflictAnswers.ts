import type { Conflict } from '../../core/reckoning/findings.ts';
import type { Ledger } from '../ledger.ts';
import type { ConflictAnswer } from '../reckoningAnswers.ts';
import { conflictAnswer } from './conflictAnswer.ts';
import { recordedOn } from './recordedOn.ts';
import type { LedgerStatements } from './reckonLedger.ts';

/** Sums of records whose day is looked for; conflicts of further ones are dated by their claims. */
const MOST_DATED = 50;

export async function conflictAnswers(
  ledger: Ledger,
  conflicts: readonly Conflict[],
  said: LedgerStatements,
): Promise<readonly ConflictAnswer[]> {
  const recorded = new Set(conflicts.flatMap(({ claims }) => claims).filter((id) => said.sums.recorded.has(id)));
  const days = new Map<string, string>();
  for (const id of [...recorded].slice(0, MOST_DATED)) {
    const day = await recordedOn(ledger, id, said);
    if (day !== null) days.set(id, day);
  }
  return conflicts.map((conflict) => conflictAnswer(conflict, said, days));
}
