import type { Database } from '../tables.ts';

/**
 * By id of each claim the ISO day (UTC) since which it reads as it does: that of its newest version but for those that
 * only accept it.
 */
export async function claimDays(db: Database, ledgerId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('claim_versions')
    .select(({ fn }) => ['claim_id', fn.max('recorded_at').as('at')])
    .where('ledger_id', '=', ledgerId)
    .where('change', '<>', 'accepted')
    .groupBy('claim_id')
    .execute();
  return new Map(rows.map(({ claim_id, at }) => [claim_id, at.toISOString().slice(0, 10)]));
}
