import { describe, expect, it } from 'vitest';
import { readPairing } from '../../core/pairings/pairing.ts';
import { readBody } from '../../core/records/readBody.ts';
import type { PairingLine } from '../pairingAnswers.ts';
import type { TermLine } from '../termAnswers.ts';
import type { RecordAnswer } from '../recordAnswers.ts';
import { termQuota } from './termQuota.ts';
import { blankTerm } from './testing/blankTerm.ts';

function pairing(id: string, change: object): PairingLine {
  const read = readPairing(id, readBody('pairing', { programme: 'p', status: 'in force', ...change }).body);
  if (read === null) throw new Error(`${id} is no pairing`);
  return { ...read, evidence: [], state: 'published' };
}

const lines = [
  pairing('a', { donor: 'A', recipient: 'x', start: '2011' }),
  pairing('b', { donor: 'B', recipient: 'y', start: '2012-05', end: '2012' }),
  pairing('a1', { donor: 'A-1', recipient: 'z', start: '2011', within: 'a' }),
  pairing('c', { donor: 'C', recipient: 'x', start: '2011', status: 'proposed' }),
];

function series(id: string, body: object): RecordAnswer {
  const read = readBody('series', {
    title: id,
    source: 'Yearbook',
    kind: 'quantity',
    measure: 'Fiscal revenue',
    ...body,
  });
  expect(read.problems).toEqual([]);
  const about = { version: 1, author: '', recordedAt: '2026-01-01T00:00:00Z', recordedBy: '', batchId: null };
  return { id, type: 'series', state: 'published', title: id, localTitle: id, body: read.body, ...about };
}

const revenue = (points: Readonly<Record<string, string>>, more: object = {}): RecordAnswer =>
  series('revenue', {
    subject: 'A',
    from: 'CNY',
    points: Object.entries(points).map(([date, value]) => ({ date, value })),
    ...more,
  });

const amount = (value: string, currency = 'CNY', priceYear: number | null = null) => ({
  currency,
  priceYear,
  amount: value,
  negative: null,
  records: 1,
});

/** A's county sends too, and counts for A; in 2013 two donors gave in unknown shares. */
const cells = [
  { keys: ['A', '2012', 'x'], amounts: [amount('20'), amount('3', 'EUR')] },
  { keys: ['A-1', '2012', 'z'], amounts: [amount('5')] },
  { keys: ['A', '2013', 'x'], amounts: [amount('7', 'CNY', 2010)] },
  { keys: ['unknown', '2013', 'x'], amounts: [amount('8')] },
];
const lineageOf = (id: string): string[] => (id === 'A-1' ? ['A-1', 'A'] : [id]);

const quota: TermLine = { ...blankTerm, kind: 'quota', low: '0.3', high: '0.6', unit: '%', base: 'fiscal revenue' };

const reckon = (term: Partial<TermLine>, given: readonly RecordAnswer[], sent = { cells, lineageOf }) =>
  termQuota({ ...quota, ...term }, { start: '2011', end: '2014', thisYear: 2013, lines, series: given, sent });
const told = (term: Partial<TermLine>, given: readonly RecordAnswer[]) =>
  reckon(term, given)?.lines.map(({ donor, year, base, low, high, recorded }) =>
    [donor, year, base?.amount ?? null, low, high, recorded].join(' '),
  );

describe('what a quota comes to', () => {
  it('is the percentages of the base, by donor and by year in which he is paired, beside what is recorded', () => {
    expect(told({}, [revenue({ '2011': '1000', '2012': '2000' })])).toEqual([
      'A 2011 1000 3 6 ',
      'A 2012 2000 6 12 25',
      'A 2013    ',
      'B 2012    ',
    ]);
  });

  it('moves with the year before, or stays with a year, as the term says', () => {
    const given = [revenue({ '2010': '1000', '2011': '2000' })];
    expect(told({ baseIs: 'year before', who: 'A' }, given)).toEqual([
      'A 2011 1000 3 6 ',
      'A 2012 2000 6 12 25',
      'A 2013    ',
    ]);
    expect(told({ baseYear: '2010', who: 'A' }, given)).toEqual([
      'A 2011 1000 3 6 ',
      'A 2012 1000 3 6 25',
      'A 2013 1000 3 6 ',
    ]);
  });

  it('is exact, keeps one end where one is stated, and zero apart from unknown', () => {
    expect(told({ low: '0.1', high: null, who: 'A' }, [revenue({ '2011': '0', '2012': '123456789012.35' })])).toEqual([
      'A 2011 0 0  ',
      'A 2012 123456789012.35 123456789.01235  25',
      'A 2013    ',
    ]);
  });

  it('compares nothing of another currency, unit or price basis, and tells of it', () => {
    const line = (given: RecordAnswer, year: string) =>
      reckon({ who: 'A' }, [given])?.lines.find((each) => each.year === year);
    expect(line(revenue({ '2012': '1000' }), '2012')).toMatchObject({
      recorded: '25',
      others: [{ currency: 'EUR', priceYear: null, amount: '3' }],
    });
    expect(line(revenue({ '2013': '1000' }), '2013')).toMatchObject({
      recorded: null,
      others: [{ currency: 'CNY', priceYear: 2010, amount: '7' }],
    });
    expect(line(revenue({ '2013': '1000' }, { priceYear: '2010' }), '2013')).toMatchObject({
      recorded: '7',
      others: [],
    });
    expect(line(revenue({ '2012': '1000' }, { from: 'USD' }), '2012')).toMatchObject({ recorded: null, low: '3' });
    expect(line(revenue({ '2012': '1000' }, { from: null, unit: 'hectare' }), '2012')).toMatchObject({
      recorded: null,
      base: { currency: null, unit: 'hectare' },
    });
  });

  it('takes the figure of the latest series that has one', () => {
    const old = { ...revenue({ '2011': '1', '2012': '1' }, { vintage: '2012' }), id: 'old' };
    const newer = { ...revenue({ '2012': '1000' }, { vintage: '2014-03' }), id: 'new' };
    const undated = { ...revenue({ '2012': '5', '2013': '5' }), id: 'undated', recordedAt: '2026-02-01T00:00:00Z' };
    const lineOf = reckon({ who: 'A' }, [undated, old, newer])?.lines.map(({ base }) => base?.series.id);
    expect(lineOf).toEqual(['old', 'new', 'undated']);
  });

  it('finds the base by what it is called, in either language, however it is written', () => {
    const local = revenue({ '2012': '1000' }, { measure: 'x', localMeasure: '财政收入' });
    expect(told({ base: 'FISCAL  revenue', who: 'A' }, [revenue({ '2012': '1000' })])?.[1]).toBe('A 2012 1000 3 6 25');
    expect(told({ base: null, localBase: '财政收入', who: 'A' }, [local])?.[1]).toBe('A 2012 1000 3 6 25');
  });

  it('counts what is recorded at the stage that the term names', () => {
    expect(reckon({ stage: 'commitment' }, [revenue({ '2012': '1' })])?.stage).toBe('commitment');
  });

  it('tells what several gave in unknown shares, which is in nobody’s line', () => {
    expect(reckon({}, [revenue({ '2012': '1' })])?.unshared).toEqual([
      { year: '2013', amounts: [{ currency: 'CNY', priceYear: null, amount: '8' }] },
    ]);
  });

  it.each<[string, Partial<TermLine>, readonly RecordAnswer[]]>([
    ['no percentage', { low: null, high: null }, [revenue({ '2012': '1' })]],
    ['no base stated', { base: null }, [revenue({ '2012': '1' })]],
    ['no series of the base', { base: 'gross domestic product' }, [revenue({ '2012': '1' })]],
    ['no series of the base', {}, [series('rates', { kind: 'exchange', from: 'EUR', to: 'CNY', points: [] })]],
  ])('cannot be said: %s', (problem, term, given) => {
    expect(reckon(term, given)).toMatchObject({ problem, lines: [] });
  });

  it('is nothing for a month, a growth rule, or a quota that is no percentage', () => {
    expect(told({ who: 'A' }, [revenue({ '2012-01': '1000' })])).toEqual(['A 2011    ', 'A 2012    ', 'A 2013    ']);
    expect(reckon({ kind: 'growth' }, [])).toBeNull();
    expect(reckon({ unit: 'teachers' }, [])).toBeNull();
  });
});
