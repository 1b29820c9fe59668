import { describe, expect, it } from 'vitest';
import { covers, dayInterval, endsBefore, overlap, period } from './partialDate.ts';

describe('dayInterval', () => {
  it.each([
    ['2019', '2019-01-01', '2019-12-31'],
    ['2020-02', '2020-02-01', '2020-02-29'],
    ['2019-07-14', '2019-07-14', '2019-07-14'],
  ])('%s', (date, from, to) => {
    expect(dayInterval(date)).toEqual({ from, to });
  });

  it.each(['', '19', '2019-00', '2019-13', '2019-02-29', '2019-1-1', '0000', '2019-07-14T00:00', ' 2019'])(
    '“%s” is none',
    (date) => {
      expect(dayInterval(date)).toBeNull();
    },
  );
});

describe('comparison', () => {
  it.each([
    ['2019', '2019-07', false],
    ['2018', '2019-07', true],
    ['2019-06', '2019-07', true],
    ['2019-06', '2019', false],
    ['2019-07-13', '2019-07-14', true],
  ])('%s before %s: %s', (end, start, expected) => {
    expect(endsBefore(end, start)).toBe(expected);
  });

  it('periods are open at the ends that are not given', () => {
    expect(overlap(period('2010', null), period(null, '2010-01-01'))).toBe(true);
    expect(overlap(period('2010', '2015'), period('2016', null))).toBe(false);
    expect(covers(period(null, null), period('2010', '2015'))).toBe(true);
    expect(covers(period('2010', '2015'), period('2010', null))).toBe(false);
  });
});
