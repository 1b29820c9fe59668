import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  add,
  approximate,
  compare,
  divide,
  fromInteger,
  multiply,
  negate,
  ratio,
  sign,
  subtract,
  toFraction,
  type Exact,
} from './fraction.ts';

const edge = BigInt(Number.MAX_SAFE_INTEGER);
const integer = fc.oneof(
  fc.bigInt({ min: -20n, max: 20n }),
  fc.bigInt({ min: edge - 3n, max: edge + 3n }),
  fc.bigInt({ min: -edge - 3n, max: -edge + 3n }),
  fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }),
);
const exact = fc.tuple(integer, integer).map(([top, bottom]) => ratio(top, bottom === 0n ? 1n : bottom));

/** The one form of every value: an integer that fits is a number, all others are in lowest terms. */
function expectNormal(value: Exact): void {
  if (typeof value === 'number') {
    expect(Number.isSafeInteger(value)).toBe(true);
    return;
  }
  let [a, b] = [value.numerator < 0n ? -value.numerator : value.numerator, value.denominator];
  while (b !== 0n) [a, b] = [b, a % b];
  expect(a).toBe(1n);
  expect(value.denominator > 0n).toBe(true);
  expect(value.denominator > 1n || value.numerator > edge || value.numerator < -edge).toBe(true);
}

/** a/b = top/bottom, by cross multiplication. */
function expectEqual(value: Exact, top: bigint, bottom: bigint): void {
  const { numerator, denominator } = toFraction(value);
  expect(numerator * bottom).toBe(top * denominator);
  expectNormal(value);
}

describe('exact fractions', () => {
  it('calculate as pairs of integers do', () => {
    fc.assert(
      fc.property(exact, exact, (a, b) => {
        const [x, y] = [toFraction(a), toFraction(b)];
        const [left, right, below] = [
          x.numerator * y.denominator,
          y.numerator * x.denominator,
          x.denominator * y.denominator,
        ];
        expectEqual(add(a, b), left + right, below);
        expectEqual(subtract(a, b), left - right, below);
        expectEqual(multiply(a, b), x.numerator * y.numerator, below);
        expectEqual(negate(a), -x.numerator, x.denominator);
        if (b !== 0) expectEqual(divide(a, b), left, right);
        expect(Math.sign(compare(a, b))).toBe(left < right ? -1 : Number(left > right));
        expect(Math.sign(sign(a)) + 0).toBe(x.numerator < 0n ? -1 : Number(x.numerator > 0n));
      }),
      { numRuns: 2000 },
    );
  });

  it('come near the floating-point number', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 10_000 }), (top, bottom) => {
        expect(approximate(ratio(BigInt(top), BigInt(bottom)))).toBeCloseTo(top / bottom, 6);
      }),
    );
  });

  it('refuse to divide by zero', () => {
    expect(() => ratio(1n, 0n)).toThrow(RangeError);
    expect(() => divide(fromInteger(1n), 0)).toThrow(RangeError);
  });
});
