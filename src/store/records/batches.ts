/** Batches: what came or moved together. */
import type { Selectable } from 'kysely';
import { sql } from 'kysely';
import type { RecordState } from '../../core/records/states.ts';
import type { BatchTable, Database } from '../tables.ts';
import type { Slice } from './slice.ts';

export type BatchRow = Omit<Selectable<BatchTable>, 'ledger_id'> & {
  /** The batch that undid this one. */
  readonly undoneBy: string | null;
};

export interface BatchFilter {
  readonly kind?: BatchRow['kind'] | undefined;
  /** Who made it. */
  readonly by?: string | undefined;
}

/** Newest first. */
export async function listBatches(
  db: Database,
  ledgerId: string,
  { kind, by, limit, offset }: BatchFilter & Slice,
): Promise<BatchRow[]> {
  let query = batches(db, ledgerId).orderBy('b.recorded_at', 'desc').orderBy('b.id', 'desc');
  if (kind) query = query.where('b.kind', '=', kind);
  if (by !== undefined) query = query.where('b.recorded_by', '=', by);
  return query.limit(limit).offset(offset).execute();
}

export async function countBatches(db: Database, ledgerId: string, { kind, by }: BatchFilter = {}): Promise<number> {
  let query = db
    .selectFrom('batches')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('ledger_id', '=', ledgerId);
  if (kind) query = query.where('kind', '=', kind);
  if (by !== undefined) query = query.where('recorded_by', '=', by);
  return Number((await query.executeTakeFirstOrThrow()).count);
}

export async function getBatch(db: Database, ledgerId: string, id: string): Promise<BatchRow | null> {
  return (await batches(db, ledgerId).where('b.id', '=', id).executeTakeFirst()) ?? null;
}

function batches(db: Database, ledgerId: string) {
  return db
    .selectFrom('batches as b')
    .select(['b.id', 'b.kind', 'b.source', 'b.source_sha256', 'b.profile_id', 'b.undoes', 'b.versions', 'b.digest'])
    .select(['b.recorded_at', 'b.recorded_by'])
    .select((select) =>
      select
        .selectFrom('batches as u')
        .select('u.id')
        .whereRef('u.ledger_id', '=', 'b.ledger_id')
        .whereRef('u.undoes', '=', 'b.id')
        .orderBy('u.recorded_at')
        .limit(1)
        .as('undoneBy'),
    )
    .where('b.ledger_id', '=', ledgerId);
}

export interface ImportSource {
  readonly sha256: string;
  readonly profileId: string | null;
  readonly by: string;
}

/** Imports of one file by one person that were written after a link of the history and were not undone. */
export async function importsSince(
  db: Database,
  ledgerId: string,
  { sequence, sha256, profileId, by }: ImportSource & { readonly sequence: string },
): Promise<BatchRow[]> {
  const rows = await batches(db, ledgerId)
    .where('b.kind', '=', 'import')
    .where('b.source_sha256', '=', sha256)
    .where('b.recorded_by', '=', by)
    .where('b.profile_id', 'is not distinct from', profileId)
    .where((where) =>
      where.exists(
        where
          .selectFrom('history as h')
          .select('h.sequence')
          .whereRef('h.ledger_id', '=', 'b.ledger_id')
          .where('h.record_type', '=', 'batch')
          .whereRef('h.record_id', '=', 'b.id')
          .where('h.sequence', '>', sequence),
      ),
    )
    .execute();
  return rows.filter(({ undoneBy }) => undoneBy === null);
}

export interface BatchState {
  readonly state: RecordState;
  /** Whether the batch's own version is the last one. */
  readonly stands: boolean;
  readonly count: number;
}

/** Where the records of a batch stand now. */
export async function batchStates(db: Database, ledgerId: string, batchId: string): Promise<readonly BatchState[]> {
  const found = await sql<BatchState>`
    select now.state, now.batch_id is not distinct from ${batchId} as stands, count(*)::integer as count
    from (select distinct record_id from record_versions where ledger_id = ${ledgerId} and batch_id = ${batchId}) own
    join record_versions now on now.ledger_id = ${ledgerId} and now.record_id = own.record_id
    where not exists (
      select from record_versions later
      where later.ledger_id = now.ledger_id and later.record_id = now.record_id and later.version = now.version + 1)
    group by 1, 2 order by 1, 2
  `.execute(db);
  return found.rows;
}

export interface BatchOutcome {
  /** Records that the batch wrote versions of, and how many of them it left withdrawn. */
  readonly records: number;
  readonly withdrawn: number;
  /** What its versions give as their reason, where all give the same. */
  readonly reason: string | null;
}

export async function batchOutcome(db: Database, ledgerId: string, batchId: string): Promise<BatchOutcome> {
  const found = await sql<BatchOutcome>`
    select count(*)::integer as records, count(*) filter (where state = 'withdrawn')::integer as withdrawn,
      case when min(reason) = max(reason) then min(reason) end as reason
    from (
      select distinct on (record_id) state, reason from record_versions
      where ledger_id = ${ledgerId} and batch_id = ${batchId} order by record_id, version desc
    ) last
  `.execute(db);
  return found.rows[0] ?? { records: 0, withdrawn: 0, reason: null };
}
