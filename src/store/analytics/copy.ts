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
import type { Loading } from './copyLoad.ts';
import { loadFacts, loadTree, setApart } from './copyLoad.ts';
import { COPY_VERSION, createTables, hasTables } from './copyTables.ts';
import { copyRelations } from './copyRelations.ts';
import { openDuck, runSql } from './duck.ts';
import { inOneMoment, joinByHashing } from './inOneMoment.ts';
import { loadSpecialCases } from './loadSpecialCases.ts';
import { rollUpSql } from './rollUpSql.ts';
import { toRows } from './toRows.ts';
import type { TotalPart, TotalRecordRow } from './totalRecordsSql.ts';
import { totalRecordsSql } from './totalRecordsSql.ts';

/** More changes than this, and everything is loaded anew. */
const MOST_CHANGED = 200_000;

export interface TotalsCopy {
  /** Brings the copy up to the ledger's last event, and says which that is. */
  follow(db: Database): Promise<{ readonly sequence: string; readonly loaded: 'all' | 'changes' | 'nothing' }>;
  rollUp(db: Database, query: RollUpQuery): Promise<RollUpRow[]>;
  records(db: Database, query: RollUpQuery, part: TotalPart): Promise<TotalRecordRow[]>;
  /** Whether everything was loaded once. */
  isMade(): boolean;
  /** Waits for what is being loaded. */
  close(): Promise<void>;
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
  return {
    // One at a time: two would both load the same changes.
    async follow(db) {
      const next = last.then(() => follow({ db, ledgerId, duck, file: `${path}.csv` }));
      last = next.catch(() => undefined);
      const followed = await next;
      isMade = true;
      return followed;
    },
    async rollUp(db, query) {
      await last;
      const rows = await runSql(duck, db, rollUpSql(query, copyRelations(query)));
      return toRows(query, rows);
    },
    async records(db, query, part) {
      await last;
      const idOf = sql`(select min(f.record_id) from (select record_id, record_key from main.facts
        union all select record_id, record_key from main.ordinary) f where f.record_key = page.record_id)`;
      return runSql(duck, db, totalRecordsSql(query, { relations: copyRelations(query), part, idOf }));
    },
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

async function follow(loading: Loading): ReturnType<TotalsCopy['follow']> {
  const { db, ledgerId, duck } = loading;
  return inOneMoment(db, { readsAll: false }, async (transaction) => {
    const head = await historyHead(transaction, ledgerId);
    const state = await readState(duck);
    const now = { sequence: head.sequence, hash: head.hash, registry: await lastRegistry(transaction, ledgerId) };
    if (state !== null && state.sequence === now.sequence && state.hash === now.hash)
      return { sequence: now.sequence, loaded: 'nothing' };
    const changed = state === null ? null : await changedSince(transaction, ledgerId, state);
    await duck.run('begin transaction');
    try {
      const inside = { ...loading, db: transaction };
      if (now.registry !== null && (state === null || changed === null || state.registry !== now.registry)) {
        await loadTree(inside, now.registry);
      }
      await (changed === null ? loadAll(inside) : loadChanges(inside, changed));
      await duck.run('delete from state');
      await duck.run('insert into state values ($1, $2, $3)', [now.sequence, now.hash, now.registry]);
      await duck.run('commit');
    } catch (error) {
      await duck.run('rollback');
      throw error;
    }
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

/** Tables with rows of records. */
const byRecord = ['ordinary', 'facts', 'passages', 'members'];

async function loadAll(loading: Loading): Promise<void> {
  for (const table of byRecord) await loading.duck.run(`delete from ${table}`);
  await joinByHashing(loading.db);
  await loadFacts(loading, null);
  await loadSpecialCases(loading, { changed: null, family: null });
}

async function loadChanges(loading: Loading, changed: readonly string[]): Promise<void> {
  if (changed.length === 0) return;
  const { db, ledgerId, duck } = loading;
  const family = await familyOf(db, ledgerId, changed);
  await withIds(duck, changed, async () => {
    for (const table of byRecord) {
      await duck.run(`delete from ${table} where record_key in (select record_key from ids)`);
    }
  });
  await loadFacts(loading, changed);
  await withIds(duck, changed, async () => {
    const keys = 'select source_key from passages where source_key in (select record_key from ids)';
    for (const statement of setApart(keys)) await duck.run(statement);
  });
  await withIds(duck, family, async () => {
    await duck.run(`update facts set counted_public = null, counted_current = null
      where record_key in (select record_key from ids)`);
  });
  await loadSpecialCases(loading, { changed, family });
}

async function withIds(duck: DuckDBConnection, ids: readonly string[], work: () => Promise<void>): Promise<void> {
  if (ids.length === 0) return;
  await duck.run(
    `create or replace temp table ids as
      select md5_number(id) as record_key from (select unnest(from_json($1, '["VARCHAR"]')) as id)`,
    [JSON.stringify(ids)],
  );
  await work();
  await duck.run('drop table ids');
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
