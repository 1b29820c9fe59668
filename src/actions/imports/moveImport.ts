/** Moves of everything that came with one import, so that a million rows can be reviewed by people. */
import { z } from 'zod';
import { actionOfMove } from '../../core/access/action.ts';
import { decide } from '../../core/access/decide.ts';
import { CounterfoilError } from '../../core/errors/errors.ts';
import type { Move } from '../../core/records/states.ts';
import { isExplained, moves, stateAfter } from '../../core/records/states.ts';
import { writeLedger } from '../../store/history/append.ts';
import type { BatchRow } from '../../store/records/batches.ts';
import { getBatch } from '../../store/records/batches.ts';
import { batchVersions } from '../../store/records/batchVersions.ts';
import type { NewVersion } from '../../store/records/records.ts';
import { writeBatch } from '../../store/records/recordsBatch.ts';
import type { RecordRow } from '../../store/records/recordsRead.ts';
import { versionsOfEach } from '../../store/records/versionsOfEach.ts';
import { parseInput } from '../claimSchema.ts';
import type { LeftRecords, MoveAnswer } from '../importAnswers.ts';
import type { Ledger } from '../ledger.ts';
import { permit } from '../permit.ts';
import { reason, reasonFor } from '../reason.ts';
import { changeTo } from '../records/changeTo.ts';
import type { HeldBack } from '../monitoring/rules/rulesHeldBack.ts';
import { rulesHeldBack } from '../monitoring/rules/rulesHeldBack.ts';
import { problemsOf } from '../records/checkBody.ts';
import type { Locks } from '../records/locks.ts';
import { locksThatHold } from '../records/locks.ts';
import type { RecordContext } from '../records/recordContext.ts';
import { recordContext } from '../records/recordContext.ts';
import { recordId } from '../records/recordSchema.ts';
import { recordSubject } from '../records/recordSubject.ts';
import { IMPORT_NOT_FOUND, IMPORT_UNDONE } from './errors.ts';
import type { ImportWatch } from './runImport.ts';
import { seesImport } from './seesImport.ts';

export interface MoveImportRequest {
  readonly importId: string;
  readonly move: Move;
  /** Needed for return and withdraw. */
  readonly reason?: string | undefined;
}

const schema = z.object({ importId: recordId, move: z.enum(moves), reason });

type Watch = Pick<ImportWatch, 'onProgress'>;

/**
 * Takes each record of an import one step on, as `moveRecord` would, in one batch: each is decided by itself, and those
 * that may not or cannot move stay. Errors: NOT_ALLOWED, IMPORT_NOT_FOUND, IMPORT_UNDONE, REASON_MISSING, INPUT_INVALID.
 */
export async function moveImport(
  ledger: Ledger,
  request: MoveImportRequest,
  { onProgress }: Watch = {},
): Promise<MoveAnswer> {
  const { importId, move, reason: why } = parseInput(schema, request);
  permitMoves(ledger, move);
  const said = isExplained(move) ? reasonFor(`to ${move} records`, why) : why || null;
  const { db, ledgerId, ids, actor } = ledger;
  return writeLedger(db, ledgerId, async (transaction) => {
    const batch = await movable(ledger, importId);
    const work = await workOn(ledger, { batch, move, reason: said, onProgress });
    const versions = movedVersions(work);
    const first = await versions.next();
    const answer = (moved: number, batchId: string | null) => ({ importId, move, moved, left: leftBy(work), batchId });
    if (first.done === true) return answer(0, null);
    const id = ids.next();
    const state = { id, kind: 'state', source: batch.source, sha256: null, profileId: null, undoes: null } as const;
    const written = { ...state, at: work.at, by: actor.name };
    const moved = await writeBatch(transaction, ledgerId, written, startingWith(first.value, versions));
    return answer(moved, id);
  });
}

/** Says what {@link moveImport} would do, and stores nothing. Errors as there; a reason is not asked for. */
export async function dryMoveImport(
  ledger: Ledger,
  request: Omit<MoveImportRequest, 'reason'>,
  { onProgress }: Watch = {},
): Promise<MoveAnswer> {
  const { importId, move } = parseInput(schema, request);
  permitMoves(ledger, move);
  const work = await workOn(ledger, { batch: await movable(ledger, importId), move, reason: null, onProgress });
  let moved = 0;
  for await (const versions of movedVersions(work)) moved += versions.length;
  return { importId, move, moved, left: leftBy(work), batchId: null };
}

function permitMoves(ledger: Ledger, move: Move): void {
  permit(ledger, 'import records');
  permit(ledger, actionOfMove[move]);
}

async function movable(ledger: Ledger, importId: string): Promise<BatchRow> {
  const batch = await getBatch(ledger.db, ledger.ledgerId, importId);
  if (batch?.kind !== 'import' || !seesImport(ledger, batch.recorded_by)) {
    throw new CounterfoilError(IMPORT_NOT_FOUND, `there is no import ${importId}`);
  }
  if (batch.undoneBy === null) return batch;
  throw new CounterfoilError(IMPORT_UNDONE, `the import of ${batch.source ?? 'a file'} is undone`);
}

interface Moving extends Watch {
  readonly batch: BatchRow;
  readonly move: Move;
  readonly reason: string | null;
}

interface Work extends Moving {
  readonly ledger: Ledger;
  readonly at: Date;
  readonly context: RecordContext;
  readonly locks: Locks;
  /** By what is the same about them. */
  readonly left: Map<string, LeftRecords>;
}

async function workOn(ledger: Ledger, moving: Moving): Promise<Work> {
  const [context, locks] = [recordContext(ledger), await locksThatHold(ledger)];
  return { ...moving, ledger, at: ledger.clock.now(), context, locks, left: new Map() };
}

function leftBy({ left }: Work): LeftRecords[] {
  return [...left.values()].toSorted((a, b) => b.count - a.count);
}

async function* startingWith<Chunk>(first: Chunk, rest: AsyncIterable<Chunk>): AsyncGenerator<Chunk> {
  yield first;
  yield* rest;
}

/** The next versions of those records that may move, in portions that are never empty. */
async function* movedVersions(work: Work): AsyncGenerator<readonly NewVersion[], undefined> {
  const { ledger, batch, context, move, onProgress } = work;
  let seen = 0;
  for await (const rows of batchVersions(ledger.db, ledger.ledgerId, batch.id)) {
    const ids = rows.map(({ recordId: id }) => id);
    const each = [...(await versionsOfEach(ledger.db, ledger.ledgerId, ids)).values()];
    const current = each.flatMap((versions) => versions.at(-1) ?? []);
    const toLoad = current.map(({ recordId: id, type, body }) => ({ id, type, body }));
    await (move === 'submit' ? context.load(toLoad) : context.loadEntries(toLoad));
    const held = move === 'publish' ? await rulesHeldBack(ledger, current) : noneHeld;
    const moved = each.flatMap((versions) => nextVersion(versions, work, held) ?? []);
    seen += rows.length;
    onProgress?.({ step: 'checking', rows: seen, share: seen / batch.versions });
    if (moved.length > 0) yield moved;
  }
  return undefined;
}

const EXAMPLES = 5;
const noneHeld: ReadonlyMap<string, HeldBack> = new Map();

function nextVersion(
  versions: readonly RecordRow[],
  work: Work,
  held: ReadonlyMap<string, HeldBack>,
): NewVersion | null {
  const { ledger, move, context, locks, left } = work;
  const current = versions.at(-1);
  if (!current) return null;
  const { recordId: id, type, body, content, version } = current;
  const stay = (kind: string, because: string) => {
    const known = left.get(kind) ?? { because, count: 0, examples: [] };
    const examples = known.count < EXAMPLES ? [...known.examples, { id, type }] : known.examples;
    left.set(kind, { ...known, count: known.count + 1, examples });
    return null;
  };
  const record = recordSubject({ type, body, versions, locks }, context);
  const { allowed, because, refusedBy } = decide(ledger.actor, actionOfMove[move], { record });
  const state = stateAfter(current.state, move);
  if (!allowed || state === null) return stay(`${refusedBy ?? ''} ${current.state}`, because);
  const [problem] = move === 'submit' ? problemsOf({ id, type, body, problems: [] }, context) : [];
  if (problem) return stay(problem.code, `${problem.path}: ${problem.message}`);
  const against = held.get(id);
  if (against) return stay(against.kind.code, against.message);
  const moved = { state, change: changeTo(state, versions), reason: work.reason, recordedAt: work.at };
  return { recordId: id, type, version: version + 1, content, recordedBy: ledger.actor.name, ...moved };
}
