/** The small world of a simulation: places and actors, and the people who work on the programme. */
import type { RegistryEntry } from '../../src/core/names/gazetteer.ts';
import { exampleEntry } from '../../src/core/names/testing/exampleEntry.ts';

export type Role = 'public' | 'contributor' | 'reviewer' | 'auditor' | 'publisher' | 'administrator';

export interface Person {
  readonly name: string;
  readonly role: Role;
  readonly limits?: { readonly side?: 'donor' | 'recipient'; readonly actor?: string; readonly place?: string };
  readonly rights?: readonly ('export' | 'publish')[];
}

/** X is helped: North with two counties and a village, South with one county. East, West and the centre help. */
const places: readonly (readonly [id: string, name: string, parent: string | null, kind: string])[] = [
  ['X', 'Exland', null, 'country'],
  ['X-1', 'North', 'X', 'prefecture'],
  ['X-11', 'Northhill', 'X-1', 'county'],
  ['X-12', 'Northlake', 'X-1', 'county'],
  ['X-111', 'Hillfoot', 'X-11', 'village'],
  ['X-2', 'South', 'X', 'prefecture'],
  ['X-21', 'Southhill', 'X-2', 'county'],
  ['E', 'Eastland', null, 'province'],
  ['E-1', 'Eastport', 'E', 'prefecture'],
  ['W', 'Westland', null, 'province'],
];

const actors: readonly (readonly [id: string, name: string, parent: string | null])[] = [
  ['firm', 'Harbour Works', 'E-1'],
  ['ministry', 'Ministry of Roads', null],
  ['bureau', 'North Bureau of Aid', 'X-1'],
];

export const entries: readonly RegistryEntry[] = [
  ...places.map(([id, name, parent, kind]) => exampleEntry(id, name, { parent, kind })),
  ...actors.map(([id, name, parent]) => exampleEntry(id, name, { parent, type: 'actor', kind: 'agency' })),
];

export const placeIds: readonly string[] = places.map(([id]) => id);
export const helpedIds: readonly string[] = placeIds.filter((id) => id.startsWith('X'));
export const giverIds: readonly string[] = ['E', 'E-1', 'W', 'firm', 'ministry'];
/** Disjoint, and together everything. */
export const partsOfTheWorld: readonly string[] = ['X', 'E', 'W', 'ministry'];

const parents = new Map([...places, ...actors].map(([id, , parent]) => [id, parent]));
const kinds = new Map(places.map(([id, , , kind]) => [id, kind]));
const names = new Map([...places, ...actors].map(([id, name]) => [id, name]));

export function nameOf(id: string): string {
  return names.get(id) ?? id;
}

export function isEntry(id: string): boolean {
  return names.has(id);
}

export function isPlace(id: string): boolean {
  return kinds.has(id);
}

export function kindOf(id: string): string {
  return kinds.get(id) ?? '';
}

/** The entry and all above it. */
export function above(id: string): string[] {
  const parent = parents.get(id) ?? null;
  return parent === null ? [id] : [id, ...above(parent)];
}

export const nobody: Person = { name: 'public', role: 'public' };

export const cast: readonly Person[] = [
  nobody,
  { name: 'Office of Eastland', role: 'contributor', limits: { side: 'donor', actor: 'E' } },
  { name: 'Office of Westland', role: 'contributor', limits: { actor: 'W' } },
  { name: 'Office of North', role: 'contributor', limits: { side: 'recipient', place: 'X-1' } },
  { name: 'Office of South', role: 'contributor', limits: { place: 'X-2' }, rights: ['export'] },
  {
    name: 'East in North',
    role: 'contributor',
    limits: { side: 'donor', actor: 'E', place: 'X-1' },
    rights: ['publish'],
  },
  { name: 'Centre', role: 'contributor' },
  { name: 'Reviewer One', role: 'reviewer' },
  { name: 'Reviewer Two', role: 'reviewer', rights: ['publish'] },
  { name: 'Auditor One', role: 'auditor', rights: ['export'] },
  { name: 'Auditor Two', role: 'auditor' },
  { name: 'Publisher', role: 'publisher' },
  { name: 'Administrator One', role: 'administrator' },
  { name: 'Administrator Two', role: 'administrator' },
];

export function personOf(name: string): Person {
  const person = cast.find((each) => each.name === name);
  if (!person) throw new RangeError(`nobody is called ${name}`);
  return person;
}
