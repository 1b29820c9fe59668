/** A database of the version before, with its data, brought up to date. */
import { join } from 'node:path';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import type { PoolConfig } from 'pg';
import { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDocument } from '../../src/actions/addDocument.ts';
import { checkHistory } from '../../src/actions/checkHistory.ts';
import type { Ledger } from '../../src/actions/ledger.ts';
import { loadRegistry } from '../../src/actions/loadRegistry.ts';
import { testClock } from '../../src/outside/clock/clock.ts';
import { testIds } from '../../src/outside/ids/ids.ts';
import { connect } from '../../src/store/connect.ts';
import { writeLedger } from '../../src/store/history/append.ts';
import { migrate } from '../../src/store/migrate.ts';
import * as ledgerTables from '../../src/store/migrations/0001-ledger.ts';
import * as roles from '../../src/store/migrations/0002-roles.ts';
import { writeVersions } from '../../src/store/records/records.ts';
import type { Database, Tables } from '../../src/store/tables.ts';
import { places, text, words } from './contract.ts';
import type { TemporaryDatabase } from './database.ts';
import { temporaryDatabase } from './database.ts';
import { claimIn, documentOf } from './fixtures.ts';
import { firstVersion, transactionOf } from './recordFixtures.ts';

let server: TemporaryDatabase;
beforeAll(async () => {
  server = await temporaryDatabase();
});
afterAll(() => server.stop());

function ledgerOn(db: Database): Ledger {
  const [clock, ids] = [testClock('2026-01-01T00:00:00Z'), testIds()];
  return { ledgerId: 'main', db, clock, ids, actor: { name: 'Ana', role: 'administrator' } };
}

function connected<Schema>(place: PoolConfig): Kysely<Schema> {
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool: new Pool(place) }) });
}

describe('a database of the version before', () => {
  it('gets the tables of records and keeps what it holds', async () => {
    const owner = { host: join(server.dataDir, 'socket'), user: 'counterfoil', database: 'postgres' };
    const maker = new Pool({ ...owner, max: 1 });
    await maker.query('create database older');
    await maker.end();
    const place = { ...owner, database: 'older' };
    const made = connected<unknown>(place);
    const migrator = new Migrator({
      db: made,
      provider: { getMigrations: () => Promise.resolve({ '0001-ledger': ledgerTables, '0002-roles': roles }) },
      migrationTableName: 'migrations',
      migrationLockTableName: 'migration_lock',
      migrationTableSchema: 'ledger',
    });
    expect((await migrator.migrateToLatest()).error).toBeUndefined();
    await made.destroy();
    const before = connected<Tables>({ ...place, options: '-c search_path=ledger,public' });
    await addDocument(ledgerOn(before), documentOf(text, [claimIn(text, words)]));
    await loadRegistry(ledgerOn(before), { entries: places, source: 'test' });
    await before.destroy();

    const now = await connect(place, { signInAsRole: true });
    const ledger = ledgerOn(now.db);
    expect(await checkHistory(ledger)).toMatchObject({ ok: true, entries: 3 });
    const version = firstVersion('r1', 'transaction', transactionOf());
    await writeLedger(now.db, 'main', (transaction) => writeVersions(transaction, 'main', [version]));
    expect(await checkHistory(ledger)).toMatchObject({ ok: true, entries: 4 });
    await expect(sql`delete from allocations`.execute(now.db)).rejects.toMatchObject({ code: '42501' });
    await now.close();

    const again = connected<unknown>(place);
    expect(await migrate(again)).toEqual([]);
    await again.destroy();
  });
});
