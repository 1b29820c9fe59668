/** Places of the registry as monitoring sees them. */
import type { RegistryEntry } from '../names/gazetteer.ts';
import { addDays, parseDay } from '../periods/day.ts';
import type { MonitoredPlace, Predecessor } from './place.ts';

/**
 * Entries of another type are left out, and so are parents and predecessors that are not among them. Where the registry
 * knows only between which lists a place appeared or went, it counts from the later one, and until the day before it.
 * What took the place of another is known as such where the one had ended before the other began.
 */
export function placesOfEntries(entries: readonly RegistryEntry[]): MonitoredPlace[] {
  const places = entries.filter(({ type }) => type === 'place');
  const days = new Map(places.map((entry) => [entry.id, { from: firstDayOf(entry), to: lastDayOf(entry) }]));
  const predecessors = new Map<string, Predecessor[]>();
  for (const { id, succeededBy = [] } of places) {
    const ended = days.get(id)?.to ?? null;
    for (const successor of succeededBy) {
      const began = days.get(successor)?.from ?? null;
      if (ended === null || began === null || ended >= began) continue;
      predecessors.set(successor, [...(predecessors.get(successor) ?? []), { place: id, share: null }]);
    }
  }
  return places.map(({ id, kind, name, localName, parent }) => ({
    id,
    title: { en: name, zh: localName ?? name },
    parent: parent !== null && days.has(parent) ? parent : null,
    tier: kind,
    from: days.get(id)?.from ?? null,
    to: days.get(id)?.to ?? null,
    predecessors: predecessors.get(id) ?? [],
    lists: [],
  }));
}

const known = (day: string | null): string | null => (day !== null && parseDay(day) !== null ? day : null);

function firstDayOf({ validFrom, openedBetween }: RegistryEntry): string | null {
  return known(validFrom ?? openedBetween?.[1] ?? null);
}

function lastDayOf({ validTo, closedBetween }: RegistryEntry): string | null {
  const gone = known(closedBetween?.[1] ?? null);
  return known(validTo) ?? (gone === null ? null : addDays(gone, -1));
}
