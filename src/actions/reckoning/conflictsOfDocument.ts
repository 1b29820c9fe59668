import type { Ledger } from '../ledger.ts';
import { permit } from '../permit.ts';
import type { ConflictAnswer } from '../reckoningAnswers.ts';
import { conflictAnswer } from './conflictAnswer.ts';
import { reckonLedger } from './reckonLedger.ts';

/** The open conflicts that claims of a document take part in; its drafts too, so that a new document tells at once. */
export async function conflictsOfDocument(ledger: Ledger, documentId: string): Promise<readonly ConflictAnswer[]> {
  permit(ledger, 'read the ledger');
  const reckoned = await reckonLedger(ledger);
  const isItsOwn = (statement: string): boolean =>
    (reckoned.stated.rowsOf.get(statement) ?? []).some(({ document_id }) => document_id === documentId);
  return reckoned.conflicts
    .filter(({ claims }) => claims.some(isItsOwn))
    .map((conflict) => conflictAnswer(conflict, reckoned));
}
