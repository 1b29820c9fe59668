import { writeLedger } from '../../store/history/append.ts';
import { appendNote } from '../../store/history/notes.ts';
import type { Ledger } from '../ledger.ts';
import { permit } from '../permit.ts';

export interface AccountChange<Result> {
  /** "account added", "account changed", "account disabled". */
  readonly verb: string;
  /** Name of the account; e-mail addresses are never told. */
  readonly name: string;
  readonly reason: string;
  /** Name, role, limits and rights after the change. */
  readonly note: unknown;
  readonly apply: () => Promise<Result>;
}

/**
 * Changes an account and tells it in the history. `prepare` looks and decides, and may throw; it runs while the
 * ledger's write lock is held, so that what it saw stays true until `apply` is done. The note is written first: should
 * `apply` fail, it is taken back. Throws NOT_ALLOWED.
 */
export async function tellAccountChange<Result>(
  ledger: Ledger,
  prepare: () => Promise<AccountChange<Result>>,
): Promise<Result> {
  permit(ledger, 'manage users');
  const { db, ledgerId, clock, actor } = ledger;
  return writeLedger(db, ledgerId, async (transaction) => {
    const { verb, name, reason, note, apply } = await prepare();
    const told = { at: clock.now(), by: actor.name, verb, reason };
    await appendNote(transaction, ledgerId, { ...told, recordType: 'account', recordId: name, record: note });
    return apply();
  });
}
