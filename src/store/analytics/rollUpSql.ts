/** The roll-up as SQL that PostgreSQL and DuckDB both read. It adds up first and names afterwards: there are few sums. */
import type { RawBuilder } from 'kysely';
import { sql } from 'kysely';
import type { Dimension, RollUpQuery } from '../../core/ledger/rollUp.ts';
import { notStatedKey, unknownKey } from '../../core/ledger/rollUp.ts';
import { judgedSql } from './judgedSql.ts';
import type { Relations, Sql } from './relations.ts';

export interface SqlRow {
  readonly reason: string;
  readonly currency: string | number;
  readonly price_year: number | null;
  readonly date_from: string | null;
  readonly date_to: string | null;
  readonly amount: string;
  readonly negative: string;
  readonly records: string | number;
  readonly itemised: string;
  readonly itemised_records: string | number;
  readonly passed: string;
  readonly passed_records: string | number;
  /** As facts hold it; a year as a number. */
  readonly [key: `key_${number}`]: string | number | null;
}

export function rollUpSql(query: RollUpQuery, relations: Relations): RawBuilder<SqlRow> {
  const { ordinary } = relations;
  const keys = query.by.map((_, index) => keyName(index));
  const grouped = sql.join([sql`reason`, ...keys, sql`currency`, sql`price_year`, sql`from_day`, sql`to_day`]);
  const sums = [
    sumsSql(query, relations, grouped),
    ...(ordinary === null ? [] : [ordinarySumsSql(query, relations, grouped)]),
  ];
  return sql<SqlRow>`
    ${judgedSql(query, relations)},
    sums as (${sql.join(sums, sql` union all `)}),
    totals as (
      select ${grouped}, sum(amount) as amount, sum(negative) as negative, sum(itemised) as itemised,
        sum(passed) as passed, sum(records) as records, sum(itemised_records) as itemised_records,
        sum(passed_records) as passed_records
      from sums group by ${grouped})
    select ${sql.join([sql`reason`, ...keys, sql`currency`])}, price_year,
      cast(from_day as varchar) as date_from, cast(to_day as varchar) as date_to,
      cast(amount as varchar) as amount, cast(negative as varchar) as negative, cast(itemised as varchar) as itemised,
      cast(passed as varchar) as passed, cast(records as varchar) as records,
      cast(itemised_records as varchar) as itemised_records, cast(passed_records as varchar) as passed_records
    from totals`;
}

/** Records, not rows, which must be told apart here. */
function sumsSql(query: RollUpQuery, relations: Relations, grouped: Sql): Sql {
  const recordsWhere = (test: Sql): Sql => sql`count(distinct case when ${test} then record_id end)`;
  return sql`
    select ${grouped}, sum(net) as amount, sum(case when net < 0 then net else 0 end) as negative,
      sum(case when reason = 'counted' then amount - counted else 0 end) as itemised,
      sum(case when reason = 'counted' then passed else 0 end) as passed,
      ${recordsWhere(sql`net <> 0 or amount = 0`)} as records,
      ${recordsWhere(sql`reason = 'counted' and amount <> counted`)} as itemised_records,
      ${recordsWhere(sql`reason = 'counted' and passed <> 0`)} as passed_records
    from (
      select record_id, amount, counted, passed, ${groupColumns(query, relations.nobody)},
        case when reason = 'counted' then counted - passed else counted end as net
      from judged ${joinLevels(relations, 'judged')} where reason is not null) parts
    group by ${grouped}`;
}

function ordinarySumsSql(query: RollUpQuery, relations: Relations, grouped: Sql): Sql {
  return sql`
    select ${grouped}, sum(amount), sum(case when amount < 0 then amount else 0 end), 0, 0, count(*), 0, 0
    from (
      select amount, ${groupColumns(query, relations.nobody)}
      from ordinary_judged ${joinLevels(relations, 'ordinary_judged')} where reason is not null) parts
    group by ${grouped}`;
}

export function joinLevels({ levels }: Relations, table: string): Sql {
  return levels === null ? sql`` : sql`left join ${levels} levels on levels.id = ${sql.ref(`${table}.place_id`)}`;
}

/** What sums are kept apart by. */
function groupColumns(query: RollUpQuery, nobody: Sql): Sql {
  const keys = query.by.map(
    (dimension, index) =>
      sql`case when reason = 'counted' then ${keySql(dimension, query, nobody)} end as ${keyName(index)}`,
  );
  const days = query.byDate
    ? [sql`date_from as from_day`, sql`date_to as to_day`]
    : [sql`cast(null as date) as from_day`, sql`cast(null as date) as to_day`];
  return sql.join([sql`reason`, ...keys, sql`currency`, sql`price_year`, ...days]);
}

/** The key as facts hold it. Null: not stated, or, of a year, not known. Nobody: not known. */
function keySql(dimension: Dimension, { placeLevel }: RollUpQuery, nobody: Sql): Sql {
  if (dimension === 'donor') return sql`provider_id`;
  if (dimension === 'sector') return sql`sector`;
  if (dimension === 'programme') return sql`programme_id`;
  if (dimension === 'year') return sql`year`;
  return placeLevel === null
    ? sql`place_id`
    : sql`case when place_id = ${nobody} then ${nobody} else levels.level_id end`;
}

/** Whether an allocation has the key as the answer words it. Needs `levels` to be joined. */
export function hasKeySql(dimension: Dimension, key: string, { query, relations }: Asked): Sql {
  const value = keySql(dimension, query, relations.nobody);
  if (dimension === 'year') return key === unknownKey ? sql`${value} is null` : sql`${value} = ${yearOf(key)}`;
  if (key === notStatedKey) return sql`(${value}) is null`;
  return key === unknownKey ? sql`(${value}) = ${relations.nobody}` : sql`(${value}) in (${relations.valuesOf([key])})`;
}

interface Asked {
  readonly query: RollUpQuery;
  readonly relations: Relations;
}

/** A year that no fact has where the text is none. */
function yearOf(key: string): number {
  return /^\d{4}$/.test(key) ? Number(key) : -1;
}

function keyName(index: number): Sql {
  return sql.ref(`key_${index}`);
}
