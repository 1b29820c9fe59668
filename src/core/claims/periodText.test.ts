import { describe, expect, it } from 'vitest';
import { periodText } from './periodText.ts';

describe('periodText', () => {
  it.each([
    [null, ''],
    [{ start: '2019-01-01', end: '2019-12-31' }, '2019'],
    [{ start: '2010-01-01', end: '2018-12-31' }, '2010–2018'],
    [{ start: '2010-01-01', end: null }, 'since 2010'],
    [{ start: '2010-03-01', end: null }, 'since March 2010'],
    [{ start: null, end: '2020-06-20' }, 'until 20 June 2020'],
    [{ start: null, end: null }, ''],
    [{ start: '2020-02-01', end: '2020-02-29' }, 'February 2020'],
    [{ start: '2010-01-01', end: '2018-11-30' }, 'January 2010 to November 2018'],
    [{ start: '2019-06-08', end: '2019-06-12' }, '8 June 2019 to 12 June 2019'],
    [{ start: '2019-07-14', end: '2019-07-14' }, '14 July 2019'],
    [{ start: '2019-01-01', end: '2019-01-01' }, '1 January 2019'],
  ])('%j is "%s"', (period, text) => {
    expect(periodText(period)).toBe(text);
  });
});
