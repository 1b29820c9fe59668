import type { Database } from '../tables.ts';

/** Hash of the newest link of the history that a load of the registry made; null before the first load. */
export async function lastLoad(db: Database, ledgerId: string): Promise<string | null> {
  const last = await db
    .selectFrom('history')
    .select('hash')
    .where('ledger_id', '=', ledgerId)
    .where('record_type', '=', 'registry')
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last?.hash ?? null;
}
