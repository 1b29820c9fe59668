import type { MonitoredPlace } from '../place.ts';
import type { Scope } from '../rules/rule.ts';
import type { Lineage } from '../series/lineage.ts';

/**
 * 1 for each row whose place a rule is about. Places that took the place of one named in the scope are named with it.
 * `listsOf` tells the lists of a place on another day than that of the lineage.
 */
export function scopeRows(
  { tiers, within, places: named, lists }: Scope,
  lineage: Lineage,
  listsOf: (place: MonitoredPlace) => readonly string[] = (place) => place.lists,
): Uint8Array {
  const { places } = lineage;
  const below = within.length === 0 ? null : rowsBelow(within, lineage);
  const chosen = named.length === 0 ? null : withSuccessors(named, lineage);
  const found = new Uint8Array(places.length);
  for (let row = 0; row < places.length; row += 1) {
    const place = places[row];
    if (place === undefined) continue;
    if (tiers.length > 0 && !tiers.includes(place.tier)) continue;
    if (lists.length > 0 && !listsOf(place).some((list) => lists.includes(list))) continue;
    if (below !== null && below[row] === 0) continue;
    if (chosen === null || chosen.has(row)) found[row] = 1;
  }
  return found;
}

/** 1 for each row of the places named, and of all below them. */
export function rowsBelow(ids: readonly string[], { rowOf, parent, places }: Lineage): Uint8Array {
  const tops = new Set(ids.flatMap((id) => rowOf.get(id) ?? []));
  const known = new Int8Array(places.length).fill(-1);
  const isBelow = (row: number): boolean => {
    const trail: number[] = [];
    let at = row;
    while (at >= 0 && known[at] === -1 && !tops.has(at)) {
      trail.push(at);
      at = parent[at] ?? -1;
    }
    const found = at >= 0 && (tops.has(at) || known[at] === 1);
    for (const one of trail) known[one] = found ? 1 : 0;
    return found;
  };
  return Uint8Array.from(places, (_, row) => Number(isBelow(row)));
}

function withSuccessors(ids: readonly string[], { rowOf, successors }: Lineage): ReadonlySet<number> {
  const found = new Set<number>();
  const waiting = ids.flatMap((id) => rowOf.get(id) ?? []);
  for (let row = waiting.pop(); row !== undefined; row = waiting.pop()) {
    if (found.has(row)) continue;
    found.add(row);
    waiting.push(...(successors[row] ?? []));
  }
  return found;
}
