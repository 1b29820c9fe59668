/** The records as they stood at an instant. */
import { sql } from 'kysely';
import type { RecordType } from '../../core/records/recordTypes.ts';
import type { Database } from '../tables.ts';
import type { RecordRow, RecordsView } from './recordsRead.ts';
import { versionsWithContent } from './recordsRead.ts';

export interface RecordsAsOf {
  readonly view: RecordsView;
  readonly types?: readonly RecordType[] | undefined;
  readonly ids?: readonly string[] | undefined;
}

/**
 * What the view showed at `at`: of each record the highest version recorded by then; for the public, the highest
 * published one of those that no later one of them replaced or withdrew. In the order of the ids.
 */
export async function recordsAsOf(
  db: Database,
  ledgerId: string,
  at: Date,
  { view, types, ids }: RecordsAsOf,
): Promise<RecordRow[]> {
  let last = db
    .selectFrom('record_versions as r')
    .select(['r.record_id', 'r.version'])
    .distinctOn('r.record_id')
    .where('r.ledger_id', '=', ledgerId)
    .where('r.recorded_at', '<=', at)
    .orderBy('r.record_id')
    .orderBy('r.version', 'desc');
  if (view === 'published') last = last.where('r.state', 'in', ['published', 'withdrawn']);
  if (types) last = last.where('r.type', '=', sql<RecordType>`any(${types})`);
  if (ids) last = last.where('r.record_id', '=', sql<string>`any(${ids})`);
  let query = versionsWithContent(db, ledgerId)
    .innerJoin(last.as('last'), (join) =>
      join.onRef('last.record_id', '=', 'v.record_id').onRef('last.version', '=', 'v.version'),
    )
    .orderBy('v.record_id');
  if (view === 'published') query = query.where('v.state', '=', 'published');
  return query.execute();
}
