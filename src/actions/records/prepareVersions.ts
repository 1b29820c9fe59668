/** The next versions of many records at once, as an import writes them: decided and checked like those of `saveRecord`. */
import type { Subject } from '../../core/access/decide.ts';
import { decide } from '../../core/access/decide.ts';
import type { ErrorKind } from '../../core/errors/errors.ts';
import type { Body } from '../../core/records/field.ts';
import type { Problem } from '../../core/records/problem.ts';
import type { RecordType } from '../../core/records/recordTypes.ts';
import { isOpen } from '../../core/records/states.ts';
import { bodyHash } from '../../store/history/recordPayloads.ts';
import type { NewVersion } from '../../store/records/records.ts';
import type { RecordRow } from '../../store/records/recordsRead.ts';
import { currentRecords } from '../../store/records/recordsRead.ts';
import { RECORD_APPROVED, RECORD_STALE } from '../errors.ts';
import type { Ledger } from '../ledger.ts';
import { kindOfRefusal } from '../permit.ts';
import { isUndone } from './changeTo.ts';
import { problemsOf } from './checkBody.ts';
import { contentOf } from './contentOf.ts';
import type { Locks } from './locks.ts';
import { hiddenFrom } from './hiddenFrom.ts';
import { locksThatHold } from './locks.ts';
import type { Alongside, RecordContext } from './recordContext.ts';
import { recordContext } from './recordContext.ts';
import { recordSubject } from './recordSubject.ts';

/** A body as `readBody` gives it, with the problems it met, and the id that its key makes. */
export interface ImportedBody {
  readonly id: string;
  readonly type: RecordType;
  readonly body: Body;
  readonly problems: readonly Problem[];
}

export interface PreparedVersion {
  readonly outcome: 'new' | 'changed' | 'unchanged' | 'refused';
  /** Why it is refused; else what a draft is kept in spite of. */
  readonly problems: readonly Problem[];
  /** What to write; null where there is nothing to write. */
  readonly version: NewVersion | null;
}

export interface ImportTerms {
  /** The instant that all versions of the import bear. */
  readonly at: Date;
  /** Submits at once what has no problem at all. */
  readonly submit?: boolean;
  /** Reason with which submitted, approved and published records are revised; without one such rows are refused. */
  readonly revision?: string | undefined;
  /** Records of the same import that others of it name. */
  readonly alongside?: Alongside | undefined;
}

export interface Preparation {
  /** In the order of the bodies, some thousands at a time. No id may come twice in one import. */
  prepare(bodies: readonly ImportedBody[]): Promise<PreparedVersion[]>;
}

/** The ledger's actor is the author. Locks are read once, entries of the registry are kept between calls. */
export async function prepareVersions(ledger: Ledger, terms: ImportTerms): Promise<Preparation> {
  const within = { ledger, terms, context: recordContext(ledger, terms.alongside), locks: await locksThatHold(ledger) };
  return {
    async prepare(bodies) {
      const rows = await currentRecords(
        ledger.db,
        ledger.ledgerId,
        bodies.map(({ id }) => id),
      );
      const current = new Map(rows.map((row) => [row.recordId, row]));
      await within.context.load([
        ...rows.map(({ type, body }) => ({ id: null, type, body })),
        ...bodies.map(({ id, ...rest }) => ({ id: current.has(id) ? id : null, ...rest })),
      ]);
      const hidden = await hiddenFrom(
        ledger,
        bodies.map(({ id, type, body }) => ({ type, body, before: current.get(id) ?? null })),
      );
      return bodies.map((body, index) => prepareOne(body, current.get(body.id), { ...within, hidden: hidden[index] }));
    },
  };
}

interface Within {
  /** Records that the body names and the writer does not see. */
  readonly hidden?: ReadonlySet<string> | undefined;
  readonly ledger: Ledger;
  readonly terms: ImportTerms;
  readonly context: RecordContext;
  readonly locks: Locks;
}

function prepareOne(read: ImportedBody, last: RecordRow | undefined, within: Within): PreparedVersion {
  const { id, type, body } = read;
  const { ledger, terms, context } = within;
  // What an undone import brought counts as never entered; only the numbers of versions go on.
  const current = last?.state === 'withdrawn' && isUndone(last.change) ? undefined : last;
  if (current && current.type !== type) {
    return refused([problem(RECORD_STALE, `record ${id} is there already, as ${current.type}`)]);
  }
  const refusal = refusalOf(read, current, within);
  if (refusal) return refused([refusal]);
  const problems = problemsOf(read, context, within.hidden);
  if (problems.some(({ draftAllowed }) => !draftAllowed)) return refused(problems);
  if (current && current.bodyHash === bodyHash(body)) {
    return { outcome: 'unchanged', problems, version: null };
  }
  const isRevision = current !== undefined && !isOpen(current.state);
  if (isRevision && terms.revision === undefined) {
    const message = `record ${id} is ${current.state} since version ${current.version}`;
    return refused([problem(RECORD_APPROVED, message)]);
  }
  const version: NewVersion = {
    recordId: id,
    type,
    version: (last?.version ?? 0) + 1,
    // A content bears the number of the version that brings it.
    content: (last?.version ?? 0) + 1,
    state: terms.submit === true && problems.length === 0 ? 'submitted' : 'draft',
    change: isRevision ? 'revised' : 'imported',
    reason: isRevision ? (terms.revision ?? null) : null,
    recordedAt: terms.at,
    recordedBy: ledger.actor.name,
    newContent: contentOf(type, body, ledger.actor.name),
  };
  return { outcome: current ? 'changed' : 'new', problems, version };
}

/** What access or a lock has against it: asked of what is there, and of what is to take its place. */
function refusalOf(read: ImportedBody, current: RecordRow | undefined, within: Within): Problem | null {
  const { ledger, context, locks } = within;
  const versions = current ? [current] : [];
  for (const { type, body } of [...versions, read]) {
    const subject: Subject = { record: recordSubject({ type, body, versions, locks }, context) };
    const decision = decide(ledger.actor, 'write a record', subject);
    if (!decision.allowed) return problem(kindOfRefusal(decision), decision.because);
  }
  return null;
}

function problem({ code, remedy }: ErrorKind, message: string): Problem {
  return { path: '', code, message, remedy, draftAllowed: false };
}

function refused(problems: readonly Problem[]): PreparedVersion {
  return { outcome: 'refused', problems, version: null };
}
