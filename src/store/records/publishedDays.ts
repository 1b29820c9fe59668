import type { Database } from '../tables.ts';

/** By id of each of these records the ISO day (UTC) on which it was published, the last time if that was more than once. */
export async function publishedDays(
  db: Database,
  ledgerId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('record_versions')
    .select(({ fn }) => ['record_id', fn.max('recorded_at').as('at')])
    .where('ledger_id', '=', ledgerId)
    .where('record_id', 'in', ids)
    .where('state', '=', 'published')
    .groupBy('record_id')
    .execute();
  return new Map(rows.map(({ record_id, at }) => [record_id, at.toISOString().slice(0, 10)]));
}
