import { standInIds } from '../../../core/lists/heirs.ts';
import { listingSuggestions } from '../../../core/lists/suggestions.ts';
import { dayNumber } from '../../../core/periods/day.ts';
import { newestAlertEvents } from '../../../store/monitoring/alertEvents.ts';
import type { ListingSuggestion } from '../../listAnswers.ts';
import type { Ledger } from '../../ledger.ts';
import type { RecordAnswer } from '../../recordAnswers.ts';
import { alertFrom } from '../runs/storedAlert.ts';
import { audienceOf } from '../shown/shownReadings.ts';
import { shownAlerts } from '../shown/shownAlerts.ts';
import { registeredLineage } from '../watchedPlaces.ts';
import { rulesOfList } from './criteriaAnswers.ts';

/**
 * Places to list, or to list again, by the rules that the list names and by the alerts that are on and nobody silenced. For
 * people inside: that a place is about to be listed is nobody else's business yet.
 */
export async function shownSuggestions(
  ledger: Ledger,
  {
    list,
    listings,
    day,
  }: { readonly list: RecordAnswer; readonly listings: readonly RecordAnswer[]; readonly day: string },
): Promise<ListingSuggestion[]> {
  const { listingRule, probationRule } = rulesOfList(list.body);
  if ((listingRule ?? probationRule) === null || audienceOf(ledger) === 'public') return [];
  const events = await newestAlertEvents(ledger.db, ledger.ledgerId, {}, { ended: false });
  const on = events.map(({ alert }) => alertFrom(alert)).filter(({ muting }) => muting?.by !== 'silence');
  const lineage = await registeredLineage(ledger);
  const standIns = (place: string) => standInIds(lineage, place, dayNumber(day));
  const found = listingSuggestions(list, { listings, alerts: on, day, standIns });
  const shown = await shownAlerts(
    ledger,
    found.map(({ alert }) => alert),
  );
  const shownOf = new Map(shown.map((alert) => [alert.id, alert]));
  return found.flatMap(({ alert: { id }, kind, rule, listing }) => {
    const alert = shownOf.get(id);
    if (alert === undefined) return [];
    return [{ place: alert.place, kind, listing, alert: id, rule, since: alert.since, sentence: alert.sentence }];
  });
}
