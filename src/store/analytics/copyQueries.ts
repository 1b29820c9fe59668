/** Questions to the copy, on a connection of their own. */
import type { DuckDBConnection } from '@duckdb/node-api';
import { sql } from 'kysely';
import type { RollUpQuery, RollUpRow } from '../../core/ledger/rollUp.ts';
import type { Database } from '../tables.ts';
import { copyRelations } from './copyRelations.ts';
import { runSql } from './duck.ts';
import type { SqlRow } from './rollUpSql.ts';
import { rollUpSql } from './rollUpSql.ts';
import { toRows } from './toRows.ts';
import type { TotalPart, TotalRecordRow } from './totalRecordsSql.ts';
import { totalRecordsSql } from './totalRecordsSql.ts';

/** `db` writes the text of statements. */
export async function copiedRollUp(duck: DuckDBConnection, db: Database, query: RollUpQuery): Promise<RollUpRow[]> {
  const rows = await runSql(duck, db, rollUpSql(query, await copyRelations(duck, query)));
  const texts = await textsIn(duck, query, rows);
  return toRows(query, rows, (code) => texts.get(Number(code)) ?? '');
}

/** Of the codes in the rows, once each. */
async function textsIn(
  duck: DuckDBConnection,
  { by }: RollUpQuery,
  rows: readonly SqlRow[],
): Promise<ReadonlyMap<number, string>> {
  const codes = new Set<number>();
  const named = by.flatMap((dimension, index) => (dimension === 'year' ? [] : [`key_${index}` as const]));
  for (const row of rows) {
    codes.add(Number(row.currency));
    for (const key of named) codes.add(Number(row[key] ?? 0));
  }
  const found = await duck.runAndReadAll(
    `select code, id from codes where code in (select unnest(from_json($1, '["INTEGER"]')))`,
    [JSON.stringify([...codes])],
  );
  return new Map(found.getRowsJson().map(([code, id]) => [Number(code), typeof id === 'string' ? id : '']));
}

export async function copiedRecords(
  duck: DuckDBConnection,
  db: Database,
  { query, part }: { readonly query: RollUpQuery; readonly part: TotalPart },
): Promise<TotalRecordRow[]> {
  const relations = await copyRelations(duck, query);
  const idOf = sql`cast(page.record_id as varchar)`;
  const currencyOf = sql`(select c.id from main.codes c where c.code = page.currency)`;
  const rows = await runSql(duck, db, totalRecordsSql(query, { relations, part, idOf, currencyOf }));
  const ids = await idsOf(
    duck,
    rows.map(({ record_id: key }) => key),
  );
  return rows.map((row) => Object.assign(row, { record_id: ids.get(row.record_id) ?? '' }));
}

/** Ids of the records with these keys. They are looked for by the keys alone, since the ids are most of the file. */
async function idsOf(duck: DuckDBConnection, keys: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (keys.length === 0) return new Map();
  const which = `record_key in (select unnest(from_json($1, '["UHUGEINT"]')))`;
  const found = await duck.runAndReadAll(
    `select record_key::varchar, record_id from facts where ${which}
      union select record_key::varchar, record_id from ordinary where ${which}`,
    [JSON.stringify(keys)],
  );
  return new Map(
    found.getRowsJson().flatMap(([key, id]) => (typeof key === 'string' && typeof id === 'string' ? [[key, id]] : [])),
  );
}
