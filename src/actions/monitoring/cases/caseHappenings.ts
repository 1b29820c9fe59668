import type { CaseAlert, CaseEvent, CaseStep, FollowUp } from '../../../core/monitoring/cases/caseEvent.ts';
import { isByRules } from '../../../core/monitoring/cases/caseEvent.ts';
import type { Evidence } from '../../../core/records/field.ts';
import type { CaseAlertEvent } from '../../../store/monitoring/caseAlertEvents.ts';
import { caseAlertEvents } from '../../../store/monitoring/caseAlertEvents.ts';
import { movesOfDatasets } from '../../../store/monitoring/datasetMoves.ts';
import type { AlertEventKind, StoredAlert } from '../../alertAnswers.ts';
import { alertEventKinds } from '../../alertAnswers.ts';
import type { CaseHappening, ShownFollowUp, ShownStep } from '../../caseAnswers.ts';
import type { Ledger } from '../../ledger.ts';
import type { EvidenceAnswer } from '../../recordAnswers.ts';
import { alertFrom } from '../runs/storedAlert.ts';
import { maskedSentences } from './shownCase.ts';

export interface Showing {
  readonly alert: (alert: CaseAlert) => CaseAlert;
  readonly followUp: (reading: FollowUp) => ShownFollowUp;
  readonly evidence: (of: readonly Evidence[]) => Promise<readonly EvidenceAnswer[]>;
}

/** What happened to a case, to its alert, wherever that went, and to the readings since, oldest first. */
export async function caseHappenings(
  ledger: Ledger,
  events: readonly CaseEvent[],
  showing: Showing,
): Promise<CaseHappening[]> {
  const ids = new Set(events.flatMap(({ step }) => ('alert' in step && step.alert !== null ? [step.alert.id] : [])));
  const rows = await caseAlertEvents(ledger.db, ledger.ledgerId, [...ids]);
  const alerts = rows.map(({ alert }) => alertFrom(alert));
  const masked = await maskedSentences(ledger, alerts);
  const all = [
    ...rows.map((row) => fromRun(row, masked)),
    ...(await Promise.all(events.map((event) => fromCase(event, showing)))),
    ...(await movesSince(ledger, events)),
  ];
  // Sorting keeps the order of what happened at once: what a run found comes before what it led to.
  return all.toSorted((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)));
}

const nothing = { version: null, step: null, alert: null, dataset: null, words: null, evidence: [] };

async function fromCase({ at, by, version, step, reason }: CaseEvent, showing: Showing): Promise<CaseHappening> {
  return {
    ...nothing,
    at,
    by: isByRules(step) ? null : by,
    version,
    step: shownStep(step, showing),
    words: reason,
    evidence: 'evidence' in step ? await showing.evidence(step.evidence) : [],
  };
}

/** What people made of readings that were noted, once they were. */
async function movesSince({ db, ledgerId }: Ledger, events: readonly CaseEvent[]): Promise<CaseHappening[]> {
  const noted = new Map<string, string>();
  for (const { at, step } of events) {
    const dataset = step.kind === 'follow-up' ? step.reading.dataset : null;
    if (dataset !== null && !noted.has(dataset)) noted.set(dataset, at);
  }
  const moves = await movesOfDatasets(db, ledgerId, [...noted.keys()]);
  return moves.flatMap(({ dataset: id, title, state, at: moved, by }) => {
    const at = moved.toISOString();
    return at < (noted.get(id) ?? '') ? [] : [{ ...nothing, at, by, dataset: { id, title, state } }];
  });
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
    ...nothing,
    at: recorded_at.toISOString(),
    by: null,
    alert: {
      run,
      day,
      kind: kindOf(kind),
      period: ended?.period ?? period,
      sentence: ended?.sentence ?? masked.get(id) ?? sentence,
    },
  };
}

function kindOf(word: string): AlertEventKind {
  return alertEventKinds.find((kind) => kind === word) ?? 'still';
}
