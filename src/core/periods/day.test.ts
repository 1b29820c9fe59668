import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayNumber, daysInMonth, isDay, isoDay, parseDay } from './day.ts';

describe('calendar days', () => {
  it('knows the lengths of months', () => {
    expect([1, 2, 4, 12].map((month) => daysInMonth(2019, month))).toEqual([31, 28, 30, 31]);
    expect([1900, 2000, 2020, 2100].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 29, 28]);
  });

  it('refuses days that do not exist', () => {
    expect(parseDay('2019-02-29')).toBeNull();
    expect(parseDay('2019-2-28')).toBeNull();
    expect(parseDay('0000-01-01')).toBeNull();
    expect(isDay(2020, 2, 29)).toBe(true);
  });

  it('counts days as JavaScript counts them', () => {
    const epoch = dayNumber('1970-01-01');
    const between1970And9999 = fc.integer({ min: 0, max: 2_932_000 });
    fc.assert(
      fc.property(between1970And9999, (days) => {
        const iso = new Date(days * 86_400_000).toISOString().slice(0, 10);
        expect(dayNumber(iso) - epoch).toBe(days);
      }),
    );
  });

  it('adds and takes away days', () => {
    expect(addDays('2019-12-31', 1)).toBe('2020-01-01');
    expect(addDays('2020-03-01', -1)).toBe('2020-02-29');
    const days = fc.tuple(
      fc.integer({ min: 1950, max: 2050 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: -900, max: 900 }),
    );
    fc.assert(
      fc.property(days, ([year, month, shift]) => {
        const day = isoDay(year, month, 1);
        expect(dayNumber(addDays(day, shift))).toBe(dayNumber(day) + shift);
      }),
    );
  });
});
