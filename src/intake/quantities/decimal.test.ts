import { Big } from 'big.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { divideDecimals, movePoint, plainDecimal } from './decimal.ts';

describe('decimal strings', () => {
  it.each([
    ['007.50', '7.5'],
    ['0.0', '0'],
    ['-0', '0'],
    ['.5', '0.5'],
    ['1000', '1000'],
  ])('%s is plainly %s', (text, plain) => expect(plainDecimal(text)).toBe(plain));

  it('moves the point as multiplication by a power of ten would', () => {
    const decimal = fc
      .tuple(fc.boolean(), fc.nat(), fc.nat(99_999))
      .map(([minus, whole, fraction]) => `${minus ? '-' : ''}${whole}.${fraction}`);
    fc.assert(
      fc.property(decimal, fc.integer({ min: -12, max: 15 }), (text, places) => {
        expect(movePoint(text, places)).toBe(new Big(text).times(new Big(`1e${places}`)).toFixed());
      }),
    );
  });

  it('divides to twelve places', () =>
    expect([divideDecimals('1', '3'), divideDecimals('2', '3'), divideDecimals('1', '4')]).toEqual([
      '0.333333333333',
      '0.666666666667',
      '0.25',
    ]));
});
