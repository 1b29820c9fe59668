import { expect, it } from 'vitest';
import { wholeYear, yearsBefore } from './yearsBefore.ts';

it.each([
  ['2019-01-01', '2019-12-31', 1, '2018-01-01', '2018-12-31'],
  ['2019-01-01', '2019-06-30', 3, '2016-01-01', '2016-06-30'],
  ['2020-02-01', '2020-02-29', 1, '2019-02-01', '2019-02-28'],
  ['2021-02-01', '2021-02-28', 1, '2020-02-01', '2020-02-29'],
  ['2020-02-29', '2020-03-15', 1, '2019-02-28', '2019-03-15'],
])('the days from %s to %s, %i years before', (start, end, years, from, to) => {
  expect(yearsBefore({ start, end }, years)).toEqual({ start: from, end: to });
});

it('nobody says what lies before more than a year', () => {
  expect(yearsBefore({ start: '2018-07-01', end: '2019-06-30' }, 1)).toBeNull();
});

it.each([
  ['2019-01-01', '2019-12-31', 2019],
  ['2019-01-01', '2020-12-31', null],
  ['2019-01-02', '2019-12-31', null],
  [null, '2019-12-31', null],
])('a whole year, or none: %s to %s', (start, end, year) => {
  expect(wholeYear({ start, end })).toBe(year);
});
