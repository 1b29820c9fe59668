/** What sets the records of an import back to where they stood before it. */
import { CounterfoilError } from '../../core/errors/errors.ts';
import { decide } from '../../core/access/decide.ts';
import { batchHeads } from '../../store/records/batchVersions.ts';
import type { NewVersion } from '../../store/records/records.ts';
import type { RecordRow } from '../../store/records/recordsRead.ts';
import { currentRecords } from '../../store/records/recordsRead.ts';
import { versionsOfEach } from '../../store/records/versionsOfEach.ts';
import { NOT_ALLOWED } from '../errors.ts';
import type { Ledger } from '../ledger.ts';
import { changeByUndo } from '../records/changeTo.ts';
import type { Locks } from '../records/locks.ts';
import { locksThatHold } from '../records/locks.ts';
import type { RecordContext } from '../records/recordContext.ts';
import { recordContext } from '../records/recordContext.ts';
import { publishedVersion, recordSubject } from '../records/recordSubject.ts';
import { SeenIds } from './rowIdentity.ts';

/** Records named in the message of a refusal. */
const NAMED = 10;

export interface Undoing {
  readonly ledger: Ledger;
  readonly at: Date;
  readonly reason: string;
  readonly context: RecordContext;
  readonly locks: Locks;
  readonly counts: { withdrawn: number; restored: number; left: number };
  /** The first that somebody has changed since, each with what was done and by whom. */
  readonly changed: string[];
  /** Every record of the import. */
  readonly seen: SeenIds;
}

export async function undoing(ledger: Ledger, reason: string): Promise<Undoing> {
  const counts = { withdrawn: 0, restored: 0, left: 0 };
  const locks = await locksThatHold(ledger);
  const context = recordContext(ledger);
  return { ledger, at: ledger.clock.now(), reason, context, locks, counts, changed: [], seen: new SeenIds() };
}

export interface Back {
  readonly versions: readonly NewVersion[];
  /** Records of the import that have been looked at so far. */
  readonly rows: number;
}

/** Once a record has been changed since, no more versions are made, unless such records are to be left. */
export async function* versionsBack(
  undo: Undoing,
  importId: string,
  leaveChanged: boolean,
): AsyncGenerator<Back, void> {
  const { db, ledgerId } = undo.ledger;
  let looked = 0;
  for await (const written of batchHeads(db, ledgerId, importId)) {
    const ids = written.map(({ recordId }) => recordId);
    const rows = await currentRecords(db, ledgerId, ids);
    const current = new Map(rows.map((row) => [row.recordId, row]));
    const older = rows.filter(({ version }) => version > 1).map(({ recordId }) => recordId);
    const history = older.length === 0 ? null : await versionsOfEach(db, ledgerId, older);
    await undo.context.loadEntries([...rows, ...[...(history?.values() ?? [])].flat()]);
    const versions: NewVersion[] = [];
    for (const { recordId, version, content, state } of written) {
      looked += 1;
      undo.seen.add(recordId, looked);
      const now = current.get(recordId);
      // What was changed and set back since stands again as the import left it.
      if (!now || now.content !== content || now.state !== state) {
        undo.counts.left += 1;
        if (undo.changed.length < NAMED)
          undo.changed.push(`${recordId} (${now?.change ?? 'gone'} by ${now?.recordedBy ?? 'somebody'})`);
      } else if (leaveChanged || undo.counts.left === 0) {
        versions.push(...backFrom(undo, now, { versions: history?.get(recordId) ?? [now], imported: version }));
      }
    }
    yield { versions, rows: looked };
  }
}

/** The versions that set one record back: withdrawn where the import made it, else as it stood before. */
function backFrom(
  undo: Undoing,
  now: RecordRow,
  { versions, imported }: { readonly versions: readonly RecordRow[]; readonly imported: number },
): NewVersion[] {
  const { counts } = undo;
  const before = versions.find(({ version }) => version === imported - 1);
  refuseForbidden(undo, versions, before);
  const toWithdraw = before === undefined || before.state === 'withdrawn';
  if (toWithdraw) counts.withdrawn += 1;
  else counts.restored += 1;
  const published = publishedVersion(versions);
  if (toWithdraw) {
    const withdrawn = { version: now.version + 1, content: now.content, state: 'withdrawn' } as const;
    return [next(undo, now, { ...withdrawn, change: changeByUndo(withdrawn, published) })];
  }
  const steps: NewVersion[] = [];
  // What the import published is not taken back by a draft on top of it: the public would go on seeing it.
  const seen = versions.findLast(
    ({ version, state }) => version < imported && (state === 'published' || state === 'withdrawn'),
  );
  if (now.state === 'published' && before.state !== 'published') {
    const state = seen?.state === 'published' ? 'published' : 'withdrawn';
    const back = { version: now.version + 1, content: seen?.content ?? now.content, state } as const;
    steps.push(next(undo, now, { ...back, change: changeByUndo(back, published) }));
  }
  const version = now.version + 1 + steps.length;
  const back = { version, content: before.content, state: before.state };
  const change = changeByUndo(back, steps.length > 0 ? null : published);
  return [...steps, next(undo, now, { ...back, change })];
}

function next(
  { ledger, at, reason }: Undoing,
  { recordId, type }: RecordRow,
  shown: Pick<NewVersion, 'version' | 'content' | 'state' | 'change'>,
): NewVersion {
  return { recordId, type, ...shown, reason, recordedAt: at, recordedBy: ledger.actor.name };
}

/** Asked of what is there, and of what is to stand again. */
function refuseForbidden(
  { ledger, context, locks }: Undoing,
  versions: readonly RecordRow[],
  before: RecordRow | undefined,
): void {
  const last = versions.at(-1);
  if (!last) return;
  for (const { type, body } of before ? [last, before] : [last]) {
    const record = recordSubject({ type, body, versions, locks }, context);
    const { allowed, because } = decide(ledger.actor, before ? 'write a record' : 'withdraw a record', { record });
    if (!allowed) throw new CounterfoilError(NOT_ALLOWED, `${because} (record ${last.recordId})`);
  }
}
