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
