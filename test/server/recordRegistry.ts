/** A small registry for tests of records: a province, its prefecture and counties, and two bureaus of one name. */
import { exampleEntry } from '../../src/core/names/testing/exampleEntry.ts';
import type { RegistryEntry } from '../../src/core/names/gazetteer.ts';

export const registry: readonly RegistryEntry[] = [
  exampleEntry('jiangxi', 'Jiangxi Province', { kind: 'province', localName: '江西省' }),
  exampleEntry('kizilsu', 'Kizilsu Prefecture', { kind: 'prefecture' }),
  exampleEntry('akto', 'Akto County', { localName: '阿克陶县', parent: 'kizilsu' }),
  exampleEntry('artux', 'Artux City', { localName: '阿图什市', parent: 'kizilsu' }),
  exampleEntry('bureau-1', 'Bureau of Health', { kind: 'agency', type: 'actor' }),
  exampleEntry('bureau-2', 'Bureau of Health', { kind: 'agency', type: 'actor' }),
];
