/** Brings into the copy what changed since it was made. */
import type { DuckDBConnection } from '@duckdb/node-api';
import { sql } from 'kysely';
import type { Database } from '../tables.ts';
import type { Loading } from './copyLoad.ts';
import { loadFacts, setApart } from './copyLoad.ts';
import { recordTables } from './copyTables.ts';
import { loadCounted, loadMembers, loadPassages, loadWays } from './loadSpecialCases.ts';

/** More changes than this, and everything is loaded anew. */
const MOST_CHANGED = 200_000;

/** An event of the history, by its place and by what it says. */
export interface Seen {
  readonly sequence: string;
  readonly hash: string;
}

/** Records changed since an event; null where it is of another history, or so many that all is loaded anew. */
export async function changedSince(db: Database, ledgerId: string, state: Seen): Promise<string[] | null> {
  const known = await sql`select from ledger.history where ledger_id = ${ledgerId}
    and sequence = ${state.sequence} and hash = ${state.hash}`.execute(db);
  if (known.rows.length === 0) return null;
  const found = await sql<{ record_id: string }>`
    select distinct record_id from (
      select record_id from ledger.history
      where ledger_id = ${ledgerId} and sequence > ${state.sequence} and record_type = 'record'
      union all
      select v.record_id from ledger.history h
      join ledger.record_versions v on v.ledger_id = h.ledger_id and v.batch_id = h.record_id
      where h.ledger_id = ${ledgerId} and h.sequence > ${state.sequence} and h.record_type = 'batch') changed
    limit ${MOST_CHANGED + 1}`.execute(db);
  return found.rows.length > MOST_CHANGED ? null : found.rows.map(({ record_id }) => record_id);
}

/** Takes out what is there of these records, and loads them. */
export async function loadRecords(loading: Loading, changed: readonly string[]): Promise<void> {
  const { duck } = loading;
  const ours = 'where record_key in (select record_key from changed)';
  await duck.run(
    `create or replace temp table changed as
      select md5_number(id) as record_key from (select unnest(from_json($1, '["VARCHAR"]')) as id)`,
    [JSON.stringify(changed)],
  );
  await duck.run(`create or replace temp table links_before as
    select record_key, part_of from facts ${ours} and part_of is not null`);
  const passed = await duck.runAndReadAll(`select 1 from passages ${ours} limit 1`);
  for (const table of recordTables) await duck.run(`delete from ${table} ${ours}`);
  await loadFacts(loading, changed);
  const passes = await loadPassages(loading, changed);
  await loadMembers(loading, changed);
  const theirs = 'in (select record_key from changed)';
  await setApart(
    duck,
    `select part_of from facts ${ours} union select part_of from facts where part_of ${theirs}
      union select source_key from passages ${ours} union select source_key from passages where source_key ${theirs}
      union select record_key from facts ${ours}`,
  );
  if (await findChangedFamilies(duck)) {
    const family = 'select record_key from family';
    await duck.run(`update facts set counted_public = null, counted_current = null
      where record_key in (${family}) and (counted_public is not null or counted_current is not null)`);
    await loadCounted(loading, family);
  }
  if (passes || passed.currentRowCount > 0) await loadWays(loading);
  await duck.run('drop table changed; drop table links_before; drop table family');
}

/** The changed records that are umbrellas or items, now or before, and all that hang together with them. */
async function findChangedFamilies(duck: DuckDBConnection): Promise<boolean> {
  await duck.run(`create or replace temp table family as
    with recursive links as materialized (
      select record_key, part_of from facts where part_of is not null union select record_key, part_of from links_before),
    relations as materialized (
      select record_key as one, part_of as other from links union all select part_of, record_key from links),
    family as (
      select record_key from changed where record_key in (select one from relations)
      union
      select r.other from family f join relations r on r.one = f.record_key)
    select record_key from family`);
  const some = await duck.runAndReadAll('select 1 from family limit 1');
  return some.currentRowCount > 0;
}
