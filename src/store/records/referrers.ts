/** Which records name others, asked for many of those at once. */
import { sql } from 'kysely';
import type { RecordType } from '../../core/records/recordTypes.ts';
import type { Database } from '../tables.ts';
import type { RecordRow, RecordsView } from './recordsRead.ts';
import { versionColumns, viewColumns } from './recordsRead.ts';

export interface ReferrersQuestion {
  readonly type: RecordType;
  readonly field: string;
  readonly targetType: 'entry' | 'record';
  readonly targetIds: readonly string[];
  /** `current` when left out. */
  readonly view?: RecordsView | undefined;
}

export type Referrer = RecordRow & { readonly targetId: string };

/** Newest, or published, versions of records of `type` whose `field` names one of the targets; none withdrawn. */
export async function referrers(
  db: Database,
  ledgerId: string,
  { type, field, targetType, targetIds, view = 'current' }: ReferrersQuestion,
): Promise<Referrer[]> {
  if (targetIds.length === 0) return [];
  return db
    .selectFrom('record_links as l')
    .innerJoin(`${view}_records as v`, (join) =>
      join
        .onRef('v.ledger_id', '=', 'l.ledger_id')
        .onRef('v.record_id', '=', 'l.record_id')
        .onRef('v.content', '=', 'l.content'),
    )
    .select(versionColumns)
    .select(viewColumns)
    .select('l.target_id as targetId')
    .where('l.ledger_id', '=', ledgerId)
    .where('l.target_type', '=', targetType)
    .where('l.target_id', '=', sql<string>`any(${targetIds})`)
    .where('l.field', '=', field)
    .where('v.type', '=', type)
    .where('v.state', '<>', 'withdrawn')
    .orderBy('v.record_id')
    .execute();
}
