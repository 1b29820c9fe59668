/** A registry of a few names, for tests that must not depend on the bundled data. */
import type { Gazetteer, NameHit, RegistryEntry } from '../../../core/names/gazetteer.ts';
import { exampleEntry } from '../../../core/names/testing/exampleEntry.ts';

type Row = readonly [id: string, kind: string, ...names: string[]];

const rows: readonly Row[] = [
  ['CN-65', 'province', 'Xinjiang', '新疆'],
  ['CN-36', 'province', 'Jiangxi', '江西省', '江西'],
  ['CN-44', 'province', 'Guangdong', '广东省', '广东'],
  ['CN-6531', 'prefecture', 'Kashgar', '喀什地区', '喀什'],
  ['CN-653022', 'county', 'Akto County', 'Akto', '阿克陶县'],
  ['DK', 'country', 'Denmark'],
  ['UA', 'country', 'Ukraine', '乌克兰'],
  ['UA-48', 'province', 'Mykolaiv region', 'Mykolaiv'],
  ['media-x', 'media', 'Xinhua', '新华社'],
];

const parents: Readonly<Record<string, string>> = { 'CN-6531': 'CN-65', 'CN-653022': 'CN-65', 'UA-48': 'UA' };

function entryOf([id, kind, ...names]: Row): RegistryEntry {
  const [name = id, ...aliases] = names;
  const type = kind === 'media' ? 'actor' : 'place';
  return exampleEntry(id, name, { type, kind, parent: parents[id] ?? null, aliases });
}

const entries = new Map(rows.map((row) => [row[0], entryOf(row)]));
const spellings = rows
  .flatMap(([id, , ...names]) => names.map((name) => ({ id, name })))
  .sort((a, b) => b.name.length - a.name.length);

export const smallGazetteer: Gazetteer = {
  find(text, { start, end }) {
    const hits: NameHit[] = [];
    for (let at = start; at < end; at += 1) {
      const found = spellings.find(({ name }) => at + name.length <= end && text.startsWith(name, at));
      if (!found) continue;
      const { id, name } = found;
      hits.push({
        start: at,
        end: at + name.length,
        type: entries.get(id)?.type ?? 'place',
        name,
        id,
        candidates: [id],
      });
      at += name.length - 1;
    }
    return hits;
  },
  entry: (id) => entries.get(id),
  lineage: (id) => [id, ...(parents[id] ? [parents[id]] : [])],
};
