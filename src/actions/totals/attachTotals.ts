import { join } from 'node:path';
import { attachCopies } from '../../store/analytics/rollUp.ts';
import type { OpenDatabase } from '../openDatabase.ts';

/**
 * From now on totals of large ledgers come from a copy for DuckDB, in the folder `totals` of the data folder, also where
 * the database is a server's. Without `makesOne` only one that is there is used. Returns how to end that: before the
 * database is closed.
 */
export function attachTotals(
  { db }: Pick<OpenDatabase, 'db'>,
  dataDir: string,
  { makesOne = true } = {},
): () => Promise<void> {
  return attachCopies(db, { folder: join(dataDir, 'totals'), makesOne });
}
