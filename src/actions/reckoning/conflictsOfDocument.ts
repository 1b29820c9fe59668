import type { Ledger } from '../ledger.ts';
import { permit } from '../permit.ts';
import type { ConflictAnswer } from '../reckoningAnswers.ts';
import { conflictAnswers } from './conflictAnswers.ts';
import { inTime, patience } from './inTime.ts';
import { reckonLedger } from './reckonLedger.ts';

/**
 * The open conflicts that claims of a document take part in; its drafts too, so that a new document tells at once. Null
 * where it would take longer than `milliseconds` to know.
 */
export async function conflictsOfDocument(
  ledger: Ledger,
  documentId: string,
  milliseconds: number = patience.aside,
): Promise<readonly ConflictAnswer[] | null> {
  permit(ledger, 'read the ledger');
  const reckoned = await inTime(reckonLedger(ledger, milliseconds), milliseconds + patience.aside);
  if (reckoned === null) return null;
  const isItsOwn = (statement: string): boolean =>
    (reckoned.stated.rowsOf.get(statement) ?? []).some(({ document_id }) => document_id === documentId);
  const found = reckoned.conflicts.filter(({ claims }) => claims.some(isItsOwn));
  if (found.length === 0 && reckoned.unfinished > 0) return null;
  return conflictAnswers(ledger, found, reckoned);
}
