/** The records' lines in the public log of corrections. */
import { diffBodies } from '../../core/records/diffBodies.ts';
import { linksOf } from '../../core/records/linksOf.ts';
import { typeOfRecord } from '../../core/records/recordTypes.ts';
import type { HistoryRow } from '../../store/history/list.ts';
import type { RecordRow } from '../../store/records/recordsRead.ts';
import { versionsOfEach } from '../../store/records/versionsOfEach.ts';
import type { Ledger } from '../ledger.ts';
import type { Names, RecordCorrection } from '../recordAnswers.ts';
import { reasonBetween } from './recordEvents.ts';
import type { RecordNames } from './recordNames.ts';
import { recordNames } from './recordNames.ts';
import { publishedVersion } from './recordSubject.ts';

/** What a line of the log adds to the link of the history. */
export interface CorrectionOfRecord {
  readonly reason: string | null;
  readonly recordCorrection: RecordCorrection;
}

interface Corrected {
  readonly link: HistoryRow;
  /** The version that published the correction or withdrew the record, and the one that the public saw before. */
  readonly row: RecordRow;
  readonly before: RecordRow | null;
  readonly all: readonly RecordRow[];
}

/** By the sequence of the link. */
export async function correctionsOf(
  ledger: Ledger,
  links: readonly HistoryRow[],
): Promise<Map<string, CorrectionOfRecord>> {
  const ids = [...new Set(links.map(({ record_id }) => record_id))];
  const versions = await versionsOfEach(ledger.db, ledger.ledgerId, ids);
  const found = links.flatMap((link): Corrected[] => {
    const all = versions.get(link.record_id) ?? [];
    const row = all.find(({ version }) => version === link.record_version);
    return row ? [{ link, row, before: publishedVersion(all.slice(0, row.version - 1)), all }] : [];
  });
  const names = await recordNames(
    ledger,
    found.flatMap(({ row, before }) => (before ? [row, before] : [row])),
  );
  return new Map(found.map((each) => [each.link.sequence, toCorrection(each, names)]));
}

function toCorrection({ link, row, before, all }: Corrected, names: RecordNames): CorrectionOfRecord {
  // Of a record that was withdrawn since, the log says that it was corrected, and no longer what it said.
  const isShown = publishedVersion(all) !== null;
  const recordCorrection: RecordCorrection = {
    id: row.recordId,
    type: row.type,
    version: row.version,
    title: isShown ? names.title(row, 'en') : typeOfRecord(row.type).en,
    localTitle: isShown ? names.title(row, 'zh') : typeOfRecord(row.type).zh,
    changes: isShown && before ? diffBodies(row.type, before.body, row.body) : [],
    names: isShown && before ? namesIn([row, before], names.names) : {},
  };
  return { reason: link.reason ?? reasonBetween(all, before?.version ?? 0, row.version), recordCorrection };
}

function namesIn(rows: readonly RecordRow[], names: Names): Names {
  const ids = new Set(rows.flatMap(({ type, body }) => linksOf(type, body).map(({ targetId }) => targetId)));
  return Object.fromEntries(Object.entries(names).filter(([id]) => ids.has(id)));
}
