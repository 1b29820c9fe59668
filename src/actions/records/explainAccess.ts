import type { Action, Actor, Subject } from '../../core/access/decide.ts';
import { decide, explainDecision } from '../../core/access/decide.ts';
import { actionOfMove, plainActions, recordActions, watchActions } from '../../core/access/action.ts';
import { CounterfoilError } from '../../core/errors/errors.ts';
import { blankBody } from '../../core/records/blankBody.ts';
import { isRecordType } from '../../core/records/recordTypes.ts';
import { getBatch } from '../../store/records/batches.ts';
import { claimVersions } from '../../store/records/claims.ts';
import { versionsOf } from '../../store/records/recordsRead.ts';
import { ACTION_UNKNOWN, CLAIM_NOT_FOUND } from '../errors.ts';
import type { Ledger } from '../ledger.ts';
import { permit } from '../permit.ts';
import { plainWords } from '../plainWords.ts';
import type { AccessExplanation } from '../recordAnswers.ts';
import { notFound } from './changeRecord.ts';
import { locksThatHold } from './locks.ts';
import { recordContext } from './recordContext.ts';
import { recordSubject } from './recordSubject.ts';

export interface AccessQuestion {
  readonly actor: Actor;
  /** As the rules name it, or in short: "approve a record", "approve". */
  readonly action: string;
  /** Id of a record, claim or import; or a type of record ("transaction") for one that is yet to be written. */
  readonly recordId?: string | undefined;
}

const actions: readonly Action[] = [...recordActions, ...plainActions, ...watchActions];
const shortWords: Readonly<Record<string, Action>> = {
  ...actionOfMove,
  see: 'see a record',
  write: 'write a record',
  edit: 'write a record',
  revise: 'write a record',
  restore: 'restore a record',
  report: 'report an action',
  recheck: 're-check a finding',
  're-check': 're-check a finding',
  import: 'import records',
  export: 'export records',
  read: 'read the ledger',
};

/**
 * Why somebody may or may not do something, with every rule that was tried. Of others only an administrator may ask.
 * Throws ACTION_UNKNOWN, RECORD_NOT_FOUND, CLAIM_NOT_FOUND, NOT_ALLOWED.
 */
export async function explainAccess(ledger: Ledger, question: AccessQuestion): Promise<AccessExplanation> {
  const isForHimself = question.actor.name === ledger.actor.name;
  if (!isForHimself) permit(ledger, 'manage users');
  const actor = isForHimself ? ledger.actor : question.actor;
  const action = actionNamed(question.action);
  const recordId = question.recordId === undefined ? null : plainWords(question.recordId);
  const subject = recordId === null ? {} : await subjectNamed(ledger, action, recordId);
  const isHidden = subject.record && recordId !== null && !isRecordType(recordId) && !maySee(ledger, subject);
  if (isHidden) throw notFound(recordId);
  const { allowed, because, rules } = explainDecision(actor, action, subject);
  return { actor: actor.name, role: actor.role, action, recordId, allowed, because, rules };
}

/** Whoever asks must be able to see the record himself: an explanation tells of its state and its writers. */
function maySee({ actor }: Ledger, subject: Subject): boolean {
  return decide(actor, 'see a record', subject).allowed;
}

function actionNamed(words: string): Action {
  const plain = words.trim().toLowerCase();
  const action = actions.find((each) => each === plain) ?? shortWords[plain];
  if (action) return action;
  const known = [...Object.keys(shortWords), ...actions].map((each) => `"${each}"`).join(', ');
  throw new CounterfoilError(ACTION_UNKNOWN, `"${words.slice(0, 60)}" is no action; there are ${known}`);
}

async function subjectNamed(ledger: Ledger, action: Action, id: string): Promise<Subject> {
  const { db, ledgerId } = ledger;
  if (action.endsWith('a claim') || action === 'undo a review') {
    const last = (await claimVersions(db, ledgerId, id)).at(-1);
    if (!last) throw new CounterfoilError(CLAIM_NOT_FOUND, `there is no claim ${id}`);
    return { author: last.author };
  }
  if (action === 'undo an import') return { author: (await getBatch(db, ledgerId, id))?.recorded_by };
  const context = recordContext(ledger);
  const locks = await locksThatHold(ledger);
  if (isRecordType(id)) {
    return { record: recordSubject({ type: id, body: blankBody(id), versions: [], locks }, context) };
  }
  const versions = await versionsOf(db, ledgerId, id);
  const last = versions.at(-1);
  if (!last) throw notFound(id);
  await context.loadEntries([last]);
  return { record: recordSubject({ ...last, versions, locks }, context) };
}
