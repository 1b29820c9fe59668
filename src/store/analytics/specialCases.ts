/** What totals need of the few transactions that are more than an amount: umbrellas, money passed on, unknown shares. */
import type { RawBuilder } from 'kysely';
import { sql } from 'kysely';
import type { Itemised } from '../../core/ledger/itemise.ts';
import { itemise } from '../../core/ledger/itemise.ts';
import type { LedgerAllocation, PassedOnFrom } from '../../core/ledger/ledgerAllocation.ts';
import type { Passage } from '../../core/ledger/passedOn.ts';
import { passagesOf } from '../../core/ledger/passedOn.ts';
import type { Database } from '../tables.ts';
import { lineages } from './lineages.ts';

/** A select of record_id, content and standing. */
type Shown = RawBuilder<unknown>;

interface AllocationRow {
  readonly record_id: string;
  readonly position: number;
  readonly stage: string;
  readonly side: string;
  readonly provider_id: string;
  readonly place_id: string;
  readonly sector: string | null;
  readonly currency: string;
  readonly price_year: number | null;
  readonly amount: string;
  readonly part_of: string | null;
}

/** The umbrellas and items among what is shown, and what each counts for. */
export async function itemisedOf(db: Database, ledgerId: string, shown: Shown): Promise<Itemised[]> {
  const found = await sql<AllocationRow>`
    with shown as (${shown}), items as (
      select a.record_id, a.part_of from ledger.allocations a
      join shown s on s.record_id = a.record_id and s.content = a.content
      where a.ledger_id = ${ledgerId} and a.part_of is not null and s.standing = 'live')
    select a.record_id, a.position, a.stage, a.side, a.provider_id, a.place_id, a.sector, a.currency, a.price_year,
      a.amount, a.part_of
    from ledger.allocations a join shown s on s.record_id = a.record_id and s.content = a.content
    where a.ledger_id = ${ledgerId} and s.standing = 'live'
      and a.record_id in (select record_id from items union select part_of from items)`.execute(db);
  if (found.rows.length === 0) return [];
  const lineageOf = await lineages(db, ledgerId, [...new Set(found.rows.map(({ place_id }) => place_id))]);
  return itemise(
    found.rows.map((row) => toAllocation(row)),
    lineageOf,
  );
}

function toAllocation(row: AllocationRow): LedgerAllocation {
  return {
    recordId: row.record_id,
    position: row.position,
    standing: 'live',
    programmeId: null,
    stage: row.stage,
    side: row.side,
    dateFrom: '',
    dateTo: '',
    providerId: row.provider_id,
    receiverId: null,
    placeId: row.place_id,
    sector: row.sector,
    currency: row.currency,
    priceYear: row.price_year,
    amount: row.amount,
    sharesKnown: true,
    partOf: row.part_of,
    passedOn: false,
  };
}

/** Where the money of each shown transaction that is passed on came from. */
export async function passages(db: Database, ledgerId: string, shown: Shown): Promise<Passage[]> {
  const found = await sql<{ record_id: string; source: string; percent: string | null }>`
    with shown as (${shown})
    select c.record_id, origin ->> 'transaction' as source, origin ->> 'percent' as percent
    from ledger.record_contents c join shown s on s.record_id = c.record_id and s.content = c.content
    cross join lateral jsonb_array_elements(case jsonb_typeof(c.body -> 'passedOnFrom')
      when 'array' then c.body -> 'passedOnFrom' else '[]' end) origin
    where c.ledger_id = ${ledgerId} and s.standing = 'live' and origin ->> 'transaction' is not null
      and c.record_id in (select record_id from ledger.allocations where ledger_id = ${ledgerId} and passed_on)
    order by c.record_id, source`.execute(db);
  return passagesOf(
    found.rows.map(({ record_id, source, percent }): PassedOnFrom => ({ recordId: record_id, source, percent })),
  );
}

export interface MemberRow {
  readonly record_id: string;
  readonly dimension: 'donor' | 'place' | 'sector';
  readonly id: string;
}

/** All who share the shown transactions whose shares are unknown. */
export async function members(db: Database, ledgerId: string, shown: Shown): Promise<MemberRow[]> {
  const found = await sql<MemberRow>`
    with shown as (${shown})
    select distinct c.record_id, field.dimension, share ->> 'id' as id
    from ledger.record_contents c join shown s on s.record_id = c.record_id and s.content = c.content
    cross join (values ('donor', 'providers'), ('place', 'recipients'), ('sector', 'sectors')) field (dimension, name)
    cross join lateral jsonb_array_elements(case jsonb_typeof(c.body -> field.name)
      when 'array' then c.body -> field.name else '[]' end) share
    where c.ledger_id = ${ledgerId}
      and c.record_id in (select record_id from ledger.allocations where ledger_id = ${ledgerId} and not shares_known)
    `.execute(db);
  return found.rows;
}
