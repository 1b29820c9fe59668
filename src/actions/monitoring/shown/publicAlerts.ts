/** What the public sees of alerts: of each that was found to be true, what published readings say of it. */
import { parsePeriod } from '../../../core/monitoring/period.ts';
import type { AlertEventRow } from '../../../store/monitoring/alertEvents.ts';
import type { StoredAlert } from '../../alertAnswers.ts';
import type { Ledger } from '../../ledger.ts';
import { foundTrue } from '../cases/caseStandings.ts';
import { alertFrom } from '../runs/storedAlert.ts';
import { endBasis } from './endBasis.ts';
import { publicReach } from './publicReach.ts';
import { publishedDatasets } from './shownReadings.ts';

export interface PublicAlerts {
  /** Of the events of one alert, newest first, those that rest on published readings only, as the public sees them. */
  readonly of: (events: readonly AlertEventRow[]) => AlertEventRow[];
  /** Whether the public may see it as it stands. */
  readonly shows: (alert: StoredAlert) => boolean;
  /** Whether it may be told that it was so once. */
  readonly tells: (alert: StoredAlert) => boolean;
}

export async function publicAlerts(ledger: Ledger, alerts: readonly StoredAlert[]): Promise<PublicAlerts> {
  const found = await foundTrue(ledger);
  const published = await publishedDatasets(ledger);
  const basisOf = await endBasis(ledger, alerts);
  const firstHidden = await publicReach(ledger, alerts);
  const isTold = (alert: StoredAlert): boolean => {
    const hidden = firstHidden(alert);
    const { number } = parsePeriod(alert.ended?.period ?? alert.period) ?? { number: Infinity };
    return hidden === null || number < hidden;
  };
  const hasEnded = (alert: StoredAlert): boolean =>
    alert.ended !== null && basisOf(alert) === 'published' && isTold(alert);
  const isOpen = ({ datasets }: StoredAlert): boolean => datasets.every((id) => published.has(id));
  const tells = (alert: StoredAlert): boolean =>
    found.was(alert) && isOpen(alert) && isTold(alert) && (alert.ended === null || hasEnded(alert));
  // Whether it is on still is not known where a later reading is withheld.
  const isStill = (alert: StoredAlert): boolean => alert.ended !== null || firstHidden(alert) === null;
  return {
    tells,
    shows: (alert) => tells(alert) && isStill(alert),
    of: (events) => {
      const seen = eventsFor(events, { tells, hasEnded });
      const last = seen.findIndex(({ alert }) => isStill(alertFrom(alert)));
      return last < 0 ? [] : seen.slice(last);
    },
  };
}

/** An end tells of the alert as the public knew it: what was last known inside may rest on other readings. */
function eventsFor(
  events: readonly AlertEventRow[],
  { tells, hasEnded }: Pick<PublicAlerts, 'tells'> & { readonly hasEnded: PublicAlerts['tells'] },
): AlertEventRow[] {
  const seen: AlertEventRow[] = [];
  let known: StoredAlert | null = null;
  for (const row of events.toReversed()) {
    const alert = alertFrom(row.alert);
    if (alert.ended === null && tells(alert)) {
      const isMuting = row.kind === 'muted' || row.kind === 'heard';
      if (isMuting && known?.period === alert.period) continue;
      // To the public it never ended, where the end was taken back before its readings were published.
      const isGoingOn = known !== null && row.kind === 'fired';
      seen.push({ ...row, kind: isGoingOn || isMuting ? 'still' : row.kind });
      known = alert;
    } else if (known !== null && hasEnded(alert)) {
      seen.push({ ...row, alert: { ...known, ended: alert.ended } });
      known = null;
    }
  }
  return seen.toReversed();
}
