import type { HistoryReport } from '../store/history/verify.ts';
import { verifyHistory } from '../store/history/verify.ts';
import type { Ledger } from './ledger.ts';
import { permit } from './permit.ts';

export type { HistoryReport } from '../store/history/verify.ts';

/** Compares every record with the hash-chained history. `expectedHead` is a head noted down before. */
export async function checkHistory(
  ledger: Ledger,
  options: { readonly expectedHead?: string | undefined } = {},
): Promise<HistoryReport> {
  permit(ledger, 'check the history');
  return verifyHistory(ledger.db, ledger.ledgerId, options);
}
