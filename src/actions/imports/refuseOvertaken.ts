/**
 * An import reads and checks its file before it takes the write lock. What others wrote in the meantime is looked
 * through under the lock: an import that it could have changed is refused whole, and can be made again at once.
 */
import { CounterfoilError } from '../../core/errors/errors.ts';
import { neededIds } from '../../core/records/neededIds.ts';
import type { RecordType } from '../../core/records/recordTypes.ts';
import { linksSince } from '../../store/history/linksSince.ts';
import { batchVersions } from '../../store/records/batches.ts';
import type { RecordRow } from '../../store/records/recordsRead.ts';
import { currentRecords } from '../../store/records/recordsRead.ts';
import type { Ledger } from '../ledger.ts';
import { IMPORT_OVERTAKEN } from './errors.ts';

/** What an import has to do with. */
export interface Concern {
  readonly type: RecordType;
  /** Whether the import writes the record, or names the record or the place or actor. */
  readonly has: (id: string) => boolean;
}

const MOST_LINKS = 20_000;

function overtaken(what: string, by: string): CounterfoilError {
  return new CounterfoilError(IMPORT_OVERTAKEN, `while the file was read, ${by} changed ${what}`);
}

/** Throws IMPORT_OVERTAKEN. Called under the write lock; `sequence` is the head of the history before anything was read. */
export async function refuseOvertaken(ledger: Ledger, sequence: string, concern: Concern): Promise<void> {
  const { db, ledgerId } = ledger;
  const links = await linksSince(db, ledgerId, { sequence, limit: MOST_LINKS });
  if (links.length === MOST_LINKS) throw overtaken(`more than ${MOST_LINKS - 1} things`, links[0]?.by ?? 'others');
  const singles: string[] = [];
  for (const { record_type: kind, record_id: id, by } of links) {
    if (kind === 'registry') throw overtaken('the registry', by);
    if (kind === 'record') singles.push(id);
    if (kind !== 'batch') continue;
    for await (const rows of batchVersions(db, ledgerId, id)) refuseTouched(rows, concern);
  }
  refuseTouched(await currentRecords(db, ledgerId, singles), concern);
}

function refuseTouched(rows: readonly RecordRow[], { type, has }: Concern): void {
  for (const { recordId, type: other, body, recordedBy } of rows) {
    // Two records of a type may exclude each other, as two pairings of a place do, without naming each other.
    const meets = other === type && neededIds(type, body, recordId).referring.some(({ id }) => has(id));
    if (other === 'lock' || has(recordId) || meets) throw overtaken(`${other} ${recordId}`, recordedBy);
  }
}
