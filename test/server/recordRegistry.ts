/** A small registry for tests of records: a province, its prefecture and counties, and two bureaus of one name. */
import type { RegistryEntry } from '../../src/core/names/gazetteer.ts';

function entry(id: string, kind: string, name: string, fields: Partial<RegistryEntry> = {}): RegistryEntry {
  return {
    id,
    type: 'place',
    kind,
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

export const registry: readonly RegistryEntry[] = [
  entry('jiangxi', 'province', 'Jiangxi Province', { localName: '江西省' }),
  entry('kizilsu', 'prefecture', 'Kizilsu Prefecture'),
  entry('akto', 'county', 'Akto County', { localName: '阿克陶县', parent: 'kizilsu' }),
  entry('artux', 'county', 'Artux City', { localName: '阿图什市', parent: 'kizilsu' }),
  entry('bureau-1', 'agency', 'Bureau of Health', { type: 'actor' }),
  entry('bureau-2', 'agency', 'Bureau of Health', { type: 'actor' }),
];
