/** Alerts and measures of places, as their reader may see them. */
import type { Ledger } from '../../ledger.ts';
import type { PlaceAlert, PlaceMeasure, ShownAlert } from '../../watchAnswers.ts';
import { alertFrom } from '../runs/storedAlert.ts';
import { caseStandings } from '../cases/caseStandings.ts';
import { newestSeen } from './newestSeen.ts';
import { audienceOf } from './shownReadings.ts';
import { shownAlerts } from './shownAlerts.ts';

/** The newest of each alert: of some places, or of all; those that are over only where asked for. */
export async function alertsShown(
  ledger: Ledger,
  { places, over }: { readonly places?: readonly string[]; readonly over: boolean },
): Promise<ShownAlert[]> {
  const rows = await newestSeen(ledger, { places }, { ended: over });
  return shownAlerts(
    ledger,
    rows.map(({ alert }) => alertFrom(alert)),
  );
}

export function placeAlert({
  id,
  rule,
  title,
  severity,
  indicator,
  since,
  period,
  ended,
  restsOn,
  muting,
  sentence,
}: ShownAlert): PlaceAlert {
  return {
    id,
    rule,
    title,
    severity,
    indicator,
    since,
    period: ended?.period ?? period,
    isOver: ended !== null,
    how: ended?.how ?? null,
    restsOn,
    muting: ended === null ? muting : null,
    sentence,
    href: `/watch/alerts/${encodeURIComponent(id)}`,
  };
}

/** Measures of the cases of these alerts, but for those that were dropped. */
export async function measuresShown(ledger: Ledger, alerts: readonly ShownAlert[]): Promise<PlaceMeasure[]> {
  if (alerts.length === 0) return [];
  const standings = await caseStandings(ledger);
  const isInside = audienceOf(ledger) === 'inside';
  return alerts.flatMap(({ id, indicator }) => {
    const standing = standings.get(id);
    if (standing === undefined) return [];
    const href = isInside ? `/watch/cases/${encodeURIComponent(standing.caseId)}` : null;
    return standing.measures.flatMap(({ terms, state, assigned }) =>
      state === 'dropped'
        ? []
        : [{ what: terms.what, indicator, start: assigned.at.slice(0, 10), due: terms.due, href }],
    );
  });
}
