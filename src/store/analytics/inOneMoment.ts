import { sql } from 'kysely';
import type { Database } from '../tables.ts';

/**
 * Reads the ledger as it stands at one moment. With `readsAll` PostgreSQL is told to join by hashing: after an import its
 * estimates are of a small table, and by nested loops a join of everything with everything takes minutes.
 */
export async function inOneMoment<Result>(
  db: Database,
  { readsAll }: { readonly readsAll: boolean },
  work: (db: Database) => Promise<Result>,
): Promise<Result> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (transaction) => {
      if (readsAll) await joinByHashing(transaction);
      return work(transaction);
    });
}

export async function joinByHashing(transaction: Database): Promise<void> {
  await sql`set local enable_nestloop = off`.execute(transaction);
  await sql`set local work_mem = '64MB'`.execute(transaction);
}
