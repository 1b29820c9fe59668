/** Alerts as their reader may see them: people inside by the newest of their events, the public by what is published. */
import { decide } from '../../../core/access/decide.ts';
import type { AlertEventRow, AlertFilter } from '../../../store/monitoring/alertEvents.ts';
import { lastEventsOfAlerts, newestAlertEvents } from '../../../store/monitoring/alertEvents.ts';
import type { Ledger } from '../../ledger.ts';
import { foundTrue } from '../cases/caseStandings.ts';
import { placesAbove } from '../placesAbove.ts';
import { alertFrom } from '../runs/storedAlert.ts';
import { publicAlerts } from './publicAlerts.ts';
import { audienceOf } from './shownReadings.ts';

/** Mostly the last or the one before is published. */
const LOOKED_AT_FIRST = 8;

/** Of each alert what its reader may see, in the order of their ids; without `ended` those only that are on for him. */
export async function newestSeen(
  ledger: Ledger,
  filter: AlertFilter,
  { ended }: { readonly ended: boolean },
): Promise<AlertEventRow[]> {
  const { db, ledgerId, actor } = ledger;
  const isPublic = audienceOf(ledger) === 'public';
  if (!isPublic && actor.limits === undefined) return newestAlertEvents(db, ledgerId, filter, { ended });
  const isWithin = isPublic ? () => false : await withinLimits(ledger);
  const { ids } = await foundTrue(ledger);
  const open = new Set(filter.ids === undefined ? ids : ids.filter((id) => filter.ids?.includes(id)));
  const all = isPublic ? { ...filter, ids: [...open] } : filter;
  const rows = await newestAlertEvents(db, ledgerId, all, { ended: true });
  const others = rows.filter((row) => !isWithin(row.place) && open.has(row.alert_id));
  const published = await publishedOf(ledger, others);
  return rows.flatMap((row) => {
    const seen = isWithin(row.place) ? row : published.get(row.alert_id);
    return seen === undefined || (!ended && alertFrom(seen.alert).ended !== null) ? [] : [seen];
  });
}

async function withinLimits(ledger: Ledger): Promise<(place: string) => boolean> {
  const above = await placesAbove(ledger);
  return (id) => decide(ledger.actor, 'see watched places', { place: above(id) }).allowed;
}

/** By the ids of alerts. */
async function publishedOf(ledger: Ledger, newest: readonly AlertEventRow[]): Promise<Map<string, AlertEventRow>> {
  const known = await publicAlerts(
    ledger,
    newest.map(({ alert }) => alertFrom(alert)),
  );
  const found = new Map(newest.filter(({ alert }) => known.shows(alertFrom(alert))).map((row) => [row.alert_id, row]));
  for (const limit of [LOOKED_AT_FIRST, null]) {
    const missing = newest.flatMap(({ alert_id: id }) => (found.has(id) ? [] : [id]));
    if (missing.length === 0) break;
    const rows = await lastEventsOfAlerts(ledger.db, ledger.ledgerId, missing, limit);
    const seen = await publicAlerts(
      ledger,
      rows.map(({ alert }) => alertFrom(alert)),
    );
    for (const [id, events] of Map.groupBy(rows, (row) => row.alert_id)) {
      const [last] = seen.of(events);
      if (last !== undefined) found.set(id, last);
    }
  }
  return found;
}
