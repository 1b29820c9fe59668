import type { DuckDBConnection } from '@duckdb/node-api';

const ROWS_AT_ONCE = 50_000;

/** Runs statements over the table `rows` of these rows, handed over as one text of JSON at a time. */
export async function insertJson(
  duck: DuckDBConnection,
  rows: readonly object[],
  { into, columns }: { readonly into: readonly string[]; readonly columns: Readonly<Record<string, string>> },
): Promise<void> {
  const names = Object.keys(columns);
  const structure = JSON.stringify([Object.fromEntries(names.map((name) => [name, 'VARCHAR']))]);
  const casts = names.map((name) => `cast(r."${name}" as ${columns[name] ?? ''}) as "${name}"`).join(', ');
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    await duck.run('create or replace temp table json_rows as select unnest(from_json($1, $2)) as r', [
      JSON.stringify(rows.slice(start, start + ROWS_AT_ONCE)),
      structure,
    ]);
    await duck.run(`create or replace temp table rows as select ${casts} from json_rows`);
    for (const statement of into) await duck.run(statement);
  }
  await duck.run('drop table if exists rows');
  await duck.run('drop table if exists json_rows');
}
