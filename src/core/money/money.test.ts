import { Big } from 'big.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { period } from '../records/partialDate.ts';
import { readBody } from '../records/readBody.ts';
import { amountText, numberText } from './amountText.ts';
import type { Conversion } from './convert.ts';
import { conversionSteps, converted } from './convert.ts';
import { isCurrency, lastYearOf, minorUnits } from './currencies.ts';
import { divide } from './divide.ts';
import type { RateSeries } from './rates.ts';
import { rateFor, rateSeries } from './rates.ts';

function series(
  id: string,
  points: Readonly<Record<string, string>>,
  currencies: readonly [string, string | null] = ['USD', 'CNY'],
): RateSeries {
  const [from, to] = currencies;
  const kind = to === null ? 'deflator' : 'exchange';
  const rows = Object.entries(points).map(([date, value]) => ({ date, value }));
  const { body, problems } = readBody('series', { title: id, kind, from, to, source: 'Bank', points: rows });
  expect(problems).toEqual([]);
  const read = rateSeries(id, 3, body);
  if (read === null) throw new Error('no series');
  return read;
}

describe('divide', () => {
  it.each([
    ['100', ['1', '1', '1'], 2, ['33.34', '33.33', '33.33']],
    ['-100', ['1', '1', '1'], 2, ['-33.34', '-33.33', '-33.33']],
    ['0.02', ['1', '1', '1'], 2, ['0.01', '0.01', '0']],
    ['10', ['0', '1'], 0, ['0', '10']],
    ['1', ['0.0001', '0.9999'], 2, ['0', '1']],
    ['7', ['50', '25', '25'], 0, ['3', '2', '2']],
  ])('%s by %j', (amount, weights, digits, expected) => {
    expect(divide(amount, weights, digits)).toEqual(expected);
  });

  it('refuses weights of nothing, and units too coarse for the amount', () => {
    expect(() => divide('1', ['0', '0'], 2)).toThrow(RangeError);
    expect(() => divide('1.001', ['1'], 2)).toThrow(RangeError);
  });

  it('law: parts add up, and each is within one unit of its fair part', () => {
    const weights = fc
      .array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 9 })
      .filter((list) => list.some((weight) => weight > 0));
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n }), weights, (units, list) => {
        const amount = new Big(`${units}e-6`).toFixed();
        const parts = divide(amount, list.map(String), 6);
        expect(parts.reduce((sum, part) => sum.plus(part), new Big(0)).toFixed()).toBe(amount);
        const total = list.reduce((sum, weight) => sum + weight, 0);
        for (const [index, part] of parts.entries()) {
          expect(
            new Big(part)
              .times(total)
              .minus(new Big(amount).times(list[index] ?? 0))
              .abs()
              .lt(new Big(total).times('1e-6')),
          ).toBe(true);
        }
      }),
    );
  });
});

describe('currencies', () => {
  it.each([
    ['CNY', 2],
    ['JPY', 0],
    ['KWD', 3],
    ['CLF', 4],
    ['XDR', 2],
    ['DEM', 2],
    ['RMB', null],
    ['cny', null],
    ['', null],
  ])('%s: %s', (code, digits) => {
    expect(minorUnits(code)).toBe(digits);
  });

  it('knows when a currency was withdrawn', () => {
    expect([lastYearOf('DEM'), lastYearOf('CNY'), lastYearOf('toString')]).toEqual([2002, null, null]);
    expect(isCurrency('constructor')).toBe(false);
  });
});

describe('amountText', () => {
  it.each([
    ['12500000', 'CNY', 'CNY 12.5 million', '1250万元'],
    ['18819000000', 'CNY', 'CNY 18.819 billion', '188.19亿元'],
    ['12500001', 'USD', 'USD 12,500,001', '12,500,001美元'],
    ['-1000', 'EUR', 'EUR −1,000', '−1,000欧元'],
    ['0', 'UAH', 'UAH 0', '0格里夫纳'],
    ['999.5', 'KZT', 'KZT 999.5', '999.5 KZT'],
  ])('%s %s', (amount, currency, en, zh) => {
    expect([amountText({ amount, currency }, 'en'), amountText({ amount, currency }, 'zh')]).toEqual([en, zh]);
  });

  it.each([
    ['1935', '1,935'],
    ['120000000000', '120 billion'],
    ['1234567', '1,234,567'],
    ['1000000000000', '1 trillion'],
    ['0.35', '0.35'],
    ['12345.678', '12,345.678'],
    ['-3500000', '−3.5 million'],
    ['1000001', '1,000,001'],
    ['1188190000', '1,188.19 million'],
  ])('the number alone: %s', (decimal, words) => {
    expect(numberText(decimal, 'en')).toBe(words);
  });

  it('law: never rounds', () => {
    const powers: Readonly<Record<string, string>> = { million: 'e6', billion: 'e9', trillion: 'e12' };
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), (number) => {
        const [digits = '', word = ''] = numberText(String(number), 'en')
          .replaceAll(',', '')
          .replace('\u2212', '-')
          .split(' ');
        expect(new Big(`${digits}${powers[word] ?? ''}`).eq(String(number))).toBe(true);
      }),
    );
  });
});

describe('rateFor', () => {
  const mixed = series('m', { '2018': '6.6', '2019': '7', '2019-01': '6.8', '2019-01-04': '6.9', '2020-02-28': '6.5' });

  it.each([
    ['a day has the rate of the day', '2019-01-04', '6.9'],
    ['the shortest that covers it goes before an earlier day', '2019-01-07', '6.8'],
    ['a year covers a day after the last month', '2019-08-01', '7'],
    ['a month is covered by a month', '2019-01', '6.8'],
    ['a month is covered by a year', '2019-02', '7'],
    ['a year is covered by a year only', '2019', '7'],
    ['a year that days and months lie in is not covered by them', '2020', undefined],
    ['a month that a day lies in is not covered by it', '2020-02', undefined],
    ['a day without any has the last day before', '2020-03-09', '6.5'],
    ['ten days after the last day it is too old', '2020-03-10', undefined],
    ['no rate lies after the date', '2020-02-27', undefined],
    ['a yearly rate does not last into the next year', '2021-01-01', undefined],
    ['before the first', '2017-12-31', undefined],
  ])('%s', (_, date, value) => {
    expect(rateFor(mixed, period(date, date))?.value).toBe(value);
  });

  it('law: the rate found is the one a plain search finds', () => {
    const days = fc.uniqueArray(fc.integer({ min: 0, max: 700 }), { minLength: 1, maxLength: 60 });
    const dayOf = (number: number) => new Date(Date.UTC(2019, 0, 1 + number)).toISOString().slice(0, 10);
    fc.assert(
      fc.property(days, fc.boolean(), fc.integer({ min: -50, max: 800 }), (numbers, withYear, at) => {
        const points = Object.fromEntries(numbers.map((number) => [dayOf(number), String(number + 1)]));
        const near = numbers.filter((number) => number <= at && number >= at - 10);
        const yearly = withYear && dayOf(at).startsWith('2019') && !numbers.includes(at) ? '7.5' : undefined;
        const expected = yearly ?? (near.length === 0 ? undefined : String(Math.max(...near) + 1));
        const known = series('s', { ...points, ...(withYear && { '2019': '7.5' }) });
        expect(rateFor(known, period(dayOf(at), dayOf(at)))?.value).toBe(expected);
      }),
    );
  });
});

describe('converting', () => {
  const rates = series('r', { '2018': '8', '2010': '5' });
  const index = series('i', { '2010': '100', '2015': '115', '2019': '125' }, ['CNY', null]);
  const dated = (currency: string, date: string, priceYear: number | null = null) => ({
    currency,
    priceYear,
    days: period(date, date),
  });
  const convert = (amount: string, of: ReturnType<typeof dated>, into: Partial<Conversion>) => {
    const steps = conversionSteps(of, { currency: null, priceYear: null, series: [rates, index], ...into });
    return steps === null ? null : converted(amount, steps).toFixed();
  };

  it.each([
    ['by the rate of the date', dated('USD', '2018-03-02'), { currency: 'CNY' }, '800'],
    ['the other way round', dated('CNY', '2018-03-02'), { currency: 'USD' }, '12.5'],
    ['not where there is no series', dated('USD', '2018'), { currency: 'EUR' }, null],
    ['not before the first rate', dated('USD', '2009-12-31'), { currency: 'CNY' }, null],
    ['not where one is in it already', dated('CNY', '1990'), { currency: 'CNY' }, '100'],
    ['into the prices of a year', dated('CNY', '2015-06-01'), { priceYear: 2010 }, '86.9565217391'],
    ['from the prices of one year into those of another', dated('CNY', '2015', 2010), { priceYear: 2019 }, '125'],
    ['not with the index of another currency', dated('USD', '2015'), { priceYear: 2010 }, null],
    ['not before the index', dated('CNY', '2009'), { priceYear: 2010 }, null],
    [
      'constant prices at the rate of their year',
      dated('CNY', '2019', 2019),
      { currency: 'USD', priceYear: 2010 },
      '16',
    ],
    ['a price basis at the rate of its year', dated('CNY', '2019', 2018), { currency: 'USD' }, '12.5'],
  ])('%s', (_, of, into, expected) => {
    expect(convert('100', of, into)?.slice(0, 13) ?? null).toBe(expected);
  });

  it('tells which rates it used, and whether it divided by them', () => {
    const into = { currency: null, priceYear: 2010, series: [index] };
    expect(conversionSteps(dated('CNY', '2015-06'), into)).toMatchObject([
      { series: { id: 'i', version: 3 }, rate: { date: '2010', value: '100' }, divides: false },
      { series: { id: 'i', version: 3 }, rate: { date: '2015', value: '115' }, divides: true },
    ]);
  });

  it('law: there and back again is the same amount', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), (cents) => {
        const amount = new Big(`${cents}e-2`).toFixed();
        const there = convert(amount, dated('CNY', '2018'), { currency: 'USD' }) ?? '';
        expect(convert(there, dated('USD', '2018'), { currency: 'CNY' })).toBe(amount);
      }),
    );
  });
});
