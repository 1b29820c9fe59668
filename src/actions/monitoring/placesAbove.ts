import type { Ledger } from '../ledger.ts';
import type { MonitoredPlace } from '../../core/monitoring/place.ts';
import { registeredPlaces } from './watchedPlaces.ts';

/** A place and everything above it, itself first; none where it is not registered. */
export type PlacesAbove = (id: string) => readonly string[];

const kept = new WeakMap<readonly MonitoredPlace[], PlacesAbove>();

/** Kept for as long as the registry is as it was. */
export async function placesAbove(where: Pick<Ledger, 'db' | 'ledgerId'>): Promise<PlacesAbove> {
  const places = await registeredPlaces(where);
  const known = kept.get(places);
  if (known !== undefined) return known;
  const parents = new Map(places.map(({ id, parent }) => [id, parent]));
  const above: PlacesAbove = (id) => {
    const found: string[] = [];
    for (let next: string | null = id; next !== null && parents.has(next) && !found.includes(next);) {
      found.push(next);
      next = parents.get(next) ?? null;
    }
    return found;
  };
  kept.set(places, above);
  return above;
}
