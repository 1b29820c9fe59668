/** Each allocation with the reason for which it counts or does not: `totalOf` of the core says what it means, in the same order. */
import { sql } from 'kysely';
import type { RollUpQuery } from '../../core/ledger/rollUp.ts';
import { firstDay, lastDay } from '../../core/records/partialDate.ts';
import type { Relations, SetName, Sql } from './relations.ts';

/**
 * From the relations to `judged`, and to `ordinary_judged` where there are ordinary ones: every allocation in question
 * with its reason, and what of it had crossed before. What a ledger has nothing of is left out: planning it would take
 * longer than adding up.
 */
export function judgedSql(query: RollUpQuery, relations: Relations): Sql {
  const { before, facts, members, ordinary, ways } = relations;
  const parts = [
    ...before,
    sql`facts as (${facts})`,
    ...(members === null ? [] : [sql`members as (${members})`]),
    ...(ways === null ? [] : passedSql(query, relations, ways)),
    sql`crossing as (${crossingSql(query, relations, filterSql(query, relations, { mayBeUnknown: members !== null }))})`,
    ways === null
      ? sql`judged as (select crossing.*, ${reasonSql(query)} as reason, 0 as passed from crossing)`
      : sql`judged as (
          select crossing.*, ${reasonSql(query)} as reason, case when passed_on and passed_before.fraction is not null
            then round(counted * passed_before.fraction, 6) else 0 end as passed
          from crossing left join passed_before on passed_before.record_id = crossing.record_id)`,
    ...(ordinary === null
      ? []
      : [sql`ordinary as (${ordinary})`, sql`ordinary_judged as (${ordinarySql(query, relations)})`]),
  ];
  return sql`with recursive ${sql.join(parts)}`;
}

/** How much of what each record passes on had crossed before. */
function passedSql(query: RollUpQuery, relations: Relations, ways: Sql): Sql[] {
  return [
    sql`ways as materialized (${ways})`,
    sql`crossed as (
      select distinct record_id
      from (${crossingSql(query, relations, sql`facts.record_id in (select ancestor from ways)`)}) upstream
      where standing = 'live' and crossing = 'crosses')`,
    sql`hits as (
      select w.record_id, w.source, w.weight, bool_or(x.record_id is not null) as hit
      from ways w left join crossed x on x.record_id = w.ancestor group by w.record_id, w.source, w.weight)`,
    sql`passed_before as materialized (
      select record_id, cast(case when bool_and(hit) or bool_or(hit and weight is null) then 1
        else sum(case when hit then weight else 0 end) end as decimal(13, 12)) as fraction
      from hits group by record_id having bool_or(hit))`,
  ];
}

/** How each allocation stands to boundary and scope; where shares are unknown, by all who share. */
function crossingSql(query: RollUpQuery, relations: Relations, where: Sql): Sql {
  const { nobody, members } = relations;
  const isKnown = sql`shares_known and provider_id <> ${nobody} and place_id <> ${nobody}`;
  const known = (test: Sql): Sql =>
    sql`select facts.*, ${endsSql(query, relations)}, true as in_scope from facts
      where ${test} and ${touchesSql(query, relations)}`;
  const cases =
    members === null
      ? known(where)
      : sql`${known(sql`${isKnown} and ${where}`)} union all ${unknownSql(query, relations, sql`not (${isKnown}) and ${where}`)}`;
  return sql`select cases.*, ${directionSql(query)} as crossing from (${cases}) cases`;
}

function unknownSql(query: RollUpQuery, relations: Relations, where: Sql): Sql {
  const either = (id: string, joined: Joined): Sql => eitherSql(sql.ref(id), joined, relations);
  const ends =
    query.boundary === null
      ? sql`true as from_inside, true as to_inside`
      : sql`${either('provider_id', 'donor_in_inside')} as from_inside, case when ${receiverInside(relations)} then true
          else ${either('place_id', 'place_in_inside')} end as to_inside`;
  const joins = joinedSets.map(([dimension, set]) => membersSql(dimension, set, relations));
  return sql`select facts.*, ${ends}, ${scopeSql(query, either)} as in_scope
    from facts ${sql.join(joins, sql` `)} where ${where}`;
}

/** What ordinary allocations count for is their amount, and all of it. */
function ordinarySql(query: RollUpQuery, relations: Relations): Sql {
  const filter = filterSql(query, relations, { mayBeUnknown: false });
  return sql`
    select crossing.*, amount as counted, 0 as passed, ${reasonSql(query)} as reason from (
      select ends.*, ${directionSql(query)} as crossing, true as in_scope from (
        select ordinary.*, ${endsSql(query, relations)} from ordinary
          where ${filter} and ${touchesSql(query, relations)}) ends) crossing`;
}

/** Where neither end is inside, nothing can come of it: most of a large ledger is left out by this cheap test. */
function touchesSql({ boundary }: RollUpQuery, { within }: Relations): Sql {
  const ends = ['provider_id', 'receiver_id', 'place_id'].map((column) => within(sql.ref(column), 'inside'));
  return boundary === null ? sql`true` : sql`(${sql.join(ends, sql` or `)})`;
}

function receiverInside({ within }: Relations): Sql {
  return sql`coalesce(${within(sql`receiver_id`, 'inside')}, false)`;
}

/** Where provider and place are known. */
function endsSql({ boundary }: RollUpQuery, relations: Relations): Sql {
  const { within } = relations;
  return boundary === null
    ? sql`true as from_inside, true as to_inside`
    : sql`${within(sql`provider_id`, 'inside')} as from_inside,
        ${receiverInside(relations)} or ${within(sql`place_id`, 'inside')} as to_inside`;
}

function directionSql({ boundary, direction }: RollUpQuery): Sql {
  if (boundary === null) return direction === 'in' ? sql`'crosses'` : sql`'outside'`;
  const [near, far] = direction === 'in' ? [sql`from_inside`, sql`to_inside`] : [sql`to_inside`, sql`from_inside`];
  return sql`case when ${near} then case when ${far} then 'internal' when not ${far} then 'other direction' else 'outside' end
    when not ${far} then 'outside' when not ${near} and ${far} then 'crosses' else 'unknown' end`;
}

const joinedSets = [
  ['donor', 'inside'],
  ['place', 'inside'],
  ['donor', 'donor_set'],
  ['place', 'recipient_set'],
  ['sector', 'sector_set'],
] as const;
type Joined = `${'donor' | 'place' | 'sector'}_in_${SetName}`;

/** How many of the members of a record are in a set: joined once for each pair of both. */
function membersSql(dimension: string, set: SetName, { within }: Relations): Sql {
  const alias = sql.ref(`${dimension}_in_${set}`);
  return sql`left join (
    select m.record_id, count(*) as members, count(case when ${within(sql`m.id`, set)} then 1 end) as hits
    from members m where m.dimension = ${dimension} group by m.record_id) ${alias} on ${alias}.record_id = facts.record_id`;
}

/** Of an id, or, where it is empty, of all members together: null where it holds of some only. */
function eitherSql(id: Sql, joined: Joined, { nobody, within }: Relations): Sql {
  const set = joinedSets.find(([dimension, name]) => joined === `${dimension}_in_${name}`)?.[1] ?? 'inside';
  const [members, hits] = [sql.ref(`${joined}.members`), sql.ref(`${joined}.hits`)];
  return sql`case when ${id} <> ${nobody} then ${within(id, set)}
    when ${hits} = ${members} then true when ${hits} = 0 then false end`;
}

function scopeSql({ donors, recipients, sectors }: RollUpQuery, either: (id: string, joined: Joined) => Sql): Sql {
  const sector = either('sector', 'sector_in_sector_set');
  return sql.join(
    [
      sql`true`,
      ...(donors ? [either('provider_id', 'donor_in_donor_set')] : []),
      ...(recipients ? [either('place_id', 'place_in_recipient_set')] : []),
      ...(sectors ? [sql`case when sector is null then false else ${sector} end`] : []),
    ].map((test) => sql`(${test})`),
    sql` and `,
  );
}

/** What certainly has nothing to do with the question is left out as early as can be. */
function filterSql(
  { programme, donors, recipients, sectors, start, end }: RollUpQuery,
  { nobody, valuesOf, within }: Relations,
  { mayBeUnknown }: { readonly mayBeUnknown: boolean },
): Sql {
  const isWithin = (column: string, set: SetName): Sql => {
    const test = within(sql.ref(column), set);
    return mayBeUnknown ? sql`(${sql.ref(column)} = ${nobody} or ${test})` : test;
  };
  return sql.join(
    [
      sql`true`,
      ...(programme === null ? [] : [sql`programme_id in (${valuesOf([programme])})`]),
      ...(donors ? [isWithin('provider_id', 'donor_set')] : []),
      ...(recipients ? [isWithin('place_id', 'recipient_set')] : []),
      ...(sectors ? [isWithin('sector', 'sector_set')] : []),
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
