/** Moves of everything that came with one import, so that a million rows can be reviewed by people. */
import { z } from 'zod';
import { actionOfMove } from '../../core/access/action.ts';
import { decide } from '../../core/access/decide.ts';
import { CounterfoilError } from '../../core/errors/errors.ts';
import type { Move } from '../../core/records/states.ts';
import { moves, stateAfter } from '../../core/records/states.ts';
import { writeLedger } from '../../store/history/append.ts';
import { getBatch } from '../../store/records/batches.ts';
import { batchVersions } from '../../store/records/batchVersions.ts';
import type { NewVersion } from '../../store/records/records.ts';
import { writeBatch } from '../../store/records/recordsBatch.ts';
import type { RecordRow } from '../../store/records/recordsRead.ts';
import { versionsOfEach } from '../../store/records/versionsOfEach.ts';
import { parseInput } from '../claimSchema.ts';
import { RECORD_NOT_FOUND } from '../errors.ts';
import type { Ledger } from '../ledger.ts';
import { permit } from '../permit.ts';
import { reason, reasonFor } from '../reason.ts';
import { changeTo } from './changeTo.ts';
import { problemsOf } from './checkBody.ts';
import type { Locks } from './locks.ts';
import { locksThatHold } from './locks.ts';
import type { RecordContext } from './recordContext.ts';
import { recordContext } from './recordContext.ts';
import { recordId } from './recordSchema.ts';
import { recordSubject } from './recordSubject.ts';

export interface MoveBatchRequest {
  /** Of the import. */
  readonly batchId: string;
  readonly move: Move;
  /** Needed for return and withdraw. */
  readonly reason?: string | undefined;
}

export interface BatchMoved {
  readonly moved: number;
  /** What stays as it is, by the sentence that says why; of sentences that differ in detail, the first. */
  readonly left: readonly { readonly because: string; readonly count: number }[];
  /** The batch of these moves; null where nothing moved, as when the same request comes twice. */
  readonly batchId: string | null;
}

const schema = z.object({ batchId: recordId, move: z.enum(moves), reason });

/**
 * Takes each record of an import one step on, as `moveRecord` would, in one batch: each is decided by itself, and those
 * that may not or cannot move stay. Throws RECORD_NOT_FOUND where there is no such import, NOT_ALLOWED, REASON_MISSING.
 */
export async function moveBatch(ledger: Ledger, request: MoveBatchRequest): Promise<BatchMoved> {
  const { batchId: importId, move, reason: why } = parseInput(schema, request);
  permit(ledger, actionOfMove[move]);
  const isExplained = move === 'return' || move === 'withdraw';
  const said = isExplained ? reasonFor(`to ${move} records`, why) : why || null;
  const { db, ledgerId, clock, ids, actor } = ledger;
  return writeLedger(db, ledgerId, async (transaction) => {
    const batch = await getBatch(db, ledgerId, importId);
    if (batch?.kind !== 'import') throw new CounterfoilError(RECORD_NOT_FOUND, `there is no import ${importId}`);
    const at = clock.now();
    const left = new Map<string, { because: string; count: number }>();
    const work = {
      ledger,
      move,
      at,
      reason: said,
      context: recordContext(ledger),
      locks: await locksThatHold(ledger),
      left,
    };
    const versions = movedVersions(work, importId);
    const first = await versions.next();
    const answer = (moved: number, batchId: string | null) => ({ moved, left: [...left.values()], batchId });
    if (first.done === true) return answer(0, null);
    const id = ids.next();
    const state = { id, kind: 'state', source: batch.source, sha256: null, profileId: null, undoes: null } as const;
    const moved = await writeBatch(
      transaction,
      ledgerId,
      { ...state, at, by: actor.name },
      startingWith(first.value, versions),
    );
    return answer(moved, id);
  });
}

interface Work {
  readonly ledger: Ledger;
  readonly move: Move;
  readonly at: Date;
  readonly reason: string | null;
  readonly context: RecordContext;
  readonly locks: Locks;
  readonly left: Map<string, { because: string; count: number }>;
}

async function* startingWith<Chunk>(first: Chunk, rest: AsyncIterable<Chunk>): AsyncGenerator<Chunk> {
  yield first;
  yield* rest;
}

/** The next versions of those records that may move, in portions that are never empty. */
async function* movedVersions(work: Work, importId: string): AsyncGenerator<readonly NewVersion[], undefined> {
  const { db, ledgerId } = work.ledger;
  for await (const rows of batchVersions(db, ledgerId, importId)) {
    const ids = rows.map(({ recordId: id }) => id);
    const each = [...(await versionsOfEach(db, ledgerId, ids)).values()];
    const current = each.flatMap((versions) => versions.at(-1) ?? []);
    const toLoad = current.map(({ recordId: id, type, body }) => ({ id, type, body }));
    await (work.move === 'submit' ? work.context.load(toLoad) : work.context.loadEntries(toLoad));
    const moved = each.flatMap((versions) => nextVersion(versions, work) ?? []);
    if (moved.length > 0) yield moved;
  }
  return undefined;
}

function nextVersion(versions: readonly RecordRow[], work: Work): NewVersion | null {
  const { ledger, move, context, locks, left } = work;
  const current = versions.at(-1);
  if (!current) return null;
  const { recordId: id, type, body, content, version } = current;
  const stay = (kind: string, because: string) => {
    const known = left.get(kind) ?? { because, count: 0 };
    left.set(kind, { ...known, count: known.count + 1 });
    return null;
  };
  const record = recordSubject({ type, body, versions, locks }, context);
  const { allowed, because, refusedBy } = decide(ledger.actor, actionOfMove[move], { record });
  const state = stateAfter(current.state, move);
  if (!allowed || state === null) return stay(`${refusedBy ?? ''} ${current.state}`, because);
  const [problem] = move === 'submit' ? problemsOf({ id, type, body, problems: [] }, context) : [];
  if (problem) return stay(problem.code, `${problem.path}: ${problem.message}`);
  const moved = { state, change: changeTo(state, versions), reason: work.reason, recordedAt: work.at };
  return { recordId: id, type, version: version + 1, content, recordedBy: ledger.actor.name, ...moved };
}
