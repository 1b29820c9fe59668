import { dayText } from '../../../core/monitoring/period.ts';
import type { MonitoredPlace } from '../../../core/monitoring/place.ts';
import type { Ledger } from '../../ledger.ts';
import { watchedPlaces } from '../watchedPlaces.ts';

export interface DaysAlike {
  readonly days: readonly number[];
  readonly places: readonly MonitoredPlace[];
}

/** The first of these days, and those right after it on which the same places are on the same lists. */
export async function daysAlike(
  where: Pick<Ledger, 'db' | 'ledgerId'>,
  [first, ...others]: readonly number[],
): Promise<DaysAlike> {
  if (first === undefined) return { days: [], places: [] };
  const places = await watchedPlaces(where, dayText(first));
  const days = [first];
  for (const day of others) {
    const then = await watchedPlaces(where, dayText(day));
    if (then !== places && !sameLists(places, then)) break;
    days.push(day);
  }
  return { days, places };
}

function sameLists(places: readonly MonitoredPlace[], others: readonly MonitoredPlace[]): boolean {
  return places.every(({ lists }, at) => {
    const theirs = others[at]?.lists;
    return lists === theirs || lists.join('\n') === theirs?.join('\n');
  });
}
