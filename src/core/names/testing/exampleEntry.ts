import type { RegistryEntry } from '../gazetteer.ts';

/** An entry of the registry for tests to vary: a county under nothing, with no other names, codes or dates. */
export function exampleEntry(id: string, name: string, fields: Partial<RegistryEntry> = {}): RegistryEntry {
  return {
    id,
    type: 'place',
    kind: 'county',
    name,
    localName: null,
    parent: null,
    aliases: [],
    validFrom: null,
    validTo: null,
    codes: {},
    ...fields,
  };
}
