/**
 * Rows on their way from PostgreSQL to DuckDB: PostgreSQL writes each as a line of CSV, which passes through unread, and
 * DuckDB reads the file. Several times faster than a value at a time, and exact, because nothing is converted between.
 */
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { once } from 'node:events';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { RawBuilder } from 'kysely';
import { sql } from 'kysely';
import type { Database } from '../tables.ts';

const LINES_AT_ONCE = 20_000;
/** Lines that a file holds before DuckDB reads it: bounds what loading takes of disk and memory. */
const LINES_A_FILE = 240_000;

/** One line of the values; texts are quoted, so that an empty one is not null. */
export function csvLine(values: readonly RawBuilder<unknown>[]): RawBuilder<string> {
  const quoted = values.map((value) => sql`coalesce('"' || replace((${value})::text, '"', '""') || '"', '')`);
  return sql<string>`${sql.join(quoted, sql` || ',' || `)}`;
}

/**
 * Appends to `table` what `lines`, a select of one column `line`, yields. `columns` are DuckDB's types by the names of
 * the table's columns, in the order of the line's values. Needs a transaction, because a cursor lives in one.
 */
export async function loadLines(
  { db, duck, file }: { readonly db: Database; readonly duck: DuckDBConnection; readonly file: string },
  {
    lines,
    table,
    columns,
    settle,
  }: {
    readonly lines: RawBuilder<unknown>;
    readonly table: string;
    readonly columns: Readonly<Record<string, string>>;
    /** Takes what came on from the table, after each file. */
    readonly settle?: () => Promise<void>;
  },
): Promise<void> {
  await sql`declare counterfoil_lines no scroll cursor for ${lines}`.execute(db);
  try {
    for (let more = true; more;) {
      const written = await writeLines(db, file);
      if (written > 0) {
        await readLines(duck, { file, table, columns });
        await settle?.();
      }
      more = written === LINES_A_FILE;
    }
  } finally {
    await rm(file, { force: true });
  }
  await sql`close counterfoil_lines`.execute(db);
}

async function writeLines(db: Database, file: string): Promise<number> {
  const stream = createWriteStream(file);
  const failed = once(stream, 'error').then(([error]: unknown[]) => {
    throw error;
  });
  failed.catch(() => undefined);
  let written = 0;
  while (written < LINES_A_FILE) {
    const { rows } = await sql<{ line: string }>`fetch ${sql.lit(LINES_AT_ONCE)} from counterfoil_lines`.execute(db);
    if (rows.length > 0 && !stream.write(`${rows.map(({ line }) => line).join('\n')}\n`)) {
      await Promise.race([once(stream, 'drain'), failed]);
    }
    written += rows.length;
    if (rows.length < LINES_AT_ONCE) break;
  }
  stream.end();
  await Promise.race([once(stream, 'finish'), failed]);
  return written;
}

async function readLines(
  duck: DuckDBConnection,
  { file, table, columns }: { file: string; table: string; columns: Readonly<Record<string, string>> },
): Promise<void> {
  const names = Object.keys(columns);
  const texts = names.map((name) => `'${name}': 'VARCHAR'`).join(', ');
  const values = names.map((name) => valueOf(name, columns[name] ?? '')).join(', ');
  await duck.run(
    `insert into ${table} (${names.join(', ')}) select ${values} from read_csv($1, columns = {${texts}},
      header = false, delim = ',', quote = '"', escape = '"', nullstr = '', allow_quoted_nulls = false,
      auto_detect = false, max_line_size = 200000)`,
    [file],
  );
}

/** Long decimals are read a hundred times more slowly than those that fit in 64 bits, as nearly all amounts do. */
function valueOf(name: string, type: string): string {
  const plain = `cast(${name} as ${type})`;
  return type === 'DECIMAL(38,6)' ? `coalesce(try_cast(${name} as decimal(18, 6)), ${plain})` : plain;
}
