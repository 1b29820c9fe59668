/** Acts upon one record: what should come of them, and whether it did. */
import { isDeepStrictEqual } from 'node:util';
import type { RecordAnswer } from '../../../src/actions/recordAnswers.ts';
import { moveRecord } from '../../../src/actions/records/moveRecord.ts';
import { recheckFinding } from '../../../src/actions/records/recheckFinding.ts';
import { reportAction } from '../../../src/actions/records/reportAction.ts';
import { restoreRecord } from '../../../src/actions/records/restoreRecord.ts';
import { saveRecord } from '../../../src/actions/records/saveRecord.ts';
import type { RecordType } from '../../../src/core/records/recordTypes.ts';
import { namesHidden, objections, seen, seesAll } from '../model/access.ts';
import type { Body, Content, ModelRecord, State, Version } from '../model/model.ts';
import { latest, published, text } from '../model/model.ts';
import { hindered } from '../model/problems.ts';
import type { Act, Run } from '../run.ts';
import { ledgerOf, must, today } from '../run.ts';
import type { Person } from '../world.ts';
import type { Doing, Move } from './spec.ts';

/** What an act of one kind needs besides the record and whoever does it. */
export type With<Kind extends Doing['do']> = Omit<Extract<Doing, { do: Kind }>, 'do' | 'id'>;

/** What a version is expected to read like. */
interface Expected {
  readonly id: string;
  readonly type: RecordType;
  readonly version: number;
  readonly state: State;
  readonly change: string;
  readonly content: Content;
  readonly reason: string | null;
}

function isOpen(state: State): boolean {
  return state === 'draft' || state === 'returned';
}

export function mustHold(answer: RecordAnswer, body: Body): void {
  const differing = Object.keys(body).filter(
    (field) => !isDeepStrictEqual(answer.body[field] ?? null, body[field] ?? null),
  );
  must('what was written is kept', differing.length === 0, () => {
    const shown = differing.map(
      (field) => `${field}: ${JSON.stringify(body[field])} became ${JSON.stringify(answer.body[field])}`,
    );
    return `${answer.id} version ${answer.version}, ${shown.join('; ')}`;
  });
}

/** Compares the answer with what is expected, tells the model, and remembers how to ask for it again. */
function learn(
  run: Run,
  person: Person,
  expected: Expected,
  again: () => Promise<RecordAnswer>,
): (answer: RecordAnswer) => void {
  return (answer) => {
    const { id, type, version, state, change, content, reason } = expected;
    const got = [answer.id, answer.type, answer.version, answer.state, answer.recordedBy, answer.author];
    const wanted = [id, type, version, state, person.name, content.author];
    must(
      'an act does what it says',
      isDeepStrictEqual(got, wanted),
      () => `${got.join(' ')} instead of ${wanted.join(' ')}`,
    );
    mustHold(answer, content.body);
    run.model.add(id, type, { version, state, change, content, by: person.name, at: run.now, reason });
    run.last = { words: `${person.name} asks for the same again`, again, version };
  };
}

/** Runs the verb, and has the answer judged. */
function judged(
  { words, spec, against }: Pick<Act, 'words' | 'spec' | 'against'>,
  verb: () => Promise<RecordAnswer>,
  judge: (answer: RecordAnswer) => void,
): Act {
  return { words, spec, against, perform: async () => judge(await verb()) };
}

/** What somebody thinks is the current version: the newest that he sees, else the published one, else a guess. */
function versionShown(person: Person, record: ModelRecord): number {
  return (seen(person, record) ?? published(record) ?? latest(record)).version;
}

export function enter(
  run: Run,
  person: Person,
  { id, type, body, flaw, reason }: With<'enter'> & { readonly id: string },
): Act {
  const against = objections(run.model, {
    act: 'write',
    person,
    type,
    record: null,
    bodies: [body],
    today: today(run),
  });
  if (flaw === 'wrong' || namesHidden(run.model, person, body, null)) against.add('RECORD_INVALID');
  const content = { number: 1, body, author: person.name, isUnfinished: flaw !== 'none' };
  const expected: Expected = { id, type, version: 1, state: 'draft', change: 'entered', content, reason };
  const ledger = ledgerOf(run, person);
  const verb = () => saveRecord(ledger, { type, id, body, reason });
  const spec = { do: 'enter', who: person.name, id, type, body, flaw, reason } as const;
  const words = `${person.name} enters a ${type} (${flaw}) as ${id}`;
  return judged({ words, spec, against }, verb, learn(run, person, expected, verb));
}

export function write(
  run: Run,
  person: Person,
  record: ModelRecord,
  { body, flaw, reason, revise, isStale }: With<'write'>,
): Act {
  const { id, type } = record;
  const now = latest(record);
  const against = objections(run.model, { act: 'write', person, type, record, bodies: [body], today: today(run) });
  if (flaw === 'wrong' || namesHidden(run.model, person, body, now.content.body)) against.add('RECORD_INVALID');
  if (!isOpen(now.state) && !revise) against.add('RECORD_APPROVED');
  if (!isOpen(now.state) && revise && !reason) against.add('REASON_MISSING');
  if (isStale && seesAll(person, record)) for (const code of staleCodes) against.add(code);
  const version = isStale ? now.version - 1 : versionShown(person, record);
  const content = { number: now.version + 1, body, author: person.name, isUnfinished: flaw !== 'none' };
  const change = isOpen(now.state) ? 'changed' : 'revised';
  const expected: Expected = {
    id,
    type,
    version: now.version + 1,
    state: 'draft',
    change,
    content,
    reason: reason ?? null,
  };
  const ledger = ledgerOf(run, person);
  const verb = () => saveRecord(ledger, { type, id, version, body, reason, revise });
  const spec = { do: 'write', who: person.name, id, body, flaw, reason, revise, isStale } as const;
  const words = `${person.name} writes ${type} ${id} v${version} anew (${flaw})`;
  return judged({ words, spec, against }, verb, learn(run, person, expected, verb));
}

/** As it was decided for the version that he saw, or that it is not the newest any more. */
const staleCodes = [
  'RECORD_STALE',
  'NOT_ALLOWED',
  'RECORD_STATE',
  'RECORD_APPROVED',
  'REASON_MISSING',
  'PERIOD_LOCKED',
  'RECORD_INVALID',
];

/** Writes exactly what is there: nothing is to come of it. */
export function writeSame(run: Run, person: Person, record: ModelRecord): Act {
  const { id, type } = record;
  const now = latest(record);
  const against = objections(run.model, { act: 'write', person, type, record, bodies: [], today: today(run) });
  const ledger = ledgerOf(run, person);
  const verb = () => saveRecord(ledger, { type, id, version: versionShown(person, record), body: now.content.body });
  const spec = { do: 'save as it is', who: person.name, id } as const;
  const words = `${person.name} saves ${type} ${id} v${now.version} as it is`;
  return judged({ words, spec, against }, verb, mustStay(now));
}

function mustStay(now: Version): (answer: RecordAnswer) => void {
  return (answer) =>
    must(
      'nothing comes of nothing',
      answer.version === now.version && answer.state === now.state,
      () => `version ${answer.version} (${answer.state}) instead of ${now.version} (${now.state})`,
    );
}

const after: Readonly<Record<Move, State>> = {
  submit: 'submitted',
  return: 'returned',
  approve: 'approved',
  publish: 'published',
  withdraw: 'withdrawn',
};

/** Codes against a move, also where it is one of many. */
export function againstMove(run: Run, person: Person, record: ModelRecord, move: Move): Set<string> {
  const { id, type } = record;
  const against = objections(run.model, { act: move, person, type, record, bodies: [], today: today(run) });
  const { content } = latest(record);
  if (move === 'submit' && (content.isUnfinished || hindered(run.model, type, content.body, id)))
    against.add('RECORD_INVALID');
  return against;
}

/** The word that the history has for it. */
export function changeBy(record: ModelRecord, move: Move): string {
  const before = published(record);
  if (move === 'withdraw' && before) return 'withdrawn from publication';
  if (move === 'publish' && before && before.content.number !== latest(record).content.number) return 'published again';
  return after[move];
}

export function move(run: Run, person: Person, record: ModelRecord, { to, reason }: With<'move'>): Act {
  const { id, type } = record;
  const now = latest(record);
  const against = againstMove(run, person, record, to);
  if ((to === 'return' || to === 'withdraw') && !reason) against.add('REASON_MISSING');
  const version = versionShown(person, record);
  const expected: Expected = {
    id,
    type,
    version: now.version + 1,
    state: after[to],
    change: changeBy(record, to),
    content: now.content,
    reason: reason ?? null,
  };
  const ledger = ledgerOf(run, person);
  const verb = () => moveRecord(ledger, { id, version, move: to, reason });
  const spec = { do: 'move', who: person.name, id, to, reason } as const;
  const words = `${person.name} moves ${type} ${id} v${version}: ${to}`;
  return judged({ words, spec, against }, verb, learn(run, person, expected, verb));
}

export function restore(
  run: Run,
  person: Person,
  record: ModelRecord,
  { to, reason }: { to: Version; reason: string },
): Act {
  const { id, type } = record;
  const now = latest(record);
  const bodies = to.content.number === now.content.number ? [] : [to.content.body];
  const against = objections(run.model, { act: 'restore', person, type, record, bodies, today: today(run) });
  const ledger = ledgerOf(run, person);
  const version = versionShown(person, record);
  // A version that he never saw is not there for him.
  if (to.version > version) against.add('INPUT_INVALID');
  const verb = () => restoreRecord(ledger, { id, version, to: to.version, reason });
  const act = {
    words: `${person.name} restores version ${to.version} of ${type} ${id} v${version}`,
    spec: { do: 'restore', who: person.name, id, to: to.version, reason },
    against,
  } as const;
  if (isOpen(now.state) && bodies.length === 0) return judged(act, verb, mustStay(now));
  const expected: Expected = {
    id,
    type,
    version: now.version + 1,
    state: 'draft',
    change: 'restored',
    content: to.content,
    reason,
  };
  return judged(act, verb, learn(run, person, expected, verb));
}

/** A step of the loop finding → action → re-check. */
export function followUp(run: Run, person: Person, record: ModelRecord, { to, words }: With<'follow up'>): Act {
  const { id, type } = record;
  const now = latest(record);
  const fields =
    to === 'report'
      ? {
          status: 'action reported',
          action: words,
          actionOn: today(run),
          actionBy: person.name,
          recheck: null,
          recheckOn: null,
        }
      : { status: to === 'recheck' ? 'confirmed' : 'not confirmed', recheck: words, recheckOn: today(run) };
  const body = { ...now.content.body, ...fields };
  const act = to === 'report' ? 'report' : 'recheck';
  const against = objections(run.model, { act, person, type, record, bodies: [body], today: today(run) });
  const isSettledInTime = (text(body, 'actionOn') ?? '') <= (text(body, 'recheckOn') ?? '9999');
  if (hindered(run.model, type, body, id) || now.content.isUnfinished || !isSettledInTime)
    against.add('RECORD_INVALID');
  const content = { number: now.version + 1, body, author: person.name, isUnfinished: false };
  const change = to === 'report' ? 'action reported' : 're-checked';
  const expected: Expected = { id, type, version: now.version + 1, state: 'submitted', change, content, reason: null };
  const ledger = ledgerOf(run, person);
  const version = versionShown(person, record);
  const verb = () =>
    to === 'report'
      ? reportAction(ledger, { id, version, action: words })
      : recheckFinding(ledger, { id, version, words, confirmed: to === 'recheck' });
  const spec = { do: 'follow up', who: person.name, id, to, words } as const;
  const told = `${person.name}: ${to} on finding ${id} v${version}`;
  return judged({ words: told, spec, against }, verb, learn(run, person, expected, verb));
}

/** The request that succeeded last, sent a second time. */
export function repeat(run: Run): Act | null {
  const { last } = run;
  if (!last) return null;
  const judge = (answer: RecordAnswer): void =>
    must(
      'the same request twice is answered, not repeated',
      answer.version === last.version,
      () => `version ${answer.version} instead of ${last.version}`,
    );
  const spec = { do: 'repeat', who: '' } as const;
  return judged({ words: last.words, spec, against: new Set() }, last.again, judge);
}
