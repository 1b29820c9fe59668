import type { Database } from '../tables.ts';

/** Who took in these datasets, each once. */
export async function datasetReporters(db: Database, ledgerId: string, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('datasets')
    .select('recorded_by')
    .distinct()
    .where('ledger_id', '=', ledgerId)
    .where('id', 'in', [...ids])
    .execute();
  return rows.map(({ recorded_by }) => recorded_by);
}
