/** Ledgers that are small enough to be held, for totals: PostgreSQL takes longer to plan one than to read them all. */
import { sql } from 'kysely';
import type { LedgerAllocation, Members } from '../../core/ledger/ledgerAllocation.ts';
import type { Passage } from '../../core/ledger/passedOn.ts';
import type { PlaceLevel, View } from '../../core/ledger/rollUp.ts';
import type { LedgerData } from '../../core/ledger/totalOf.ts';
import { historyHead } from '../history/head.ts';
import type { Database } from '../tables.ts';
import { inOneMoment } from './inOneMoment.ts';
import { lineages } from './lineages.ts';
import { kindsAt } from './placeKinds.ts';
import { shownSql, standingsSql } from './shownSql.ts';
import type { MemberRow } from './specialCases.ts';
import { members, passages } from './specialCases.ts';

/** Allocations, those of earlier contents included. The reference adds so many up in some milliseconds. */
const SMALL = 1_000;

export interface SmallLedger {
  /** The last event of the history that it knows of. */
  readonly sequence: string;
  /** Null where the ledger is not small. */
  readonly data: LedgerData | null;
}

interface Held {
  readonly sequence: string;
  readonly ledger: Promise<SmallLedger>;
}
/** By ledger and view, until something is written. */
const held = new WeakMap<Database, Map<string, Held>>();

export async function smallLedger(db: Database, ledgerId: string, view: View): Promise<SmallLedger> {
  const { sequence } = await historyHead(db, ledgerId);
  const ledgers = held.get(db) ?? new Map<string, Held>();
  held.set(db, ledgers);
  const key = JSON.stringify([ledgerId, view]);
  const known = ledgers.get(key);
  if (known?.sequence === sequence) return known.ledger;
  const ledger = inOneMoment(db, (moment) => readLedger(moment, ledgerId, view));
  ledgers.set(key, { sequence, ledger });
  ledger.catch(() => {
    // By now another may have read a newer state; that one stays.
    if (ledgers.get(key)?.ledger === ledger) ledgers.delete(key);
  });
  return ledger;
}

async function readLedger(db: Database, ledgerId: string, view: View): Promise<SmallLedger> {
  const { sequence } = await historyHead(db, ledgerId);
  if (!(await isSmall(db, ledgerId))) return { sequence, data: null };
  const allocations = await allocationsIn(db, ledgerId, view);
  const asked = { view, ids: null };
  const passed: Passage[] = [];
  for await (const some of passages(db, ledgerId, asked)) passed.push(...some);
  const sharing: MemberRow[] = [];
  for await (const some of members(db, ledgerId, asked)) sharing.push(...some);
  const ids = [
    ...allocations.flatMap(({ providerId, receiverId, placeId }) => [providerId, receiverId ?? '', placeId]),
    ...sharing.map(({ id }) => id),
  ];
  const above = await lineages(
    db,
    ledgerId,
    [...new Set(ids)].filter((id) => id !== ''),
  );
  const lines = new Map([...new Set(ids)].map((id) => [id, above(id)]));
  const kinds = await kindsOf(db, ledgerId, [...new Set([...lines.values()].flat())]);
  const lineageOf = (id: string): readonly string[] => lines.get(id) ?? above(id);
  const data = {
    allocations,
    passages: passed,
    membersOf: membersBy(sharing),
    lineageOf,
    levelOf: (id: string, level: PlaceLevel) =>
      lineageOf(id).find((each) => kindsAt[level].includes(kinds.get(each) ?? '')) ?? null,
  };
  return { sequence, data };
}

async function isSmall(db: Database, ledgerId: string): Promise<boolean> {
  const found = await sql<{ count: string }>`
    select count(*) as count from (
      select from ledger.allocations where ledger_id = ${ledgerId} limit ${SMALL + 1}) as few`.execute(db);
  return Number(found.rows[0]?.count ?? 0) <= SMALL;
}

/** Of every stage and side, as the view shows them. */
async function allocationsIn(db: Database, ledgerId: string, view: View): Promise<LedgerAllocation[]> {
  const found = await sql<LedgerAllocation>`
    with standings as materialized (${standingsSql(ledgerId)})
    select a.record_id as "recordId", a.position, s.standing, a.programme_id as "programmeId", a.stage, a.side,
      a.date_from::text as "dateFrom", a.date_to::text as "dateTo", a.provider_id as "providerId",
      a.receiver_id as "receiverId", a.place_id as "placeId", a.sector, a.currency, a.price_year::integer as "priceYear",
      a.amount::text as amount, a.shares_known as "sharesKnown", a.part_of as "partOf", a.passed_on as "passedOn"
    from ledger.allocations a
    join (${shownSql(view)}) s on s.record_id = a.record_id and s.content = a.content
    where a.ledger_id = ${ledgerId}`.execute(db);
  return found.rows;
}

async function kindsOf(db: Database, ledgerId: string, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = await sql<{ id: string; kind: string }>`
    select id, kind from ledger.current_entries where ledger_id = ${ledgerId} and id = any(${[...ids]})`.execute(db);
  return new Map(found.rows.map(({ id, kind }) => [id, kind]));
}

function membersBy(rows: readonly MemberRow[]): (recordId: string) => Members {
  const byRecord = Map.groupBy(rows, ({ record_id }) => record_id);
  return (recordId) => {
    const ids = (dimension: MemberRow['dimension']): string[] =>
      (byRecord.get(recordId) ?? []).filter((row) => row.dimension === dimension).map(({ id }) => id);
    return { providers: ids('donor'), recipients: ids('place'), sectors: ids('sector') };
  };
}
