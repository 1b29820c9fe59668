/** Each allocation with the reason for which it counts or does not: `totalOf` of the core says what it means, in the same order. */
import { sql } from 'kysely';
import type { RollUpQuery } from '../../core/ledger/rollUp.ts';
import { firstDay, lastDay } from '../../core/records/partialDate.ts';
import type { Relations, Sql } from './relations.ts';

/**
 * From the relations to `judged`, and to `ordinary_judged` where there are ordinary ones: every allocation in question
 * with its reason, and what of it had crossed before. The small relations are made once; left to itself, PostgreSQL
 * would walk up the places again for every row.
 */
export function judgedSql(query: RollUpQuery, relations: Relations): Sql {
  const { boundary, donors, recipients, sectors } = query;
  const below = (ids: readonly string[], tops: readonly string[]): Sql => setSql(ids, tops, relations);
  const { nobody, ordinary } = relations;
  return sql`
    with tree as materialized (${relations.tree}), levels as materialized (${relations.levels}),
    inside as materialized (${below(boundary?.actors ?? [], boundary?.places ?? [])}),
    donor_set as materialized (${below([], donors ?? [])}),
    recipient_set as materialized (${below([], recipients ?? [])}),
    sector_set as materialized (${relations.valuesOf(sectors ?? [])}),
    facts as (${relations.facts}), members as (${relations.members}), ways as materialized (${relations.ways}),
    crossed as (
      select distinct record_id
      from (${crossingSql(query, nobody, sql`facts.record_id in (select ancestor from ways)`)}) upstream
      where standing = 'live' and crossing = 'crosses'),
    hits as (
      select w.record_id, w.source, w.weight, bool_or(x.record_id is not null) as hit
      from ways w left join crossed x on x.record_id = w.ancestor group by w.record_id, w.source, w.weight),
    before as materialized (
      select record_id, cast(case when bool_and(hit) or bool_or(hit and weight is null) then 1
        else sum(case when hit then weight else 0 end) end as decimal(13, 12)) as fraction
      from hits group by record_id having bool_or(hit)),
    crossing as (${crossingSql(query, nobody, filterSql(query, relations))}),
    judged as (
      select crossing.*, ${reasonSql(query)} as reason,
        case when passed_on and before.fraction is not null then round(counted * before.fraction, 6) else 0 end as passed
      from crossing left join before on before.record_id = crossing.record_id)
    ${ordinary === null ? sql`` : sql`, ordinary as (${ordinary}), ordinary_judged as (${ordinarySql(query, relations)})`}`;
}

/** Ids by themselves, and ids with all that lies below them in the tree. */
function setSql(ids: readonly string[], tops: readonly string[], { valuesOf }: Relations): Sql {
  const below = tops.map(
    (top) => sql` union select value from tree where enter between (select enter from tree where id = ${top})
      and (select leave from tree where id = ${top})`,
  );
  return below.reduce((all, each) => sql`${all}${each}`, valuesOf([...ids, ...tops]));
}

/** How each allocation stands to boundary and scope; where shares are unknown, by all who share. */
function crossingSql(query: RollUpQuery, nobody: Sql, where: Sql): Sql {
  const isKnown = sql`shares_known and provider_id <> ${nobody} and place_id <> ${nobody}`;
  const unknown = sql`
    select facts.*, ${
      query.boundary === null
        ? sql`true as from_inside, true as to_inside`
        : sql`${eitherSql(sql`provider_id`, nobody, 'donor_in_inside')} as from_inside,
          case when ${receiverInside} then true else ${eitherSql(sql`place_id`, nobody, 'place_in_inside')} end as to_inside`
    }, ${scopeSql(query, nobody)} as in_scope
    from facts ${membersSql('donor', 'inside')} ${membersSql('place', 'inside')}
      ${membersSql('donor', 'donor_set')} ${membersSql('place', 'recipient_set')} ${membersSql('sector', 'sector_set')}
    where not (${isKnown}) and ${where}`;
  return sql`select cases.*, ${directionSql(query)} as crossing from (
    select facts.*, ${endsSql(query)}, true as in_scope from facts where ${isKnown} and ${where}
    union all ${unknown}) cases`;
}

/** What ordinary allocations count for is their amount, and all of it. */
function ordinarySql(query: RollUpQuery, { valuesOf }: Relations): Sql {
  const filter = filterSql(query, { nobody: null, valuesOf });
  return sql`
    select judged.*, amount as counted, 0 as passed from (
      select crossing.*, ${reasonSql(query)} as reason from (
        select ends.*, ${directionSql(query)} as crossing, true as in_scope from (
          select ordinary.*, ${endsSql(query)} from ordinary where ${filter}) ends) crossing) judged`;
}

const receiverInside = sql`coalesce(receiver_id in (select id from inside), false)`;

/** Where provider and place are known. */
function endsSql({ boundary }: RollUpQuery): Sql {
  return boundary === null
    ? sql`true as from_inside, true as to_inside`
    : sql`provider_id in (select id from inside) as from_inside,
        ${receiverInside} or place_id in (select id from inside) as to_inside`;
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
function eitherSql(id: Sql, nobody: Sql, joined: `${'donor' | 'place' | 'sector'}_in_${string}`): Sql {
  const set = sql.table(joined.slice(joined.indexOf('_in_') + '_in_'.length));
  const [members, hits] = [sql.ref(`${joined}.members`), sql.ref(`${joined}.hits`)];
  return sql`case when ${id} <> ${nobody} then ${id} in (select id from ${set})
    when ${hits} = ${members} then true when ${hits} = 0 then false end`;
}

function scopeSql({ donors, recipients, sectors }: RollUpQuery, nobody: Sql): Sql {
  const sector = eitherSql(sql`sector`, nobody, 'sector_in_sector_set');
  return sql.join(
    [
      sql`true`,
      ...(donors ? [sql`${eitherSql(sql`provider_id`, nobody, 'donor_in_donor_set')}`] : []),
      ...(recipients ? [sql`${eitherSql(sql`place_id`, nobody, 'place_in_recipient_set')}`] : []),
      ...(sectors ? [sql`case when sector is null then false else ${sector} end`] : []),
    ].map((test) => sql`(${test})`),
    sql` and `,
  );
}

/**
 * What certainly has nothing to do with the question is left out as early as can be. `nobody` null where each allocation
 * names its provider, its place and its sector.
 */
function filterSql(
  { programme, donors, recipients, sectors, start, end }: RollUpQuery,
  { nobody, valuesOf }: { readonly nobody: Sql | null; readonly valuesOf: Relations['valuesOf'] },
): Sql {
  const within = (column: Sql, set: Sql): Sql =>
    nobody === null
      ? sql`${column} in (select id from ${set})`
      : sql`(${column} = ${nobody} or ${column} in (select id from ${set}))`;
  return sql.join(
    [
      sql`true`,
      ...(programme === null ? [] : [sql`programme_id in (${valuesOf([programme])})`]),
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
