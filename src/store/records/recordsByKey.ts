import { sql } from 'kysely';
import type { RecordType } from '../../core/records/recordTypes.ts';
import type { Database } from '../tables.ts';

export interface KeyedRecord {
  readonly recordId: string;
  readonly type: RecordType;
  /** The identifier that the office itself gave it. */
  readonly key: string;
  readonly programme: string | null;
  /** Whether an import made it. */
  readonly imported: boolean;
}

/** Records of the types, as they read now, that bear one of the identifiers; withdrawn ones are left out. */
export async function recordsByKey(
  db: Database,
  ledgerId: string,
  { types, keys }: { readonly types: readonly RecordType[]; readonly keys: readonly string[] },
): Promise<KeyedRecord[]> {
  if (keys.length === 0 || types.length === 0) return [];
  const key = sql<string>`c.body ->> 'key'`;
  return db
    .selectFrom('record_contents as c')
    .innerJoin('current_records as v', (join) =>
      join
        .onRef('v.ledger_id', '=', 'c.ledger_id')
        .onRef('v.record_id', '=', 'c.record_id')
        .onRef('v.content', '=', 'c.content'),
    )
    .innerJoin('record_versions as first', (join) =>
      join
        .onRef('first.ledger_id', '=', 'c.ledger_id')
        .onRef('first.record_id', '=', 'c.record_id')
        .on('first.version', '=', 1),
    )
    .select(['c.record_id as recordId', 'v.type', key.as('key')])
    .select(sql<string | null>`c.body ->> 'programme'`.as('programme'))
    .select(sql<boolean>`first.batch_id is not null`.as('imported'))
    .where('c.ledger_id', '=', ledgerId)
    .where(key, 'is not', null)
    .where(key, '=', sql<string>`any(${keys})`)
    .where('v.type', 'in', types)
    .where('v.state', '<>', 'withdrawn')
    .orderBy('c.record_id')
    .execute();
}
