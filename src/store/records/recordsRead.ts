/** Records by their ids: every version of one, or of each the version that is newest or that the public sees. */
import type { Body } from '../../core/records/field.ts';
import type { RecordType } from '../../core/records/recordTypes.ts';
import type { RecordState } from '../../core/records/states.ts';
import { sql } from 'kysely';
import type { Database } from '../tables.ts';

/** A version with the content it shows. */
export interface RecordRow {
  readonly recordId: string;
  readonly version: number;
  readonly type: RecordType;
  readonly content: number;
  readonly state: RecordState;
  readonly change: string;
  readonly reason: string | null;
  readonly batchId: string | null;
  /** Its place in the batch, from 1; 0 outside of batches. */
  readonly batchPosition: number;
  readonly recordedAt: Date;
  readonly recordedBy: string;
  readonly body: Body;
  /** Equal hashes mean equal bodies: compare with `bodyHash(body)`. */
  readonly bodyHash: string;
  /** Who wrote the content as it reads. */
  readonly author: string;
}

/** `current` is the newest version of each record, `published` the one that the public sees. */
export type RecordsView = 'current' | 'published';

/** Versions `v` beside the contents `c` that they show, to be narrowed, ordered and selected from. */
export function versionsAndContents(db: Database, ledgerId: string) {
  return db
    .selectFrom('record_versions as v')
    .innerJoin('record_contents as c', (join) =>
      join
        .onRef('c.ledger_id', '=', 'v.ledger_id')
        .onRef('c.record_id', '=', 'v.record_id')
        .onRef('c.content', '=', 'v.content'),
    )
    .where('v.ledger_id', '=', ledgerId);
}

/** Versions with the content that each shows, to be narrowed and ordered. */
export function versionsWithContent(db: Database, ledgerId: string) {
  return versionsAndContents(db, ledgerId).select(versionColumns).select(contentColumns);
}

/** Every version of a record, oldest first. */
export async function versionsOf(db: Database, ledgerId: string, recordId: string): Promise<RecordRow[]> {
  return versionsWithContent(db, ledgerId).where('v.record_id', '=', recordId).orderBy('v.version').execute();
}

/** The newest version of each of these records, whatever its state. */
export async function currentRecords(db: Database, ledgerId: string, ids: readonly string[]): Promise<RecordRow[]> {
  return byIds(db, ledgerId, 'current_records', ids);
}

/** The version that the public sees, of those of these records that have one. */
export async function publishedRecords(db: Database, ledgerId: string, ids: readonly string[]): Promise<RecordRow[]> {
  return byIds(db, ledgerId, 'published_records', ids);
}

async function byIds(
  db: Database,
  ledgerId: string,
  view: 'current_records' | 'published_records',
  ids: readonly string[],
): Promise<RecordRow[]> {
  if (ids.length === 0) return [];
  return db
    .selectFrom(`${view} as v`)
    .select(versionColumns)
    .select(viewColumns)
    .where('v.ledger_id', '=', ledgerId)
    .where('v.record_id', '=', sql<string>`any(${ids})`)
    .execute();
}

export type RecordHead = Pick<RecordRow, 'version' | 'type' | 'content' | 'state' | 'bodyHash' | 'batchId'>;

/** Where each of these records stands, without its body; ids of which there is no record are not in the map. */
export async function headsOf(
  db: Database,
  ledgerId: string,
  ids: readonly string[],
): Promise<Map<string, RecordHead>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('current_records as v')
    .select(['v.record_id as recordId', 'v.version', 'v.type', 'v.content', 'v.state'])
    .select(['v.body_hash as bodyHash', 'v.batch_id as batchId'])
    .where('v.ledger_id', '=', ledgerId)
    .where('v.record_id', '=', sql<string>`any(${ids})`)
    .execute();
  return new Map(rows.map(({ recordId, ...head }) => [recordId, head]));
}

/** Columns of a version `v`, under the names of {@link RecordRow}. */
export const versionColumns = [
  'v.record_id as recordId',
  'v.version',
  'v.type',
  'v.content',
  'v.state',
  'v.change',
  'v.reason',
  'v.batch_id as batchId',
  'v.batch_position as batchPosition',
  'v.recorded_at as recordedAt',
  'v.recorded_by as recordedBy',
] as const;
export const contentColumns = ['c.body', 'c.body_hash as bodyHash', 'c.author'] as const;
export const viewColumns = ['v.body', 'v.body_hash as bodyHash', 'v.author'] as const;
