import { z } from 'zod';
import { CounterfoilError } from '../../core/errors/errors.ts';
import type { Body } from '../../core/records/field.ts';
import type { Problem } from '../../core/records/problem.ts';
import { readBody } from '../../core/records/readBody.ts';
import type { RecordType } from '../../core/records/recordTypes.ts';
import { isOpen } from '../../core/records/states.ts';
import { writeLedger } from '../../store/history/append.ts';
import { bodyHash } from '../../store/history/recordPayloads.ts';
import type { RecordRow } from '../../store/records/recordsRead.ts';
import { versionsOf } from '../../store/records/recordsRead.ts';
import { parseInput } from '../claimSchema.ts';
import { RECORD_APPROVED, RECORD_STALE } from '../errors.ts';
import type { Ledger } from '../ledger.ts';
import { permit } from '../permit.ts';
import type { RecordAnswer } from '../recordAnswers.ts';
import { reason, reasonFor } from '../reason.ts';
import { addVersion } from './addVersion.ts';
import type { Known, Outcome } from './changeRecord.ts';
import { changeRecord, notFound } from './changeRecord.ts';
import { checkBody } from './checkBody.ts';
import { hiddenFrom } from './hiddenFrom.ts';
import { locksThatHold } from './locks.ts';
import { recordContext } from './recordContext.ts';
import { recordNames, toRecordAnswer } from './recordNames.ts';
import { newId, recordId, type, version } from './recordSchema.ts';
import { recordSubject } from './recordSubject.ts';

export interface SaveRequest {
  readonly type: RecordType;
  /** Of the record that is changed; for a new one an id that the client made up (a UUID), so that repeating is safe. */
  readonly id?: string | undefined;
  /** The version that was on the page; left out for a new record. */
  readonly version?: number | undefined;
  /** Values as a form, a sheet or a program gives them. */
  readonly body: unknown;
  readonly reason?: string | undefined;
  /** Says that a record which was submitted, approved or published is meant to be written anew. */
  readonly revise?: boolean | undefined;
}

const schema = z.union([
  z.object({ type, version, id: recordId, reason, revise: z.boolean().optional() }),
  z.object({ type, version: z.undefined().optional(), id: newId.optional(), reason }),
]);

/**
 * Keeps what was written as a draft: a new record, or the next version of one. A draft may be incomplete, but not wrong.
 * What equals the version on the page is not written again. Throws RECORD_INVALID, RECORD_STALE, RECORD_APPROVED,
 * PERIOD_LOCKED, NOT_ALLOWED, REASON_MISSING.
 */
export async function saveRecord(ledger: Ledger, { body: input, ...request }: SaveRequest): Promise<RecordAnswer> {
  permit(ledger, 'write a record');
  const wanted = parseInput(schema, request);
  const read = { type: wanted.type, ...readBody(wanted.type, input) };
  if (wanted.version === undefined) return enter(ledger, read, wanted);
  const { id, version: shown, revise, reason: why } = wanted;
  return changeRecord(ledger, { id, version: shown }, 'write a record', async (known) => {
    if (known.current.type !== read.type) throw notFound(id);
    if (known.current.bodyHash === bodyHash(read.body)) return null;
    const outcome = { ...draftOf(known, { revise: revise ?? false, reason: why }), body: read.body };
    const [hidden] = await hiddenFrom(known.ledger, [{ ...read, before: known.current }]);
    await checkBody({ id, ...read }, known.context, { purpose: 'keep', hidden });
    return outcome;
  });
}

interface Read {
  readonly type: RecordType;
  readonly body: Body;
  readonly problems: readonly Problem[];
}

/** What is written over an open version is the same draft; anything else is a revision, and says why. */
function draftOf(
  { current }: Known,
  { revise, reason: why }: { readonly revise: boolean; readonly reason: string | undefined },
): Outcome {
  if (isOpen(current.state)) return { state: 'draft', change: 'changed', reason: why || null };
  if (!revise) {
    throw new CounterfoilError(
      RECORD_APPROVED,
      `record ${current.recordId} is ${current.state} since version ${current.version}, and is not written over`,
    );
  }
  return { state: 'draft', change: 'revised', reason: reasonFor('a revision', why) };
}

async function enter(
  ledger: Ledger,
  read: Read,
  request: { readonly id?: string | undefined; readonly reason?: string | undefined },
): Promise<RecordAnswer> {
  const row = await writeLedger(ledger.db, ledger.ledgerId, async (transaction) => {
    const within = { ...ledger, db: transaction };
    const id = request.id ?? ledger.ids.next();
    const context = recordContext(within);
    await context.loadEntries([read]);
    const locks = await locksThatHold(within);
    permit(ledger, 'write a record', { record: recordSubject({ ...read, versions: [], locks }, context) });
    const there = await versionsOf(transaction, ledger.ledgerId, id);
    if (there.length > 0) return repeated(there, read, ledger.actor.name);
    const [hidden] = await hiddenFrom(within, [{ ...read, before: null }]);
    await checkBody({ id, ...read }, context, { purpose: 'keep', hidden });
    return addVersion(transaction, ledger, {
      recordId: id,
      type: read.type,
      version: 1,
      state: 'draft',
      change: 'entered',
      reason: request.reason || null,
      content: 1,
      body: read.body,
      author: ledger.actor.name,
      isNew: true,
    });
  });
  return toRecordAnswer(row, await recordNames(ledger, [row]));
}

/** The record as it is now, if this very request made it. Whose it is otherwise is not told: he may not see it. */
function repeated(there: readonly RecordRow[], { type: kind, body }: Read, name: string): RecordRow {
  const [first, latest] = [there[0], there.at(-1)];
  const isSame = first?.type === kind && first.recordedBy === name && first.bodyHash === bodyHash(body);
  if (latest && isSame) return latest;
  throw new CounterfoilError(
    RECORD_STALE,
    `there is a record ${latest?.recordId ?? ''} already, and it reads otherwise`,
  );
}
