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
});

describe('a published-looking table with suppressed cells', () => {
  /** Row and column sums, and two cells, of the table 20 50 10 / 8 19 22 / 17 32 12 (Cox, JASA 75, 1980, has one like it). */
  const sizes = ['1', '2', '3'];
  const table = [
    [20, 50, 10],
    [8, 19, 22],
    [17, 32, 12],
  ];
  const cell = (row: string, column: string): object => ({ donors: [row], recipients: [column] });
  const of = (row: number, column: number): number => table[row]?.[column] ?? 0;
  const sums = [
    ...sizes.map((row, at) => ({
      id: `row ${row}`,
      ...book,
      scope: { donors: [row], recipients: sizes },
      value: String(of(at, 0) + of(at, 1) + of(at, 2)),
    })),
    ...sizes.map((column, at) => ({
      id: `column ${column}`,
      ...book,
      scope: { donors: sizes, recipients: [column] },
      value: String(of(0, at) + of(1, at) + of(2, at)),
    })),
  ];

  it('bounds a cell by the sums that it lies in (Fréchet)', () => {
    const asked = sizes.flatMap((row) =>
      sizes.map((column) => ({ query: `${row}${column}`, ...book, scope: cell(row, column) })),
    );
    const { answers } = reckoned([...sums, ...asked]);
    const total = 190;
    for (const [at, { low, high }] of answers.entries()) {
      const [row, column] = [Math.floor(at / 3), at % 3];
      const [own, across] = [of(row, 0) + of(row, 1) + of(row, 2), of(0, column) + of(1, column) + of(2, column)];
      expect({ low, high }).toEqual({
        low: String(Math.max(0, own + across - total)),
        high: String(Math.min(own, across)),
      });
    }
  });

  it('where four cells are suppressed, moves them against each other only', () => {
    const published = [
      ['1', '3'],
      ['2', '3'],
      ['3', '1'],
      ['3', '2'],
      ['3', '3'],
    ].map(([row = '', column = '']) => ({
      id: `cell ${row}${column}`,
      ...book,
      scope: cell(row, column),
      value: String(of(Number(row) - 1, Number(column) - 1)),
    }));
    const { answers } = reckoned([...sums, ...published, { query: '11', ...book, scope: cell('1', '1') }]);
    // 20 and 19 may both fall while 50 and 8 rise, and the other way round: by 19 at most, and by 8.
    expect(answers[0]).toMatchObject({ low: '1', high: '28' });
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

describe('asks for the figure that is missing', () => {
  const provinces = ['Beijing', 'Shanghai', 'Zhejiang', 'Jiangsu', 'Shandong', 'Guangdong'];
  const years = Array.from({ length: 10 }, (_, index) => 2011 + index);
  const amount = (province: string, year: number): number =>
    1000 + 137 * provinces.indexOf(province) + 61 * (year - 2011);
  const tree = { tree: 'donors', parent: 'China', children: provinces };
  /** Every province in every year to within one, but for one of them in one year; and all together in each year, nearly. */
  const yearly = years.flatMap((year) => [
    ...provinces
      .filter((province) => province !== 'Zhejiang' || year !== 2015)
      .map((province) => ({
        id: `${province} ${year}`,
        ...book,
        scope: { donors: [province], period: String(year) },
        low: String(amount(province, year) - 1),
        high: String(amount(province, year) + 1),
      })),
    {
      id: `China ${year}`,
      ...book,
      scope: { donors: ['China'], period: String(year) },
      low: String(provinces.reduce((sum, province) => sum + amount(province, year), 0) * 0.95),
      high: String(provinces.reduce((sum, province) => sum + amount(province, year), 0) * 1.05),
    },
  ]);

  it.each([
    ['of a province over all years', { donors: ['Zhejiang'], period: ['2011', '2020'] }],
    ['of all provinces over all years', { donors: ['China'], period: ['2011', '2020'] }],
  ])('%s', (_, scope) => {
    const { answers } = reckoned([tree, ...yearly, { query: 'q', ...book, scope }]);
    expect(answers[0]?.narrow).toMatchObject({
      scope: { donors: ['Zhejiang'], start: '2015-01-01', end: '2015-12-31' },
    });
  });
});
