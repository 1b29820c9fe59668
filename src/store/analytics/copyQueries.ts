/** Questions to the copy, on a connection of their own. */
import type { DuckDBConnection } from '@duckdb/node-api';
import { sql } from 'kysely';
import type { RollUpQuery, RollUpRow } from '../../core/ledger/rollUp.ts';
import type { Database } from '../tables.ts';
import { copyRelations } from './copyRelations.ts';
import { runSql } from './duck.ts';
import { rollUpSql } from './rollUpSql.ts';
import { toRows } from './toRows.ts';
import type { TotalPart, TotalRecordRow } from './totalRecordsSql.ts';
import { totalRecordsSql } from './totalRecordsSql.ts';

/** `db` writes the text of statements. */
export async function copiedRollUp(duck: DuckDBConnection, db: Database, query: RollUpQuery): Promise<RollUpRow[]> {
  return toRows(query, await runSql(duck, db, rollUpSql(query, copyRelations(query))));
}

export async function copiedRecords(
  duck: DuckDBConnection,
  db: Database,
  { query, part }: { readonly query: RollUpQuery; readonly part: TotalPart },
): Promise<TotalRecordRow[]> {
  const idOf = sql`(select min(f.record_id) from (select record_id, record_key from main.facts
    union all select record_id, record_key from main.ordinary) f where f.record_key = page.record_id)`;
  return runSql(duck, db, totalRecordsSql(query, { relations: copyRelations(query), part, idOf }));
}
