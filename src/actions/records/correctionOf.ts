/** The records' lines in the public log of corrections. */
import { diffBodies } from '../../core/records/diffBodies.ts';
import { linksOf } from '../../core/records/linksOf.ts';
import { typeOfRecord } from '../../core/records/recordTypes.ts';
import type { CorrectingVersion } from '../../store/records/corrections.ts';
import type { RecordRow } from '../../store/records/recordsRead.ts';
import { versionsOfEach } from '../../store/records/versionsOfEach.ts';
import type { Ledger } from '../ledger.ts';
import type { Names, RecordCorrection } from '../recordAnswers.ts';
import { reasonBetween } from './recordEvents.ts';
import type { RecordNames } from './recordNames.ts';
import { recordNames } from './recordNames.ts';
import { publishedVersion } from './recordSubject.ts';

/** What a line of the log says of a record, and why. */
export interface CorrectionOfRecord {
  readonly reason: string | null;
  readonly recordCorrection: RecordCorrection;
}

interface Corrected {
  readonly row: RecordRow;
  /** The version that the public saw before. */
  readonly before: RecordRow | null;
  readonly all: readonly RecordRow[];
}

/** In the order of the versions; null for one that there is not. */
export async function correctionsOf(
  ledger: Ledger,
  versions: readonly CorrectingVersion[],
): Promise<(CorrectionOfRecord | null)[]> {
  const ids = [...new Set(versions.map(({ recordId }) => recordId))];
  const known = await versionsOfEach(ledger.db, ledger.ledgerId, ids);
  const found = versions.map(({ recordId, version }): Corrected | null => {
    const all = known.get(recordId) ?? [];
    const row = all.find((each) => each.version === version);
    return row ? { row, before: publishedVersion(all.slice(0, row.version - 1)), all } : null;
  });
  const rows = found.flatMap((each) => [each?.row ?? [], each?.before ?? []].flat());
  const names = await recordNames(ledger, rows);
  return found.map((each) => each && toCorrection(each, names));
}

function toCorrection({ row, before, all }: Corrected, names: RecordNames): CorrectionOfRecord {
  // Of a record that was withdrawn since, the log says that it was corrected, and no longer what it said.
  const isShown = publishedVersion(all) !== null;
  const recordCorrection: RecordCorrection = {
    id: row.recordId,
    type: row.type,
    version: row.version,
    change: row.change,
    shown: isShown,
    title: isShown ? names.title(row, 'en') : typeOfRecord(row.type).en,
    localTitle: isShown ? names.title(row, 'zh') : typeOfRecord(row.type).zh,
    changes: isShown && before ? diffBodies(row.type, before.body, row.body) : [],
    names: isShown && before ? namesIn([row, before], names.names) : {},
  };
  return { reason: row.reason ?? reasonBetween(all, before?.version ?? 0, row.version), recordCorrection };
}

function namesIn(rows: readonly RecordRow[], names: Names): Names {
  const ids = new Set(rows.flatMap(({ type, body }) => linksOf(type, body).map(({ targetId }) => targetId)));
  return Object.fromEntries(Object.entries(names).filter(([id]) => ids.has(id)));
}
