/** The versions of a batch in the order in which it wrote them, some thousands at a time. */
import type { Database } from '../tables.ts';
import type { RecordRow } from './recordsRead.ts';
import { contentColumns, versionColumns, versionsAndContents } from './recordsRead.ts';

const VERSIONS_AT_ONCE = 2000;

/** With their contents. */
export function batchVersions(db: Database, ledgerId: string, batchId: string): AsyncGenerator<readonly RecordRow[]> {
  return page(async (after) =>
    versionsAfter(db, ledgerId, { batchId, after }).select(versionColumns).select(contentColumns).execute(),
  );
}

/** What one version of a batch says of its record, without the body. */
export type BatchHead = Pick<
  RecordRow,
  'recordId' | 'type' | 'version' | 'content' | 'state' | 'change' | 'reason' | 'batchPosition' | 'bodyHash'
>;

/** For who need not read a million bodies. */
export function batchHeads(db: Database, ledgerId: string, batchId: string): AsyncGenerator<readonly BatchHead[]> {
  return page(async (after) =>
    versionsAfter(db, ledgerId, { batchId, after })
      .select(['v.record_id as recordId', 'v.type', 'v.version', 'v.content', 'v.state', 'v.change', 'v.reason'])
      .select(['v.batch_position as batchPosition', 'c.body_hash as bodyHash'])
      .execute(),
  );
}

function versionsAfter(
  db: Database,
  ledgerId: string,
  { batchId, after }: { readonly batchId: string; readonly after: number },
) {
  return versionsAndContents(db, ledgerId)
    .where('v.batch_id', '=', batchId)
    .where('v.batch_position', '>', after)
    .orderBy('v.batch_position')
    .limit(VERSIONS_AT_ONCE);
}

async function* page<Row extends Pick<RecordRow, 'batchPosition'>>(
  rowsAfter: (position: number) => Promise<readonly Row[]>,
): AsyncGenerator<readonly Row[]> {
  let rows = await rowsAfter(0);
  for (let last = rows.at(-1); last; last = rows.at(-1)) {
    yield rows;
    rows = await rowsAfter(last.batchPosition);
  }
}
