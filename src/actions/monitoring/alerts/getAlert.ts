import { CounterfoilError } from '../../../core/errors/errors.ts';
import { decide } from '../../../core/access/decide.ts';
import type { AlertEventRow } from '../../../store/monitoring/alertEvents.ts';
import { eventsOfAlert } from '../../../store/monitoring/alertEvents.ts';
import type { AlertEventAnswer, AlertEventKind, AlertPage } from '../../alertAnswers.ts';
import { alertEventKinds } from '../../alertAnswers.ts';
import type { Ledger } from '../../ledger.ts';
import { permit } from '../../permit.ts';
import type { ShownAlert } from '../../watchAnswers.ts';
import { alertFrom } from '../runs/storedAlert.ts';
import { shownAlerts } from '../shown/shownAlerts.ts';
import { alertAnswersOf } from './alertAnswersOf.ts';
import { ALERT_NOT_FOUND } from './errors.ts';

/** More than a lifetime of monthly events. */
const MOST_EVENTS = 1000;

/** An alert as it stands, and all that became of it. Throws ALERT_NOT_FOUND where there is none that the reader may see. */
export async function getAlert(ledger: Ledger, id: string): Promise<AlertPage> {
  permit(ledger, 'read the ledger');
  const rows = await eventsOfAlert(ledger.db, ledger.ledgerId, id, MOST_EVENTS);
  const [newest] = rows;
  const [answer] = newest === undefined ? [] : await alertAnswersOf(ledger, [newest]);
  if (answer === undefined) throw new CounterfoilError(ALERT_NOT_FOUND, `there is no alert "${id.slice(0, 200)}"`);
  return { ...answer, events: await eventsShown(ledger, rows) };
}

/** The public is told of those events only of which it may see what they rest on. */
async function eventsShown(ledger: Ledger, rows: readonly AlertEventRow[]): Promise<AlertEventAnswer[]> {
  const stored = rows.map(({ alert }) => alertFrom(alert));
  if (decide(ledger.actor, 'see watched places').allowed) {
    const shown = await shownAlerts(ledger, stored);
    return rows.flatMap((row, at) => eventAnswer(row, shown[at]));
  }
  const each = await Promise.all(stored.map((alert) => shownAlerts(ledger, [alert])));
  return rows.flatMap((row, at) => eventAnswer(row, each[at]?.[0]));
}

function eventAnswer({ run, day, kind }: AlertEventRow, alert: ShownAlert | undefined): AlertEventAnswer[] {
  if (alert === undefined) return [];
  const { phase, period, sentence, muting, ended } = alert;
  const shown = ended === null ? { phase, sentence } : { phase: 'ended' as const, sentence: ended.sentence };
  return [{ run, day, kind: kindFrom(kind), period, muting, ...shown }];
}

function kindFrom(stored: string): AlertEventKind {
  return alertEventKinds.find((kind) => kind === stored) ?? 'still';
}
