import type { MonitoredPlace } from '../../../core/monitoring/place.ts';
import { listsOn } from '../../../core/monitoring/run/listsOn.ts';
import type { Ledger } from '../../ledger.ts';
import { registeredPlaces, watchedMemberships, withLists } from '../watchedPlaces.ts';

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
  const spans = await watchedMemberships(where);
  const changes = spans.flatMap(({ from, until }) => [from, until]).filter((day) => day > first);
  const next = changes.reduce((soonest, day) => Math.min(soonest, day), Infinity);
  const places = withLists(await registeredPlaces(where), listsOn(spans, first));
  return { days: [first, ...others.filter((day) => day < next)], places };
}
