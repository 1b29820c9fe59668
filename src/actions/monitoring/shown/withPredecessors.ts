import type { MonitoredPlace } from '../../../core/monitoring/place.ts';

/** A place and all that it came from: its series hold what was reported of these. */
export function withPredecessors(place: string, places: ReadonlyMap<string, MonitoredPlace>): string[] {
  const found = new Set([place]);
  for (const id of found) for (const before of places.get(id)?.predecessors ?? []) found.add(before.place);
  return [...found];
}
