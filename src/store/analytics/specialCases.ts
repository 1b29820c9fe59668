/** What totals need of the few transactions that are more than an amount. They come some thousand records at a time. */
import type { RawBuilder } from 'kysely';
import { sql } from 'kysely';
import type { Itemised, ShownAllocation } from '../../core/ledger/itemise.ts';
import { itemise } from '../../core/ledger/itemise.ts';
import type { PassedOnFrom } from '../../core/ledger/ledgerAllocation.ts';
import type { Passage } from '../../core/ledger/passedOn.ts';
import { passagesOf } from '../../core/ledger/passedOn.ts';
import type { RollUpQuery, View } from '../../core/ledger/rollUp.ts';
import type { Database } from '../tables.ts';
import { lineages } from './lineages.ts';
import { shownSql, standingsSql } from './shownSql.ts';

/** Which records are asked for, in a transaction of one moment. */
export interface Asked {
  readonly view: View;
  /** Null: all. Of umbrellas and items, whole families. */
  readonly ids: readonly string[] | null;
  /** Of this stage and side only; umbrellas and their items share them. */
  readonly of?: Pick<RollUpQuery, 'stage' | 'side'>;
}

const RECORDS_AT_ONCE = 5000;

/** What umbrellas and their items count for. Only who belongs to whom is held of all of them at once. */
export async function* itemisedOf(
  db: Database,
  ledgerId: string,
  { view, ids, of }: Asked,
): AsyncGenerator<Itemised[]> {
  const links = await sql<{ record_id: string; part_of: string }>`
    select distinct record_id, part_of from ledger.allocations
    where ledger_id = ${ledgerId} and part_of is not null and position = 0 ${oneOf(ids)}
      ${of === undefined ? sql`` : sql`and stage = ${of.stage} and side = ${of.side}`}`.execute(db);
  for (const family of families(links.rows.map(({ record_id, part_of }) => [record_id, part_of]))) {
    const found = await sql<ShownAllocation>`
      with shown as (${shownOf(ledgerId, view, family)})
      select a.record_id as "recordId", a.position, a.stage, a.side, a.provider_id as "providerId",
        a.place_id as "placeId", a.sector, a.currency, a.price_year as "priceYear", a.amount, a.part_of as "partOf"
      from shown s join ledger.allocations a on a.record_id = s.record_id and a.content = s.content
      where a.ledger_id = ${ledgerId} and a.record_id = any(${family}) and s.standing = 'live'`.execute(db);
    const lineageOf = await lineages(db, ledgerId, [...new Set(found.rows.map(({ placeId }) => placeId))]);
    yield itemise(found.rows, lineageOf);
  }
}

/** Ids that hang together by links stay together; as many families at a time as make some thousand records. */
function families(links: readonly (readonly [string, string])[]): string[][] {
  const parents = new Map<string, string>();
  const topOf = (id: string): string => {
    let top = id;
    for (let next = parents.get(top); next !== undefined && next !== top; next = parents.get(top)) top = next;
    for (let each = id; each !== top;) {
      const next = parents.get(each) ?? top;
      parents.set(each, top);
      each = next;
    }
    return top;
  };
  for (const [item, umbrella] of links) {
    const top = topOf(umbrella);
    parents.set(top, top);
    parents.set(topOf(item), top);
  }
  const batches: string[][] = [];
  for (const family of Map.groupBy(parents.keys(), topOf).values()) {
    const last = batches.at(-1);
    if (last && last.length + family.length <= RECORDS_AT_ONCE) last.push(...family);
    else batches.push(family);
  }
  return batches;
}

/** Where the money of each shown transaction that is passed on came from. */
export async function* passages(db: Database, ledgerId: string, { view, ids }: Asked): AsyncGenerator<Passage[]> {
  for await (const some of recordsWhere(db, ledgerId, { test: sql`passed_on`, ids })) {
    const found = await sql<{ record_id: string; source: string; percent: string | null }>`
      with shown as (${shownOf(ledgerId, view, some)})
      select c.record_id, origin ->> 'transaction' as source, origin ->> 'percent' as percent
      from shown s join ledger.record_contents c on c.record_id = s.record_id and c.content = s.content
      cross join lateral jsonb_array_elements(case jsonb_typeof(c.body -> 'passedOnFrom')
        when 'array' then c.body -> 'passedOnFrom' else '[]' end) origin
      where c.ledger_id = ${ledgerId} and c.record_id = any(${some}) and s.standing = 'live' and origin ->> 'transaction' is not null
      order by c.record_id, source`.execute(db);
    yield passagesOf(
      found.rows.map(({ record_id, source, percent }): PassedOnFrom => ({ recordId: record_id, source, percent })),
    );
  }
}

export interface MemberRow {
  readonly record_id: string;
  readonly dimension: 'donor' | 'place' | 'sector';
  readonly id: string;
}

/** All who share the shown transactions whose shares are unknown. */
export async function* members(db: Database, ledgerId: string, { view, ids }: Asked): AsyncGenerator<MemberRow[]> {
  for await (const some of recordsWhere(db, ledgerId, { test: sql`not shares_known`, ids })) {
    const found = await sql<MemberRow>`
      with shown as (${shownOf(ledgerId, view, some)})
      select distinct c.record_id, field.dimension, share ->> 'id' as id
      from shown s join ledger.record_contents c on c.record_id = s.record_id and c.content = s.content
      cross join (values ('donor', 'providers'), ('place', 'recipients'), ('sector', 'sectors')) field (dimension, name)
      cross join lateral jsonb_array_elements(case jsonb_typeof(c.body -> field.name)
        when 'array' then c.body -> field.name else '[]' end) share
      where c.ledger_id = ${ledgerId} and c.record_id = any(${some})`.execute(db);
    yield found.rows;
  }
}

/** Ids of the records that have such an allocation, by a cursor, so that they are never held all at once. Each test has an index. */
async function* recordsWhere(
  db: Database,
  ledgerId: string,
  { test, ids }: { readonly test: RawBuilder<unknown>; readonly ids: readonly string[] | null },
): AsyncGenerator<string[]> {
  await sql`declare counterfoil_records no scroll cursor for
    select distinct record_id from ledger.allocations
    where ledger_id = ${ledgerId} and ${test} ${oneOf(ids)}`.execute(db);
  for (;;) {
    const { rows } = await sql<{ record_id: string }>`
      fetch ${sql.lit(RECORDS_AT_ONCE)} from counterfoil_records`.execute(db);
    if (rows.length > 0) yield rows.map(({ record_id }) => record_id);
    if (rows.length < RECORDS_AT_ONCE) break;
  }
  await sql`close counterfoil_records`.execute(db);
}

function oneOf(ids: readonly string[] | null): RawBuilder<unknown> {
  return ids === null ? sql`` : sql`and record_id = any(${[...ids]})`;
}

/** Of these records: record_id, content, standing. */
function shownOf(ledgerId: string, view: View, ids: readonly string[]): RawBuilder<unknown> {
  return sql`with standings as materialized (${standingsSql(ledgerId, sql`record_id = any(${[...ids]})`)})
    ${shownSql(view)}`;
}
