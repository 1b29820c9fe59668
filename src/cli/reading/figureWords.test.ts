import { describe, expect, it } from 'vitest';
import { periodWords, plainNumber } from './figureWords.ts';

describe('plainNumber loses no figure', () => {
  it.each([
    ['1935', '1,935'],
    ['18819000000', '18.819 billion'],
    ['120000000000', '120 billion'],
    ['1200000', '1.2 million'],
    ['1234567', '1,234,567'],
    ['1000000000000', '1 trillion'],
    ['0.35', '0.35'],
    ['12345.678', '12,345.678'],
    ['-3500000', '-3.5 million'],
    ['1000001', '1,000,001'],
    ['1188190000', '1,188,190,000'],
    ['not a number', 'not a number'],
  ])('%s is %s', (decimal, words) => {
    expect(plainNumber(decimal)).toBe(words);
  });
});

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
