import type { View } from '../../core/ledger/rollUp.ts';
import type { RecordRow } from '../../store/records/recordsRead.ts';
import { publishedRecords } from '../../store/records/recordsRead.ts';
import type { Ledger } from '../ledger.ts';
import { rowsThatShow } from '../records/rowsThatShow.ts';

/** Of each record the version that a total of this view goes by: a total of what is published reads nothing else. */
export async function seenRecords(ledger: Ledger, ids: readonly string[], view: View): Promise<RecordRow[]> {
  return view === 'published' ? publishedRecords(ledger.db, ledger.ledgerId, ids) : rowsThatShow(ledger, ids);
}
