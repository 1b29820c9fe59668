/** Roll-ups by whichever answers soonest: memory for small ledgers, the copy for large ones where there is one, the records. */
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import type { RollUpQuery, RollUpRow } from '../../core/ledger/rollUp.ts';
import { totalOf } from '../../core/ledger/totalOf.ts';
import { historyHead } from '../history/head.ts';
import type { Database } from '../tables.ts';
import type { TotalsCopy } from './copy.ts';
import { openCopy } from './copy.ts';
import { smallLedger } from './smallLedger.ts';
import type { Patience } from './rollUpInRecords.ts';
import { rollUpInRecords, totalRecordsInRecords } from './rollUpInRecords.ts';
import type { TotalPart, TotalRecordRow } from './totalRecordsSql.ts';

/** Up to so many allocations PostgreSQL answers in a fraction of a second. */
export const ENOUGH_FOR_A_COPY = 20_000;

/** How long records are added up in milliseconds: where nothing else can answer, and where a copy soon will. */
const PATIENCE = 60_000;
const PATIENCE_WITH_A_COPY = 10_000;

export interface RolledUp {
  readonly rows: readonly (readonly RollUpRow[])[];
  /** The last event of the history that the rows know of. */
  readonly sequence: string;
  readonly engine: 'records' | 'copy';
}

export interface WhereCopiesLie {
  readonly folder: string;
  /** False: one that is there is used, and none is made, which takes minutes for a large ledger. */
  readonly makesOne: boolean;
}

interface Attached extends WhereCopiesLie {
  readonly copies: Map<string, Promise<TotalsCopy | null>>;
}
const attached = new WeakMap<Database, Attached>();

/** From now on large ledgers of this database are added up in copies. Returns how to end that. */
export function attachCopies(db: Database, where: WhereCopiesLie): () => Promise<void> {
  const entry: Attached = { ...where, copies: new Map() };
  attached.set(db, entry);
  return async () => {
    attached.delete(db);
    for (const copy of await Promise.all(entry.copies.values())) await copy?.close();
  };
}

/** Rows of each query. Throws TOTALS_TAKE_TOO_LONG where the records would have to be added up for too long. */
export async function rollUp(db: Database, ledgerId: string, queries: readonly RollUpQuery[]): Promise<RolledUp> {
  const small = await heldRows(db, ledgerId, queries);
  if (small) return small;
  const { copy, milliseconds } = await engineFor(db, ledgerId);
  const copied = (await copy?.rollUp(db, queries)) ?? null;
  if (copied !== null) return { ...copied, engine: 'copy' };
  const { sequence } = await historyHead(db, ledgerId);
  return { rows: await rollUpInRecords(db, ledgerId, { queries, milliseconds }), sequence, engine: 'records' };
}

/** Out of memory, all of one moment; null where the ledger is not small, or where the queries are of two views. */
async function heldRows(db: Database, ledgerId: string, queries: readonly RollUpQuery[]): Promise<RolledUp | null> {
  const [first, ...others] = queries;
  if (!first || others.some(({ view }) => view !== first.view)) return null;
  const { sequence, data } = await smallLedger(db, ledgerId, first.view);
  return data && { rows: queries.map((query) => totalOf(query, data)), sequence, engine: 'records' };
}

/** The records behind a part of a total. Throws like {@link rollUp}. */
export async function totalRecords(
  db: Database,
  ledgerId: string,
  asked: { readonly query: RollUpQuery; readonly part: TotalPart },
): Promise<TotalRecordRow[]> {
  const { copy, milliseconds } = await engineFor(db, ledgerId);
  const copied = (await copy?.records(db, asked.query, asked.part)) ?? null;
  return copied ?? totalRecordsInRecords(db, ledgerId, { ...asked, milliseconds });
}

/**
 * The copy, brought up to date. Null where there is none, and while one is made, which is not waited for: then the
 * records may be added up for so long.
 */
async function engineFor(db: Database, ledgerId: string): Promise<{ copy: TotalsCopy | null } & Patience> {
  const entry = attached.get(db);
  const records = { copy: null, milliseconds: PATIENCE };
  if (!entry || !(await isLarge(db, ledgerId))) return records;
  const copy = await copyIn(entry, ledgerId);
  if (copy === null || !(copy.isMade() || entry.makesOne)) return records;
  const following = copy.follow(db);
  following.catch(() => undefined);
  const isThere = await Promise.race([
    following.then(() => true),
    // What is loaded anew takes minutes, and so may many changes.
    sleep(copy.isMade() ? PATIENCE_WITH_A_COPY : 0, false, { ref: false }),
  ]);
  return { copy: isThere && copy.isMade() ? copy : null, milliseconds: PATIENCE_WITH_A_COPY };
}

async function copyIn({ folder, makesOne, copies }: Attached, ledgerId: string): Promise<TotalsCopy | null> {
  const known = copies.get(ledgerId);
  if (known) return known;
  const opening = openCopy(folder, ledgerId, { makesOne });
  copies.set(ledgerId, opening);
  return opening;
}

async function isLarge(db: Database, ledgerId: string): Promise<boolean> {
  const found = await sql<{ count: string }>`
    select count(*) as count from (
      select from ledger.allocations where ledger_id = ${ledgerId} limit ${ENOUGH_FOR_A_COPY + 1}) as few`.execute(db);
  return Number(found.rows[0]?.count ?? 0) > ENOUGH_FOR_A_COPY;
}
