/**
 * What all verbs about a case share: the version that was seen must be the newest, access is decided on its place, the same
 * request twice is answered and not repeated, and the outcome is one more event, linked into the history.
 */
import type { Action } from '../../../core/access/decide.ts';
import { decide } from '../../../core/access/decide.ts';
import { CounterfoilError } from '../../../core/errors/errors.ts';
import type { CaseEvent, CaseStep } from '../../../core/monitoring/cases/caseEvent.ts';
import type { CaseState } from '../../../core/monitoring/cases/caseState.ts';
import { foldCase } from '../../../core/monitoring/cases/foldCase.ts';
import { mayFollow } from '../../../core/monitoring/cases/mayFollow.ts';
import { writeLedger } from '../../../store/history/append.ts';
import { canonicalJson } from '../../../store/history/canonicalJson.ts';
import { storeNotice } from '../../../store/monitoring/notices.ts';
import { insertCaseEvents, listCaseEvents } from '../../../store/monitoring/cases.ts';
import type { CaseAnswer } from '../../caseAnswers.ts';
import type { Ledger } from '../../ledger.ts';
import { permit } from '../../permit.ts';
import { CASE_STALE, noCase } from './errors.ts';
import { getCase } from './getCase.ts';
import { placesAbove } from '../placesAbove.ts';

/** Which case, and the version of it that was on the page. */
export interface SeenCase {
  readonly id: string;
  readonly version: number;
}

export interface KnownCase {
  /** Within the transaction. */
  readonly ledger: Ledger;
  readonly state: CaseState;
  /** Its place with everything above it. */
  readonly place: readonly string[];
}

export interface MadeStep {
  readonly step: CaseStep;
  readonly reason: string | null;
}

/** `make` may throw to refuse. Throws CASE_NOT_FOUND, CASE_STALE, NOT_ALLOWED, and what `mayFollow` refuses. */
export async function changeCase(
  ledger: Ledger,
  seen: SeenCase,
  action: Action,
  make: (known: KnownCase) => Promise<MadeStep>,
): Promise<CaseAnswer> {
  permit(ledger, action);
  const { db, ledgerId, actor, clock } = ledger;
  await writeLedger(db, ledgerId, async (transaction) => {
    const within = { ...ledger, db: transaction };
    const events = (await listCaseEvents(transaction, ledgerId, [seen.id])).get(seen.id) ?? [];
    const latest = foldCase(seen.id, events);
    const state = foldCase(seen.id, events.slice(0, seen.version));
    if (latest === null || state === null) throw noCase(seen.id);
    const place = (await placesAbove(within))(latest.alert.place);
    if (!decide(actor, 'see watched places', { place }).allowed) throw noCase(seen.id);
    permit(ledger, action, { place });
    const made = await make({ ledger: within, state, place });
    if (latest.version !== seen.version) {
      if (isRepeated(events[seen.version], made, actor.name)) return;
      throw stale(seen, latest, events);
    }
    const now = clock.now().toISOString();
    // Servers whose clocks differ by seconds write one line of events.
    const at = now < state.at ? state.at : now;
    const event: CaseEvent = { version: state.version + 1, at, by: actor.name, ...made };
    const refusal = mayFollow(state, event);
    if (refusal !== null) throw new CounterfoilError(refusal.kind, refusal.message);
    await insertCaseEvents(transaction, ledgerId, [{ caseId: seen.id, event }]);
    const told = [{ caseId: seen.id, version: event.version }];
    await storeNotice(transaction, ledgerId, { kind: 'case', events: told, madeAt: clock.now() });
  });
  return getCase(ledger, { id: seen.id });
}

/** Whether the event that followed upon what was seen is what this very request made when it came the first time. */
function isRepeated(event: CaseEvent | undefined, { step, reason }: MadeStep, by: string): boolean {
  return (
    event !== undefined &&
    event.by === by &&
    event.reason === reason &&
    canonicalJson(event.step) === canonicalJson(step)
  );
}

function stale({ id, version }: SeenCase, latest: CaseState, events: readonly CaseEvent[]): CounterfoilError {
  const last = events.at(-1);
  const message = `case ${id}: you saw version ${version}; it is now at version ${latest.version}, by ${last?.by ?? ''}`;
  return new CounterfoilError(CASE_STALE, message);
}
