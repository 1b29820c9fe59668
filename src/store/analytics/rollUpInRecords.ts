/** Roll-ups out of the records themselves, by PostgreSQL: for small ledgers, and wherever there is no copy. */
import type { RawBuilder } from 'kysely';
import { sql } from 'kysely';
import type { Itemised } from '../../core/ledger/itemise.ts';
import type { Passage } from '../../core/ledger/passedOn.ts';
import type { RollUpQuery, RollUpRow, View } from '../../core/ledger/rollUp.ts';
import type { Database } from '../tables.ts';
import { inOneMoment } from './inOneMoment.ts';
import { kindsAt } from './placeKinds.ts';
import type { Relations } from './rollUpSql.ts';
import { rollUpSql } from './rollUpSql.ts';
import { shownSql, standingsSql } from './shownSql.ts';
import type { MemberRow } from './specialCases.ts';
import { itemisedOf, members, passages } from './specialCases.ts';
import { toRows } from './toRows.ts';
import type { TotalPart, TotalRecordRow } from './totalRecordsSql.ts';
import { totalRecordsSql } from './totalRecordsSql.ts';

/** Rows of each query, all of one moment. */
export async function rollUpInRecords(
  db: Database,
  ledgerId: string,
  queries: readonly RollUpQuery[],
): Promise<RollUpRow[][]> {
  return inOneMoment(db, { readsAll: true }, async (transaction) => {
    const cases = new Map<View, SpecialCases>();
    const results: RollUpRow[][] = [];
    for (const query of queries) {
      const known = cases.get(query.view) ?? (await specialCases(transaction, ledgerId, query.view));
      cases.set(query.view, known);
      const statement = rollUpSql(query, relationsOf(ledgerId, query, known));
      results.push(toRows(query, (await statement.execute(transaction)).rows));
    }
    return results;
  });
}

/** The records behind a part of a total. */
export async function totalRecordsInRecords(
  db: Database,
  ledgerId: string,
  { query, part }: { readonly query: RollUpQuery; readonly part: TotalPart },
): Promise<TotalRecordRow[]> {
  return inOneMoment(db, { readsAll: true }, async (transaction) => {
    const relations = relationsOf(ledgerId, query, await specialCases(transaction, ledgerId, query.view));
    const idOf = sql.ref('page.record_id');
    return (await totalRecordsSql(query, { relations, part, idOf }).execute(transaction)).rows;
  });
}

interface SpecialCases {
  readonly itemised: readonly Itemised[];
  readonly passed: readonly Passage[];
  readonly sharing: readonly MemberRow[];
}

async function specialCases(db: Database, ledgerId: string, view: View): Promise<SpecialCases> {
  const shown = shownOf(ledgerId, view);
  return {
    itemised: await itemisedOf(db, ledgerId, shown),
    passed: await passages(db, ledgerId, shown),
    sharing: await members(db, ledgerId, shown),
  };
}

function shownOf(ledgerId: string, view: View): RawBuilder<unknown> {
  return sql`with standings as materialized (${standingsSql(ledgerId)}) ${shownSql(view)}`;
}

/** The relations of {@link rollUpSql} over the tables of the ledger. */
function relationsOf(ledgerId: string, query: RollUpQuery, { itemised, passed, sharing }: SpecialCases): Relations {
  const shown = shownOf(ledgerId, query.view);
  return {
    facts: sql`
      select a.*, false as sole, s.standing, coalesce(i.counted, a.amount) as counted
      from ledger.allocations a
      join (${shown}) s on s.record_id = a.record_id and s.content = a.content
      left join (${itemisedSql(itemised)}) i on i.record_id = a.record_id and i.position = a.position
        and s.standing = 'live'
      where a.ledger_id = ${ledgerId} and a.stage = ${query.stage} and a.side = ${query.side}`,
    passages: passagesSql(passed),
    members: membersSql(sharing),
    tree: sql`select entry_id as id, enter, leave from ledger.registry_tree
      where ledger_id = ${ledgerId} and batch_id = (
        select id from ledger.registry_batches where ledger_id = ${ledgerId} order by number desc limit 1)`,
    levels: query.placeLevel === null ? noLevels : levelsSql(ledgerId, kindsAt[query.placeLevel]),
  };
}

const noLevels = sql`select cast('' as varchar) as id, cast('' as varchar) as level_id where 1 = 0`;

function itemisedSql(rows: readonly Itemised[]): RawBuilder<unknown> {
  return sql`select record_id, position, counted from jsonb_to_recordset(${JSON.stringify(
    rows.map(({ recordId, position, counted }) => ({ record_id: recordId, position, counted })),
  )}::jsonb) as t (record_id text, position integer, counted numeric)`;
}

function passagesSql(rows: readonly Passage[]): RawBuilder<unknown> {
  return sql`select record_id, source, weight from jsonb_to_recordset(${JSON.stringify(
    rows.map(({ recordId, source, weight }) => ({ record_id: recordId, source, weight })),
  )}::jsonb) as t (record_id text, source text, weight numeric)`;
}

function membersSql(rows: readonly MemberRow[]): RawBuilder<unknown> {
  return sql`select record_id, dimension, id from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
    as t (record_id text, dimension text, id text)`;
}

/** Up from the places that occur: there are few of them, and each has few above it. */
function levelsSql(ledgerId: string, kinds: readonly string[]): RawBuilder<unknown> {
  return sql`
    select id, level_id from (
      with recursive above as (
        select p.place_id as id, e.id as entry_id, e.kind, e.parent
        from (select distinct place_id from ledger.allocations where ledger_id = ${ledgerId}) p
        join ledger.current_entries e on e.ledger_id = ${ledgerId} and e.id = p.place_id
        union
        select a.id, e.id, e.kind, e.parent from above a
        join ledger.current_entries e on e.ledger_id = ${ledgerId} and e.id = a.parent)
      select id, min(entry_id) as level_id from above where kind = any(${[...kinds]}) group by id) found`;
}
