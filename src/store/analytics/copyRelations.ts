import type { DuckDBConnection } from '@duckdb/node-api';
import { sql } from 'kysely';
import type { RollUpQuery } from '../../core/ledger/rollUp.ts';
import { accountOf } from './copyTables.ts';
import type { AskedIds, Relations, SetName, Sql } from './relations.ts';
import { setsOf } from './relations.ts';

/** More ranges than this are joined rather than compared. */
const MOST_RANGES = 20;

/** Expressions that say whether a code lies in a set. */
type Sets = Readonly<Record<SetName, (code: Sql) => Sql>>;

/** The relations of a roll-up over the tables of the copy, which hold texts as numbers. */
export async function copyRelations(duck: DuckDBConnection, query: RollUpQuery): Promise<Relations> {
  const published = query.view === 'published';
  const standing = sql.ref(published ? 'public_standing' : 'current_standing');
  const counted = sql.ref(published ? 'counted_public' : 'counted_current');
  const columns = sql`record_key as record_id, programme_id, date_from, date_to, year, provider_id, receiver_id, place_id,
    sector, currency, price_year, amount, ${standing} as standing`;
  const account = accountOf(query.stage, query.side);
  const where = sql`account = ${sql.lit(account)} and ${query.tellHidden ? sql`${standing} is not null` : sql`${standing} = 'live'`}`;
  const sets = await setTests(duck, query);
  const { passes, shares } = await kindsOfFacts(duck, account);
  return {
    before: [],
    facts: sql`select ${columns}, coalesce(${counted}, amount) as counted, shares_known, passed_on
      from main.facts where ${where}`,
    ordinary: sql`select ${columns} from main.ordinary where ${where}`,
    ways: passes
      ? sql`select record_key as record_id, source_key as source, weight, ancestor_key as ancestor
          from main.ways where seen = ${query.view}`
      : null,
    members: shares
      ? sql`select record_key as record_id, dimension, id from main.members where seen = ${query.view}`
      : null,
    levels:
      query.placeLevel === null
        ? null
        : sql`(select code as id, ${sql.ref(query.placeLevel)} as level_id from main.levels)`,
    nobody: sql`0`,
    valuesOf: (texts) =>
      texts.length === 0
        ? sql`select 0 as id where 1 = 0`
        : sql`select code as id from main.codes where id in (${sql.join(texts)})`,
    within: (code, set) => sets[set](code),
  };
}

/** Whether the account has money that was passed on, and whether it has allocations of which not all parts are known. */
async function kindsOfFacts(duck: DuckDBConnection, account: number): Promise<{ passes: boolean; shares: boolean }> {
  const found = await duck.runAndReadAll(`select coalesce(bool_or(passed_on), false),
      coalesce(bool_or(not shares_known or provider_id = 0 or place_id = 0 or sector = 0), false)
    from facts where account = ${account}`);
  const [passes, shares] = found.getRowsJson()[0] ?? [];
  return { passes: passes === true, shares: shares === true };
}

async function setTests(duck: DuckDBConnection, query: RollUpQuery): Promise<Sets> {
  const { inside, donor_set, recipient_set, sector_set } = setsOf(query);
  return {
    inside: await testOf(duck, inside),
    donor_set: await testOf(duck, donor_set),
    recipient_set: await testOf(duck, recipient_set),
    sector_set: await testOf(duck, sector_set),
  };
}

/** Codes were given in the order of the tree, so those below a place are few ranges. */
async function testOf(duck: DuckDBConnection, { ids, tops }: AskedIds): Promise<(code: Sql) => Sql> {
  if (ids.length === 0 && tops.length === 0) return () => sql`false`;
  const list = (at: number): string => `from_json($${at}, '["VARCHAR"]')`;
  const found = await duck.runAndReadAll(
    `with asked as (
      select code from codes where id in (select unnest(${list(1)}))
      union
      select below.code from tree top join tree below on below.enter between top.enter and top.leave
        where top.id in (select unnest(${list(2)}))),
    numbered as (select code, code - row_number() over (order by code) as island from asked)
    select min(code)::integer, max(code)::integer from numbered group by island order by 1`,
    [JSON.stringify([...ids, ...tops]), JSON.stringify(tops)],
  );
  const ranges = found.getRowsJson().map(([first, last]) => [Number(first), Number(last)] as const);
  if (ranges.length === 0) return () => sql`false`;
  if (ranges.length <= MOST_RANGES) {
    return (code) => {
      const tests = ranges.map(([first, last]) => sql`${code} between ${sql.lit(first)} and ${sql.lit(last)}`);
      return sql`(${sql.join(tests, sql` or `)})`;
    };
  }
  const pairs = sql.join(ranges.map(([first, last]) => sql`(${sql.lit(first)}, ${sql.lit(last)})`));
  return (code) =>
    sql`${code} in (select unnest(range(first, last + 1)) from (values ${pairs}) as ranges (first, last))`;
}
