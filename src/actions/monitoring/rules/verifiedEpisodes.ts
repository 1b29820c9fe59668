import type { KnownEpisode } from '../../../core/monitoring/reading/readEpisodes.ts';
import { parsePeriod } from '../../../core/monitoring/period.ts';
import type { Lineage } from '../../../core/monitoring/series/lineage.ts';
import { newestAlertEvents } from '../../../store/monitoring/alertEvents.ts';
import type { Ledger } from '../../ledger.ts';
import { caseStandings } from '../cases/caseStandings.ts';
import { alertFrom } from '../runs/storedAlert.ts';

/** Alerts about an indicator that people verified as true, as what any rule about it should have found. */
export async function verifiedEpisodes(
  where: Pick<Ledger, 'db' | 'ledgerId'>,
  indicator: string,
  { rowOf }: Lineage,
): Promise<KnownEpisode[]> {
  const standings = await caseStandings(where);
  const ids = [...standings].flatMap(([id, { outcome }]) => (outcome === 'true' ? [id] : []));
  const events = await newestAlertEvents(where.db, where.ledgerId, { ids }, { ended: true });
  return events.flatMap(({ alert: stored }) => {
    const alert = alertFrom(stored);
    const row = rowOf.get(alert.place);
    const [from, to] = [parsePeriod(alert.since), parsePeriod(alert.ended?.period ?? alert.period)];
    if (alert.indicator !== indicator || row === undefined || from === null || to === null) return [];
    return [{ row, from, to, rule: null }];
  });
}
