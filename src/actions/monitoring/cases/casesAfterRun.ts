/** What becomes of cases after a run of the rules, in the same transaction. */
import type { CaseEvent, CaseStep } from '../../../core/monitoring/cases/caseEvent.ts';
import { byRules } from '../../../core/monitoring/cases/caseEvent.ts';
import type { CaseState } from '../../../core/monitoring/cases/caseState.ts';
import { escalations } from '../../../core/monitoring/cases/escalations.ts';
import { foldCase, afterEvent } from '../../../core/monitoring/cases/foldCase.ts';
import { followUpSteps } from '../../../core/monitoring/cases/followUpSteps.ts';
import type { AlertOn, AlertOver } from '../../../core/monitoring/cases/stepsAfterRun.ts';
import { stepsAfterRun } from '../../../core/monitoring/cases/stepsAfterRun.ts';
import { loadCaseDeadlines } from '../../../outside/files/loadCaseDeadlines.ts';
import { lastEventsOfAlerts } from '../../../store/monitoring/alertEvents.ts';
import type { EventOfCase } from '../../../store/monitoring/cases.ts';
import { insertCaseEvents } from '../../../store/monitoring/cases.ts';
import { storeNotice } from '../../../store/monitoring/notices.ts';
import type { RunNews } from '../../alertAnswers.ts';
import type { Ledger, WritingLedger } from '../../ledger.ts';
import { watchedIndicators } from '../watchedIndicators.ts';
import { alertFrom } from '../runs/storedAlert.ts';
import { listNoticesAfterRun } from '../lists/listNoticesAfterRun.ts';
import { caseAlertOf } from './caseAlertOf.ts';
import { escalationChains } from './escalationChains.ts';
import { followUpReadings } from './followUpReadings.ts';
import { knownCases, latestByAlert } from './knownCases.ts';

/**
 * Opens cases of alerts that fired, opens closed ones again that fired within the window, suggests to close those whose
 * alert ended; then notes the readings that came in since for all that are open, tells who is above of what is overdue,
 * and which places somebody may want to list.
 * Asked a second time about the same day, it adds nothing.
 */
export async function casesAfterRun(within: WritingLedger, news: RunNews): Promise<void> {
  const cases = new CaseWriter(within, await knownCases(within));
  await followAlerts(within, news, cases);
  const open = cases.open();
  const readings = await followUpReadings(within, open);
  for (const state of open) cases.addAll(state.id, followUpSteps(state, readings(state)));
  await escalateOverdue(within, news.day, cases);
  await cases.write();
  await listNoticesAfterRun(within, news);
}

async function followAlerts(within: Ledger, { alerts, events }: RunNews, cases: CaseWriter): Promise<void> {
  const indicators = await watchedIndicators(within);
  const latest = latestByAlert(cases.all());
  const again = alerts.filter(({ id, since }) => isAnew(latest.get(id), since)).map(({ id }) => id);
  const endOf = await lastEnds(within, again);
  const on = alerts.map((alert): AlertOn => {
    const { id, muting, movedFrom: before } = alert;
    const endedIn = endOf.get(id) ?? null;
    return { alert: caseAlertOf(alert, indicators.get(alert.indicator)), muting, before, endedIn };
  });
  const over = events.flatMap(({ alertId: id, alert: { ended } }): AlertOver[] =>
    ended === null ? [] : [{ id, how: ended.how, period: ended.period }],
  );
  const { reopenPeriods } = loadCaseDeadlines();
  const known = { latest: (alert: string) => latest.get(alert), reopenPeriods };
  for (const { id, step } of stepsAfterRun({ on, over }, known)) cases.add(id ?? within.ids.next(), step);
}

function isAnew(state: CaseState | undefined, since: string): boolean {
  return state !== undefined && state.closed !== null && since > state.alert.since;
}

/** Periods in which these alerts ended last, by their ids. */
async function lastEnds({ db, ledgerId }: Ledger, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = ids.length === 0 ? [] : await lastEventsOfAlerts(db, ledgerId, ids, null);
  const ends = rows.flatMap(({ alert_id: id, alert }): [string, string][] => {
    const { ended } = alertFrom(alert);
    return ended === null ? [] : [[id, ended.period]];
  });
  // The newest come first.
  return new Map(ends.toReversed());
}

async function escalateOverdue(within: Ledger, day: string, cases: CaseWriter): Promise<void> {
  const open = cases.open();
  if (open.length === 0) return;
  const chainOf = await escalationChains(within, day);
  const deadlines = loadCaseDeadlines();
  for (const state of open) {
    cases.addAll(state.id, escalations(state, { deadlines, day, chain: chainOf(state.alert.place) }));
  }
}

/** What people are told of; the alerts of the run tell the rest. */
const told: ReadonlySet<CaseStep['kind']> = new Set(['escalated', 'closing suggested', 'reopened']);

/** Cases with what is added to them, written at once. */
class CaseWriter {
  readonly #ledger: WritingLedger;
  readonly #states: Map<string, CaseState>;
  readonly #added: EventOfCase[] = [];

  constructor(ledger: WritingLedger, states: ReadonlyMap<string, CaseState>) {
    this.#ledger = ledger;
    this.#states = new Map(states);
  }

  all(): Iterable<CaseState> {
    return this.#states.values();
  }

  open(): CaseState[] {
    return [...this.#states.values()].filter(({ closed }) => closed === null);
  }

  add(id: string, step: CaseStep): void {
    const { clock } = this.#ledger;
    const before = this.#states.get(id);
    const now = clock.now().toISOString();
    // Servers whose clocks differ by seconds write one line of events.
    const at = before !== undefined && now < before.at ? before.at : now;
    const event: CaseEvent = { version: (before?.version ?? 0) + 1, at, by: byRules, reason: null, step };
    const after = before === undefined ? foldCase(id, [event]) : afterEvent(before, event);
    if (after === null) throw new Error(`case ${id} begins with ${step.kind}`);
    this.#states.set(id, after);
    this.#added.push({ caseId: id, event });
  }

  addAll(id: string, steps: readonly CaseStep[]): void {
    for (const step of steps) this.add(id, step);
  }

  async write(): Promise<void> {
    const { db, ledgerId, clock } = this.#ledger;
    if (this.#added.length === 0) return;
    await insertCaseEvents(db, ledgerId, this.#added);
    const events = this.#added
      .filter(({ event }) => told.has(event.step.kind))
      .map(({ caseId, event }) => ({ caseId, version: event.version }));
    if (events.length > 0) await storeNotice(db, ledgerId, { kind: 'case', events, madeAt: clock.now() });
  }
}
