import { CounterfoilError } from '../../../core/errors/errors.ts';
import { decide } from '../../../core/access/decide.ts';
import type { AlertEventRow } from '../../../store/monitoring/alertEvents.ts';
import { eventsOfAlert } from '../../../store/monitoring/alertEvents.ts';
import type { AlertAnswer, AlertEventAnswer, AlertEventKind, AlertPage, StoredAlert } from '../../alertAnswers.ts';
import { alertEventKinds } from '../../alertAnswers.ts';
import type { Ledger } from '../../ledger.ts';
import { permit } from '../../permit.ts';
import type { ShownAlert } from '../../watchAnswers.ts';
import { placesAbove } from '../placesAbove.ts';
import { alertFrom } from '../runs/storedAlert.ts';
import { newestSeen } from '../shown/newestSeen.ts';
import { publicAlerts } from '../shown/publicAlerts.ts';
import { shownEach } from '../shown/shownAlerts.ts';
import { alertAnswersOf } from './alertAnswersOf.ts';
import { ALERT_NOT_FOUND } from './errors.ts';

/** More than a lifetime of monthly events. */
const MOST_EVENTS = 1000;

/** An alert as it stands, and all that became of it. Throws ALERT_NOT_FOUND where there is none that the reader may see. */
export async function getAlert(ledger: Ledger, id: string): Promise<AlertPage> {
  permit(ledger, 'read the ledger');
  const [newest] = await newestSeen(ledger, { ids: [id] }, { ended: true });
  const [answer] = newest === undefined ? [] : await alertAnswersOf(ledger, [newest]);
  if (answer === undefined) throw new CounterfoilError(ALERT_NOT_FOUND, `there is no alert "${id.slice(0, 200)}"`);
  return { ...answer, events: await eventsShown(ledger, answer) };
}

/** The public is told of those events only of which it may see what they rest on. */
async function eventsShown(ledger: Ledger, { id, place }: AlertAnswer): Promise<AlertEventAnswer[]> {
  const all = await eventsOfAlert(ledger.db, ledger.ledgerId, id, MOST_EVENTS);
  const above = await placesAbove(ledger);
  const isWithin = decide(ledger.actor, 'see watched places', { place: above(place.id) }).allowed;
  const rows = isWithin ? all : (await publicAlerts(ledger, all.map(storedIn))).of(all);
  const shown = await shownEach(ledger, rows.map(storedIn));
  return rows.flatMap((row, at) => eventAnswer(row, shown[at]));
}

function storedIn({ alert }: AlertEventRow): StoredAlert {
  return alertFrom(alert);
}

function eventAnswer({ run, day, kind }: AlertEventRow, alert: ShownAlert | null | undefined): AlertEventAnswer[] {
  if (alert === null || alert === undefined) return [];
  const { phase, period, sentence, muting, ended } = alert;
  const shown = ended === null ? { phase, sentence } : { phase: 'ended' as const, sentence: ended.sentence };
  return [{ run, day, kind: kindFrom(kind), period, muting, ...shown }];
}

function kindFrom(stored: string): AlertEventKind {
  return alertEventKinds.find((kind) => kind === stored) ?? 'still';
}
