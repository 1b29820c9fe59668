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
  const idOf = sql`(select min(f.record_id) from (select record_id, record_key from main.facts
    union all select record_id, record_key from main.ordinary) f where f.record_key = page.record_id)`;
  const currencyOf = sql`(select c.id from main.codes c where c.code = page.currency)`;
  return runSql(duck, db, totalRecordsSql(query, { relations, part, idOf, currencyOf }));
}
