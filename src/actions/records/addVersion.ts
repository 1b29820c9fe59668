import type { Body } from '../../core/records/field.ts';
import type { RecordType } from '../../core/records/recordTypes.ts';
import type { RecordState } from '../../core/records/states.ts';
import { bodyHash } from '../../store/history/recordPayloads.ts';
import { writeVersions } from '../../store/records/records.ts';
import type { RecordRow } from '../../store/records/recordsRead.ts';
import type { LedgerTransaction } from '../../store/tables.ts';
import type { Ledger } from '../ledger.ts';
import { contentOf } from './contentOf.ts';

export interface VersionToAdd {
  readonly recordId: string;
  readonly type: RecordType;
  readonly version: number;
  readonly state: RecordState;
  readonly change: string;
  readonly reason: string | null;
  /** Number of the content that the version shows, and the content itself. */
  readonly content: number;
  readonly body: Body;
  readonly author: string;
  /** Whether this version brings the content. */
  readonly isNew: boolean;
}

/** Writes the next version of a record on behalf of the ledger's actor, and answers it as a reader would find it. */
export async function addVersion(
  transaction: LedgerTransaction,
  { ledgerId, clock, actor }: Ledger,
  { body, author, isNew, ...decided }: VersionToAdd,
): Promise<RecordRow> {
  const version = { ...decided, recordedAt: clock.now(), recordedBy: actor.name };
  const newContent = isNew ? contentOf(decided.type, body, author) : undefined;
  await writeVersions(transaction, ledgerId, [{ ...version, newContent }]);
  return { ...version, batchId: null, batchPosition: 0, body, bodyHash: bodyHash(body), author };
}
