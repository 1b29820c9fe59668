import { Big } from 'big.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBody } from '../records/readBody.ts';
import { amountText, numberText } from './amountText.ts';
import { convert } from './convert.ts';
import { isCurrency, lastYearOf, minorUnits } from './currencies.ts';
import { deflate } from './deflate.ts';
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

const dollars = (amount: string) => ({ amount, currency: 'USD' });
const yuan = (amount: string) => ({ amount, currency: 'CNY' });

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

describe('convert', () => {
  const rates = series('r', { '2018': '6.6', '2019-01': '6.8', '2019-02': '6.7' });

  it.each([
    ['covered by a day of the month', '2019-01-15', '6.8'],
    ['after the last', '2024-06-01', '6.7'],
    ['in the year of a yearly rate', '2018-12-31', '6.6'],
    ['known to the year only: at its first day', '2019', '6.8'],
  ])('%s', (_, date, value) => {
    const answer = convert({ money: dollars('100'), date }, 'CNY', [rates]);
    expect(answer).toMatchObject({
      ok: true,
      money: yuan(new Big(value).times(100).toFixed()),
      used: [{ seriesId: 'r', seriesVersion: 3, value, inverse: false }],
    });
  });

  it('goes the other way round, rounding half to even', () => {
    const half = series('h', { '2018': '8' });
    const into = (amount: string) => convert({ money: yuan(amount), date: '2019' }, 'USD', [half]);
    expect(into('1')).toMatchObject({ money: dollars('0.12'), used: [{ inverse: true }] });
    expect(into('3')).toMatchObject({ money: dollars('0.38') });
    expect(into('-1')).toMatchObject({ money: dollars('-0.12') });
  });

  it('refuses rather than guesses', () => {
    expect(convert({ money: dollars('1'), date: '2019' }, 'EUR', [rates])).toMatchObject({
      ok: false,
      refusal: 'no series',
    });
    expect(convert({ money: dollars('1'), date: '2017-12-31' }, 'CNY', [rates])).toMatchObject({
      ok: false,
      refusal: 'no rate yet',
    });
    expect(
      convert({ money: dollars('1'), date: '2019' }, 'CNY', [series('d', { '2018': '1' }, ['USD', null])]),
    ).toMatchObject({ ok: false });
  });

  it('leaves what is in the currency already as it is', () => {
    expect(convert({ money: yuan('1.005'), date: '2019' }, 'CNY', [])).toEqual({
      ok: true,
      money: yuan('1.005'),
      used: [],
    });
  });

  it('a yearly rate covers what the last monthly one does not', () => {
    const mixed = series('m', { '2019': '7', '2019-03': '6.9' });
    expect([
      rateFor(mixed, '2019-03-31')?.value,
      rateFor(mixed, '2019-08-01')?.value,
      rateFor(mixed, '2020-08-01')?.value,
    ]).toEqual(['6.9', '7', '6.9']);
  });

  it('law: the rate found is the one a plain search finds', () => {
    const days = fc.uniqueArray(fc.integer({ min: 0, max: 700 }), { minLength: 1, maxLength: 20 });
    const dayOf = (number: number) => new Date(Date.UTC(2019, 0, 1 + number)).toISOString().slice(0, 10);
    fc.assert(
      fc.property(days, fc.integer({ min: -50, max: 800 }), (numbers, at) => {
        const points = Object.fromEntries(numbers.map((number) => [dayOf(number), String(number + 1)]));
        const before = numbers.filter((number) => number <= at);
        const expected = before.length === 0 ? undefined : String(Math.max(...before) + 1);
        expect(rateFor(series('s', points), dayOf(at))?.value).toBe(expected);
      }),
    );
  });
});

describe('deflate', () => {
  const index = series('i', { '2010': '100', '2015': '115', '2019': '125' }, ['CNY', null]);

  it('gives the prices of a year and both values used', () => {
    expect(deflate({ money: yuan('115'), date: '2015-06-01' }, 2010, index)).toMatchObject({
      ok: true,
      money: yuan('100'),
      used: [
        { value: '115', inverse: true },
        { value: '100', inverse: false },
      ],
    });
    expect(deflate({ money: yuan('100'), date: '2010' }, 2019, index)).toMatchObject({ money: yuan('125') });
    expect(deflate({ money: yuan('1'), date: '2015' }, 2010, index)).toMatchObject({ money: yuan('0.87') });
  });

  it('refuses another currency, a rate of exchange and a year before the index', () => {
    expect(deflate({ money: dollars('1'), date: '2015' }, 2010, index)).toMatchObject({ refusal: 'wrong series' });
    expect(deflate({ money: dollars('1'), date: '2015' }, 2010, series('r', { '2010': '1' }))).toMatchObject({
      refusal: 'wrong series',
    });
    expect(deflate({ money: yuan('1'), date: '2009' }, 2010, index)).toMatchObject({ refusal: 'no rate yet' });
  });
});
