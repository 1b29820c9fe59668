import { expect, it } from 'vitest';
import fc from 'fast-check';
import { figureOf, fraction, multiplierText, plus, times } from './figure.ts';

it.each([
  [6n, 1n, 'below', { value: '6' }],
  [-5n, 4n, 'below', { value: '-1.25' }],
  [1n, 3n, 'below', { value: '0.333333333333', exact: '1/3' }],
  [1n, 3n, 'above', { value: '0.333333333334', exact: '1/3' }],
  [-1n, 3n, 'below', { value: '-0.333333333334', exact: '-1/3' }],
  [-1n, 3n, 'above', { value: '-0.333333333333', exact: '-1/3' }],
  [1n, 3_000_000n, 'below', { value: '0.000000333333333333', exact: '1/3000000' }],
  [200_000_000_000_000n, 3n, 'above', { value: '66666666666667', exact: '200000000000000/3' }],
  [0n, 7n, 'above', { value: '0' }],
  [15n, 150n, 'above', { value: '0.1' }],
] as const)('writes %s/%s rounded %s', (numerator, denominator, toward, figure) => {
  expect(figureOf(fraction(numerator, denominator), toward)).toEqual(figure);
});

it('rounds outward, and by less than a unit of the twelfth digit', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.bigInt({ min: 1n, max: 10n ** 9n }), (n, d) => {
      const [below, above] = [figureOf(fraction(n, d), 'below').value, figureOf(fraction(n, d), 'above').value];
      const scaled = (text: string): bigint => {
        const [whole = '', after = ''] = text.split('.');
        return BigInt(whole + after.padEnd(40, '0'));
      };
      const truth = n * 10n ** 40n;
      expect(scaled(below) * d <= truth && truth <= scaled(above) * d).toBe(true);
      const width = (scaled(above) - scaled(below)) * 10n ** 11n;
      expect(width <= 10n ** 40n || width * d <= (n < 0n ? -truth : truth)).toBe(true);
    }),
  );
});

it('adds and multiplies in lowest terms', () => {
  expect(plus(fraction(1n, 6n), fraction(1n, 3n))).toEqual({ numerator: 1n, denominator: 2n });
  expect(times(fraction(-2n, 3n), 3n, 4n)).toEqual({ numerator: -1n, denominator: 2n });
  expect([multiplierText(fraction(-1n, 7n)), multiplierText(fraction(1n, -8n))]).toEqual(['-1/7', '-0.125']);
});
