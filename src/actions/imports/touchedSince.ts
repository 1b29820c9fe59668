/**
 * Imports and their undoing read and check before they take the write lock. What others wrote in the meantime is looked
 * through under the lock.
 */
import { neededIds } from '../../core/records/neededIds.ts';
import type { RecordType } from '../../core/records/recordTypes.ts';
import { linksSince } from '../../store/history/linksSince.ts';
import { batchVersions } from '../../store/records/batchVersions.ts';
import type { RecordRow } from '../../store/records/recordsRead.ts';
import { currentRecords } from '../../store/records/recordsRead.ts';
import type { Ledger } from '../ledger.ts';

/** What an import has to do with. */
export interface Concern {
  /** Records of a type may exclude each other, as two pairings of a place do, without naming each other. */
  readonly type?: RecordType;
  /** Whether the import writes the record, or names the record or the place or actor. */
  readonly has: (id: string) => boolean;
}

export interface Touched {
  readonly what: string;
  readonly by: string;
}

const MOST_LINKS = 20_000;

/**
 * The first thing of concern that was written after `sequence`, the head of the history before anything was read; null
 * where there is none. Called under the write lock, with its transaction as `db`.
 */
export async function touchedSince(ledger: Ledger, sequence: string, concern: Concern): Promise<Touched | null> {
  const { db, ledgerId } = ledger;
  const links = await linksSince(db, ledgerId, { sequence, limit: MOST_LINKS });
  if (links.length === MOST_LINKS) return { what: `more than ${MOST_LINKS - 1} things`, by: links[0]?.by ?? 'others' };
  const singles: string[] = [];
  for (const { record_type: kind, record_id: id, by } of links) {
    if (kind === 'registry') return { what: 'the registry', by };
    if (kind === 'record') singles.push(id);
    if (kind !== 'batch') continue;
    for await (const rows of batchVersions(db, ledgerId, id)) {
      const touched = among(rows, concern);
      if (touched) return touched;
    }
  }
  return among(await currentRecords(db, ledgerId, singles), concern);
}

function among(rows: readonly RecordRow[], { type, has }: Concern): Touched | null {
  for (const { recordId, type: other, body, recordedBy } of rows) {
    const meets = other === type && neededIds(type, body, recordId).referring.some(({ id }) => has(id));
    if (other === 'lock' || has(recordId) || meets) return { what: `${other} ${recordId}`, by: recordedBy };
  }
  return null;
}
