/** Rows on their way from PostgreSQL to DuckDB: COPY's lines go through files unread, and nothing is converted between. */
import type { FileHandle } from 'node:fs/promises';
import { open, rm } from 'node:fs/promises';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { RawBuilder } from 'kysely';
import type { PoolClient } from 'pg';
import type { Database } from '../tables.ts';
import { copyOut } from './copyOut.ts';

/** What a file holds before DuckDB reads it: bounds what loading takes of disk and memory. */
const BYTES_A_FILE = 80 * 1024 * 1024;
const NEWLINE = 10;

export interface Road {
  /** Writes the text of statements. */
  readonly db: Database;
  readonly client: PoolClient;
  readonly duck: DuckDBConnection;
  /** Where lines wait; a number is added. */
  readonly file: string;
}

export interface Lines {
  /** Its literals stand in it, because COPY takes no parameters. */
  readonly select: RawBuilder<unknown>;
  /** Names of what it selects. */
  readonly columns: readonly string[];
  /** Takes a file's rows out of this select, whose columns are texts as COPY writes them. */
  readonly settle: (rows: string) => Promise<void>;
}

/** Hands over the rows some hundred thousands at a time. The next file is written while one is read. */
export async function loadLines({ db, client, duck, file }: Road, { select, columns, settle }: Lines): Promise<void> {
  const names = [`${file}.0`, `${file}.1`];
  const compiled = select.compile(db);
  if (compiled.parameters.length > 0) throw new TypeError('COPY takes no parameters');
  let settling: Promise<void> = Promise.resolve();
  const settleFile = async (name: string): Promise<void> => {
    await duck.run('set preserve_insertion_order = false');
    await settle(rowsOf(name, columns));
  };
  try {
    let writing: { readonly name: string; readonly handle: FileHandle; bytes: number } | null = null;
    const finish = async (): Promise<void> => {
      if (writing === null) return;
      const { name, handle } = writing;
      await handle.close();
      await settling;
      settling = settleFile(name);
      // Waited for before the next one, or at the end.
      settling.catch(() => undefined);
      writing = null;
    };
    for await (const block of copyOut(client, compiled.sql)) {
      if (writing === null) {
        const [name = '', other = ''] = names;
        names.splice(0, 2, other, name);
        writing = { name, handle: await open(name, 'w', 0o600), bytes: 0 };
      }
      await writing.handle.write(block);
      writing.bytes += block.length;
      if (writing.bytes >= BYTES_A_FILE && block.at(-1) === NEWLINE) await finish();
    }
    await finish();
    await settling;
  } finally {
    await settling.catch(() => undefined);
    for (const name of names) await rm(name, { force: true });
  }
}

function rowsOf(file: string, columns: readonly string[]): string {
  const types = columns.map((name) => `'${name}': 'VARCHAR'`).join(', ');
  return `read_csv('${file.replaceAll("'", "''")}', columns = {${types}}, header = false, auto_detect = false,
    delim = '\\t', quote = '', escape = '', nullstr = '\\N', max_line_size = 2000000)`;
}

/** How COPY writes characters that would end a value or a line; the backslash itself is apart. */
const escapes = { b: 8, t: 9, n: 10, v: 11, f: 12, r: 13 };

/** Of a text as COPY writes it, the text: an expression of DuckDB. */
export function unescaped(column: string): string {
  // PostgreSQL has no NUL in texts, so it can stand for the backslash until the others are done.
  const others = Object.entries(escapes).reduce(
    (text, [letter, code]) => `replace(${text}, '\\${letter}', chr(${code}))`,
    `replace(${column}, '\\\\', chr(0))`,
  );
  return `case when contains(${column}, '\\') then replace(${others}, chr(0), '\\') else ${column} end`;
}

/** The reverse of {@link unescaped}. */
export function escaped(column: string): string {
  return Object.entries(escapes).reduce(
    (text, [letter, code]) => `replace(${text}, chr(${code}), '\\${letter}')`,
    `replace(${column}, '\\', '\\\\')`,
  );
}
