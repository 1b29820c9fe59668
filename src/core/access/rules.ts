/** The rules of access, in the order in which they are tried. The first that fails decides. */
import { typeOfRecord } from '../records/recordTypes.ts';
import type { Move } from '../records/states.ts';
import { stateAfter } from '../records/states.ts';
import type { Action } from './action.ts';
import { isRecordAction, isWatchAction, rolesOf, writersOf } from './action.ts';
import type { Actor, Right } from './actor.ts';
import { hasRight } from './actor.ts';
import { phraseOf } from './phrase.ts';
import { placeWithinLimits, withinLimits } from './limits.ts';
import type { RecordSubject, Subject } from './subject.ts';

export type RuleName = 'role' | 'right' | 'visible' | 'limits' | 'own' | 'state' | 'lock';

/** A rule that applied, and what came of it. */
export interface RuleTried {
  readonly rule: RuleName;
  readonly passed: boolean;
  readonly sentence: string;
}

/** Null where the rule has nothing to say about the action. */
type Rule = (actor: Actor, action: Action, subject: Subject) => RuleTried | null;

const role: Rule = (actor, action, { record }) => {
  const passed = rolesOf(action, record?.type ?? null).includes(actor.role);
  const phrase = phraseOf(action, record?.type ?? null);
  return { rule: 'role', passed, sentence: `the role ${actor.role} may ${passed ? '' : 'not '}${phrase}` };
};

const rightNeeded: Readonly<Partial<Record<Action, Right>>> = {
  'export records': 'export',
  'publish a record': 'publish',
  'publish readings': 'publish',
};

const right: Rule = (actor, action, { record }) => {
  const needed = rightNeeded[action];
  if (needed !== undefined) return rightOutcome(actor, needed);
  if (action !== 'withdraw a record' || !record) return null;
  if (record.published || record.state === 'approved') return rightOutcome(actor, 'publish');
  const passed = writersOf(record.type).includes(actor.role);
  const may = passed ? 'may' : 'may not';
  const phrase = phraseOf(action, record.type);
  return { rule: 'right', passed, sentence: `the role ${actor.role} ${may} ${phrase} before it is approved` };
};

function rightOutcome(actor: Actor, needed: Right): RuleTried {
  const passed = hasRight(actor, needed);
  return {
    rule: 'right',
    passed,
    sentence: `${actor.name} ${passed ? 'has' : 'does not have'} the right to ${needed}`,
  };
}

const visible: Rule = (actor, action, { record }) => {
  if (!record) return null;
  if (action !== 'see a record' && action !== 'see a record before it is published') return null;
  const outcome = (passed: boolean, sentence: string) => ({ rule: 'visible', passed, sentence }) as const;
  const isForAll = typeOfRecord(record.type).writers !== 'importers';
  if (action === 'see a record' && record.published && isForAll) return outcome(true, 'it is published');
  if (actor.role === 'public') return outcome(false, 'the public sees only what is published');
  if (actor.role !== 'contributor') return outcome(true, `the role ${actor.role} sees every record`);
  if (!isForAll) return outcome(true, 'everybody who may import sees the profiles of imports');
  if (record.owners.includes(actor.name)) return outcome(true, `${actor.name} wrote it`);
  const { within, sentence } = withinLimits(actor.name, actor.limits ?? {}, record, false);
  return outcome(within, within ? sentence : `it is not published, and ${sentence}`);
};

const limits: Rule = (actor, action, { record, place }) => {
  if (place && actor.role === 'contributor' && isWatchAction(action)) {
    const { within, sentence } = placeWithinLimits(actor.name, actor.limits ?? {}, place);
    return { rule: 'limits', passed: within, sentence };
  }
  if (!record || actor.role !== 'contributor' || !isRecordAction(action)) return null;
  if (action === 'see a record' || action === 'see a record before it is published') return null;
  if (typeOfRecord(record.type).writers === 'importers') return null;
  const isOwn = record.owners.length === 0 || record.owners.includes(actor.name);
  const mayBeUnnamed = isOwn && (action === 'write a record' || action === 'withdraw a record');
  const { within, sentence } = withinLimits(actor.name, actor.limits ?? {}, record, mayBeUnnamed);
  return { rule: 'limits', passed: within, sentence };
};

const own: Rule = (actor, action, { author, record }) => {
  const { name } = actor;
  const outcome = (passed: boolean, ifPassed: string, ifNot: string): RuleTried => ({
    rule: 'own',
    passed,
    sentence: passed ? ifPassed : ifNot,
  });
  switch (action) {
    case 'review a claim':
      if (author === undefined) return null;
      return outcome(
        author !== name,
        `${name} did not write this claim`,
        `${name} wrote this claim, and an author does not review his own words`,
      );
    case 'undo an import':
      if (author === undefined || actor.role === 'publisher' || actor.role === 'administrator') return null;
      return outcome(author === name, `${name} made this import`, `${author} made this import`);
    case 'approve readings':
      if (author === undefined) return null;
      return outcome(
        author !== name,
        `${name} did not take these readings in`,
        `${name} took these readings in, and nobody approves his own`,
      );
    case 'verify a case':
      if (author === undefined) return null;
      return outcome(
        author !== name,
        `${name} did not report the readings`,
        `${name} reported the readings that the alert rests on, and nobody verifies his own report`,
      );
    case 'withdraw readings':
      if (author === undefined || actor.role !== 'contributor') return null;
      return outcome(author === name, `${name} took these readings in`, `${author} took these readings in`);
    case 'return a record':
    case 'approve a record':
      if (!record) return null;
      return outcome(
        !record.authors.includes(name),
        `${name} neither wrote nor submitted what is to be reviewed`,
        `${name} wrote or submitted what is to be reviewed, and nobody reviews his own entry`,
      );
    case 're-check a finding':
      if (!record) return null;
      return outcome(
        record.finding?.reportedBy !== name,
        `${name} did not report the action`,
        `${name} reported the action, and nobody checks his own report`,
      );
    case 'write a record':
    case 'submit a record':
    case 'withdraw a record':
    case 'restore a record':
      if (!record || record.state === null || actor.role !== 'auditor') return null;
      return outcome(
        record.owners.includes(name),
        `${name} wrote this finding`,
        `an auditor changes no record but his own findings`,
      );
    default:
      return null;
  }
};

const moveOf: Readonly<Partial<Record<Action, Move>>> = {
  'submit a record': 'submit',
  'return a record': 'return',
  'approve a record': 'approve',
  'publish a record': 'publish',
  'withdraw a record': 'withdraw',
};

const state: Rule = (_actor, action, { record }) => {
  if (!record || record.state === null) return null;
  const [passed, sentence] = stateOutcome(action, record, record.state) ?? [];
  return passed === undefined || sentence === undefined ? null : { rule: 'state', passed, sentence };
};

function stateOutcome(action: Action, record: RecordSubject, now: string): [boolean, string] | null {
  const move = moveOf[action];
  if (move !== undefined) {
    if (move !== 'withdraw' && typeOfRecord(record.type).writers === 'importers') {
      return [false, 'a profile of imports is used as it is: it is neither reviewed nor published'];
    }
    const passed = record.state !== null && stateAfter(record.state, move) !== null;
    const wanted = { submit: 'submitted', return: 'returned', approve: 'approved', publish: 'published' };
    const word = move === 'withdraw' ? 'withdrawn' : wanted[move];
    return [passed, `a record whose state is "${now}" can${passed ? '' : 'not'} be ${word}`];
  }
  if (action === 'write a record') {
    if (now === 'withdrawn') return [false, 'it was withdrawn; restore a version of it'];
    if (now === 'draft' || now === 'returned') return [true, `its state is "${now}"`];
    return [true, `its state is "${now}": it is revised with a reason, never written over`];
  }
  if (action !== 'report an action' && action !== 're-check a finding') return null;
  if (record.finding === null) return [false, 'it is no finding'];
  if (now !== 'submitted' && now !== 'approved' && now !== 'published') return [false, `the finding is "${now}"`];
  const { status } = record.finding;
  const waitsFor = status === 'action reported' ? 're-check a finding' : 'report an action';
  return [status !== 'confirmed' && action === waitsFor, `the status of the finding is "${status ?? 'not stated'}"`];
}

const lock: Rule = (_actor, action, { record }) => {
  const isHeld =
    action === 'write a record' ||
    action === 'submit a record' ||
    action === 'withdraw a record' ||
    action === 'restore a record';
  if (!record || !isHeld) return null;
  if (record.locked === null) return { rule: 'lock', passed: true, sentence: 'no lock closes its period' };
  return { rule: 'lock', passed: false, sentence: record.locked };
};

export const rules: readonly Rule[] = [role, visible, right, limits, own, state, lock];
