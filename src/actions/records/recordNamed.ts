import type { RecordType } from '../../core/records/recordTypes.ts';
import { textOf } from '../../core/records/values.ts';
import { currentRecords } from '../../store/records/recordsRead.ts';
import type { RecordRow } from '../../store/records/recordsRead.ts';
import { listRecords } from '../../store/records/recordsList.ts';
import type { Ledger } from '../ledger.ts';

const MOST = 10_000;

/**
 * The newest version of a record, by its id or by its identifier: of several with one identifier the published one, else
 * one that was not withdrawn. Undefined where there is none. It says nothing of who may see the record.
 */
export async function recordNamed(
  { db, ledgerId }: Pick<Ledger, 'db' | 'ledgerId'>,
  type: RecordType,
  name: string,
): Promise<RecordRow | undefined> {
  const [byId] = await currentRecords(db, ledgerId, [name]);
  if (byId?.type === type) return byId;
  const rows = await listRecords(db, ledgerId, { view: 'current', type, offset: 0, limit: MOST });
  const named = rows.filter(({ body }) => textOf(body, 'key') === name);
  const found = named.find(({ state }) => state === 'published') ?? named.find(({ state }) => state !== 'withdrawn');
  return found ?? named[0];
}
