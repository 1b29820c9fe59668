/** Roll-ups out of the records themselves, by PostgreSQL: for small ledgers, and wherever there is no copy. */
import type { RawBuilder } from 'kysely';
import { sql } from 'kysely';
import type { Itemised } from '../../core/ledger/itemise.ts';
import type { Passage } from '../../core/ledger/passedOn.ts';
import type { RollUpQuery, RollUpRow } from '../../core/ledger/rollUp.ts';
import type { Database } from '../tables.ts';
import { readingAll } from './inOneMoment.ts';
import { kindsAt } from './placeKinds.ts';
import type { Relations } from './relations.ts';
import { setsOf } from './relations.ts';
import { rollUpSql } from './rollUpSql.ts';
import { shownSql, standingsSql } from './shownSql.ts';
import type { MemberRow } from './specialCases.ts';
import { itemisedOf, members, passages } from './specialCases.ts';
import { toRows } from './toRows.ts';
import type { TotalPart, TotalRecordRow } from './totalRecordsSql.ts';
import { totalRecordsSql } from './totalRecordsSql.ts';
import { waysSql } from './waysSql.ts';

export interface Patience {
  /** How long records may be added up. */
  readonly milliseconds: number;
}

/** Rows of each query, all of one moment. Throws TOTALS_TAKE_TOO_LONG. */
export async function rollUpInRecords(
  db: Database,
  ledgerId: string,
  { queries, milliseconds }: { readonly queries: readonly RollUpQuery[] } & Patience,
): Promise<RollUpRow[][]> {
  return readingAll(db, milliseconds, async (transaction, next) => {
    const cases = new Map<string, SpecialCases>();
    const results: RollUpRow[][] = [];
    for (const query of queries) {
      const key = JSON.stringify([query.view, query.stage, query.side]);
      const known = cases.get(key) ?? (await specialCases({ db: transaction, ledgerId, next }, query));
      cases.set(key, known);
      await next();
      const statement = rollUpSql(query, relationsOf(ledgerId, query, known));
      results.push(toRows(query, (await statement.execute(transaction)).rows));
    }
    return results;
  });
}

/** The records behind a part of a total. Throws TOTALS_TAKE_TOO_LONG. */
export async function totalRecordsInRecords(
  db: Database,
  ledgerId: string,
  { query, part, milliseconds }: { readonly query: RollUpQuery; readonly part: TotalPart } & Patience,
): Promise<TotalRecordRow[]> {
  return readingAll(db, milliseconds, async (transaction, next) => {
    const cases = await specialCases({ db: transaction, ledgerId, next }, query);
    const relations = relationsOf(ledgerId, query, cases);
    await next();
    const texts = { idOf: sql.ref('page.record_id'), currencyOf: sql.ref('page.currency') };
    return (await totalRecordsSql(query, { relations, part, ...texts }).execute(transaction)).rows;
  });
}

interface SpecialCases {
  readonly itemised: readonly Itemised[];
  readonly passed: readonly Passage[];
  readonly sharing: readonly MemberRow[];
}

/** Calls `next` between its many statements. */
async function specialCases(
  { db, ledgerId, next }: { readonly db: Database; readonly ledgerId: string; readonly next: () => Promise<void> },
  { view, stage, side }: RollUpQuery,
): Promise<SpecialCases> {
  const asked = { view, ids: null };
  const all = async <Row>(batches: AsyncIterable<readonly Row[]>): Promise<Row[]> => {
    const rows: Row[] = [];
    for await (const some of batches) {
      for (const row of some) rows.push(row);
      await next();
    }
    return rows;
  };
  return {
    itemised: await all(itemisedOf(db, ledgerId, { ...asked, of: { stage, side } })),
    passed: await all(passages(db, ledgerId, asked)),
    sharing: await all(members(db, ledgerId, asked)),
  };
}

/** The relations of {@link rollUpSql} over the tables of the ledger, which hold texts as they are. */
function relationsOf(ledgerId: string, query: RollUpQuery, { itemised, passed, sharing }: SpecialCases): Relations {
  const [first, last] = [sql`extract(year from a.date_from)::integer`, sql`extract(year from a.date_to)::integer`];
  return {
    facts: sql`
      with standings as materialized (${standingsSql(ledgerId)})
      select a.*, case when ${first} = ${last} then ${first} end as year, s.standing,
        coalesce(i.counted, a.amount) as counted
      from ledger.allocations a
      join (${shownSql(query.view)}) s on s.record_id = a.record_id and s.content = a.content
      left join (${itemisedSql(itemised)}) i on i.record_id = a.record_id and i.position = a.position
        and s.standing = 'live'
      where a.ledger_id = ${ledgerId} and a.stage = ${query.stage} and a.side = ${query.side}
        ${query.tellHidden ? sql`` : sql`and s.standing = 'live'`}`,
    ordinary: null,
    before: smallTables(ledgerId, query),
    ways: passed.length === 0 ? null : passagesSql(passed),
    members: membersSql(sharing),
    levels: query.placeLevel === null ? null : sql.table('levels'),
    nobody: sql`''`,
    valuesOf,
    within: (id, set) => sql`${id} in (select id from ${sql.table(set)})`,
  };
}

function valuesOf(texts: readonly string[]): RawBuilder<unknown> {
  return sql`select unnest(${[...texts]}::text[]) as id`;
}

/** Made once each; left to itself, PostgreSQL would walk up the places again for every row. */
function smallTables(ledgerId: string, query: RollUpQuery): RawBuilder<unknown>[] {
  const tree = sql`tree as materialized (
    select entry_id as id, enter, leave from ledger.registry_tree where ledger_id = ${ledgerId} and batch_id = (
      select id from ledger.registry_batches where ledger_id = ${ledgerId} order by number desc limit 1))`;
  const sets = Object.entries(setsOf(query)).map(([name, { ids, tops }]) => {
    const below = sql`select below.id from tree top join tree below on below.enter between top.enter and top.leave
      where top.id = any(${[...tops]})`;
    return sql`${sql.table(name)} as materialized (${valuesOf([...ids, ...tops])} union ${below})`;
  });
  const levels =
    query.placeLevel === null ? [] : [sql`levels as materialized (${levelsSql(ledgerId, kindsAt[query.placeLevel])})`];
  return [tree, ...sets, ...levels];
}

function itemisedSql(rows: readonly Itemised[]): RawBuilder<unknown> {
  return sql`select * from unnest(${rows.map(({ recordId }) => recordId)}::text[],
    ${rows.map(({ position }) => position)}::integer[], ${rows.map(({ counted }) => counted)}::numeric[])
    as t (record_id, position, counted)`;
}

function passagesSql(rows: readonly Passage[]): RawBuilder<unknown> {
  return waysSql(sql`select * from unnest(${rows.map(({ recordId }) => recordId)}::text[],
    ${rows.map(({ source }) => source)}::text[], ${rows.map(({ weight }) => weight)}::numeric[])
    as t (record_id, source, weight)`);
}

function membersSql(rows: readonly MemberRow[]): RawBuilder<unknown> {
  return sql`select * from unnest(${rows.map(({ record_id }) => record_id)}::text[],
    ${rows.map(({ dimension }) => dimension)}::text[], ${rows.map(({ id }) => id)}::text[])
    as t (record_id, dimension, id)`;
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
