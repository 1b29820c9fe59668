/** Cases with answers that are known from elsewhere, or that a person can compute by hand. */
import { describe, expect, it } from 'vitest';
import type { Findings } from '../../src/core/reckoning/findings.ts';
import { readStatements } from '../../src/core/reckoning/format/readStatements.ts';
import { reckon } from '../../src/core/reckoning/reckon.ts';

const book = { measure: 'money', unit: 'CNY' };

function reckoned(lines: readonly object[], all = false): Findings {
  const read = readStatements(lines.map((line) => JSON.stringify(line)));
  expect(read.refusals).toEqual([]);
  return reckon({ ...read, solver: null, all });
}

describe('a table with suppressed cells (J. Geurts, 1992)', () => {
  const cell = (row: string, column: string): object => ({ donors: [row], recipients: [column] });
  const sum = (id: string, scope: object, value: string): object => ({ id, ...book, scope, value });
  const table = [
    sum('row 1', { donors: ['1'], recipients: ['1', '2'] }, '7'),
    sum('row 2', { donors: ['2'], recipients: ['1', '2'] }, '3'),
    sum('column 1', { donors: ['1', '2'], recipients: ['1'] }, '6'),
    sum('column 2', { donors: ['1', '2'], recipients: ['2'] }, '4'),
  ];
  it.each([
    ['1', '1', '3', '6'],
    ['1', '2', '1', '4'],
    ['2', '1', '0', '3'],
    ['2', '2', '0', '3'],
  ])('cell %s, %s lies between %s and %s', (row, column, low, high) => {
    const { answers } = reckoned([...table, { query: 'cell', ...book, scope: cell(row, column) }]);
    expect(answers[0]).toMatchObject({ low, high });
  });

  it('proves an end by one sum alone where that does', () => {
    const { answers } = reckoned([...table, { query: 'cell', ...book, scope: cell('1', '1') }]);
    expect(answers[0]?.certificateHigh).toEqual([{ claim: 'column 1', end: 'high', times: '1', bound: '6' }]);
  });
});

describe('a table of three rows and columns with their sums', () => {
  const sizes = ['1', '2', '3'];
  const table = [
    [20, 50, 10],
    [8, 19, 22],
    [17, 32, 12],
  ];
  const cell = (row: string, column: string): object => ({ donors: [row], recipients: [column] });
  const of = (row: number, column: number): number => table[row]?.[column] ?? 0;
  const inRow = (row: number): number => of(row, 0) + of(row, 1) + of(row, 2);
  const inColumn = (column: number): number => of(0, column) + of(1, column) + of(2, column);
  const said = (id: string, scope: object, value: number): object => ({ id, ...book, scope, value: String(value) });
  const ask = (row: string, column: string): object => ({ query: row + column, ...book, scope: cell(row, column) });
  const sums = sizes.flatMap((size, at) => [
    said(`row ${size}`, { donors: [size], recipients: sizes }, inRow(at)),
    said(`column ${size}`, { donors: sizes, recipients: [size] }, inColumn(at)),
  ]);

  it('bounds a cell by the sums that it lies in (Fréchet)', () => {
    const asked = sizes.flatMap((row) => sizes.map((column) => ask(row, column)));
    const { answers } = reckoned([...sums, ...asked]);
    const total = inRow(0) + inRow(1) + inRow(2);
    const expected = sizes.flatMap((_, row) =>
      sizes.map((__, column) => [
        Math.max(0, inRow(row) + inColumn(column) - total),
        Math.min(inRow(row), inColumn(column)),
      ]),
    );
    expect(answers.map(({ low, high }) => [Number(low), Number(high)])).toEqual(expected);
  });

  it('where four cells are suppressed, lets them move against each other only', () => {
    const suppressed = ['21', '23', '31', '33'];
    const published = sizes.flatMap((row, above) =>
      sizes.flatMap((column, across) =>
        suppressed.includes(row + column) ? [] : said(`cell ${row}${column}`, cell(row, column), of(above, across)),
      ),
    );
    const asked = suppressed.map(([row = '', column = '']) => ask(row, column));
    const { answers } = reckoned([...sums, ...published, ...asked]);
    // The cells 8 and 22, 17 and 12: the first may rise by 17 and fall by 8, the others with it or against it.
    expect(answers.map(({ query, low, high }) => [query, low, high])).toEqual([
      ['21', '0', '25'],
      ['23', '5', '30'],
      ['31', '0', '25'],
      ['33', '4', '29'],
    ]);
  });
});

describe('what is known of 2010 to 2020', () => {
  const provinces = { donors: ['provinces'] };
  const claims = [
    {
      id: 'nearly 120',
      ...book,
      scope: { donors: ['provinces', 'central'], period: ['2010-01-01', '2020-06-20'] },
      low: '114000000000',
      high: '120000000000',
      highOpen: true,
    },
    { id: '2019', ...book, scope: { ...provinces, period: '2019' }, low: '18818500000', high: '18819500000' },
    {
      id: '96.4',
      ...book,
      scope: { ...provinces, period: ['2010-01-01', '2020-10-31'] },
      low: '96350000000',
      high: '96450000000',
    },
  ];
  const asked = {
    query: 'central',
    ...book,
    scope: { donors: ['central'], period: ['2010-01-01', '2020-06-20'] },
  };

  it('bounds what central bodies gave, and says by which claims', () => {
    const { conflicts, answers } = reckoned([...claims, asked]);
    expect(conflicts).toEqual([]);
    expect(answers).toEqual([
      {
        query: 'central',
        low: '17550000000',
        high: '101181500000',
        highOpen: true,
        pinnedLow: ['96.4', 'nearly 120'],
        pinnedHigh: ['2019', 'nearly 120'],
        certificateLow: [
          { claim: '96.4', end: 'high', times: '-1', bound: '96450000000' },
          { claim: 'nearly 120', end: 'low', times: '1', bound: '114000000000' },
        ],
        certificateHigh: [
          { claim: '2019', end: 'low', times: '-1', bound: '18818500000' },
          { claim: 'nearly 120', end: 'high', times: '1', bound: '120000000000' },
        ],
        narrow: {
          scope: {
            donors: ['provinces'],
            recipients: ['*'],
            sectors: ['*'],
            start: '2010-01-01',
            end: '2020-06-20',
          },
          low: '18818500000',
          high: '96450000000',
          leaves: '6000000000',
        },
      },
    ]);
  });
});

describe('the last digit decides', () => {
  const at = (id: string, value: string): object => ({ id, ...book, scope: { donors: ['x'] }, value });
  const scope = { donors: ['x'] };

  it('of two exact figures that differ in the twelfth digit', () => {
    const { conflicts } = reckoned([at('a', '100000000000.1'), at('b', '100000000000.2')]);
    expect(conflicts).toEqual([
      {
        claims: ['a', 'b'],
        slack: '0.1',
        resolve: [
          { claim: 'a', end: 'high', value: '100000000000.2' },
          { claim: 'b', end: 'low', value: '100000000000.1' },
        ],
      },
    ]);
    expect(reckoned([at('a', '100000000000.1'), at('b', '100000000000.10')]).conflicts).toEqual([]);
  });

  it('of three parts of a whole', () => {
    const part = (id: string, value: string): object => ({ id, ...book, scope: { donors: [id] }, value });
    const parts = [part('p', '333333333333.3'), part('q', '333333333333.3'), part('r', '333333333333.3')];
    const whole = { id: 'w', ...book, scope: { donors: ['p', 'q', 'r'] } };
    expect(reckoned([...parts, { ...whole, value: '999999999999.9' }]).conflicts).toEqual([]);
    const { conflicts } = reckoned([...parts, { ...whole, value: '999999999999.90000001' }]);
    expect(conflicts).toMatchObject([{ claims: ['p', 'q', 'r', 'w'], slack: '0.00000001' }]);
  });

  it('of a figure that is excluded: nearly 120 is less than 120', () => {
    const nearly = { id: 'nearly', ...book, scope, low: '114', high: '120', highOpen: true };
    expect(reckoned([nearly, at('exact', '120')]).conflicts).toEqual([
      {
        claims: ['exact', 'nearly'],
        slack: '0',
        resolve: [
          { claim: 'exact', end: 'low', value: '120', isOpen: true },
          { claim: 'nearly', end: 'high', value: '120' },
        ],
      },
    ]);
    expect(reckoned([nearly, at('exact', '119.999999999999')]).conflicts).toEqual([]);
    expect(reckoned([{ ...nearly, highOpen: false }, at('exact', '120')]).conflicts).toEqual([]);
  });
});

it('gives fractions that never end exactly, and rounded outward', () => {
  const third = { id: 'third', share: { of: { donors: ['x', 'y'] } }, scope: { donors: ['x'] }, ...book, low: '0.7' };
  const lines = [
    { id: 'y', ...book, scope: { donors: ['y'] }, value: '1' },
    { ...third, share: { of: { ...book, scope: { donors: ['x', 'y'] } } } },
    { query: 'x', ...book, scope: { donors: ['x'] } },
  ];
  expect(reckoned(lines).answers[0]).toMatchObject({ low: '2.33333333333', lowExact: '7/3', high: null });
});

it('gives the ratio of sums of twenty digits exactly', () => {
  const [part, whole] = ['12345678901234567891', '98765432109876543211'];
  const of = { ...book, scope: { donors: ['x', 'y'] } };
  const { conflicts } = reckoned([
    { id: 'part', ...book, scope: { donors: ['x'] }, value: part },
    { id: 'share', ...book, scope: { donors: ['x'] }, share: { of }, low: '0.2' },
    { id: 'whole', ...of, value: whole },
  ]);
  const resolution = conflicts[0]?.resolve.find(({ claim }) => claim === 'share');
  expect(resolution).toMatchObject({ end: 'low', exact: `${part}/${whole}` });
});

it('tells a wrong claim once for each claim that it clashes with, and not the others', () => {
  const year = (id: string, period: string, low: string, high: string): object => ({
    id,
    ...book,
    scope: { donors: ['x'], period },
    low,
    high,
  });
  const { conflicts } = reckoned([
    year('2011', '2011', '10', '11'),
    year('2012', '2012', '10', '11'),
    year('2013', '2013', '10', '11'),
    { id: 'all', ...book, scope: { donors: ['x'], period: ['2011-01-01', '2013-12-31'] }, high: '5' },
  ]);
  expect(conflicts.map(({ claims }) => claims)).toEqual([
    ['2011', 'all'],
    ['2012', 'all'],
    ['2013', 'all'],
  ]);
});

it('keeps books apart', () => {
  const line = { scope: { donors: ['x'] }, ...book };
  const { conflicts, summary } = reckoned([
    { id: 'promised', ...line, stage: 'commitment', value: '5' },
    { id: 'paid', ...line, stage: 'disbursement', value: '6' },
    { id: 'unsaid', ...line, value: '7' },
    { id: 'dollars', ...line, unit: 'USD', value: '8' },
  ]);
  expect(conflicts).toEqual([]);
  expect(summary).toMatchObject({ books: 4, components: 4, consistent: true });
});

it('knows nothing of what no claim speaks of', () => {
  const { answers } = reckoned([
    { id: 'a', ...book, scope: { donors: ['x'] }, value: '5' },
    { query: 'other', ...book, scope: { donors: ['y'] } },
    { query: 'everything', ...book, scope: {} },
  ]);
  expect(answers).toMatchObject([
    { query: 'other', low: '0', high: null, pinnedLow: [], pinnedHigh: [] },
    { query: 'everything', low: '5', high: null, pinnedLow: ['a'] },
  ]);
});

it('asks for a part that narrows nine tenths as much, as that is easier to find out', () => {
  const sum = (id: string, donors: string[], period: string, high: string): object => {
    return { id, ...book, scope: { donors, period }, low: '0', high };
  };
  const lines = (high: string): object[] => [
    sum('a', ['a'], '2011', high),
    sum('b', ['b'], '2011', '10'),
    sum('later', ['a', 'b'], '2012', '0'),
    { query: 'q', ...book, scope: { donors: ['a', 'b'], period: ['2011', '2012'] } },
  ];
  const asked = (high: string): unknown => reckoned(lines(high)).answers[0]?.narrow?.scope.donors;
  expect([asked('90'), asked('89')]).toEqual([['a'], ['a', 'b']]);
});

describe('asks for the figure that is missing', () => {
  const provinces = ['Beijing', 'Shanghai', 'Zhejiang', 'Jiangsu', 'Shandong', 'Guangdong'];
  const years = Array.from({ length: 10 }, (_, index) => 2011 + index);
  const amount = (province: string, year: number): number =>
    1000 + 137 * provinces.indexOf(province) + 61 * (year - 2011);
  const tree = { tree: 'donors', parent: 'China', children: provinces };
  const between = (id: string, donor: string, year: number, low: number, high: number): object => ({
    id,
    ...book,
    scope: { donors: [donor], period: String(year) },
    low: String(low),
    high: String(high),
  });
  const all = (year: number): number => provinces.reduce((sum, province) => sum + amount(province, year), 0);
  /** Every province in every year to within one, but for one of them in one year; and all together in each year, nearly. */
  const yearly = years.flatMap((year) => {
    const known = provinces.filter((province) => province !== 'Zhejiang' || year !== 2015);
    return known
      .map((one) => between(`${one} ${year}`, one, year, amount(one, year) - 1, amount(one, year) + 1))
      .concat(between(`China ${year}`, 'China', year, all(year) * 0.95, all(year) * 1.05));
  });

  it.each([
    ['of a province over all years', { donors: ['Zhejiang'], period: ['2011', '2020'] }],
    ['of all provinces over all years', { donors: provinces, period: ['2011', '2020'] }],
  ])('%s', (_, scope) => {
    const { answers } = reckoned([tree, ...yearly, { query: 'q', ...book, scope }]);
    expect(answers[0]?.narrow).toMatchObject({
      scope: { donors: ['Zhejiang'], start: '2015-01-01', end: '2015-12-31' },
    });
  });
});
