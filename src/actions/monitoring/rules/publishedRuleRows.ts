import type { RecordRow } from '../../../store/records/recordsRead.ts';
import { listRecords } from '../../../store/records/recordsList.ts';
import type { Ledger } from '../../ledger.ts';

/** As many as a file of rules may hold. */
const MOST = 10_000;

/** The rules that are switched on, as their records were published, in the order of their ids. */
export async function publishedRuleRows({ db, ledgerId }: Pick<Ledger, 'db' | 'ledgerId'>): Promise<RecordRow[]> {
  const rows = await listRecords(db, ledgerId, { view: 'published', type: 'rule', offset: 0, limit: MOST });
  return rows.toSorted((a, b) => (a.recordId < b.recordId ? -1 : 1));
}
