/** The places that are watched: all places of the registry, with the supervision lists that they are on. */
import type { NamedList } from '../../core/lists/memberships.ts';
import { membershipSpans } from '../../core/lists/memberships.ts';
import type { MembershipSpan, MonitoredPlace } from '../../core/monitoring/place.ts';
import { placesOfEntries } from '../../core/monitoring/placesOfEntries.ts';
import { listsOn } from '../../core/monitoring/run/listsOn.ts';
import type { Lineage } from '../../core/monitoring/series/lineage.ts';
import { lineageOf } from '../../core/monitoring/series/lineage.ts';
import { dayNumber } from '../../core/periods/day.ts';
import { textOf } from '../../core/records/values.ts';
import { lastLoad } from '../../store/monitoring/lastLoad.ts';
import { listRecords } from '../../store/records/recordsList.ts';
import { listEntryRows } from '../../store/records/registry.ts';
import type { Ledger } from '../ledger.ts';

type Where = Pick<Ledger, 'db' | 'ledgerId'>;

const MOST_LISTINGS = 200_000;

/**
 * As of a day, by published listings; what took the place of a listed one is on the list in its stead. What asks must see
 * that its reader may know of the lists.
 */
export async function watchedPlaces(where: Where, day: string): Promise<readonly MonitoredPlace[]> {
  const places = await registeredPlaces(where);
  return withLists(places, listsOn(await watchedMemberships(where), dayNumber(day)));
}

/** The registered places with what became of what. */
export async function registeredLineage(where: Where): Promise<Lineage> {
  return lineageOf(await registeredPlaces(where));
}

/** By the hash of the last load of a registry, which no two have in common. */
const kept = new Map<string, readonly MonitoredPlace[]>();
const MOST_KEPT = 2;

/** The same places, without lists; kept until the registry is loaded anew. */
export async function registeredPlaces({ db, ledgerId }: Where): Promise<readonly MonitoredPlace[]> {
  const load = await lastLoad(db, ledgerId);
  if (load === null) return [];
  const known = kept.get(load);
  if (known !== undefined) return known;
  const places = placesOfEntries(await listEntryRows(db, ledgerId, { type: 'place' }));
  for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size + 1 - MOST_KEPT))) kept.delete(oldest);
  kept.set(load, places);
  return places;
}

/** When rules find which place under which name of a list, by published listings. */
export async function watchedMemberships(where: Where): Promise<readonly MembershipSpan[]> {
  const { db, ledgerId } = where;
  const read = (type: 'list' | 'listing') =>
    listRecords(db, ledgerId, { view: 'published', type, offset: 0, limit: MOST_LISTINGS });
  const listings = await read('listing');
  if (listings.length === 0) return [];
  const lists = new Map(
    (await read('list')).map(({ recordId, body }): [string, NamedList] => [recordId, { id: recordId, body }]),
  );
  const lineage = await registeredLineage(where);
  return listings.flatMap(({ body }) => {
    const list = lists.get(textOf(body, 'list') ?? '');
    return list === undefined ? [] : membershipSpans(body, list, lineage);
  });
}

/** Places with the names of the lists that they are on. */
export function withLists(
  places: readonly MonitoredPlace[],
  names: ReadonlyMap<string, readonly string[]>,
): readonly MonitoredPlace[] {
  if (names.size === 0) return places;
  return places.map((place) => {
    const lists = names.get(place.id);
    return lists === undefined ? place : Object.assign({}, place, { lists });
  });
}
