import { describe, expect, it } from 'vitest';
import { dayText } from '../../../core/monitoring/period.ts';
import { daysToRun } from './daysToRun.ts';

const today = '2020-03-02';

describe('the days to run', () => {
  it.each([
    ['the first time only today', undefined, undefined, ['2020-03-02']],
    ['the first time a day of the past', '2020-01-01', undefined, ['2020-01-01']],
    ['the next day', undefined, '2020-03-01', ['2020-03-02']],
    ['each day that was missed', undefined, '2020-02-27', ['2020-02-28', '2020-02-29', '2020-03-01', '2020-03-02']],
    ['missed days until another one', '2020-02-29', '2020-02-27', ['2020-02-28', '2020-02-29']],
    ['the same day again', undefined, '2020-03-02', ['2020-03-02']],
    ['nothing when the clock was set back', undefined, '2020-03-05', []],
  ])('are %s', (_, day, last, expected) => {
    expect(daysToRun({ day, today, last }).map(dayText)).toEqual(expected);
  });

  it('come a month at a time', () => {
    const days = daysToRun({ day: undefined, today, last: '2019-01-01' }).map(dayText);
    expect([days.length, days[0], days.at(-1)]).toEqual([31, '2019-01-02', '2019-02-01']);
  });

  it.each([
    ['2020-03-03', undefined],
    ['2020-02-01', '2020-02-02'],
    ['2020-02-30', undefined],
    ['', undefined],
  ])('are never %s after a run on %s', (day, last) => {
    expect(() => daysToRun({ day, today, last })).toThrow(expect.objectContaining({ code: 'RUN_DAY_WRONG' }));
  });
});
