import type { DuckDBConnection } from '@duckdb/node-api';

const ROWS_AT_ONCE = 50_000;

/** Runs a statement over these rows, a select that it is given, handed over as one text of JSON at a time. */
export async function insertJson(
  duck: DuckDBConnection,
  rows: readonly object[],
  {
    columns,
    statement,
  }: { readonly columns: Readonly<Record<string, string>>; readonly statement: (rows: string) => string },
): Promise<void> {
  const names = Object.keys(columns);
  const structure = JSON.stringify([Object.fromEntries(names.map((name) => [name, 'VARCHAR']))]);
  const casts = names.map((name) => `cast(r."${name}" as ${columns[name] ?? ''}) as "${name}"`).join(', ');
  const text = statement(`(select ${casts} from (select unnest(from_json($1, $2)) as r))`);
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    await duck.run(text, [JSON.stringify(rows.slice(start, start + ROWS_AT_ONCE)), structure]);
  }
}
