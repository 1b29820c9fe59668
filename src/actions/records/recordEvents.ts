import { diffBodies } from '../../core/records/diffBodies.ts';
import { listHistoryRows } from '../../store/history/list.ts';
import type { RecordRow } from '../../store/records/recordsRead.ts';
import type { Ledger } from '../ledger.ts';
import type { RecordEvent } from '../recordAnswers.ts';
import type { ShownVersions } from './shownVersions.ts';

/** Nobody writes more versions of one record and its imports by hand. */
const MOST_LINKS = 1000;

/**
 * What happened to a record, newest first, each with its difference from the version before that the reader sees. The
 * public is told why a published version was replaced: the reason stands at the revision that led to it.
 */
export async function recordEvents(ledger: Ledger, { all, shown, seesDrafts }: ShownVersions): Promise<RecordEvent[]> {
  const hashOf = await hashes(ledger, shown);
  const events = shown.map((row, index): RecordEvent => {
    const before = shown[index - 1];
    const isSame = before?.content === row.content;
    return {
      version: row.version,
      state: row.state,
      change: row.change,
      reason: row.reason ?? (seesDrafts ? null : reasonBetween(all, before?.version ?? 0, row.version)),
      at: row.recordedAt.toISOString(),
      by: row.recordedBy,
      batchId: row.batchId,
      changes: isSame ? [] : diffBodies(row.type, before?.body ?? null, row.body),
      hash: hashOf(row),
    };
  });
  return events.toReversed();
}

/** The last reason given for content between two versions that the public saw. */
export function reasonBetween(all: readonly RecordRow[], after: number, until: number): string | null {
  const given = all.filter(
    ({ version, change, reason }) =>
      version > after && version <= until && reason !== null && (change === 'revised' || change === 'restored'),
  );
  return given.at(-1)?.reason ?? null;
}

/** Hash of the link that holds a version: its own, or its batch's. */
async function hashes(
  { db, ledgerId }: Ledger,
  rows: readonly RecordRow[],
): Promise<(row: RecordRow) => string | null> {
  const recordIds = [...new Set(rows.map(({ recordId }) => recordId))];
  const batchIds = [...new Set(rows.flatMap(({ batchId }) => batchId ?? []))];
  const slice = { offset: 0, limit: MOST_LINKS };
  const [own, batches] = await Promise.all([
    listHistoryRows(db, ledgerId, { recordType: 'record', recordIds, ...slice }),
    batchIds.length === 0 ? [] : listHistoryRows(db, ledgerId, { recordType: 'batch', recordIds: batchIds, ...slice }),
  ]);
  const ofVersion = new Map(own.map((link) => [link.record_version, link.hash]));
  const ofBatch = new Map(batches.map((link) => [link.record_id, link.hash]));
  return ({ version, batchId }) => (batchId === null ? ofVersion.get(version) : ofBatch.get(batchId)) ?? null;
}
