import type { Selectable } from 'kysely';
import { sql } from 'kysely';
import type { CurrentDatasetView } from '../monitoringTables.ts';
import type { Database } from '../tables.ts';

const columns = ['id', 'title', 'source', 'state', 'known_on', 'document_id', 'recorded_by'] as const;

export type DatasetHead = Pick<Selectable<CurrentDatasetView>, (typeof columns)[number]>;

/** What readings with these ids came with, in their newest version; ids of no dataset are left out. */
export async function datasetsById(db: Database, ledgerId: string, ids: readonly string[]): Promise<DatasetHead[]> {
  if (ids.length === 0) return [];
  return db
    .selectFrom('current_datasets')
    .select(columns)
    .where('ledger_id', '=', ledgerId)
    .where('id', '=', sql<string>`any(${[...new Set(ids)]})`)
    .orderBy('id')
    .execute();
}
