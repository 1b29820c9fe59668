/** Roll-ups by whichever engine answers sooner: the copy for large ledgers where there is one, the records otherwise. */
import { sql } from 'kysely';
import type { RollUpQuery, RollUpRow } from '../../core/ledger/rollUp.ts';
import { historyHead } from '../history/head.ts';
import type { Database } from '../tables.ts';
import type { TotalsCopy } from './copy.ts';
import { openCopy } from './copy.ts';
import { rollUpInRecords, totalRecordsInRecords } from './rollUpInRecords.ts';
import type { TotalPart, TotalRecordRow } from './totalRecordsSql.ts';

/** Up to so many allocations PostgreSQL answers in a fraction of a second. */
export const ENOUGH_FOR_A_COPY = 20_000;

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

/** Rows of each query. */
export async function rollUp(db: Database, ledgerId: string, queries: readonly RollUpQuery[]): Promise<RolledUp> {
  const ready = await readyCopy(db, ledgerId);
  if (ready !== null) {
    return { ...(await ready.copy.rollUp(db, queries)), engine: 'copy' };
  }
  const { sequence } = await historyHead(db, ledgerId);
  return { rows: await rollUpInRecords(db, ledgerId, queries), sequence, engine: 'records' };
}

/** The records behind a part of a total. */
export async function totalRecords(
  db: Database,
  ledgerId: string,
  asked: { readonly query: RollUpQuery; readonly part: TotalPart },
): Promise<TotalRecordRow[]> {
  const ready = await readyCopy(db, ledgerId);
  return ready === null ? totalRecordsInRecords(db, ledgerId, asked) : ready.copy.records(db, asked.query, asked.part);
}

/** Brought up to date. Null where there is none, and while one is made for the first time: that is not waited for. */
async function readyCopy(db: Database, ledgerId: string): Promise<{ copy: TotalsCopy; sequence: string } | null> {
  const entry = attached.get(db);
  if (!entry || !(await isLarge(db, ledgerId))) return null;
  const copy = await copyIn(entry, ledgerId);
  if (copy === null || !(copy.isMade() || entry.makesOne)) return null;
  const following = copy.follow(db);
  following.catch(() => undefined);
  return copy.isMade() ? { copy, sequence: (await following).sequence } : null;
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
