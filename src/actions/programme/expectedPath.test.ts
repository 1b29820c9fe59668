import { Big } from 'big.js';
import { describe, expect, it } from 'vitest';
import type { TermLine } from '../termAnswers.ts';
import { blankTerm } from './testing/blankTerm.ts';
import type { PathAround } from './expectedPath.ts';
import { expectedPath } from './expectedPath.ts';

const growth: TermLine = { ...blankTerm, kind: 'growth', measure: 'money', low: '8', unit: '%' };

interface Given {
  readonly start?: string;
  readonly end?: string | null;
  readonly bases?: number;
  readonly sent?: Readonly<Record<string, string>>;
  readonly coverage?: Readonly<Record<string, number>>;
  readonly of?: number;
}

/** Two donors are paired; from 2013 on both of them have sent something. */
function around(given: Given): PathAround {
  const { start = '2011', end = '2015', bases = 1, of = 2 } = given;
  const { sent = { '2009': '50', '2012': '100', '2013': '200', '2014': '210' }, coverage } = given;
  const both = coverage ?? { '2012': 1, '2013': 2, '2014': 2 };
  return {
    start,
    end,
    thisYear: 2026,
    bases,
    sent: {
      basis: { currency: 'CNY', priceYear: null },
      years: new Map(Object.entries(sent).map(([year, amount]) => [year, new Big(amount)])),
      coverage: (year) => ({ donors: both[year] ?? 0, of }),
    },
  };
}

describe('what a growth rule asks for', () => {
  it('starts with the first whole year in which everybody has records, and compounds', () => {
    expect(expectedPath(growth, around({}))).toEqual({
      stage: 'disbursement',
      currency: 'CNY',
      priceYear: null,
      base: { year: '2013', amount: '200', stated: false },
      years: [
        { year: '2013', low: '200', high: null, recorded: '200' },
        { year: '2014', low: '216', high: null, recorded: '210' },
        { year: '2015', low: '233', high: null, recorded: null },
      ],
      problem: null,
    });
  });

  it('starts with the year that the term names, even one before the round', () => {
    const path = expectedPath({ ...growth, base: 'the amount of 2009' }, around({ end: '2012' }));
    expect(path?.base).toEqual({ year: '2009', amount: '50', stated: true });
    expect(path?.years.map(({ year, low }) => [year, low])).toEqual([
      ['2011', '58'],
      ['2012', '63'],
    ]);
  });

  it('keeps both ends of a range', () => {
    const path = expectedPath({ ...growth, high: '10' }, around({ end: '2014' }));
    expect(path?.years[1]).toEqual({ year: '2014', low: '216', high: '220', recorded: '210' });
  });

  it('does not take a year of which the round has only a part, or one that is not over', () => {
    expect(expectedPath(growth, around({ start: '2013-07' }))?.base?.year).toBe('2014');
    const now = { ...around({ end: null }), thisYear: 2013 };
    expect(expectedPath(growth, now)?.problem).toEqual({ why: 'no whole year', year: '2012', donors: 1, of: 2 });
  });

  it.each([
    { term: growth, given: { sent: {} }, problem: { why: 'nothing recorded' } },
    { term: growth, given: { start: '2020', end: null }, problem: { why: 'nothing recorded' } },
    { term: growth, given: { bases: 2 }, problem: { why: 'several currencies' } },
    { term: { ...growth, low: null }, given: {}, problem: { why: 'no percentage' } },
    { term: { ...growth, unit: 'CNY' }, given: {}, problem: { why: 'no percentage' } },
    {
      term: { ...growth, base: 'what was given in 2010' },
      given: {},
      problem: { why: 'base not recorded', year: '2010' },
    },
    { term: growth, given: { of: 3 }, problem: { why: 'no whole year', year: '2013', donors: 2, of: 3 } },
    { term: { ...growth, baseYear: '2010' }, given: {}, problem: { why: 'base not recorded', year: '2010' } },
  ])('says why it cannot be reckoned: $problem.why', ({ term, given, problem }) => {
    expect(expectedPath(term, around(given))).toMatchObject({ base: null, years: [], problem });
  });

  it.each(['share', 'target', 'quota'])('has nothing to say of a %s', (kind) => {
    expect(expectedPath({ ...growth, kind }, around({}))).toBeNull();
  });
});
