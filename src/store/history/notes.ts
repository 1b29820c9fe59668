/** What happened to something that lies outside the ledger's tables: its link in the history is all that is kept of it. */
import type { LedgerTransaction } from '../tables.ts';
import { append } from './append.ts';

export interface NewNote {
  /** "role given", "scope changed", "account locked" … */
  readonly verb: string;
  readonly recordType: 'account';
  readonly recordId: string;
  /** All that is to be kept of it, as JSON: it stands in the chain and nowhere else. */
  readonly record: unknown;
  readonly by: string;
  readonly at: Date;
  readonly reason: string | null;
}

/** Adds a link that carries its record itself. The notes on one account are numbered 1, 2, 3 … */
export async function appendNote(transaction: LedgerTransaction, ledgerId: string, note: NewNote): Promise<void> {
  const { recordType, recordId } = note;
  const last = await transaction
    .selectFrom('history')
    .select(({ fn }) => fn.max('record_version').as('version'))
    .where('ledger_id', '=', ledgerId)
    .where('record_type', '=', recordType)
    .where('record_id', '=', recordId)
    .executeTakeFirst();
  await append(transaction, ledgerId, [{ ...note, recordVersion: (last?.version ?? 0) + 1 }]);
}
