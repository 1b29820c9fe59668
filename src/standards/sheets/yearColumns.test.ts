import { describe, expect, it } from 'vitest';
import { readColumnField } from './columnField.ts';
import { suggestMapping } from './suggestMapping.ts';
import { yearColumns, yearField } from './yearColumns.ts';

describe('columns for years', () => {
  it.each([
    ['2019', 'amount@2019'],
    ['2019年', 'amount@2019'],
    ['2019年度(万元)', 'amount@2019'],
    ['2019 / 金额(万元)', 'amount@2019'],
    ['FY2019', 'amount@2019'],
    ['Amount / 2019', 'amount@2019'],
    ['2019年拨付', 'amount@2019;stage=disbursement'],
    ['2019 / Commitment', 'amount@2019;stage=commitment'],
  ])('reads %s as %s', (header, field) => {
    expect(yearField('transaction', header)?.field).toBe(field);
  });

  it.each(['2019年人数', '20190714', '合计', 'Amount', '2019-2020年'])('makes no year of %s', (header) => {
    expect(yearField('transaction', header)).toBeNull();
  });

  it('wants three of them side by side, over numbers', () => {
    const fields = (headers: readonly string[], numbers = true) => [
      ...yearColumns('transaction', headers, () => numbers).values(),
    ];
    expect(fields(['县', '2017', '2018', '2019'])).toEqual(['amount@2017', 'amount@2018', 'amount@2019']);
    expect(fields(['2017', '县', '2018', '2019'])).toEqual([]);
    expect(fields(['县', '2017', '2018', '2019'], false)).toEqual([]);
    expect([...yearColumns('project', ['2017', '2018', '2019'], () => true)]).toEqual([]);
  });

  it('takes date and amount for itself', () => {
    const headers = ['受援地', '日期', '2017年', '2018年', '2019年', '金额'];
    const suggested = suggestMapping('transaction', headers, { holdsNumbers: (index) => index >= 2 });
    expect(suggested.map(({ field }) => field)).toEqual([
      'recipients',
      '',
      'amount@2017',
      'amount@2018',
      'amount@2019',
      '',
    ]);
  });
});

describe('what a mapping says of a column', () => {
  it.each([
    ['amount', { path: 'amount', slice: '', constants: [] }],
    ['amount@2019', { path: 'amount', slice: '2019', constants: [{ field: 'date', value: '2019' }] }],
    [
      'amount@2019-07;stage=pledge',
      {
        path: 'amount',
        slice: '2019-07;stage=pledge',
        constants: [
          { field: 'date', value: '2019-07' },
          { field: 'stage', value: 'pledge' },
        ],
      },
    ],
    ['amount@', null],
    ['@id', { path: '@id', slice: '', constants: [] }],
  ])('%s', (field, expected) => {
    expect(readColumnField('transaction', field)).toEqual(expected);
  });

  it('has no date for types of record that have none', () => {
    expect(readColumnField('project', 'budgets@2019')).toBeNull();
  });
});
