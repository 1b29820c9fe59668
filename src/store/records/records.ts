/** Records of the programme: writing versions of them, each with its link in the history. */
import type { Allocation } from '../../core/records/allocationsOf.ts';
import type { Body } from '../../core/records/field.ts';
import type { RecordLink } from '../../core/records/linksOf.ts';
import { append } from '../history/append.ts';
import { versionRecord } from '../history/recordPayloads.ts';
import type { LedgerTransaction } from '../tables.ts';
import { packVersions } from './packVersions.ts';
import type { RecordRow } from './recordsRead.ts';
import { insertRecordRows } from './recordsInsert.ts';

export interface NewContent {
  readonly body: Body;
  readonly author: string;
  /** As `linksOf(type, body)` computes them, and for a transaction `allocationsOf(body)`: verification does so again. */
  readonly links: readonly RecordLink[];
  readonly allocations: readonly Allocation[];
}

/** The next version of a record: versions count 1, 2, 3 … without gaps. */
export interface NewVersion extends Pick<
  RecordRow,
  'recordId' | 'version' | 'type' | 'state' | 'change' | 'reason' | 'recordedAt' | 'recordedBy'
> {
  /** Number of the content it shows: a new one, then with `newContent`, or one that an earlier version brought. */
  readonly content: number;
  readonly newContent?: NewContent | undefined;
}

/** Adds versions with what is computed from their contents, and one link of the history for each. */
export async function writeVersions(
  transaction: LedgerTransaction,
  ledgerId: string,
  versions: readonly NewVersion[],
): Promise<void> {
  await insertRecordRows(transaction, ledgerId, [{ packed: packVersions(ledgerId, versions), places: [] }]);
  const events = versions.map((version) => ({
    at: version.recordedAt,
    by: version.recordedBy,
    verb: version.change,
    recordType: 'record' as const,
    recordId: version.recordId,
    recordVersion: version.version,
    reason: version.reason,
    record: versionRecord(version),
  }));
  await append(transaction, ledgerId, events);
}
