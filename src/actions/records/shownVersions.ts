/** What a reader sees of one record. */
import { decide } from '../../core/access/decide.ts';
import type { RecordRow } from '../../store/records/recordsRead.ts';
import { versionsOf } from '../../store/records/recordsRead.ts';
import type { Ledger } from '../ledger.ts';
import { notFound } from './changeRecord.ts';
import type { Locks } from './locks.ts';
import { locksThatHold } from './locks.ts';
import type { RecordContext } from './recordContext.ts';
import { recordContext } from './recordContext.ts';
import { publishedVersion, recordSubject } from './recordSubject.ts';

export interface ShownVersions {
  /** Every version that the ledger has (up to the instant asked for), oldest first; for deciding, not for showing. */
  readonly all: readonly RecordRow[];
  /** Those that the reader may see. */
  readonly shown: readonly RecordRow[];
  /** The one that he sees when he asks for none. */
  readonly current: RecordRow;
  /** The one that the public sees. */
  readonly published: RecordRow | null;
  readonly seesDrafts: boolean;
  readonly context: RecordContext;
  readonly locks: Locks;
}

/** Throws RECORD_NOT_FOUND also where there is one that the reader may not see. */
export async function shownVersions(ledger: Ledger, id: string, at?: Date): Promise<ShownVersions> {
  const rows = await versionsOf(ledger.db, ledger.ledgerId, id);
  const all = at === undefined ? rows : rows.filter(({ recordedAt }) => recordedAt <= at);
  const last = all.at(-1);
  if (!last) throw notFound(id);
  const context = recordContext(ledger);
  await context.loadEntries([last]);
  const locks = await locksThatHold(ledger);
  const record = recordSubject({ ...last, versions: all, locks }, context);
  const seesDrafts = decide(ledger.actor, 'see a record before it is published', { record }).allowed;
  const published = publishedVersion(all);
  // What was withdrawn since is not for the public at any instant.
  const current = seesDrafts ? last : publishedVersion(rows) && published;
  if (!current || !decide(ledger.actor, 'see a record', { record }).allowed) throw notFound(id);
  const shown = seesDrafts ? all : all.filter(({ state }) => state === 'published');
  return { all, shown, current, published, seesDrafts, context, locks };
}
