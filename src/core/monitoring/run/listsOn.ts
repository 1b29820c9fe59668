import type { MembershipSpan } from '../place.ts';

/** The names of the lists under which rules find places on a day, by the ids of the places. */
export function listsOn(spans: readonly MembershipSpan[], day: number): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, readonly string[]>();
  for (const { place, name, from, until } of spans) {
    const known = names.get(place) ?? [];
    if (from <= day && day < until && !known.includes(name)) names.set(place, [...known, name]);
  }
  return names;
}
