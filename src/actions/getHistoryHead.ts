import { historyHead } from '../store/history/head.ts';
import type { Ledger } from './ledger.ts';
import { permit } from './permit.ts';

export interface HistoryHead {
  readonly sequence: string;
  readonly hash: string;
  /** Null in an empty ledger. */
  readonly at: string | null;
  /** "SEQUENCE:HASH", as `counterfoil history verify --head` takes it. */
  readonly head: string;
}

/** The end of the hash-chained history, for everybody to note down. */
export async function getHistoryHead(ledger: Ledger): Promise<HistoryHead> {
  permit(ledger, 'check the history');
  const { sequence, hash, at } = await historyHead(ledger.db, ledger.ledgerId);
  return { sequence, hash, at: at?.toISOString() ?? null, head: `${sequence}:${hash}` };
}
