/** By which places above them many places are told together. */
import type { MonitoredPlace } from '../../../core/monitoring/place.ts';
import { withAbove } from './shownReadings.ts';

/** A group of fewer than two places on average tells less than the places themselves. */
const LEAST_PLACES = 2;

/**
 * Numbers of the places by the id of the place that they lie in (or are): the highest below `within` at which there is more than
 * one. Null where that puts next to nothing together.
 */
export function gridGroups(
  places: readonly MonitoredPlace[],
  within: string | null,
  byId: ReadonlyMap<string, MonitoredPlace>,
): ReadonlyMap<string, readonly number[]> | null {
  const paths = places.map(({ id }) => {
    const above = withAbove(id, byId);
    const end = within === null ? -1 : above.indexOf(within);
    return (end < 0 ? above : above.slice(0, end)).toReversed();
  });
  const deepest = paths.reduce((most, { length }) => Math.max(most, length), 0);
  for (let depth = 0; depth < deepest; depth += 1) {
    const groups = new Map<string, number[]>();
    for (const [at, path] of paths.entries()) {
      const key = path[depth] ?? path.at(-1) ?? '';
      const known = groups.get(key);
      if (known === undefined) groups.set(key, [at]);
      else known.push(at);
    }
    if (groups.size > 1) return groups.size * LEAST_PLACES <= places.length ? groups : null;
  }
  return null;
}
