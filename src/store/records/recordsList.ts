/** Lists of records, newest first, and their number. */
import type { RawBuilder } from 'kysely';
import { sql } from 'kysely';
import type { RecordType } from '../../core/records/recordTypes.ts';
import type { Database } from '../tables.ts';
import type { RecordFilter } from './recordFilter.ts';
import { filtered, ofTypes } from './recordFilter.ts';
import type { RecordRow } from './recordsRead.ts';
import { contentColumns, versionColumns } from './recordsRead.ts';
import type { Slice } from './slice.ts';

/** The last record of the page before: the list goes on after it, however far down that is. */
export interface RecordsAfter {
  readonly after?: Pick<RecordRow, 'recordedAt' | 'batchPosition' | 'recordId'> | undefined;
}

/** Newest version first; those of a batch in its order, as the rows of a spreadsheet that was imported. */
export async function listRecords(
  db: Database,
  ledgerId: string,
  { offset, limit, after, ...filter }: RecordFilter & Slice & RecordsAfter,
): Promise<RecordRow[]> {
  const query = await filtered(db, ledgerId, filter);
  let page = query
    .select(versionColumns)
    .orderBy('v.recorded_at', 'desc')
    .orderBy('v.batch_position')
    .orderBy('v.record_id')
    .limit(limit)
    .offset(offset);
  if (after) page = page.where(comesAfter(after));
  // The page is cut before contents are joined, so that the bodies of what is left out are not read.
  return db
    .selectFrom(page.as('v'))
    .innerJoin('record_contents as c', (join) =>
      join
        .on('c.ledger_id', '=', ledgerId)
        .onRef('c.record_id', '=', 'v.recordId')
        .onRef('c.content', '=', 'v.content'),
    )
    .selectAll('v')
    .select(contentColumns)
    .orderBy('v.recordedAt', 'desc')
    .orderBy('v.batchPosition')
    .orderBy('v.recordId')
    .execute();
}

function comesAfter({ recordedAt, batchPosition, recordId }: NonNullable<RecordsAfter['after']>): RawBuilder<boolean> {
  return sql<boolean>`v.recorded_at <= ${recordedAt} and (v.recorded_at < ${recordedAt}
    or (v.batch_position, v.record_id) > (${batchPosition}, ${recordId}))`;
}

/** With `atMost` it stops counting there and answers one more: nobody waits for a million rows to be told apart. */
export async function countRecords(
  db: Database,
  ledgerId: string,
  { atMost, ...filter }: RecordFilter & { readonly atMost?: number | undefined },
): Promise<number> {
  const query = onlyByType(filter) ? everFirst(db, ledgerId, filter) : await filtered(db, ledgerId, filter);
  const counted = atMost === undefined ? query : query.limit(atMost + 1);
  const found = await db
    .selectFrom(counted.select('v.version').as('counted'))
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(found.count);
}

/** How many records of each type the filter lets through; types without any are left out. */
export async function countByType(
  db: Database,
  ledgerId: string,
  filter: RecordFilter,
): Promise<Map<RecordType, number>> {
  const query = await filtered(db, ledgerId, filter);
  const rows = await query
    .select('v.type')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .groupBy('v.type')
    .orderBy('v.type')
    .execute();
  return new Map(rows.map(({ type, count }) => [type, Number(count)]));
}

/** Every record has one first version and one type, so that records of a type are counted from an index alone. */
function onlyByType({ view, ...filter }: RecordFilter): boolean {
  const others = Object.entries(filter).filter(([name]) => name !== 'type' && name !== 'types');
  return view === 'current' && others.every(([, value]) => value === undefined);
}

function everFirst(db: Database, ledgerId: string, filter: RecordFilter) {
  return ofTypes(db, ledgerId, filter).where('v.version', '=', 1);
}
