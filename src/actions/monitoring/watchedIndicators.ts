/** The indicators that readings can be about: those that come with the program, and published records, which go before. */
import type { Indicator } from '../../core/monitoring/indicator.ts';
import { readIndicatorRecord } from '../../core/monitoring/indicatorRecord.ts';
import { loadIndicatorSets } from '../../outside/files/loadIndicatorSets.ts';
import { listRecords } from '../../store/records/recordsList.ts';
import type { Ledger } from '../ledger.ts';

const MOST = 10_000;

/** By their keys. A record that has become unreadable is left out; of two with one key the newest counts. */
export async function watchedIndicators({
  db,
  ledgerId,
}: Pick<Ledger, 'db' | 'ledgerId'>): Promise<ReadonlyMap<string, Indicator>> {
  const indicators = new Map<string, Indicator>();
  for (const set of loadIndicatorSets().values()) for (const one of set) indicators.set(one.id, one);
  const rows = await listRecords(db, ledgerId, { view: 'published', type: 'indicator', offset: 0, limit: MOST });
  for (const { body } of rows.toReversed()) {
    const { indicator } = readIndicatorRecord(body);
    if (indicator !== null) indicators.set(indicator.id, indicator);
  }
  return indicators;
}
