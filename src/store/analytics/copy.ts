/**
 * The copy of the transactions that DuckDB adds up: derived from the records, following their history, made anew at
 * will, never the truth. Its file belongs to one process at a time; another answers from the records.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { sql } from 'kysely';
import type { RollUpQuery, RollUpRow } from '../../core/ledger/rollUp.ts';
import { historyHead } from '../history/head.ts';
import type { Database } from '../tables.ts';
import { withCopyingClient } from './copyingClient.ts';
import type { Loading } from './copyLoad.ts';
import { loadFacts, loadTree } from './copyLoad.ts';
import { COPY_VERSION, createTables, emptyTables, hasTables, recordTables } from './copyTables.ts';
import { copiedRecords, copiedRollUp } from './copyQueries.ts';
import { openDuck } from './duck.ts';
import { inOneMoment } from './inOneMoment.ts';
import { loadSpecialCases, loadWays } from './loadSpecialCases.ts';
import type { TotalPart, TotalRecordRow } from './totalRecordsSql.ts';

/** More changes than this, and everything is loaded anew. */
const MOST_CHANGED = 200_000;

export interface TotalsCopy {
  /** Brings the copy up to the ledger's last event, and says which that is. */
  follow(db: Database): Promise<{ readonly sequence: string; readonly loaded: 'all' | 'changes' | 'nothing' }>;
  /** Rows of each query, all of one moment. */
  rollUp(db: Database, queries: readonly RollUpQuery[]): Promise<CopiedRows>;
  records(db: Database, query: RollUpQuery, part: TotalPart): Promise<TotalRecordRow[]>;
  /** Whether everything was loaded, and nothing loads everything anew. */
  isMade(): boolean;
  /** Waits for what is being loaded. */
  close(): Promise<void>;
}

export interface CopiedRows {
  readonly rows: RollUpRow[][];
  /** The last event that they know of. */
  readonly sequence: string;
}

interface State {
  readonly sequence: string;
  readonly hash: string;
  readonly registry: string | null;
}

/**
 * Opens or makes the copy of a ledger in a folder. Null where another process has it, and, without `makesOne`, where there
 * is none.
 */
export async function openCopy(folder: string, ledgerId: string, { makesOne = true } = {}): Promise<TotalsCopy | null> {
  const name = createHash('sha256').update(ledgerId).digest('hex').slice(0, 16);
  const path = join(folder, `totals-${COPY_VERSION}-${name}.duckdb`);
  if (!makesOne && !existsSync(path)) return null;
  await mkdir(folder, { recursive: true });
  const instance = await openFile(path);
  if (instance === null) return null;
  const duck = await instance.connect();
  if (!(await hasTables(duck))) await createTables(duck);
  let isMade = (await readState(duck)) !== null;
  let last: Promise<unknown> = Promise.resolve();
  // Questions have connections of their own, which see what was loaded whole and do not wait for what is being loaded.
  const asking = async <Answer>(ask: (reader: DuckDBConnection) => Promise<Answer>): Promise<Answer> => {
    const reader = await instance.connect();
    try {
      await reader.run('begin transaction read only');
      return await ask(reader);
    } finally {
      reader.closeSync();
    }
  };
  return {
    // One at a time: two would both load the same changes.
    async follow(db) {
      const startsAnew = (): void => {
        isMade = false;
      };
      const next = last.then(() => follow({ db, ledgerId, duck, file: `${path}.lines`, startsAnew }));
      last = next.catch(() => undefined);
      const followed = await next;
      isMade = true;
      return followed;
    },
    rollUp: (db, queries) =>
      asking(async (reader) => {
        const rows: RollUpRow[][] = [];
        for (const query of queries) rows.push(await copiedRollUp(reader, db, query));
        return { rows, sequence: (await readState(reader))?.sequence ?? '0' };
      }),
    records: (db, query, part) => asking((reader) => copiedRecords(reader, db, { query, part })),
    isMade: () => isMade,
    async close() {
      await last;
      duck.closeSync();
      instance.closeSync();
    },
  };
}

/** A file that cannot be read is thrown away, since it is only a copy. */
async function openFile(path: string): Promise<DuckDBInstance | null> {
  try {
    return await openDuck(path);
  } catch (error) {
    if (error instanceof Error && /lock/i.test(error.message)) return null;
    await Promise.all([path, `${path}.wal`].map((file) => rm(file, { force: true })));
    return openDuck(path);
  }
}

interface Following extends Omit<Loading, 'client'> {
  /** Called before what is there is emptied. */
  readonly startsAnew: () => void;
}

async function follow({ db, ledgerId, duck, file, startsAnew }: Following): ReturnType<TotalsCopy['follow']> {
  return inOneMoment(db, async (transaction) => {
    const head = await historyHead(transaction, ledgerId);
    const state = await readState(duck);
    const now = { sequence: head.sequence, hash: head.hash, registry: await lastRegistry(transaction, ledgerId) };
    if (state !== null && state.sequence === now.sequence && state.hash === now.hash)
      return { sequence: now.sequence, loaded: 'nothing' };
    const changed = state === null ? null : await changedSince(transaction, ledgerId, state);
    await withCopyingClient({ db, transaction }, async (client) => {
      const loading = { db: transaction, ledgerId, duck, file, client };
      if (changed === null) {
        startsAnew();
        await loadAll(loading, now);
      } else {
        await loadChanges(loading, { changed, now, newTree: state?.registry !== now.registry });
      }
    });
    return { sequence: now.sequence, loaded: changed === null ? 'all' : 'changes' };
  });
}

async function readState(duck: DuckDBConnection): Promise<State | null> {
  const found = await duck.runAndReadAll('select sequence, hash, registry from state');
  const [row] = found.getRowObjectsJson();
  if (!row) return null;
  const { sequence, hash, registry } = row;
  const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
  return { sequence: text(sequence) ?? '', hash: text(hash) ?? '', registry: text(registry) };
}

async function lastRegistry(db: Database, ledgerId: string): Promise<string | null> {
  const found = await db
    .selectFrom('registry_batches')
    .select('id')
    .where('ledger_id', '=', ledgerId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return found?.id ?? null;
}

/** Records changed since the copy was made; null where it is of another history, or so many that all is loaded anew. */
async function changedSince(db: Database, ledgerId: string, state: State): Promise<string[] | null> {
  const known = await sql`select from ledger.history where ledger_id = ${ledgerId}
    and sequence = ${state.sequence} and hash = ${state.hash}`.execute(db);
  if (known.rows.length === 0) return null;
  const found = await sql<{ record_id: string }>`
    select distinct record_id from (
      select record_id from ledger.history
      where ledger_id = ${ledgerId} and sequence > ${state.sequence} and record_type = 'record'
      union all
      select v.record_id from ledger.history h
      join ledger.record_versions v on v.ledger_id = h.ledger_id and v.batch_id = h.record_id
      where h.ledger_id = ${ledgerId} and h.sequence > ${state.sequence} and h.record_type = 'batch') changed
    limit ${MOST_CHANGED + 1}`.execute(db);
  return found.rows.length > MOST_CHANGED ? null : found.rows.map(({ record_id }) => record_id);
}

/** Not in one transaction, which DuckDB would hold in memory: until its state is written, the copy counts as not made. */
async function loadAll(loading: Loading, now: State): Promise<void> {
  await emptyTables(loading.duck);
  if (now.registry !== null) await loadTree(loading, now.registry);
  await loadFacts(loading, null);
  await loadSpecialCases(loading, { changed: null, family: null });
  await writeState(loading.duck, now);
  await loading.duck.run('checkpoint');
}

async function writeState(duck: DuckDBConnection, { sequence, hash, registry }: State): Promise<void> {
  await duck.run('delete from state');
  await duck.run('insert into state values ($1, $2, $3)', [sequence, hash, registry]);
}

async function loadChanges(
  loading: Loading,
  { changed, now, newTree }: { readonly changed: readonly string[]; readonly now: State; readonly newTree: boolean },
): Promise<void> {
  const { duck } = loading;
  await duck.run('begin transaction');
  try {
    if (newTree && now.registry !== null) await loadTree(loading, now.registry);
    if (changed.length > 0) await loadRecords(loading, changed);
    await writeState(duck, now);
    await duck.run('commit');
  } catch (error) {
    await duck.run('rollback');
    throw error;
  }
}

async function loadRecords(loading: Loading, changed: readonly string[]): Promise<void> {
  const { db, ledgerId, duck } = loading;
  await keepKeys(duck, 'changed', changed);
  await keepKeys(duck, 'family', await familyOf(db, ledgerId, changed));
  const ours = 'where record_key in (select record_key from changed)';
  const before = await duck.runAndReadAll(`select 1 from passages ${ours} limit 1`);
  for (const table of recordTables) await duck.run(`delete from ${table} ${ours}`);
  await loadFacts(loading, changed);
  await duck.run(`update facts set counted_public = null, counted_current = null
    where record_key in (select record_key from family)
      and (counted_public is not null or counted_current is not null)`);
  await loadSpecialCases(loading, { changed, family: 'select record_key from family' });
  if (before.currentRowCount > 0) await loadWays(loading);
  await duck.run('drop table changed; drop table family');
}

/** As a temporary table of that name. */
async function keepKeys(duck: DuckDBConnection, name: string, ids: readonly string[]): Promise<void> {
  await duck.run(
    `create or replace temp table ${name} as
      select md5_number(id) as record_key from (select unnest(from_json($1, '["VARCHAR"]')) as id)`,
    [JSON.stringify(ids)],
  );
}

/** The changed records that are umbrellas or items, now or before, and all that hang together with them. */
async function familyOf(db: Database, ledgerId: string, changed: readonly string[]): Promise<string[]> {
  const found = await sql<{ id: string }>`
    with recursive family as (
      select a.record_id as id from ledger.allocations a
      where a.ledger_id = ${ledgerId} and a.record_id = any(${[...changed]}) and a.part_of is not null
      union
      select a.part_of as id from ledger.allocations a
      where a.ledger_id = ${ledgerId} and a.part_of = any(${[...changed]})
      union
      select other.id from family f cross join lateral (
        select a.part_of as id from ledger.allocations a
        where a.ledger_id = ${ledgerId} and a.record_id = f.id and a.part_of is not null
        union
        select a.record_id as id from ledger.allocations a
        where a.ledger_id = ${ledgerId} and a.part_of = f.id) other)
    select id from family`.execute(db);
  return found.rows.map(({ id }) => id);
}
