import type { Action } from '../../core/access/decide.ts';
import { decide } from '../../core/access/decide.ts';
import { reachOf } from '../../core/access/reach.ts';
import type { RecordRow } from '../../store/records/recordsRead.ts';
import { currentRecords, publishedRecords } from '../../store/records/recordsRead.ts';
import { versionsOfEach } from '../../store/records/versionsOfEach.ts';
import type { Ledger } from '../ledger.ts';
import { recordContext } from './recordContext.ts';
import { recordSubject } from './recordSubject.ts';

/**
 * Of each of these records the version that the reader sees: the newest where he may see it, else the published one.
 * Records of which he may see nothing are left out.
 */
export async function rowsThatShow(ledger: Ledger, ids: readonly string[]): Promise<RecordRow[]> {
  const { db, ledgerId } = ledger;
  if (ids.length === 0) return [];
  if (reachOf(ledger.actor) === 'published') return publishedRecords(db, ledgerId, ids);
  const current = await currentRecords(db, ledgerId, ids);
  const shown = await onlyVisible(ledger, current);
  if (shown.length === current.length) return shown;
  const seen = new Set(shown.map(({ recordId }) => recordId));
  const others = await publishedRecords(
    db,
    ledgerId,
    ids.filter((id) => !seen.has(id)),
  );
  return [...shown, ...others];
}

/** Of these ids those of records of which the reader sees a version. */
export async function idsThatShow(ledger: Ledger, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0 || reachOf(ledger.actor) === 'everything') return new Set(ids);
  return new Set((await rowsThatShow(ledger, ids)).map(({ recordId }) => recordId));
}

/** Of these versions those that the reader may see although they are not published. */
export async function onlyVisible(ledger: Ledger, rows: readonly RecordRow[]): Promise<RecordRow[]> {
  const action: Action = 'see a record before it is published';
  const reach = reachOf(ledger.actor);
  if (reach !== 'within limits') return reach === 'everything' ? [...rows] : [];
  const context = recordContext(ledger);
  await context.loadEntries(rows);
  const isVisible = (row: RecordRow, versions: readonly RecordRow[]) => {
    const record = recordSubject({ type: row.type, body: row.body, versions, locks: [] }, context);
    return decide(ledger.actor, action, { record }).allowed;
  };
  const atFirstSight = new Set(rows.filter((row) => isVisible(row, [row])));
  const others = rows.filter((row) => !atFirstSight.has(row)).map(({ recordId }) => recordId);
  // He may have written an earlier version.
  const versions = others.length === 0 ? null : await versionsOfEach(ledger.db, ledger.ledgerId, others);
  return rows.filter((row) => atFirstSight.has(row) || isVisible(row, versions?.get(row.recordId) ?? [row]));
}
