/**
 * What all changes of records share: the version that was seen must be the current one, access is decided on it, the same
 * request twice is answered and not repeated, and the outcome is one new version, linked into the history.
 */
import type { Action } from '../../core/access/decide.ts';
import { decide } from '../../core/access/decide.ts';
import { CounterfoilError } from '../../core/errors/errors.ts';
import type { Body } from '../../core/records/field.ts';
import type { RecordState } from '../../core/records/states.ts';
import { writeLedger } from '../../store/history/append.ts';
import { bodyHash } from '../../store/history/recordPayloads.ts';
import type { RecordRow } from '../../store/records/recordsRead.ts';
import { versionsOf } from '../../store/records/recordsRead.ts';
import { RECORD_NOT_FOUND, RECORD_STALE } from '../errors.ts';
import type { Ledger } from '../ledger.ts';
import { permit } from '../permit.ts';
import type { RecordAnswer } from '../recordAnswers.ts';
import type { VersionToAdd } from './addVersion.ts';
import { addVersion } from './addVersion.ts';
import type { Locks } from './locks.ts';
import { locksThatHold } from './locks.ts';
import type { RecordContext } from './recordContext.ts';
import { recordContext } from './recordContext.ts';
import { recordNames, toRecordAnswer } from './recordNames.ts';
import { recordSubject } from './recordSubject.ts';

/** Which record, and the version of it that was on the page. */
export interface Seen {
  readonly id: string;
  readonly version: number;
}

/** What a verb finds: the versions up to the one that was seen, oldest first. */
export interface Known {
  /** Within the transaction. */
  readonly ledger: Ledger;
  readonly current: RecordRow;
  readonly versions: readonly RecordRow[];
  readonly context: RecordContext;
  readonly locks: Locks;
  /** Whether the newest version is for the writer to see: only then he is told who made it. */
  readonly seesLatest: boolean;
}

/** What a verb makes of it: `body` where it writes content, `content` where it shows one that is there. */
export interface Outcome {
  readonly state: RecordState;
  readonly change: string;
  readonly reason: string | null;
  readonly content?: number;
  readonly body?: Body;
}

/**
 * `make` may throw to refuse; null says that nothing is to be changed. Throws RECORD_NOT_FOUND, RECORD_STALE, NOT_ALLOWED,
 * RECORD_STATE and PERIOD_LOCKED.
 */
export async function changeRecord(
  ledger: Ledger,
  seen: Seen,
  action: Action,
  make: (known: Known) => Promise<Outcome | null>,
): Promise<RecordAnswer> {
  permit(ledger, action);
  const row = await writeLedger(ledger.db, ledger.ledgerId, async (transaction) => {
    const within = { ...ledger, db: transaction };
    const all = await versionsOf(transaction, ledger.ledgerId, seen.id);
    const known = await knownOf(within, { seen, action }, all);
    const { current, context } = known;
    permit(ledger, action, { record: recordSubject({ ...current, ...known }, context) });
    const outcome = await make(known);
    const latest = all.at(-1) ?? current;
    if (outcome === null) return isCurrent(latest, seen) ? current : refuseStale(seen, latest, known);
    const content = contentToShow(outcome, known, ledger.actor.name);
    if (content.content !== current.content) await permitBody(ledger, { action, body: content.body, known });
    if (!isCurrent(latest, seen)) {
      return isRepeated(latest, outcome, ledger.actor.name) ? latest : refuseStale(seen, latest, known);
    }
    const { state, change, reason } = outcome;
    const { recordId, type, version } = current;
    return addVersion(transaction, ledger, { recordId, type, version: version + 1, state, change, reason, ...content });
  });
  return toRecordAnswer(row, await recordNames(ledger, [row]));
}

/** What was known to whoever saw that version. A record that he may not see is not there for him. */
async function knownOf(
  ledger: Ledger,
  { seen, action }: { readonly seen: Seen; readonly action: Action },
  all: readonly RecordRow[],
): Promise<Known> {
  const latest = all.at(-1);
  const versions = all.slice(0, seen.version);
  const current = versions.at(-1);
  if (!latest || !current) throw notFound(seen.id);
  const context = recordContext(ledger);
  await context.loadEntries([latest, current]);
  const locks = await locksThatHold(ledger);
  const record = recordSubject({ ...latest, versions: all, locks }, context);
  if (!decide(ledger.actor, 'see a record', { record }).allowed) throw notFound(seen.id);
  const seesLatest = decide(ledger.actor, 'see a record before it is published', { record }).allowed;
  // Whoever sees only what is published is not told that somebody is working on it.
  if (!seesLatest) permit(ledger, action, { record });
  if (seen.version > latest.version || seen.version < latest.version - 1) refuseStale(seen, latest, { seesLatest });
  return { ledger, current, versions, context, locks, seesLatest };
}

/** Content about to be written must lie within the writer's limits and outside of locks, like what it takes the place of. */
async function permitBody(
  ledger: Ledger,
  { action, body, known }: { readonly action: Action; readonly body: Body; readonly known: Known },
): Promise<void> {
  const { current, versions, context, locks } = known;
  const { type } = current;
  await context.loadEntries([{ type, body }]);
  // How far the finding is, is asked of what is there; parties, side and date of both.
  const { finding } = recordSubject({ ...current, versions, locks }, context);
  permit(ledger, action, { record: { ...recordSubject({ type, body, versions, locks }, context), finding } });
}

/** A content of its own, or one that an earlier version brought. */
function contentToShow(
  { body, content: number }: Outcome,
  { current, versions }: Known,
  author: string,
): Pick<VersionToAdd, 'content' | 'body' | 'author' | 'isNew'> {
  // A content bears the number of the version that brings it.
  if (body) return { content: current.version + 1, body, author, isNew: true };
  const shown = versions.find(({ content }) => content === number) ?? current;
  return { content: shown.content, body: shown.body, author: shown.author, isNew: false };
}

function isCurrent(latest: RecordRow, { version }: Seen): boolean {
  return latest.version === version;
}

/** Whether the newest version is what this very request made when it came the first time. */
function isRepeated(latest: RecordRow, { change, state, body, content, reason }: Outcome, by: string): boolean {
  return (
    latest.change === change &&
    latest.state === state &&
    latest.recordedBy === by &&
    latest.reason === reason &&
    (body === undefined || latest.bodyHash === bodyHash(body)) &&
    (content === undefined || latest.content === content)
  );
}

export function notFound(id: string): CounterfoilError {
  return new CounterfoilError(RECORD_NOT_FOUND, `there is no record ${id.slice(0, 80)} to be seen`);
}

function refuseStale(
  seen: Seen,
  { version, recordedBy, change }: RecordRow,
  { seesLatest }: Pick<Known, 'seesLatest'>,
): never {
  const now = seesLatest ? `it is now at version ${version} (${change} by ${recordedBy})` : 'which is not the newest';
  throw new CounterfoilError(RECORD_STALE, `record ${seen.id}: you saw version ${seen.version}, ${now}`);
}
