/** How watched places hang together on a day, for what adds up over them. */
import type { PlaceChange, PlaceTree } from '../../../core/disclosure/readings/reading.ts';
import type { MonitoredPlace } from '../../../core/monitoring/place.ts';
import { dayNumber } from '../../../core/periods/day.ts';

export interface PlaceTrees {
  /** As of a day (a day number). */
  on(day: number): PlaceTree;
  tierOf(place: string): string;
  nameOf(place: string): string;
}

export function placeTrees(places: readonly MonitoredPlace[]): PlaceTrees {
  const byId = new Map(places.map((place) => [place.id, place]));
  const children = Map.groupBy(places, ({ parent }) => parent);
  const changes = changesOf(places);
  const isThere = ({ from, to }: MonitoredPlace, day: number): boolean =>
    (from === null || dayNumber(from) <= day) && (to === null || dayNumber(to) >= day);
  return {
    on: (day) => {
      const below = new Map<string, readonly string[]>();
      return {
        below: (place) => {
          const known = below.get(place);
          if (known !== undefined) return known;
          const found = (children.get(place) ?? []).filter((one) => isThere(one, day)).map(({ id }) => id);
          below.set(place, found);
          return found;
        },
        above: (place) => byId.get(place)?.parent ?? null,
        changesOf: (place) => changes.get(place) ?? [],
      };
    },
    tierOf: (place) => byId.get(place)?.tier ?? '',
    nameOf: (place) => byId.get(place)?.title['en'] ?? place,
  };
}

/** Of each place that ended or began by one. Places that share a predecessor or a successor changed together. */
function changesOf(places: readonly MonitoredPlace[]): ReadonlyMap<string, readonly PlaceChange[]> {
  const groups = new Map<string, { readonly before: Set<string>; readonly after: Set<string> }>();
  for (const { id, predecessors } of places) {
    const names = [`after ${id}`, ...predecessors.map(({ place }) => `before ${place}`)];
    if (names.length === 1) continue;
    const joined = { before: new Set(predecessors.map(({ place }) => place)), after: new Set([id]) };
    for (const group of new Set(names.flatMap((name) => groups.get(name) ?? []))) {
      for (const one of group.before) joined.before.add(one);
      for (const one of group.after) joined.after.add(one);
    }
    for (const one of joined.before) groups.set(`before ${one}`, joined);
    for (const one of joined.after) groups.set(`after ${one}`, joined);
  }
  const found = new Map<string, PlaceChange[]>();
  for (const { before, after } of [...new Set(groups.values()), ...changesOfThoseThatWentOn(places)]) {
    const change = { before: [...before].toSorted(), after: [...after].toSorted() };
    for (const one of new Set([...before, ...after])) found.set(one, [...(found.get(one) ?? []), change]);
  }
  return found;
}

/** What joined a place that was there before, and what came out of one that is there still: that place is on both sides. */
function changesOfThoseThatWentOn(
  places: readonly MonitoredPlace[],
): { readonly before: ReadonlySet<string>; readonly after: ReadonlySet<string> }[] {
  const ends = new Map(places.map(({ id, to }) => [id, to]));
  const parted = new Map<string, Set<string>>();
  const joined = new Map<string, Set<string>>();
  for (const { id, from, tookOver = [] } of places) {
    for (const other of tookOver) {
      const isStillThere = (ends.get(other) ?? null) === null;
      if (isStillThere) parted.set(other, (parted.get(other) ?? new Set([other])).add(id));
      if (!isStillThere || from === null) joined.set(id, (joined.get(id) ?? new Set([id])).add(other));
    }
  }
  return [
    ...Array.from(joined, ([id, before]) => ({ before, after: new Set([id]) })),
    ...Array.from(parted, ([id, after]) => ({ before: new Set([id]), after })),
  ];
}
