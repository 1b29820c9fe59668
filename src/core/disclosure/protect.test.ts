import { describe, expect, it } from 'vitest';
import { audit } from './audit.ts';
import type { Release, Table } from './cell.ts';
import { insideParameters, publicParameters, type DisclosureParameters } from './parameters.ts';
import { treated } from './testing/treated.ts';
import { counts, crossed, seenBy, sum, table } from './testing/tables.ts';

const banded: DisclosureParameters = { ...publicParameters, bands: [1, 10, 20, 50] };

describe('protect', () => {
  it.each<[string, Table, DisclosureParameters, string[], string[]]>([
    ['nothing small', table({ t: 57, a: 25, b: 32 }, 't = a + b'), publicParameters, [], []],
    ['a small count in no sum', table({ a: 4, b: 32 }), publicParameters, ['a'], []],
    ['ten itself', table({ a: 10, b: 9 }), publicParameters, ['b'], []],
    ['a zero', table({ a: 0, b: 2 }), insideParameters, ['b'], []],
    ['a sensitive zero', table({ a: 0 }), { ...insideParameters, areZerosSensitive: true }, ['a'], []],
    ['one small child', table({ t: 72, a: 4, b: 25, c: 43 }, 't = a + b + c'), publicParameters, ['a'], ['b']],
    [
      'two small children with room',
      table({ t: 40, a: 8, b: 7, c: 25 }, 't = a + b + c'),
      publicParameters,
      ['a', 'b'],
      [],
    ],
    [
      'two small children without',
      table({ t: 40, a: 4, b: 3, c: 33 }, 't = a + b + c'),
      publicParameters,
      ['a', 'b'],
      ['c'],
    ],
    ['siblings of zero', table({ t: 2, a: 2, b: 0 }, 't = a + b'), insideParameters, ['a', 't'], []],
    [
      'a small cell of a crossing',
      crossed([
        [2, 30, 41],
        [35, 28, 50],
        [60, 70, 80],
      ]),
      publicParameters,
      ['x00'],
      ['x01', 'x10', 'x11'],
    ],
  ])('%s', (_, given, parameters, primary, complementary) => {
    expect(treated(given, parameters)).toMatchObject({ primary, complementary, problems: [] });
  });

  it('keeps the cell that costs readers most', () => {
    const [dear, ...others] = counts({ b: 25, t: 72, a: 4, c: 43 });
    const cells = [...others, ...(dear === undefined ? [] : [{ ...dear, weight: 50 }])];
    expect(treated({ cells, rates: [], sums: [sum('t = a + b + c')] }).complementary).toEqual(['c']);
  });

  it('protects a number that is never shown: what two years tell of the time between', () => {
    const [hidden, ...shown] = counts({ between: 3, may: 40, june: 43 });
    const cells = [...shown, ...(hidden === undefined ? [] : [{ ...hidden, isOffered: false }])];
    const found = treated({ cells, rates: [], sums: [sum('june = may + between')] });
    expect(found.complementary).toHaveLength(1);
  });

  it('says nothing of a sum whose further parts are unknown, and protects what its known parts make up', () => {
    const [t, a, b] = counts({ t: 40, a: 4, b: 20 });
    if (t === undefined || a === undefined || b === undefined) throw new Error('three cells were made');
    const open: Table = { cells: [t, a, b], rates: [], sums: [{ ...sum('t = a + b'), isComplete: false }] };
    expect(treated(open)).toMatchObject({ primary: ['a'], complementary: [], problems: [] });
    const unknown: Table = { ...open, cells: [t, a, { ...b, value: null }], sums: [sum('t = a + b')] };
    expect(treated(unknown)).toMatchObject({ primary: ['a'], complementary: [] });
    expect(treated({ ...open, sums: [sum('t = a + b')] }).problems).toEqual(['DISCLOSURE_SUM_OFF t']);
  });

  it('gives the same answer whatever the order of sums', () => {
    const given = crossed([
      [2, 30, 41],
      [35, 28, 50],
      [60, 7, 80],
    ]);
    const turned = { ...given, sums: given.sums.toReversed() };
    expect(treated(turned).primary).toEqual(treated(given).primary);
    expect(treated(given)).toEqual(treated(given));
  });
});

describe('protect: rates', () => {
  const rate = { id: 'q', numerator: 'n', denominator: 'd' };
  it.each([
    ['both large enough', { n: 40, d: 100 }, []],
    ['a small numerator', { n: 4, d: 100 }, ['n', 'q']],
    ['few cases: the numerator would tell it', { n: 12, d: 15 }, ['n', 'q']],
    ['very few cases: the denominator is withheld anyway', { n: 0, d: 7 }, ['d', 'q']],
  ])('%s', (_, values, primary) => {
    const given: Table = { cells: counts(values), rates: [rate], sums: [] };
    expect(treated(given)).toMatchObject({ primary, complementary: [] });
  });

  it('withholds the rate of a numerator that is withheld to protect another', () => {
    const given: Table = {
      ...table({ t: 72, a: 4, n: 25, c: 43, d: 90 }, 't = a + n + c'),
      rates: [rate],
    };
    expect(treated(given)).toMatchObject({ primary: ['a'], complementary: ['n', 'q'] });
  });
});

describe('protect: magnitudes', () => {
  const magnitude = (value: string, largest: string[], contributors = 9): Table => ({
    cells: [{ id: 'm', kind: 'magnitude', value, isOffered: true, largest, contributors }],
    rates: [],
    sums: [],
  });
  const dominance: DisclosureParameters = {
    ...publicParameters,
    percent: null,
    dominance: { largest: 2, percent: 85 },
  };
  it.each<[string, Table, DisclosureParameters, string[]]>([
    ['the rest is under p % of the largest', magnitude('100.5', ['60', '35']), publicParameters, ['m']],
    ['the rest is p % of it', magnitude('101', ['60', '35']), publicParameters, []],
    ['two make up more than k %', magnitude('100', ['60', '25.01']), dominance, ['m']],
    ['two make up k %', magnitude('100', ['60', '25']), dominance, []],
    ['two contributors', magnitude('100', [], 2), publicParameters, ['m']],
    ['none', magnitude('0', [], 0), publicParameters, []],
  ])('%s', (_, given, parameters, primary) => {
    expect(treated(given, parameters).primary).toEqual(primary);
  });

  it('asks for the room that the rule lacks', () => {
    // 10 % of 60 is 6, the rest is 5.5: half a unit on each side, where 50 and 0.4 are not enough.
    const cells = [
      ...magnitude('100.5', ['60', '35']).cells,
      { id: 'a', kind: 'magnitude', value: '0.4', isOffered: true } as const,
      { id: 'b', kind: 'magnitude', value: '50', isOffered: true } as const,
      { id: 't', kind: 'magnitude', value: '150.9', isOffered: true } as const,
    ];
    expect(treated({ cells, rates: [], sums: [sum('t = m + a + b')] }).complementary).toEqual(['b']);
  });
});

describe('protect: bands', () => {
  it('shows the band where nothing narrower can be told', () => {
    const { treatments } = treated(table({ t: 72, a: 4, b: 25, c: 43 }, 't = a + b + c'), banded);
    expect(treatments.get('a')).toMatchObject({ as: 'band', low: '1', high: '9' });
  });

  it('gives the band up where it would tell more', () => {
    const given = table({ t: 15, a: 4, b: 5, c: 6 }, 't = a + b + c');
    const all = (parameters: DisclosureParameters) => seenBy(given, treated(given, parameters).treatments);
    for (const { id, low, high } of audit(all(banded), given.sums)) {
      const cell = all(banded).find((seen) => seen.id === id);
      expect(cell?.high === null ? Number(high ?? Infinity) - Number(low) >= 10 : cell?.high === high).toBe(true);
    }
  });
});

describe('protect: releases before', () => {
  const first = table({ t: 72, a: 4, b: 25, c: 43 }, 't = a + b + c');
  const release: Release = { name: 'first', table: first, treatments: treated(first).treatments };

  it('never shows one after another what would tell together', () => {
    const cheaper = first.cells.map((cell) => (cell.id === 'b' ? { ...cell, weight: 90 } : cell));
    const again = treated({ ...first, cells: cheaper }, publicParameters, [release]);
    expect(again).toMatchObject({ primary: ['a'], complementary: ['b'], problems: [] });
  });

  it('protects a cell of an earlier release that is revised now', () => {
    const second = table({ t: 90, a: 22, b: 25, c: 43 }, 't = a + b + c');
    expect(treated(second).complementary).toEqual([]);
    // The new 22 beside the new total would tell b, and b the old 4.
    expect(treated(second, publicParameters, [release])).toMatchObject({ primary: [], complementary: ['a', 'b'] });
  });

  it('says what cannot be taken back', () => {
    const careless: Release = { ...release, treatments: new Map(first.cells.map(({ id }) => [id, { as: 'shown' }])) };
    const others = new Map(careless.treatments).set('a', { as: 'withheld', cause: 'primary', sentence: '' });
    expect(treated(first, publicParameters, [careless]).problems).toEqual(['DISCLOSURE_CELL_EXPOSED a']);
    expect(treated(first, publicParameters, [{ ...release, treatments: others }])).toMatchObject({
      primary: ['a'],
      problems: ['DISCLOSURE_CELL_EXPOSED a'],
    });
  });
});

describe('protect: bad input', () => {
  it.each<[string, Table]>([
    ['DISCLOSURE_VALUE_UNREADABLE', { cells: counts({ a: -1 }), rates: [], sums: [] }],
    ['DISCLOSURE_VALUE_UNREADABLE', { cells: counts({ a: 1.5 }), rates: [], sums: [] }],
    ['DISCLOSURE_CELL_TWICE', { cells: [...counts({ a: 1 }), ...counts({ a: 1 })], rates: [], sums: [] }],
    ['DISCLOSURE_CELL_TWICE', table({ a: 4, b: 4 }, 'a = b + b')],
    ['DISCLOSURE_CELL_UNKNOWN', table({ a: 4 }, 'a = b')],
  ])('%s', (code, given) => {
    expect(() => treated(given)).toThrow(expect.objectContaining({ code }));
  });

  it.each([{ smallestCount: 0 }, { protection: 2.5 }, { percent: 101 }, { bands: [10, 1] }])(
    'parameters %j',
    (wrong) => {
      const parameters = { ...publicParameters, ...wrong };
      expect(() => treated(table({ a: 4 }), parameters)).toThrow(
        expect.objectContaining({ code: 'DISCLOSURE_PARAMETER_WRONG' }),
      );
    },
  );
});
