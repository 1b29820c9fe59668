/**
 * The copy of the transactions that DuckDB adds up: derived from the records, following their history, made anew at
 * will, never the truth. Its file belongs to one process at a time; another answers from the records.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import type { RollUpQuery, RollUpRow } from '../../core/ledger/rollUp.ts';
import { historyHead } from '../history/head.ts';
import type { Database } from '../tables.ts';
import { withCopyingClient } from './copyingClient.ts';
import type { Loading } from './copyLoad.ts';
import { loadFacts, loadTree, setApart } from './copyLoad.ts';
import { COPY_VERSION, createTables, emptyTables, hasTables } from './copyTables.ts';
import { copiedRecords, copiedRollUp } from './copyQueries.ts';
import { openDuck } from './duck.ts';
import { inOneMoment } from './inOneMoment.ts';
import type { Seen } from './loadRecords.ts';
import { changedSince, loadRecords } from './loadRecords.ts';
import { loadCounted, loadMembers, loadPassages, loadWays } from './loadSpecialCases.ts';
import type { TotalPart, TotalRecordRow } from './totalRecordsSql.ts';

export interface TotalsCopy {
  /** Brings the copy up to the ledger's last event, and says which that is. */
  follow(db: Database): Promise<{ readonly sequence: string; readonly loaded: 'all' | 'changes' | 'nothing' }>;
  /** Rows of each query, all of one moment. Null while everything is loaded. */
  rollUp(db: Database, queries: readonly RollUpQuery[]): Promise<CopiedRows | null>;
  /** Null while everything is loaded. */
  records(db: Database, query: RollUpQuery, part: TotalPart): Promise<TotalRecordRow[] | null>;
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

interface State extends Seen {
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
  const asking = async <Answer>(
    ask: (reader: DuckDBConnection, state: State) => Promise<Answer>,
  ): Promise<Answer | null> => {
    const reader = await instance.connect();
    try {
      await reader.run('begin transaction read only');
      const state = await readState(reader);
      return state && (await ask(reader, state));
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
      asking(async (reader, { sequence }) => {
        const rows: RollUpRow[][] = [];
        for (const query of queries) rows.push(await copiedRollUp(reader, db, query));
        return { rows, sequence };
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

/** Not in one transaction, which DuckDB would hold in memory: until its state is written, the copy counts as not made. */
async function loadAll(loading: Loading, now: State): Promise<void> {
  await emptyTables(loading.duck);
  if (now.registry !== null) await loadTree(loading, now.registry);
  await loadFacts(loading, null);
  const passes = await loadPassages(loading, null);
  await loadMembers(loading, null);
  await setApart(
    loading.duck,
    'select part_of from facts union select source_key from passages union select record_key from facts',
  );
  await loadCounted(loading, null);
  if (passes) await loadWays(loading);
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
