/** The records' lines in the public log of corrections. */
import { diffBodies } from '../../core/records/diffBodies.ts';
import type { HistoryRow } from '../../store/history/list.ts';
import type { RecordRow } from '../../store/records/recordsRead.ts';
import { versionsOf } from '../../store/records/recordsRead.ts';
import type { Ledger } from '../ledger.ts';
import type { RecordCorrection } from '../recordAnswers.ts';
import { reasonBetween } from './recordEvents.ts';
import { recordNames } from './recordNames.ts';
import { publishedVersion } from './recordSubject.ts';

/** What a line of the log adds to the link of the history. */
export interface CorrectionOfRecord {
  readonly reason: string | null;
  readonly recordCorrection: RecordCorrection;
}

/** By the sequence of the link. */
export async function correctionsOf(
  ledger: Ledger,
  links: readonly HistoryRow[],
): Promise<Map<string, CorrectionOfRecord>> {
  const ids = [...new Set(links.map(({ record_id }) => record_id))];
  const versions = new Map<string, readonly RecordRow[]>();
  for (const id of ids) versions.set(id, await versionsOf(ledger.db, ledger.ledgerId, id));
  const found = links.flatMap((link) => {
    const all = versions.get(link.record_id) ?? [];
    const row = all.find(({ version }) => version === link.record_version);
    return row ? [{ link, all, row }] : [];
  });
  const names = await recordNames(
    ledger,
    found.map(({ row }) => row),
  );
  return new Map(
    found.map(({ link, all, row }) => {
      const before = publishedVersion(all.slice(0, row.version - 1));
      // Of a record that was withdrawn since, the log says that it was corrected, and no longer what it said.
      const isShown = publishedVersion(all) !== null;
      const correction: RecordCorrection = {
        id: row.recordId,
        type: row.type,
        version: row.version,
        title: names.title(row, 'en'),
        localTitle: names.title(row, 'zh'),
        changes: isShown && before ? diffBodies(row.type, before.body, row.body) : [],
      };
      const reason = link.reason ?? reasonBetween(all, before?.version ?? 0, row.version);
      return [link.sequence, { reason, recordCorrection: correction }];
    }),
  );
}
