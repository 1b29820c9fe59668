import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CounterfoilError } from '../../core/errors/errors.ts';
import { parseGazetteer } from './parseGazetteer.ts';

function codeOf(text: string): string | null {
  try {
    parseGazetteer(text);
    return null;
  } catch (error) {
    return error instanceof CounterfoilError ? error.code : 'no error of ours';
  }
}

const ids = (text: string): string[] => parseGazetteer(text).entries.map(({ id }) => id);
const problems = (text: string): string[] => parseGazetteer(text).problems.map(({ at, code }) => `${at} ${code}`);

describe('a CSV gazetteer', () => {
  it('reads the columns of a file of watched places, and Chinese ones', () => {
    const own = parseGazetteer('id,tier,name,localName,parent\nXX-1,village,Northland,Põhja,\n');
    const chinese = parseGazetteer('编号,层级,名称,当地名称,上级\nXX-1,village,Northland,Põhja,\n');
    expect(own.entries).toMatchObject([{ id: 'XX-1', kind: 'village', localName: 'Põhja' }]);
    expect([chinese.entries, chinese.unused]).toEqual([own.entries, []]);
  });

  it('reads every column it knows', () => {
    const text =
      'Code,Name,Local name,Parent,Level,Aliases,Valid from,Valid to,Succeeded by,Mayor\nXX-1,Northland,Põhja,,Region,North|The North,2001-01-01,2019-12-31,XX-2|XX-3,n/a\n';
    expect(parseGazetteer(text, { scheme: 'national', isKnown: (id) => id === 'XX-2' || id === 'XX-3' })).toEqual({
      problems: [],
      unused: ['Mayor'],
      entries: [
        {
          id: 'XX-1',
          type: 'place',
          kind: 'region',
          name: 'Northland',
          localName: 'Põhja',
          parent: null,
          aliases: ['North', 'The North'],
          validFrom: '2001-01-01',
          validTo: '2019-12-31',
          codes: { national: 'XX-1' },
          succeededBy: ['XX-2', 'XX-3'],
        },
      ],
    });
  });

  it.each([
    ['by what took its place', 'id,name,to,succeeded by\nA,Alpha,2019-12-31,B*0.4; C*60%\nB,Beta,,\nC,Gamma,,'],
    ['by what came from it', 'id,name,to,predecessors\nA,Alpha,2019-12-31,\nB,Beta,,A*0.4\nC,Gamma,,A*0.6'],
  ])('keeps shares of a split, told %s', (_, text) => {
    const [first] = parseGazetteer(text).entries;
    expect(first).toMatchObject({ id: 'A', succeededBy: ['B', 'C'], successorShares: { B: 0.4, C: 0.6 } });
  });

  const readable: [string, string, string[]][] = [
    ['semicolons', 'id;name\nA;Alpha\nB;Beta', ['A', 'B']],
    ['tabs', 'pcode\tname\nA\tAlpha', ['A']],
    ['a byte order mark and CRLF', '\ufeffid,name\r\nA,Alpha\r\n', ['A']],
    ['quoted commas and line ends', 'id,name\nA,"Alpha, the\nfirst"', ['A']],
    ['children before parents', 'id,name,parent\nB,Beta,A\nA,Alpha,', ['A', 'B']],
    ['a local name alone', 'id,local name\nA,阿尔法', ['A']],
    ['empty lines', 'id,name\n\nA,Alpha\n\n\nB,Beta\n', ['A', 'B']],
  ];
  it.each(readable)('reads %s', (_, text, expected) => {
    expect(ids(text)).toEqual(expected);
    expect(problems(text)).toEqual([]);
  });

  const faulty: [string, string, string[], string[]][] = [
    ['a duplicate id', 'id,name\nA,Alpha\nA,Other', ['A'], ['3 duplicate id']],
    ['a missing name', 'id,name\nA,\nB,Beta', ['B'], ['2 missing name']],
    ['a missing id', 'id,name\n,Alpha\nB,Beta', ['B'], ['2 missing id']],
    ['an unknown successor', 'id,name,became\nA,Alpha,Z\nB,Beta,A', ['B'], ['2 unknown successor']],
    ['its own successor', 'id,name,became\nA,Alpha,A', [], ['2 unknown successor']],
    [
      'shares beyond the whole',
      'id,name,became\nA,Alpha,B*0.7;C*0.4\nB,Beta,\nC,Gamma,',
      ['B', 'C'],
      ['2 wrong share'],
    ],
    ['a share that is none', 'id,name,became\nA,Alpha,B*half\nB,Beta,', ['B'], ['2 wrong share']],
    ['an unknown predecessor', 'id,name,predecessors\nB,Beta,Z', ['B'], ['2 unknown successor']],
    ['an unknown parent', 'id,name,parent\nA,Alpha,Z', [], ['2 unknown parent']],
    ['a child of what was left out', 'id,name,parent\nA,,\nB,Beta,A', [], ['2 missing name', '3 parent left out']],
    ['a place within itself', 'id,name,parent\nA,Alpha,A', [], ['2 parent cycle']],
    [
      'a cycle of three and what hangs on it',
      'id,name,parent\nA,Alpha,B\nB,Beta,C\nC,Gamma,A\nD,Delta,A\nE,Epsilon,',
      ['E'],
      ['2 parent cycle', '3 parent cycle', '4 parent cycle', '5 parent left out'],
    ],
    ['a day that does not exist', 'id,name,valid from\nA,Alpha,2019-02-30', [], ['2 invalid day']],
    ['an id with a blank', 'id,name\nA 1,Alpha', [], ['2 invalid id']],
    ['a name as long as a page', `id,name\nA,${'x'.repeat(400)}`, [], ['2 too long']],
    ['a row with too few cells', 'id,name,parent\nA\nB,Beta,', ['B'], ['2 malformed row']],
  ];
  it.each(faulty)('leaves out %s and keeps the rest', (_, text, kept, found) => {
    expect(ids(text)).toEqual(kept);
    expect(problems(text)).toEqual(found);
  });

  it('takes parents from the registry', () => {
    const parsed = parseGazetteer('id,name,parent\nUA-48-x,Pervomaisk,UA-48', { isKnown: (id) => id === 'UA-48' });
    expect(parsed.entries.map(({ parent }) => parent)).toEqual(['UA-48']);
  });

  it('sees a cycle that runs through the registry', () => {
    const parsed = parseGazetteer('id,name,parent\nA,Alpha,C', { isKnown: (id) => id === 'C', knownParent: () => 'A' });
    expect(parsed.problems.map(({ code }) => code)).toEqual(['parent cycle']);
  });

  it('puts rows without a parent into the place given', () => {
    expect(parseGazetteer('id,name\nA,Alpha', { within: 'UA' }).entries[0]?.parent).toBe('UA');
  });

  it.each([
    ['the place given, when the file has it too', 'id,name\nUA,Ukraine\nA,Alpha', ['UA null', 'A UA'], []],
    ['nothing that holds the place given', 'id,name\nX,Whole', [], ['parent cycle']],
  ])('puts into it %s', (_what, text, entries, problems) => {
    const known = { isKnown: (id: string) => id === 'UA', knownParent: () => 'X' };
    const parsed = parseGazetteer(text, { within: 'UA', ...known });
    expect(parsed.entries.map(({ id, parent }) => `${id} ${parent}`)).toEqual(entries);
    expect(parsed.problems.map(({ code }) => code)).toEqual(problems);
  });

  it('settles a chain of 50,000 places and the cycle at its end in linear time', () => {
    const rows = Array.from({ length: 50_000 }, (_, index) => `P${index},Place ${index},P${(index + 1) % 50_000}`);
    const parsed = parseGazetteer(`id,name,parent\n${rows.join('\n')}`);
    expect(parsed.entries).toEqual([]);
    expect(parsed.problems).toHaveLength(50_000);
  });
});

describe('a GeoJSON gazetteer', () => {
  const feature = (properties: unknown): unknown => ({ type: 'Feature', geometry: null, properties });
  const collection = (...features: unknown[]): string => JSON.stringify({ type: 'FeatureCollection', features });

  it('reads the columns of OCHA COD-AB files at their deepest level', () => {
    const text = collection(
      feature({
        ADM1_EN: 'Mykolaivska',
        ADM1_UA: 'Миколаївська',
        ADM1_PCODE: 'UA48',
        ADM0_EN: 'Ukraine',
        ADM0_PCODE: 'UA',
        validOn: '2022-01-01',
      }),
      feature({
        ADM2_EN: 'Bashtanskyi',
        ADM2_UA: 'Баштанський',
        ADM2_PCODE: 'UA4802',
        ADM1_PCODE: 'UA48',
        ADM0_PCODE: 'UA',
      }),
    );
    const { entries, problems: found } = parseGazetteer(text, { isKnown: (id) => id === 'UA' });
    expect(found).toEqual([]);
    expect(entries.map(({ id, name, localName, parent, kind }) => [id, name, localName, parent, kind])).toEqual([
      ['UA48', 'Mykolaivska', 'Миколаївська', 'UA', 'region'],
      ['UA4802', 'Bashtanskyi', 'Баштанський', 'UA48', 'prefecture'],
    ]);
  });

  it('reads plain properties and ignores geometry', () => {
    const text = JSON.stringify({
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          geometry: { type: 'Point', coordinates: ['nonsense'] },
          properties: { id: 7, name: 'Seven', aliases: ['VII'] },
        },
      ],
    });
    expect(parseGazetteer(text).entries).toMatchObject([{ id: '7', name: 'Seven', aliases: ['VII'] }]);
  });

  it('reports a feature without properties', () => {
    expect(problems(collection(feature(null), feature({ id: 'A', name: 'Alpha' })))).toEqual(['1 malformed row']);
  });
});

describe('a file that is no gazetteer', () => {
  const cases: [string, string, string][] = [
    ['nothing', '  \n', 'GAZETTEER_UNREADABLE'],
    ['NUL bytes', 'id,name\nA,\0', 'GAZETTEER_UNREADABLE'],
    ['broken JSON', '{"type": "FeatureCollection", "features": [', 'GAZETTEER_UNREADABLE'],
    ['JSON of another kind', '{"type": "Topology"}', 'GAZETTEER_UNREADABLE'],
    ['a CSV file about other things', 'colour,size\nred,3', 'GAZETTEER_COLUMNS_MISSING'],
  ];
  it.each(cases)('refuses %s', (_, text, code) => {
    expect(codeOf(text)).toBe(code);
  });

  it('never throws anything but its own errors, whatever the text', () => {
    fc.assert(fc.property(fc.string(), (text) => codeOf(text) !== 'no error of ours'));
  });
});

it('keeps only places whose parent is kept, known or none', () => {
  const row = fc.record({ id: fc.nat(12), parent: fc.option(fc.nat(14), { nil: null }) });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 25 }), (rows) => {
      const text = `id,name,parent\n${rows.map(({ id, parent }) => `P${id},Name ${id},${parent === null ? '' : `P${parent}`}`).join('\n')}`;
      const { entries, problems: found } = parseGazetteer(text);
      const seen = new Set<string>();
      for (const { id, parent } of entries) {
        expect(parent === null || seen.has(parent)).toBe(true);
        seen.add(id);
      }
      expect(entries.length + found.length).toBe(rows.length);
    }),
  );
});
