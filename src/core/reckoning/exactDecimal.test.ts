import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDecimals,
  compareDecimals,
  decimalOf,
  decimalText,
  multiplyDecimals,
  parseDecimal,
} from './exactDecimal.ts';

const anyDecimal = fc
  .record({ units: fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), decimals: fc.nat(15) })
  .map((decimal) => decimalOf(decimalText(decimal)));

describe('exact decimals', () => {
  it.each([
    ['12', '12'],
    ['-0.50', '-0.5'],
    ['+.5', '0.5'],
    ['5.', '5'],
    ['007', '7'],
    ['1.5e3', '1500'],
    ['1.5E-3', '0.0015'],
    ['-0', '0'],
    ['123456789012345678901234567890.000000000001', '123456789012345678901234567890.000000000001'],
  ])('reads %s as %s', (text, plain) => {
    expect(decimalText(decimalOf(text))).toBe(plain);
  });

  it.each(['', '.', '-', '1,000', '1e', '0x10', 'NaN', '1 2', '1e99999', '9'.repeat(500)])(
    'does not read %s',
    (text) => {
      expect(parseDecimal(text)).toBeNull();
      expect(() => decimalOf(text)).toThrow(RangeError);
    },
  );

  it('writes what it reads', () => {
    fc.assert(
      fc.property(anyDecimal, (decimal) => {
        expect(decimalOf(decimalText(decimal))).toEqual(decimal);
      }),
    );
  });

  it('adds, multiplies and compares as whole numbers of the smallest unit do', () => {
    const tiny = 10n ** 15n;
    const whole = ({ units, decimals }: { units: bigint; decimals: number }): bigint =>
      units * 10n ** BigInt(15 - decimals);
    fc.assert(
      fc.property(anyDecimal, anyDecimal, (a, b) => {
        expect(whole(addDecimals(a, b))).toBe(whole(a) + whole(b));
        expect(Math.sign(compareDecimals(a, b))).toBe(Number(whole(a) > whole(b)) - Number(whole(a) < whole(b)));
        const { units, decimals } = multiplyDecimals(a, b);
        expect(units * tiny * tiny).toBe(whole(a) * whole(b) * 10n ** BigInt(decimals));
      }),
    );
  });
});
