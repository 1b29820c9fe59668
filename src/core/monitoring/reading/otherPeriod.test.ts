import { expect, it } from 'vitest';
import { otherPeriod } from './otherPeriod.ts';

it.each([
  ['2024S1', 'half a year'],
  ['2024AprilS2', 'half a year'],
  ['2024-S1', 'half a year'],
  ['2024H1', 'half a year'],
  ['2024年上半年', 'half a year'],
  ['2024-01-01/P6M', 'half a year'],
  ['202401B', 'two months'],
  ['2024-01-01/P2M', 'two months'],
  ['2024-T1', 'four months'],
  ['2024BiW1', 'two weeks'],
  ['2024W54', 'a week that the year does not have'],
  ['2024WedW5', 'a week that does not begin on a Monday'],
  ['2024April', 'a year that does not begin in January'],
  ['2024Sep', 'a year that does not begin in January'],
  ['2019/20', 'a year that does not begin in January'],
  ['2019–2020', 'a year that does not begin in January'],
  ['FY 2019/20', 'a year that does not begin in January'],
  ['2024NovQ1', 'a quarter of a financial year'],
  ['20240115', 'a single day'],
  ['2024-01-15', 'a single day'],
  ['LAST_12_MONTHS', 'relative to the day on which somebody asks'],
  ['2024-01-15/P1M', 'a span that is no whole week, month, quarter or year'],
  ['2024-01-01/2024-01-31', 'a span that is no whole week, month, quarter or year'],
  ['total', null],
  ['2024-13', null],
  ['', null],
])('“%s” is %s', (text, kind) => {
  expect(otherPeriod(text)).toBe(kind);
});
