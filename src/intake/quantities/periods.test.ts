import { describe, expect, it } from 'vitest';
import { fiveYearPlan, moved, nearYear, related, stretchBeside, years } from './periods.ts';

describe('stretches of time', () => {
  it.each([
    [1, '1953-01-01', '1957-12-31'],
    [2, '1958-01-01', '1962-12-31'],
    [3, '1966-01-01', '1970-12-31'],
    [13, '2016-01-01', '2020-12-31'],
  ])('Five-Year Plan %i', (number, start, end) => expect(fiveYearPlan(number)?.period).toEqual({ start, end }));

  it('has no plan before the first', () => expect(fiveYearPlan(0)).toBeNull());

  it('cuts a day to what the month has', () => expect(moved('2020-03-31', -1, 'month')).toBe('2020-02-29'));

  it('stays within the calendar', () => expect(moved('0003-01-01', -1, 'century')).toBeNull());

  it('ends the past three years on the day of the document', () => {
    expect(stretchBeside('2019-11-20', 3, 'year', false)?.period).toEqual({ start: '2016-11-20', end: '2019-11-20' });
  });

  it('takes a month far ahead for one of the year before', () =>
    expect([nearYear('2020-02-10', 11), nearYear('2020-11-10', 2)]).toEqual([2019, 2020]));

  it.each([
    ['since', { start: '2010-01-01', end: null }],
    ['by', { start: null, end: '2010-12-31' }],
    ['before', { start: null, end: '2009-12-31' }],
    ['after', { start: '2011-01-01', end: null }],
  ] as const)('%s 2010', (relation, period) => expect(related(years(2010, 2010), relation).period).toEqual(period));
});
