import type { PoolClient } from 'pg';
import { sql } from 'kysely';
import { poolOf } from '../connect.ts';
import type { Database } from '../tables.ts';

/**
 * A connection for COPY, which Kysely cannot do, that sees the same moment as `transaction`, a transaction of `db` that
 * reads one moment.
 */
export async function withCopyingClient<Result>(
  { db, transaction }: { readonly db: Database; readonly transaction: Database },
  work: (client: PoolClient) => Promise<Result>,
): Promise<Result> {
  const found = await sql<{ snapshot: string }>`select pg_export_snapshot() as snapshot`.execute(transaction);
  const client = await poolOf(db).connect();
  try {
    await client.query('begin isolation level repeatable read, read only');
    await client.query(`set transaction snapshot '${found.rows[0]?.snapshot ?? ''}'`);
    const result = await work(client);
    await client.query('commit');
    client.release();
    return result;
  } catch (error) {
    // It may be in the midst of a COPY, which only the end of the connection ends.
    client.release(true);
    throw error;
  }
}
