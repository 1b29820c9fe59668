import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumber } from './readNumber.ts';
import { readUnit, shifted, unitAbove, unitOfHeader } from './unit.ts';

describe('numbers as people write them', () => {
  it.each([
    ['1234', '1234'],
    ['1,234.50', '1234.5'],
    ['１，２３４．５', '1234.5'],
    ['1 234 567', '1234567'],
    ["1'234.5", '1234.5'],
    ['1\u00A0234,5', null],
    ['1.234.567', '1234567'],
    ['1.234,56', '1234.56'],
    ['12,34,567', '1234567'],
    ['1,5', null],
    ['(1,234)', '-1234'],
    ['（12.5）', '-12.5'],
    ['-5', '-5'],
    ['−5', '-5'],
    ['123-', '-123'],
    ['-(5)', null],
    ['-0', '0'],
    ['.5', '0.5'],
    ['007', '7'],
    ['近3亿', null],
    ['about 5', null],
    ['1-2', null],
    ['12 pieces', null],
    ['', null],
    ['1e5', null],
  ])('%s → %s', (text, value) => {
    expect(readNumber(text)?.value ?? null).toBe(value);
  });

  it.each([
    ['¥1,200', '1200', 0, 'CNY'],
    ['￥ 3', '3', 0, 'CNY'],
    ['3.5万元', '3.5', 4, 'CNY'],
    ['USD 5 million', '5', 6, 'USD'],
    ['5 mln', '5', 6, null],
    ['€20', '20', 0, 'EUR'],
    ['-¥5', '-5', 0, 'CNY'],
    ['3亿5000万元', '350000000', 0, 'CNY'],
  ])('%s: %s × 10^%i %s', (text, value, power, currency) => {
    expect(readNumber(text)).toMatchObject({ value, unit: { power, currency } });
  });

  it('reads back what it wrote, whatever the grouping', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.nat(99), (whole, cents) => {
        const grouped = `${whole.toLocaleString('en')}.${String(cents).padStart(2, '0')}`;
        const plain = `${whole}.${String(cents).padStart(2, '0')}`.replace(/\.?0+$/, (end) =>
          end.startsWith('.') ? '' : end,
        );
        const expected = plain.includes('.') ? plain.replace(/0+$/, '') : plain;
        expect(readNumber(grouped)?.value).toBe(expected);
      }),
    );
  });
});

describe('units', () => {
  it.each([
    ['万元', 4, 'CNY'],
    ['亿元', 8, 'CNY'],
    ['百万美元', 6, 'USD'],
    ['thousand USD', 3, 'USD'],
    ['RMB 100 million', 8, 'CNY'],
    ['USD', 0, 'USD'],
    ['元', 0, 'CNY'],
    ['billion', 9, null],
    ['10 thousand yuan', 4, 'CNY'],
    ['US$ million', 6, 'USD'],
    ['10,000 CNY', 4, 'CNY'],
    ['in 10 000 yuan', 4, 'CNY'],
    ['ten thousand CNY', 4, 'CNY'],
    ['hundred million yuan', 8, 'CNY'],
    ['100 EUR', 2, 'EUR'],
    ['1,000', 3, null],
  ])('%s', (words, power, currency) => {
    expect(readUnit(words)).toMatchObject({ power, currency });
  });

  it.each(['人', '户', 'people', '元/人', 'km', '1', '10', '100', '2000', '1010 CNY', 'x'.repeat(100)])(
    '%s is none',
    (words) => {
      expect(readUnit(words)).toBeNull();
    },
  );

  it('stand in headers and above tables', () => {
    expect(unitOfHeader('金额（万元）')).toEqual({ unit: '万元', bare: '金额' });
    expect(unitOfHeader('Amount, thousand USD')).toEqual({ unit: 'thousand USD', bare: 'Amount' });
    expect(unitOfHeader('Amount in million EUR')).toEqual({ unit: 'million EUR', bare: 'Amount' });
    expect(unitOfHeader('Amount (10,000 CNY)')).toEqual({ unit: '10,000 CNY', bare: 'Amount' });
    expect(unitOfHeader('人数（人）')).toBeNull();
    expect(unitAbove(['2019年援助资金表', '单位：万元'])).toBe('万元');
  });

  it.each([
    ['1.5', 4, '15000'],
    ['0.00005', 4, '0.5'],
    ['-79.19', 4, '-791900'],
    ['1200.5', 4, '12005000'],
    ['100', 0, '100'],
    ['0', 8, '0'],
  ])('%s × 10^%i = %s', (amount, power, value) => {
    expect(shifted(amount, power)).toBe(value);
  });
});
