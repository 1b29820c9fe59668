/** Places of the registry as monitoring sees them. */
import type { RegistryEntry } from '../names/gazetteer.ts';
import { addDays } from '../periods/day.ts';
import { dayInterval } from '../records/partialDate.ts';
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
  const tookOver = new Map<string, string[]>();
  for (const { id, succeededBy = [], successorShares = {} } of places) {
    const ended = days.get(id)?.to ?? null;
    for (const successor of succeededBy) {
      const began = days.get(successor)?.from ?? null;
      if (ended === null || began === null || ended >= began) {
        tookOver.set(successor, [...(tookOver.get(successor) ?? []), id]);
        continue;
      }
      const share = Object.hasOwn(successorShares, successor) ? (successorShares[successor] ?? null) : null;
      predecessors.set(successor, [...(predecessors.get(successor) ?? []), { place: id, share }]);
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
    tookOver: tookOver.get(id) ?? [],
    lists: [],
  }));
}

/** As exact as the registry knows it: "2014" began on its first day, and lasted to its last. */
function firstDayOf({ validFrom, openedBetween }: RegistryEntry): string | null {
  const first = validFrom ?? openedBetween?.[1] ?? null;
  return first === null ? null : (dayInterval(first)?.from ?? null);
}

function lastDayOf({ validTo, closedBetween }: RegistryEntry): string | null {
  if (validTo !== null) return dayInterval(validTo)?.to ?? null;
  const gone = closedBetween === undefined ? null : dayInterval(closedBetween[1]);
  return gone === null ? null : addDays(gone.from, -1);
}
