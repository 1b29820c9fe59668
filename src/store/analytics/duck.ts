/** DuckDB as this program uses it: no extensions from elsewhere, little memory, two threads, amounts never as doubles. */
import type { DuckDBConnection } from '@duckdb/node-api';
import { DuckDBInstance } from '@duckdb/node-api';
import type { RawBuilder } from 'kysely';
import type { Database } from '../tables.ts';

const MEMORY_LIMIT = '512MB';
const THREADS = '2';

/** Throws where the file cannot be opened, as when another process has it. */
export async function openDuck(path: string, options: Readonly<Record<string, string>> = {}): Promise<DuckDBInstance> {
  return DuckDBInstance.create(path, {
    memory_limit: MEMORY_LIMIT,
    threads: THREADS,
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    preserve_insertion_order: 'false',
    ...options,
  });
}

/** Rows of a statement built by Kysely; `db` only writes its text. Whole numbers come as strings or numbers. */
export async function runSql<Row>(duck: DuckDBConnection, db: Database, statement: RawBuilder<Row>): Promise<Row[]> {
  const { sql, parameters } = statement.compile(db);
  // oxlint-disable-next-line no-unsafe-type-assertion -- Kysely knows no types of parameters; ours are these
  const result = await duck.runAndReadAll(sql, parameters as (string | number | boolean | null)[]);
  // oxlint-disable-next-line no-unsafe-type-assertion -- the statement says which columns its rows have
  return result.getRowObjectsJson() as Row[];
}
