import type { CaseEvent } from '../../../core/monitoring/cases/caseEvent.ts';
import type { CaseAlertEvent } from '../../../store/monitoring/caseAlertEvents.ts';
import { caseAlertEvents } from '../../../store/monitoring/caseAlertEvents.ts';
import type { AlertEventKind, StoredAlert } from '../../alertAnswers.ts';
import type { CaseHappening } from '../../caseAnswers.ts';
import type { Ledger } from '../../ledger.ts';

/** What happened to a case and to its alert, wherever that went, oldest first. */
export async function caseHappenings(
  { db, ledgerId }: Pick<Ledger, 'db' | 'ledgerId'>,
  events: readonly CaseEvent[],
): Promise<CaseHappening[]> {
  const alerts = events.flatMap(({ step }) => ('alert' in step && step.alert !== null ? [step.alert.id] : []));
  const ofAlert = await caseAlertEvents(db, ledgerId, [...new Set(alerts)]);
  const all = [...ofAlert.map(fromRun), ...events.map(fromCase)];
  // Sorting keeps the order of what happened at once: what a run found comes before what it led to.
  return all.toSorted((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)));
}

function fromCase({ at, by, version, step, reason }: CaseEvent): CaseHappening {
  return { at, by, version, step, alert: null, words: reason };
}

/** What was stored was made by a run: `StoredAlert` is what it writes. */
function fromRun({ run, day, kind, alert, recorded_at }: CaseAlertEvent): CaseHappening {
  const { period, sentence, ended } = alert as StoredAlert;
  const told = { period: ended?.period ?? period, sentence: ended?.sentence ?? sentence };
  return {
    at: recorded_at.toISOString(),
    by: null,
    version: null,
    step: null,
    alert: { run, day, kind: kind as AlertEventKind, ...told },
    words: null,
  };
}
