/** The places that are watched: all places of the registry, with the supervision lists that they are on. */
import type { NamedList } from '../../core/lists/memberships.ts';
import { membershipsOf } from '../../core/lists/memberships.ts';
import type { MonitoredPlace } from '../../core/monitoring/place.ts';
import { placesOfEntries } from '../../core/monitoring/placesOfEntries.ts';
import type { Lineage } from '../../core/monitoring/series/lineage.ts';
import { lineageOf } from '../../core/monitoring/series/lineage.ts';
import { textOf } from '../../core/records/values.ts';
import { lastLoad } from '../../store/monitoring/lastLoad.ts';
import { listRecords } from '../../store/records/recordsList.ts';
import { listEntryRows } from '../../store/records/registry.ts';
import type { Ledger } from '../ledger.ts';

type Where = Pick<Ledger, 'db' | 'ledgerId'>;

const MOST_LISTINGS = 200_000;

/** As of a day, by published listings. What asks must see that its reader may know of the lists. */
export async function watchedPlaces(where: Where, day: string): Promise<readonly MonitoredPlace[]> {
  const places = await registeredPlaces(where);
  const lists = await membershipsOn(where, day);
  if (lists.size === 0) return places;
  return places.map((place) => {
    const names = lists.get(place.id);
    return names === undefined ? place : Object.assign({}, place, { lists: names });
  });
}

/** The registered places with what became of what. */
export async function registeredLineage(where: Where): Promise<Lineage> {
  const places = await registeredPlaces(where);
  const known = lineages.get(places) ?? lineageOf(places);
  lineages.set(places, known);
  return known;
}

const lineages = new WeakMap<readonly MonitoredPlace[], Lineage>();

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

async function membershipsOn({ db, ledgerId }: Where, day: string): Promise<Map<string, string[]>> {
  const read = (type: 'list' | 'listing') =>
    listRecords(db, ledgerId, { view: 'published', type, offset: 0, limit: MOST_LISTINGS });
  const listings = await read('listing');
  const names = new Map<string, string[]>();
  if (listings.length === 0) return names;
  const lists = new Map(
    (await read('list')).map(({ recordId, body }): [string, NamedList] => [recordId, { id: recordId, body }]),
  );
  for (const { body } of listings) {
    const list = lists.get(textOf(body, 'list') ?? '');
    const place = textOf(body, 'place');
    if (list === undefined || place === null) continue;
    const found = membershipsOf(body, list, day);
    if (found.length > 0) names.set(place, [...new Set([...(names.get(place) ?? []), ...found])]);
  }
  return names;
}
