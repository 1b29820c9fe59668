import { spend } from './effort.ts';
import type { Fraction } from './linearProgram.ts';

/**
 * An exact rational number: a plain `number` for an integer of at most 2^53 in size, which is nearly every one that
 * hierarchical sums bring up, and a `Fraction` for all others. A value has one form only: an integer that fits is
 * never a `Fraction`, so zero is always `=== 0`.
 */
export type Exact = number | Fraction;

const safe = Number.MAX_SAFE_INTEGER;
const safeBig = BigInt(safe);

/** From any integer. */
export function fromInteger(value: bigint): Exact {
  return value >= -safeBig && value <= safeBig ? Number(value) : { numerator: value, denominator: 1n };
}

/** numerator / denominator in lowest terms. The denominator must not be zero. */
export function ratio(numerator: bigint, denominator: bigint): Exact {
  if (denominator === 0n) throw new RangeError('A fraction has no denominator of zero.');
  if (denominator === 1n) return fromInteger(numerator);
  const common = greatestCommonDivisor(numerator, denominator);
  const sign = denominator < 0n ? -1n : 1n;
  return lowest((sign * numerator) / common, (sign * denominator) / common);
}

export function toFraction(value: Exact): Fraction {
  return typeof value === 'number' ? { numerator: BigInt(value), denominator: 1n } : value;
}

/** The one form of a fraction that came from outside. */
export function fromFraction(value: Fraction): Exact {
  return ratio(value.numerator, value.denominator);
}

export function add(a: Exact, b: Exact): Exact {
  if (typeof a === 'number' && typeof b === 'number') {
    const sum = a + b;
    if (sum >= -safe && sum <= safe) return sum;
  }
  if (a === 0) return b;
  if (b === 0) return a;
  return addFractions(toFraction(a), toFraction(b));
}

export function subtract(a: Exact, b: Exact): Exact {
  if (typeof a === 'number' && typeof b === 'number') {
    const difference = a - b;
    if (difference >= -safe && difference <= safe) return difference;
  }
  return addFractions(toFraction(a), toFraction(negate(b)));
}

export function multiply(a: Exact, b: Exact): Exact {
  if (typeof a === 'number' && typeof b === 'number') {
    const product = a * b;
    if (product >= -safe && product <= safe) return product;
  }
  if (a === 0 || b === 0) return 0;
  if (a === 1) return b;
  if (b === 1) return a;
  if (a === -1) return negate(b);
  if (b === -1) return negate(a);
  return multiplyFractions(toFraction(a), toFraction(b));
}

/** The divisor must not be zero. */
export function divide(a: Exact, b: Exact): Exact {
  if (b === 1) return a;
  if (b === -1) return negate(a);
  if (typeof a === 'number' && typeof b === 'number' && b !== 0 && a % b === 0) return a / b;
  const { numerator, denominator } = toFraction(b);
  if (numerator === 0n) throw new RangeError('Division by zero.');
  const inverse = numerator < 0n ? { numerator: -denominator, denominator: -numerator } : flipped(b);
  return multiplyFractions(toFraction(a), inverse);
}

export function negate(a: Exact): Exact {
  return typeof a === 'number' ? -a : { numerator: -a.numerator, denominator: a.denominator };
}

/** Below, at or above zero. */
export function sign(a: Exact): number {
  if (typeof a === 'number') return a;
  return a.numerator < 0n ? -1 : 1;
}

/** Negative if a < b, zero if equal, positive if a > b. */
export function compare(a: Exact, b: Exact): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const [left, right] = [toFraction(a), toFraction(b)];
  const [x, y] = [left.numerator * right.denominator, right.numerator * left.denominator];
  return x < y ? -1 : Number(x > y);
}

/** Longer common denominators than this (in bits, roughly) cost more than they save. */
const longest = 2n ** 700n;

/**
 * A number above zero by which all the values become integers, so that adding them up needs no common divisors; 1 where
 * that number would be very long.
 */
export function commonDenominator(values: Iterable<Exact>): Exact {
  let common = 1n;
  for (const value of values) {
    if (typeof value === 'number' || common % value.denominator === 0n) continue;
    common *= value.denominator / greatestCommonDivisor(common, value.denominator);
    if (common > longest) return 1;
  }
  return fromInteger(common);
}

/** The nearest floating-point number, for choosing among candidates; never for an answer. */
export function approximate(a: Exact): number {
  if (typeof a === 'number') return a;
  const whole = Number(a.numerator / a.denominator);
  if (Math.abs(whole) > safe) return whole;
  return whole + Number(((a.numerator % a.denominator) << 64n) / a.denominator) / 2 ** 64;
}

function flipped(b: Exact): Fraction {
  const { numerator, denominator } = toFraction(b);
  return { numerator: denominator, denominator: numerator };
}

/** Knuth, The Art of Computer Programming, volume 2, 4.5.1: dividing by the common parts early keeps numbers short. */
function addFractions(a: Fraction, b: Fraction): Exact {
  if (a.denominator === 1n && b.denominator === 1n) return fromInteger(a.numerator + b.numerator);
  const common = a.denominator === b.denominator ? a.denominator : greatestCommonDivisor(a.denominator, b.denominator);
  if (common === 1n) {
    return lowest(a.numerator * b.denominator + a.denominator * b.numerator, a.denominator * b.denominator);
  }
  const top = a.numerator * (b.denominator / common) + b.numerator * (a.denominator / common);
  const rest = greatestCommonDivisor(top, common);
  return lowest(top / rest, (a.denominator / common) * (b.denominator / rest));
}

function multiplyFractions(a: Fraction, b: Fraction): Exact {
  if (a.denominator === 1n && b.denominator === 1n) return fromInteger(a.numerator * b.numerator);
  const first = greatestCommonDivisor(a.numerator, b.denominator);
  const second = greatestCommonDivisor(b.numerator, a.denominator);
  return lowest((a.numerator / first) * (b.numerator / second), (a.denominator / second) * (b.denominator / first));
}

function lowest(numerator: bigint, denominator: bigint): Exact {
  if (numerator === 0n) return 0;
  return denominator === 1n ? fromInteger(numerator) : { numerator, denominator };
}

/** Euclid's algorithm, in machine numbers as soon as both fit. Positive; that of 0 and b is |b|. */
function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  let steps = 1;
  while ((y > safeBig || x > safeBig) && y !== 0n) {
    [x, y] = [y, x % y];
    steps += 1;
  }
  spend(steps);
  if (y === 0n) return x;
  let [small, smaller] = [Number(x), Number(y)];
  while (smaller !== 0) [small, smaller] = [smaller, small % smaller];
  return BigInt(small);
}
