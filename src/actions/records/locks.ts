/** Locked periods: records dated in one cannot be written any more once its grace time is over. */
import type { Body } from '../../core/records/field.ts';
import { dayInterval, overlap, period } from '../../core/records/partialDate.ts';
import type { RecordType } from '../../core/records/recordTypes.ts';
import { typeOfRecord } from '../../core/records/recordTypes.ts';
import { textOf } from '../../core/records/values.ts';
import { listRecords } from '../../store/records/recordsList.ts';
import type { RecordRow } from '../../store/records/recordsRead.ts';
import type { Ledger } from '../ledger.ts';

/** Nobody keeps more locks than this. */
const MOST_LOCKS = 1000;

export type Locks = readonly Pick<RecordRow, 'recordId' | 'body'>[];

/** The locks that hold: what is published, and what is approved; a lock that is being revised holds until then. */
export async function locksThatHold({ db, ledgerId }: Pick<Ledger, 'db' | 'ledgerId'>): Promise<Locks> {
  const slice = { type: 'lock', offset: 0, limit: MOST_LOCKS } as const;
  const [published, approved] = await Promise.all([
    listRecords(db, ledgerId, { view: 'published', ...slice }),
    listRecords(db, ledgerId, { view: 'current', states: ['approved'], ...slice }),
  ]);
  return [...published, ...approved];
}

/** One clause naming the lock that closes the period of a record; null where none does. */
export function lockOf(
  locks: Locks,
  { type, body }: { readonly type: RecordType; readonly body: Body },
  today: string,
): string | null {
  const { dated } = typeOfRecord(type);
  const date = dated === null ? null : textOf(body, dated);
  const days = date === null ? null : dayInterval(date);
  if (days === null) return null;
  const programme = textOf(body, 'programme');
  for (const { recordId, body: lock } of locks) {
    const [whose, grace] = [textOf(lock, 'programme'), textOf(lock, 'graceUntil')];
    const isMeant = whose === null || whose === programme;
    const isOver = grace === null || grace < today;
    if (isMeant && isOver && overlap(days, period(textOf(lock, 'start'), textOf(lock, 'end')))) {
      return `the record is dated ${date}, and lock ${recordId} closes the period ${periodInWords(lock)}`;
    }
  }
  return null;
}

function periodInWords(lock: Body): string {
  const [start, end, reason] = [textOf(lock, 'start'), textOf(lock, 'end'), textOf(lock, 'reason')];
  return `${start === null ? '' : `from ${start} `}until ${end ?? 'today'}${reason === null ? '' : ` (${reason})`}`;
}
