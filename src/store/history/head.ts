/** The end of the chain. Whoever notes it down can prove later that nothing before it was cut or rewritten. */
import type { Database } from '../tables.ts';
import { genesisHash } from './hash.ts';

export interface HistoryHead {
  /** "0" in an empty ledger. */
  readonly sequence: string;
  readonly hash: string;
  /** When the last link was written; null in an empty ledger. */
  readonly at: Date | null;
}

export async function historyHead(db: Database, ledgerId: string): Promise<HistoryHead> {
  const head = await db
    .selectFrom('history')
    .select(['sequence', 'hash', 'at'])
    .where('ledger_id', '=', ledgerId)
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst();
  return head ?? { sequence: '0', hash: genesisHash, at: null };
}
