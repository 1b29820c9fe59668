/**
 * The roll-up as SQL that PostgreSQL and DuckDB both read: `totalOf` of the core says what it means, in the same order.
 * An engine only says where its relations come from.
 */
import type { RawBuilder } from 'kysely';
import { sql } from 'kysely';
import type { Dimension, RollUpQuery } from '../../core/ledger/rollUp.ts';
import { notStatedKey, unknownKey } from '../../core/ledger/rollUp.ts';
import { firstDay, lastDay } from '../../core/records/partialDate.ts';

/** Selects that an engine brings. */
export interface Relations {
  /**
   * Allocations of the query's stage, side and view: the columns of `AllocationTable`, `standing`, `counted`, and `sole`,
   * true where the record is known to have this one alone.
   */
  readonly facts: RawBuilder<unknown>;
  /** record_id, source, weight. */
  readonly passages: RawBuilder<unknown>;
  /** record_id, dimension ('donor', 'place', 'sector'), id; of records whose shares are unknown. */
  readonly members: RawBuilder<unknown>;
  /** id, enter, leave. */
  readonly tree: RawBuilder<unknown>;
  /** id, level_id: of each place the one at the query's level. */
  readonly levels: RawBuilder<unknown>;
}

export interface SqlRow {
  readonly reason: string;
  readonly currency: string;
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
  readonly [key: `key_${number}`]: string;
}

type Sql = RawBuilder<unknown>;

export function rollUpSql(query: RollUpQuery, relations: Relations): RawBuilder<SqlRow> {
  const keys = query.by.map((dimension) => keySql(dimension, query));
  const keyColumns = keys.map(
    (key, index) => sql`case when reason = 'counted' then ${key} else '' end as ${name(index)}`,
  );
  const dates = query.byDate
    ? sql`cast(date_from as varchar) as from_day, cast(date_to as varchar) as to_day`
    : sql`cast(null as varchar) as from_day, cast(null as varchar) as to_day`;
  const grouped = [sql`reason`, ...keys.map((_, index) => name(index)), sql`currency`, sql`price_year`];
  const net = sql`case when reason = 'counted' then counted - passed else counted end`;
  return sql<SqlRow>`
    ${preludeSql(query, relations)},
    parts as (select record_id, sole, reason, currency, price_year, ${dates}, amount, counted, passed, ${net} as net
      ${keyColumns.map((column) => sql`, ${column}`).reduce(concat, sql``)}
      from judged left join levels on levels.id = judged.place_id where reason is not null)
    select ${sql.join(grouped)}, from_day as date_from, to_day as date_to,
      cast(sum(net) as varchar) as amount,
      cast(sum(case when net < 0 then net else 0 end) as varchar) as negative,
      ${countSql(sql`net <> 0 or amount = 0`)} as records,
      cast(sum(case when reason = 'counted' then amount - counted else 0 end) as varchar) as itemised,
      ${countSql(sql`reason = 'counted' and amount <> counted`)} as itemised_records,
      cast(sum(case when reason = 'counted' then passed else 0 end) as varchar) as passed,
      ${countSql(sql`reason = 'counted' and passed <> 0`)} as passed_records
    from parts group by ${sql.join(grouped)}, from_day, to_day`;
}

/** Records, not rows. Those of one row need not be told apart, which spares most of the work. */
function countSql(test: Sql): Sql {
  return sql`count(case when sole and (${test}) then 1 end)
    + count(distinct case when not sole and (${test}) then record_id end)`;
}

/**
 * From the relations to `judged`: every allocation in question with its reason, and what of it had crossed before. The
 * small relations are made once; left to itself, PostgreSQL would walk up the places again for every row.
 */
export function preludeSql(query: RollUpQuery, relations: Relations): Sql {
  return sql`
    with recursive tree as materialized (${relations.tree}), levels as materialized (${relations.levels}),
    inside as materialized (${setSql(query.boundary?.actors ?? [], query.boundary?.places ?? [])}),
    donor_set as materialized (${setSql([], query.donors ?? [])}),
    recipient_set as materialized (${setSql([], query.recipients ?? [])}),
    sector_set as materialized (${setSql(query.sectors ?? [], [])}),
    facts as (${relations.facts}), members as (${relations.members}), passages as (${relations.passages}),
    chain as (
      select record_id, source, weight, source as ancestor from passages
      union
      select c.record_id, c.source, c.weight, p.source from chain c join passages p on p.record_id = c.ancestor),
    crossed as (
      select distinct record_id from (${crossingSql(query, sql`facts.record_id in (select ancestor from chain)`)}) upstream
      where standing = 'live' and crossing = 'crosses'),
    hits as (
      select c.record_id, c.source, c.weight, bool_or(x.record_id is not null) as hit
      from chain c left join crossed x on x.record_id = c.ancestor
      where c.source <> c.record_id
        and not exists (select 1 from chain b where b.record_id = c.source and b.ancestor = c.record_id)
      group by c.record_id, c.source, c.weight),
    before as materialized (
      select record_id, cast(case when bool_and(hit) or bool_or(hit and weight is null) then 1
        else sum(case when hit then weight else 0 end) end as decimal(13, 12)) as fraction
      from hits group by record_id having bool_or(hit)),
    crossing as (${crossingSql(query, filterSql(query))}),
    judged as (
      select crossing.*, ${reasonSql(query)} as reason,
        case when passed_on and before.fraction is not null then round(counted * before.fraction, 6) else 0 end as passed
      from crossing left join before on before.record_id = crossing.record_id)`;
}

/** Ids by themselves, and ids with all that lies below them in the tree. */
function setSql(ids: readonly string[], tops: readonly string[]): Sql {
  const each = [...ids, ...tops].map((id) => sql`select cast(${id} as varchar) as id`);
  const below = tops.map(
    (top) => sql`select id from tree where enter between (select enter from tree where id = ${top})
      and (select leave from tree where id = ${top})`,
  );
  const all = [...each, ...below];
  return all.length === 0 ? sql`select cast('' as varchar) as id where 1 = 0` : sql.join(all, sql` union `);
}

/** How each allocation stands to boundary and scope; where shares are unknown, by all who share. */
function crossingSql(query: RollUpQuery, where: Sql): Sql {
  const receiver = sql`coalesce(receiver_id in (select id from inside), false)`;
  const known = sql`
    select facts.*, ${
      query.boundary === null
        ? sql`true as from_inside, true as to_inside`
        : sql`provider_id in (select id from inside) as from_inside,
          ${receiver} or place_id in (select id from inside) as to_inside`
    }, true as in_scope
    from facts where shares_known and provider_id <> '' and place_id <> '' and ${where}`;
  const unknown = sql`
    select facts.*, ${
      query.boundary === null
        ? sql`true as from_inside, true as to_inside`
        : sql`${eitherSql(sql`provider_id`, 'donor', 'inside')} as from_inside,
          case when ${receiver} then true else ${eitherSql(sql`place_id`, 'place', 'inside')} end as to_inside`
    }, ${scopeSql(query)} as in_scope
    from facts ${membersSql('donor', 'inside')} ${membersSql('place', 'inside')}
      ${membersSql('donor', 'donor_set')} ${membersSql('place', 'recipient_set')} ${membersSql('sector', 'sector_set')}
    where not (shares_known and provider_id <> '' and place_id <> '') and ${where}`;
  return sql`select cases.*, ${directionSql(query)} as crossing from (${known} union all ${unknown}) cases`;
}

function directionSql({ boundary, direction }: RollUpQuery): Sql {
  if (boundary === null) return direction === 'in' ? sql`'crosses'` : sql`'outside'`;
  const [near, far] = direction === 'in' ? [sql`from_inside`, sql`to_inside`] : [sql`to_inside`, sql`from_inside`];
  return sql`case when ${near} then case when ${far} then 'internal' when not ${far} then 'other direction' else 'outside' end
    when not ${far} then 'outside' when not ${near} and ${far} then 'crosses' else 'unknown' end`;
}

/** How many of the members of a record are in a set: joined once for each pair of both. */
function membersSql(dimension: string, set: string): Sql {
  const alias = sql.ref(`${dimension}_in_${set}`);
  return sql`left join (
    select m.record_id, count(*) as members, count(s.id) as hits
    from members m left join ${sql.table(set)} s on s.id = m.id
    where m.dimension = ${dimension} group by m.record_id) ${alias} on ${alias}.record_id = facts.record_id`;
}

/** Of an id, or, where it is empty, of all members together: null where it holds of some only. */
function eitherSql(id: Sql, dimension: string, set: string): Sql {
  const [members, hits] = [`${dimension}_in_${set}.members`, `${dimension}_in_${set}.hits`].map((ref) => sql.ref(ref));
  return sql`case when ${id} <> '' then ${id} in (select id from ${sql.table(set)})
    when ${hits} = ${members} then true when ${hits} = 0 then false end`;
}

function scopeSql({ donors, recipients, sectors }: RollUpQuery): Sql {
  return sql.join(
    [
      sql`true`,
      ...(donors ? [sql`${eitherSql(sql`provider_id`, 'donor', 'donor_set')}`] : []),
      ...(recipients ? [sql`${eitherSql(sql`place_id`, 'place', 'recipient_set')}`] : []),
      ...(sectors
        ? [sql`case when sector is null then false else ${eitherSql(sql`sector`, 'sector', 'sector_set')} end`]
        : []),
    ].map((test) => sql`(${test})`),
    sql` and `,
  );
}

/** What certainly has nothing to do with the question is left out as early as can be. */
function filterSql({ programme, donors, recipients, sectors, start, end }: RollUpQuery): Sql {
  const within = (column: Sql, set: Sql): Sql => sql`(${column} = '' or ${column} in (select id from ${set}))`;
  return sql.join(
    [
      sql`true`,
      ...(programme === null ? [] : [sql`programme_id = ${programme}`]),
      ...(donors ? [within(sql`provider_id`, sql`donor_set`)] : []),
      ...(recipients ? [within(sql`place_id`, sql`recipient_set`)] : []),
      ...(sectors ? [within(sql`sector`, sql`sector_set`)] : []),
      ...(start === firstDay ? [] : [sql`date_to >= cast(${start} as date)`]),
      ...(end === lastDay ? [] : [sql`date_from <= cast(${end} as date)`]),
    ],
    sql` and `,
  );
}

function reasonSql({ tellHidden, start, end }: RollUpQuery): Sql {
  const exact = sql.join(
    [
      sql`true`,
      ...(start === firstDay ? [] : [sql`date_from >= cast(${start} as date)`]),
      ...(end === lastDay ? [] : [sql`date_to <= cast(${end} as date)`]),
    ],
    sql` and `,
  );
  return sql`case when in_scope = false or crossing = 'outside' then null
    when crossing in ('internal', 'other direction') then case when standing = 'live' and in_scope then crossing end
    when standing <> 'live' then ${tellHidden ? sql`standing` : sql`null`}
    when in_scope is null or crossing = 'unknown' then 'share unknown'
    when ${exact} then 'counted' else 'date not exact enough' end`;
}

export function keySql(dimension: Dimension, { placeLevel }: RollUpQuery): Sql {
  const [unknown, notStated] = [sql.lit(unknownKey), sql.lit(notStatedKey)];
  if (dimension === 'donor') return sql`case provider_id when '' then ${unknown} else provider_id end`;
  if (dimension === 'sector') {
    return sql`case when sector is null then ${notStated} when sector = '' then ${unknown} else sector end`;
  }
  if (dimension === 'programme') return sql`coalesce(programme_id, ${notStated})`;
  if (dimension === 'place') {
    const place = placeLevel === null ? sql`place_id` : sql`coalesce(levels.level_id, ${notStated})`;
    return sql`case when place_id = '' then ${unknown} else ${place} end`;
  }
  const [first, last] = [sql`extract(year from date_from)`, sql`extract(year from date_to)`];
  return sql`case when ${first} = ${last} then lpad(cast(${first} as varchar), 4, '0') else ${unknown} end`;
}

function name(index: number): Sql {
  return sql.ref(`key_${index}`);
}

function concat(a: Sql, b: Sql): Sql {
  return sql`${a}${b}`;
}
