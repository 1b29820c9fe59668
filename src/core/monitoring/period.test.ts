import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber } from '../periods/day.ts';
import { dayText, endedBy, lastDayOf, parsePeriod, periodKinds, periodOn, periodText } from './period.ts';

describe('periods', () => {
  it.each([
    ['2019', 'year', '2019', '2019-12-31'],
    ['2019-Q3', 'quarter', '2019-Q3', '2019-09-30'],
    ['2019Q4', 'quarter', '2019-Q4', '2019-12-31'],
    ['2019-02', 'month', '2019-02', '2019-02-28'],
    ['202002', 'month', '2020-02', '2020-02-29'],
    ['2020-W53', 'week', '2020-W53', '2021-01-03'],
    ['2021W1', 'week', '2021-W01', '2021-01-10'],
    ['2019-W01', 'week', '2019-W01', '2019-01-06'],
  ])('reads %s', (text, kind, written, last) => {
    const period = parsePeriod(text);
    expect(period?.kind).toBe(kind);
    expect(period && periodText(period)).toBe(written);
    expect(period && dayText(lastDayOf(period))).toBe(last);
  });

  it.each(['', '19', '2019-13', '2019-00', '2019-Q5', '2019-W54', '2021-W53', '2019-1-1', 'March 2019', '0000'])(
    'refuses %s',
    (text) => expect(parsePeriod(text)).toBeNull(),
  );

  it('follow each other, and have every day in one of them', () => {
    fc.assert(
      fc.property(fc.constantFrom(...periodKinds), fc.integer({ min: 700_000, max: 760_000 }), (kind, day) => {
        const number = periodOn(kind, day);
        expect(lastDayOf({ kind, number: number - 1 })).toBeLessThan(day);
        expect(lastDayOf({ kind, number })).toBeGreaterThanOrEqual(day);
        expect(parsePeriod(periodText({ kind, number }))).toEqual({ kind, number });
        expect(endedBy(kind, lastDayOf({ kind, number }))).toBe(number);
        expect(endedBy(kind, lastDayOf({ kind, number }) - 1)).toBe(number - 1);
        expect(dayNumber(dayText(day))).toBe(day);
      }),
    );
  });
});
