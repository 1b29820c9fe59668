/** Brings the tables up to date: forward only, one process at a time, nothing to do the second time. */
import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { Migrator } from 'kysely/migration';
import { CounterfoilError } from '../core/errors/errors.ts';
import { asDatabaseError, DATABASE_CHANGED_BY_NEWER } from './errors.ts';
import * as ledger from './migrations/0001-ledger.ts';
import * as roles from './migrations/0002-roles.ts';
import * as records from './migrations/0003-records.ts';
import * as corrections from './migrations/0004-corrections.ts';
import * as totals from './migrations/0005-totals.ts';
import * as imports from './migrations/0006-imports.ts';
import * as monitoring from './migrations/0007-monitoring.ts';
import * as subscriptions from './migrations/0008-subscriptions.ts';

/** In the order of their names. A migration that was released is never changed; the next one corrects it. */
const migrations: Record<string, Migration> = {
  '0001-ledger': ledger,
  '0002-roles': roles,
  '0003-records': records,
  '0004-corrections': corrections,
  '0005-totals': totals,
  '0006-imports': imports,
  '0007-monitoring': monitoring,
  '0008-subscriptions': subscriptions,
};

/** Runs what is missing, each migration whole or not at all, under an advisory lock. Returns the names of those it ran. */
export async function migrate(db: Kysely<unknown>): Promise<readonly string[]> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve(migrations) },
    migrationTableName: 'migrations',
    migrationLockTableName: 'migration_lock',
    migrationTableSchema: 'ledger',
  });
  await refuseNewer(db);
  const { error, results } = await migrator.migrateToLatest();
  if (error) throw asDatabaseError(error);
  return (results ?? []).filter(({ status }) => status === 'Success').map(({ migrationName }) => migrationName);
}

async function refuseNewer(db: Kysely<unknown>): Promise<void> {
  const table = await sql<{ found: string | null }>`select to_regclass('ledger.migrations') as found`.execute(db);
  if (!table.rows[0]?.found) return;
  const ran = await sql<{ name: string }>`select name from ledger.migrations`.execute(db);
  const unknown = ran.rows.map(({ name }) => name).filter((name) => !(name in migrations));
  if (unknown.length > 0) throw new CounterfoilError(DATABASE_CHANGED_BY_NEWER, `it holds ${unknown.join(', ')}`);
}
