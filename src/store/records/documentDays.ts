import type { Database } from '../tables.ts';

/** By id of each document: the ISO day (UTC) on which it was archived. */
export async function documentDays(db: Database, ledgerId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await db.selectFrom('documents').select(['id', 'added_at']).where('ledger_id', '=', ledgerId).execute();
  return new Map(rows.map(({ id, added_at }) => [id, added_at.toISOString().slice(0, 10)]));
}
