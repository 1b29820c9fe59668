/** Takes back all that an import wrote, as a batch of its own: nothing is erased, and it can be imported again. */
import { z } from 'zod';
import { CounterfoilError } from '../../core/errors/errors.ts';
import { decide } from '../../core/access/decide.ts';
import { writeLedger } from '../../store/history/append.ts';
import type { BatchRow } from '../../store/records/batches.ts';
import { batchVersions, getBatch } from '../../store/records/batches.ts';
import type { NewVersion } from '../../store/records/records.ts';
import { writeBatch } from '../../store/records/recordsBatch.ts';
import type { RecordRow } from '../../store/records/recordsRead.ts';
import { currentRecords, versionsOf } from '../../store/records/recordsRead.ts';
import { parseInput } from '../claimSchema.ts';
import { NOT_ALLOWED } from '../errors.ts';
import type { UndoAnswer } from '../importAnswers.ts';
import type { Ledger } from '../ledger.ts';
import { permit } from '../permit.ts';
import { plainReason, plainWords } from '../plainWords.ts';
import { saidReason } from '../reason.ts';
import { changeByUndo } from '../records/changeTo.ts';
import { locksThatHold } from '../records/locks.ts';
import type { Locks } from '../records/locks.ts';
import type { RecordContext } from '../records/recordContext.ts';
import { recordContext } from '../records/recordContext.ts';
import { publishedVersion, recordSubject } from '../records/recordSubject.ts';
import { IMPORT_CHANGED_SINCE, IMPORT_NOT_FOUND, IMPORT_UNDONE } from './errors.ts';

export interface UndoRequest {
  readonly importId: string;
  readonly reason: string;
  /** Leaves the records as they are that somebody has changed since; without it they stop the undo. */
  readonly leaveChanged?: boolean | undefined;
}

const schema = z.object({
  importId: z.string().min(1).max(100).transform(plainWords),
  reason: saidReason.min(3, 'say why in a few words').transform(plainReason),
  leaveChanged: z.boolean().optional(),
});

/** Records named in the message of a refusal. */
const NAMED = 10;

interface Undoing {
  readonly ledger: Ledger;
  readonly at: Date;
  readonly reason: string;
  readonly context: RecordContext;
  readonly locks: Locks;
  readonly counts: { withdrawn: number; restored: number; left: number };
  readonly changed: string[];
}

/** Errors: NOT_ALLOWED, IMPORT_NOT_FOUND, IMPORT_UNDONE, IMPORT_CHANGED_SINCE naming the records, INPUT_INVALID. */
export async function undoImport(ledger: Ledger, request: UndoRequest): Promise<UndoAnswer> {
  permit(ledger, 'undo an import');
  const { importId, reason, leaveChanged = false } = parseInput(schema, { ...request });
  const { db, ledgerId, ids, clock, actor } = ledger;
  return writeLedger(db, ledgerId, async (transaction) => {
    const batch = await undoable(ledger, importId);
    const at = clock.now();
    const counts = { withdrawn: 0, restored: 0, left: 0 };
    const locks = await locksThatHold(ledger);
    const undoing: Undoing = { ledger, at, reason, context: recordContext(ledger), locks, counts, changed: [] };
    const undoId = ids.next();
    const own = { id: undoId, kind: 'undo', source: batch.source, sha256: batch.source_sha256 } as const;
    const row = { ...own, profileId: batch.profile_id, undoes: importId, at, by: actor.name };
    await writeBatch(transaction, ledgerId, row, versionsBack(undoing, importId, leaveChanged));
    return { importId, undoId, ...counts };
  });
}

/** Whoever imported may undo it, and so may the office. */
async function undoable(ledger: Ledger, importId: string): Promise<BatchRow> {
  const batch = await getBatch(ledger.db, ledger.ledgerId, importId);
  if (batch?.kind !== 'import')
    throw new CounterfoilError(IMPORT_NOT_FOUND, `there is no import ${importId.slice(0, 80)}`);
  permit(ledger, 'undo an import', { author: batch.recorded_by });
  if (batch.undoneBy !== null)
    throw new CounterfoilError(IMPORT_UNDONE, `the import of ${batch.source ?? 'a file'} is undone`);
  return batch;
}

async function* versionsBack(
  undoing: Undoing,
  importId: string,
  leaveChanged: boolean,
): AsyncGenerator<readonly NewVersion[], void> {
  const { db, ledgerId } = undoing.ledger;
  for await (const written of batchVersions(db, ledgerId, importId)) {
    const rows = await currentRecords(
      db,
      ledgerId,
      written.map(({ recordId }) => recordId),
    );
    const current = new Map(rows.map((row) => [row.recordId, row]));
    await undoing.context.loadEntries(rows);
    const versions: NewVersion[] = [];
    for (const imported of written) {
      const now = current.get(imported.recordId);
      // What was changed and set back since stands again as the import left it.
      if (!now || now.content !== imported.content || now.state !== imported.state) {
        undoing.counts.left += 1;
        if (undoing.changed.length < NAMED)
          undoing.changed.push(`${imported.recordId} (${now?.change ?? 'gone'} by ${now?.recordedBy ?? 'somebody'})`);
      } else if (leaveChanged || undoing.counts.left === 0) {
        versions.push(...(await backFrom(undoing, now, imported.version)));
      }
    }
    yield versions;
  }
  if (!leaveChanged && undoing.counts.left > 0) {
    const message = `${undoing.counts.left} of its records have been changed since: ${undoing.changed.join(', ')}`;
    throw new CounterfoilError(IMPORT_CHANGED_SINCE, message);
  }
}

/** The versions that set one record back: withdrawn where the import made it, else as it stood before. */
async function backFrom(undoing: Undoing, now: RecordRow, imported: number): Promise<NewVersion[]> {
  const { ledger, counts } = undoing;
  const versions = now.version === 1 ? [now] : await versionsOf(ledger.db, ledger.ledgerId, now.recordId);
  const before = versions.find(({ version }) => version === imported - 1);
  await refuseForbidden(undoing, versions, before);
  const toWithdraw = before === undefined || before.state === 'withdrawn';
  if (toWithdraw) counts.withdrawn += 1;
  else counts.restored += 1;
  const published = publishedVersion(versions);
  if (toWithdraw) {
    const withdrawn = { version: now.version + 1, content: now.content, state: 'withdrawn' } as const;
    return [next(undoing, now, { ...withdrawn, change: changeByUndo(withdrawn, published) })];
  }
  const steps: NewVersion[] = [];
  // What the import published is not taken back by a draft on top of it: the public would go on seeing it.
  const seen = versions.findLast(
    ({ version, state }) => version < imported && (state === 'published' || state === 'withdrawn'),
  );
  if (now.state === 'published' && before.state !== 'published') {
    const state = seen?.state === 'published' ? 'published' : 'withdrawn';
    const back = { version: now.version + 1, content: seen?.content ?? now.content, state } as const;
    steps.push(next(undoing, now, { ...back, change: changeByUndo(back, published) }));
  }
  const version = now.version + 1 + steps.length;
  const back = { version, content: before.content, state: before.state };
  const change = changeByUndo(back, steps.length > 0 ? null : published);
  return [...steps, next(undoing, now, { ...back, change })];
}

function next(
  { ledger, at, reason }: Undoing,
  { recordId, type }: RecordRow,
  shown: Pick<NewVersion, 'version' | 'content' | 'state' | 'change'>,
): NewVersion {
  return { recordId, type, ...shown, reason, recordedAt: at, recordedBy: ledger.actor.name };
}

/** Asked of what is there, and of what is to stand again. */
async function refuseForbidden(
  { ledger, context, locks }: Undoing,
  versions: readonly RecordRow[],
  before: RecordRow | undefined,
): Promise<void> {
  const last = versions.at(-1);
  if (!last) return;
  if (before) await context.loadEntries([before]);
  for (const { type, body } of before ? [last, before] : [last]) {
    const record = recordSubject({ type, body, versions, locks }, context);
    const { allowed, because } = decide(ledger.actor, before ? 'write a record' : 'withdraw a record', { record });
    if (!allowed) throw new CounterfoilError(NOT_ALLOWED, `${because} (record ${last.recordId})`);
  }
}
