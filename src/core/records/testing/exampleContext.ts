/** A small world to check records in: a few places, one document, and whatever records a test puts there. */
import type { Indicator } from '../../monitoring/indicator.ts';
import type { RegistryEntry } from '../../names/gazetteer.ts';
import { exampleEntry } from '../../names/testing/exampleEntry.ts';
import type { CheckContext, FoundRecord } from '../checkContext.ts';
import type { Body } from '../field.ts';
import { readBody } from '../readBody.ts';
import type { RecordType } from '../recordTypes.ts';
import { textOf } from '../values.ts';

function place(id: string, kind: string, parent: string | null, more: Partial<RegistryEntry> = {}): RegistryEntry {
  return exampleEntry(id, `Place ${id}`, { kind, parent, ...more });
}

const entries = [
  place('land', 'country', null),
  place('giver', 'province', 'land', { name: 'Giver', localName: '援省' }),
  place('giver-city', 'prefecture', 'giver', { name: 'Giver City', localName: '援市' }),
  place('region', 'province', 'land', { name: 'Region', localName: '受援区' }),
  place('county', 'county', 'region', { name: 'County', localName: '县' }),
  place('village', 'village', 'county', { name: 'Village', localName: '村' }),
  place('old-county', 'county', 'region', { name: 'Old County', validTo: '2014-12-31', succeededBy: ['county'] }),
  place('closed', 'county', 'region', { validTo: '2014-12-31' }),
  place('circle-a', 'county', 'circle-b'),
  place('circle-b', 'county', 'circle-a'),
  place('firm', 'state-enterprise', 'land', { type: 'actor', name: 'Firm', localName: '公司' }),
];
const byId = new Map(entries.map((entry) => [entry.id, entry]));

/** Like a gazetteer's; walks a circle once around. */
export function exampleLineage(id: string): readonly string[] {
  const lineage: string[] = [];
  for (let next = byId.get(id); next !== undefined; next = byId.get(next.parent ?? '')) {
    if (lineage.includes(next.id)) return [...lineage, next.id];
    lineage.push(next.id);
  }
  return lineage;
}

export interface World {
  readonly id?: string;
  readonly records?: Readonly<Record<string, readonly [type: RecordType, input: object, state?: FoundRecord['state']]>>;
}

const incidence: Indicator = {
  id: 'composite-incidence',
  title: { en: 'Composite poverty incidence', zh: '综合贫困发生率' },
  worse: 'higher',
  unit: '%',
  localUnit: null,
  period: 'year',
  lagDays: 90,
  minDenominator: 30,
  whole: 100,
  least: 0,
  most: 100,
  combine: 'mean',
  redefined: [],
  source: 'Statistics office',
};

export const documentText = 'In 2019 the province sent\n12.5 million yuan to the county.';

export function exampleContext({ id, records = {} }: World = {}): CheckContext {
  const found = new Map<string, FoundRecord>(
    Object.entries(records).map(([key, [type, input, state]]) => {
      const body = readBody(type, input).body;
      return [key, state === undefined ? { type, body } : { type, body, state }];
    }),
  );
  return {
    id: id ?? null,
    today: '2024-06-01',
    entry: (key) => byId.get(key),
    lineage: exampleLineage,
    record: (key) => found.get(key),
    document: (key) => (key === 'report' ? { text: documentText } : undefined),
    claim: (key) => (key === 'claim-1' ? { document: 'report' } : undefined),
    referring: ({ type, field, id: target }) =>
      [...found].flatMap(([key, record]): { id: string; body: Body }[] =>
        record.type === type && textOf(record.body, field) === target ? [{ id: key, body: record.body }] : [],
      ),
    watch: { indicators: new Map([[incidence.id, incidence]]), rules: [{ id: 'r', body: { key: 'over-line' } }] },
    suggest: (name) => (name === 'countty' ? ['County (county)'] : []),
  };
}
