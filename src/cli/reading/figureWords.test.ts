import { describe, expect, it } from 'vitest';
import { periodWords } from './figureWords.ts';

describe('periodWords', () => {
  it.each([
    [{ start: '2019-01-01', end: '2019-12-31' }, '2019'],
    [{ start: '2011-01-01', end: '2020-12-31' }, '2011 to 2020'],
    [{ start: '2010-01-01', end: null }, 'since 2010'],
    [{ start: null, end: '2020-12-31' }, 'until 2020-12-31'],
    [{ start: '2019-07-14', end: '2019-07-16' }, '2019-07-14 to 2019-07-16'],
    [{ start: '2019-07-14', end: '2019-07-14' }, '2019-07-14'],
    [{ start: null, end: null }, null],
    [null, null],
  ])('%j is %s', (period, words) => {
    expect(periodWords(period)).toBe(words);
  });
});
