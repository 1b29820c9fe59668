import type { Database } from '../tables.ts';
import type { HistoryRow } from './list.ts';

/** What was written after a link of the history, oldest first; `limit` links at most. */
export async function linksSince(
  db: Database,
  ledgerId: string,
  { sequence, limit }: { readonly sequence: string; readonly limit: number },
): Promise<Pick<HistoryRow, 'record_type' | 'record_id' | 'by'>[]> {
  return db
    .selectFrom('history')
    .select(['record_type', 'record_id', 'by'])
    .where('ledger_id', '=', ledgerId)
    .where('sequence', '>', sequence)
    .orderBy('sequence')
    .limit(limit)
    .execute();
}
