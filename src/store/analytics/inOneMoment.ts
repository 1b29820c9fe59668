import { sql } from 'kysely';
import { errorCode } from '../../core/errors/errorCode.ts';
import { CounterfoilError } from '../../core/errors/errors.ts';
import type { Database } from '../tables.ts';
import { TOTALS_TAKE_TOO_LONG } from './errors.ts';

/** Reads the ledger as it stands at one moment. */
export async function inOneMoment<Result>(db: Database, work: (db: Database) => Promise<Result>): Promise<Result> {
  return db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(work);
}

/** SQLSTATE query_canceled: what a statement ends with whose time is over. */
const CANCELED = '57014';

/**
 * Reads all of it at one moment. PostgreSQL is told to join by hashing: after an import its estimates are of a small
 * table, and by nested loops a join of everything with everything takes minutes. Calls `next` before each statement that
 * may take long. Throws TOTALS_TAKE_TOO_LONG once `milliseconds` are over.
 */
export async function readingAll<Result>(
  db: Database,
  milliseconds: number,
  work: (db: Database, next: () => Promise<void>) => Promise<Result>,
): Promise<Result> {
  const end = performance.now() + milliseconds;
  try {
    return await inOneMoment(db, async (transaction) => {
      await sql`set local enable_nestloop = off`.execute(transaction);
      await sql`set local work_mem = '64MB'`.execute(transaction);
      const next = async (): Promise<void> => {
        const left = Math.max(1, Math.round(end - performance.now()));
        await sql`set local statement_timeout = ${sql.lit(left)}`.execute(transaction);
      };
      await next();
      return work(transaction, next);
    });
  } catch (error) {
    if (errorCode(error) !== CANCELED) throw error;
    const seconds = Math.round(milliseconds / 1000);
    throw new CounterfoilError(TOTALS_TAKE_TOO_LONG, `the records were not added up within ${seconds} seconds`, {
      cause: error,
    });
  }
}
