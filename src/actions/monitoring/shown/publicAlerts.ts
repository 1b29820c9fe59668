/** What the public sees of alerts: of each that was found to be true, what published readings say of it. */
import type { AlertEventRow } from '../../../store/monitoring/alertEvents.ts';
import type { StoredAlert } from '../../alertAnswers.ts';
import type { Ledger } from '../../ledger.ts';
import { foundTrue } from '../cases/caseStandings.ts';
import { alertFrom } from '../runs/storedAlert.ts';
import { endBasis } from './endBasis.ts';
import { publishedDatasets } from './shownReadings.ts';

export interface PublicAlerts {
  /** Of the events of one alert, newest first, those that rest on published readings only, as the public sees them. */
  readonly of: (events: readonly AlertEventRow[]) => AlertEventRow[];
  readonly shows: (alert: StoredAlert) => boolean;
}

export async function publicAlerts(ledger: Ledger, alerts: readonly StoredAlert[]): Promise<PublicAlerts> {
  const found = await foundTrue(ledger);
  const published = await publishedDatasets(ledger);
  const basisOf = await endBasis(ledger, alerts);
  const hasEnded = (alert: StoredAlert): boolean => alert.ended !== null && basisOf(alert) === 'published';
  const isOpen = ({ datasets }: StoredAlert): boolean => datasets.every((id) => published.has(id));
  const shows = (alert: StoredAlert): boolean =>
    found.was(alert) && isOpen(alert) && (alert.ended === null || hasEnded(alert));
  return { shows, of: (events) => eventsFor(events, { shows, hasEnded }) };
}

/** An end tells of the alert as the public knew it: what was last known inside may rest on other readings. */
function eventsFor(
  events: readonly AlertEventRow[],
  { shows, hasEnded }: { readonly shows: PublicAlerts['shows']; readonly hasEnded: PublicAlerts['shows'] },
): AlertEventRow[] {
  const seen: AlertEventRow[] = [];
  let known: StoredAlert | null = null;
  for (const row of events.toReversed()) {
    const alert = alertFrom(row.alert);
    if (alert.ended === null && shows(alert)) {
      // To the public it never ended, where the end was taken back before its readings were published.
      seen.push(known !== null && row.kind === 'fired' ? { ...row, kind: 'still' } : row);
      known = alert;
    } else if (known !== null && hasEnded(alert)) {
      seen.push({ ...row, alert: { ...known, ended: alert.ended } });
      known = null;
    }
  }
  return seen.toReversed();
}
