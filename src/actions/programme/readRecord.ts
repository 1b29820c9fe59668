import { decide } from '../../core/access/decide.ts';
import { CounterfoilError } from '../../core/errors/errors.ts';
import type { RecordType } from '../../core/records/recordTypes.ts';
import { RECORD_NOT_FOUND } from '../errors.ts';
import type { Ledger } from '../ledger.ts';
import type { ShownView } from '../pairingAnswers.ts';
import type { Names, RecordAnswer, RecordList } from '../recordAnswers.ts';
import { listRecords } from '../records/listRecords.ts';
import { recordContext } from '../records/recordContext.ts';
import { recordSubject } from '../records/recordSubject.ts';
import { rowsThatShow } from '../records/rowsThatShow.ts';
import { recordsById } from './allRecords.ts';

interface Wanted {
  readonly id: string;
  readonly type: RecordType;
  readonly view: ShownView;
}

/**
 * The record that a page is about, in the view asked for; one that was never published, or was withdrawn, as it stands,
 * to whoever may see it. Throws RECORD_NOT_FOUND, also where it is of another type.
 */
export async function readRecord(
  ledger: Ledger,
  { id, type, view }: Wanted,
): Promise<{ readonly record: RecordAnswer; readonly names: Names; readonly mayEdit: boolean }> {
  const { items, names } =
    (await some(recordsById(ledger, [id], view))) ??
    (await some(recordsById(ledger, [id], 'working'))) ??
    (await listRecords(ledger, { ids: [id], view: 'working', state: 'withdrawn', limit: 1 }));
  const record = items.find((each) => each.type === type);
  if (!record) throw new CounterfoilError(RECORD_NOT_FOUND, `there is no ${type} "${id.slice(0, 60).toWellFormed()}"`);
  return { record, names, mayEdit: await mayEdit(ledger, id) };
}

type Found = Pick<RecordList, 'items' | 'names'>;

async function some(found: Promise<Found>): Promise<Found | null> {
  const list = await found;
  return list.items.length > 0 ? list : null;
}

async function mayEdit(ledger: Ledger, id: string): Promise<boolean> {
  if (ledger.actor.role === 'public') return false;
  const [row] = await rowsThatShow(ledger, [id]);
  if (!row) return false;
  const context = recordContext(ledger);
  await context.loadEntries([row]);
  const record = recordSubject({ type: row.type, body: row.body, versions: [row], locks: [] }, context);
  return decide(ledger.actor, 'write a record', { record }).allowed;
}
