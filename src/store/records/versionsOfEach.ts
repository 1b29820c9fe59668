import { sql } from 'kysely';
import type { Database } from '../tables.ts';
import type { RecordRow } from './recordsRead.ts';
import { versionsWithContent } from './recordsRead.ts';

/** Every version of each of these records, oldest first; ids of which there is no record are not in the map. */
export async function versionsOfEach(
  db: Database,
  ledgerId: string,
  ids: readonly string[],
): Promise<Map<string, RecordRow[]>> {
  const rows = await versionsWithContent(db, ledgerId)
    .where('v.record_id', '=', sql<string>`any(${ids})`)
    .orderBy('v.record_id')
    .orderBy('v.version')
    .execute();
  return Map.groupBy(rows, ({ recordId }) => recordId);
}
