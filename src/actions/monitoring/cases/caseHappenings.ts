import type { CaseAlert, CaseEvent, CaseStep, FollowUp } from '../../../core/monitoring/cases/caseEvent.ts';
import type { CaseAlertEvent } from '../../../store/monitoring/caseAlertEvents.ts';
import { caseAlertEvents } from '../../../store/monitoring/caseAlertEvents.ts';
import type { AlertEventKind, StoredAlert } from '../../alertAnswers.ts';
import { alertEventKinds } from '../../alertAnswers.ts';
import type { CaseHappening, ShownFollowUp, ShownStep } from '../../caseAnswers.ts';
import type { Ledger } from '../../ledger.ts';
import { alertFrom } from '../runs/storedAlert.ts';
import { maskedSentences } from './shownCase.ts';

export interface Showing {
  readonly alert: (alert: CaseAlert) => CaseAlert;
  readonly followUp: (reading: FollowUp) => ShownFollowUp;
}

/** What happened to a case and to its alert, wherever that went, oldest first. */
export async function caseHappenings(
  ledger: Ledger,
  events: readonly CaseEvent[],
  showing: Showing,
): Promise<CaseHappening[]> {
  const ids = new Set(events.flatMap(({ step }) => ('alert' in step && step.alert !== null ? [step.alert.id] : [])));
  const rows = await caseAlertEvents(ledger.db, ledger.ledgerId, [...ids]);
  const alerts = rows.map(({ alert }) => alertFrom(alert));
  const masked = await maskedSentences(ledger, alerts);
  const all = [...rows.map((row) => fromRun(row, masked)), ...events.map((event) => fromCase(event, showing))];
  // Sorting keeps the order of what happened at once: what a run found comes before what it led to.
  return all.toSorted((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)));
}

function fromCase({ at, by, version, step, reason }: CaseEvent, showing: Showing): CaseHappening {
  return { at, by, version, step: shownStep(step, showing), alert: null, words: reason };
}

function shownStep(step: CaseStep, { alert, followUp }: Showing): ShownStep {
  switch (step.kind) {
    case 'follow-up':
      return { ...step, reading: followUp(step.reading) };
    case 'opened':
    case 'alert changed':
      return { ...step, alert: alert(step.alert) };
    case 'reopened':
      return { ...step, alert: step.alert && alert(step.alert) };
    default:
      return step;
  }
}

function fromRun(
  { run, day, kind, alert, recorded_at }: CaseAlertEvent,
  masked: ReadonlyMap<string, StoredAlert['sentence']>,
): CaseHappening {
  const { id, period, sentence, ended } = alertFrom(alert);
  return {
    at: recorded_at.toISOString(),
    by: null,
    version: null,
    step: null,
    alert: {
      run,
      day,
      kind: kindOf(kind),
      period: ended?.period ?? period,
      sentence: ended?.sentence ?? masked.get(id) ?? sentence,
    },
    words: null,
  };
}

function kindOf(word: string): AlertEventKind {
  return alertEventKinds.find((kind) => kind === word) ?? 'still';
}
