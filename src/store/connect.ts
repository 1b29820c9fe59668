/** Connections: the owner migrates and leaves; everything else runs as the role that can only add and read. */
import { Kysely, PostgresDialect, sql } from 'kysely';
import type { PoolConfig } from 'pg';
import { Pool } from 'pg';
import { CounterfoilError } from '../core/errors/errors.ts';
import { poolThatCopies } from './copyIn.ts';
import { asDatabaseError, DATABASE_TOO_OLD } from './errors.ts';
import { migrate } from './migrate.ts';
import type { Database, Tables } from './tables.ts';

const APPLICATION_ROLE = 'counterfoil_app';
const OLDEST_VERSION = 15;

export interface Connections {
  readonly db: Database;
  /** A pool of the same role in the schema of the sign-in tables, opened when first asked for. */
  authPool(): Pool;
  /** "PostgreSQL 18.4". */
  readonly server: string;
  close(): Promise<void>;
}

/**
 * Connects as the given user, brings the tables up to date, and hands out connections of the lesser role. With
 * `signInAsRole` these sign in as that role (the embedded server, where a closed socket is the password); without it
 * they sign in as the user and take on the role, so that one address is enough.
 */
export async function connect(owner: PoolConfig, { signInAsRole }: { signInAsRole: boolean }): Promise<Connections> {
  try {
    const server = await prepare(owner, signInAsRole);
    const user: PoolConfig = signInAsRole ? { ...owner, user: APPLICATION_ROLE } : owner;
    const pool = quietPool(asRole(user, 'ledger'), 10);
    const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: poolThatCopies(pool) }) });
    pools.set(db, pool);
    let auth: Pool | undefined;
    const authPool = (): Pool => (auth ??= quietPool(asRole(user, 'auth'), 4));
    return { db, authPool, server, close: async () => void (await Promise.all([db.destroy(), auth?.end()])) };
  } catch (error) {
    throw asDatabaseError(error);
  }
}

const pools = new WeakMap<Database, Pool>();

/** The connections behind a database of {@link connect}, for what Kysely has no words for. */
export function poolOf(db: Database): Pool {
  const pool = pools.get(db);
  if (!pool) throw new TypeError('this database was not opened by connect()');
  return pool;
}

async function prepare(owner: PoolConfig, signInAsRole: boolean): Promise<string> {
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: quietPool(owner, 1) }) });
  try {
    const found = await sql<{ version: string; number: number }>`
      select current_setting('server_version') as version, current_setting('server_version_num')::integer as number
    `.execute(db);
    const { version, number } = found.rows[0] ?? { version: 'unknown', number: 0 };
    if (number < OLDEST_VERSION * 10_000) throw new CounterfoilError(DATABASE_TOO_OLD, `the server is ${version}`);
    await migrate(db);
    if (signInAsRole) await allowSignIn(db);
    return `PostgreSQL ${version.split(' ')[0]}`;
  } finally {
    await db.destroy();
  }
}

/** Lets the role sign in, once: two processes that alter one role at the same moment are an error in PostgreSQL. */
async function allowSignIn(db: Kysely<unknown>): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(hashtextextended('counterfoil role', 0))`.execute(transaction);
    const able = await sql`select from pg_roles where rolname = ${APPLICATION_ROLE} and rolcanlogin`.execute(
      transaction,
    );
    if (able.rows.length === 0) await sql`alter role ${sql.id(APPLICATION_ROLE)} login`.execute(transaction);
  });
}

function asRole(owner: PoolConfig, schema: 'ledger' | 'auth'): PoolConfig {
  return { ...owner, options: `-c role=${APPLICATION_ROLE} -c search_path=${schema},public` };
}

/** A pool that survives the end of idle connections (a server restart): the next query reports it, not the process. */
function quietPool(config: PoolConfig, max: number): Pool {
  const pool = new Pool({ connectionTimeoutMillis: 10_000, idleTimeoutMillis: 30_000, ...config, max });
  pool.on('error', () => undefined);
  return pool;
}
