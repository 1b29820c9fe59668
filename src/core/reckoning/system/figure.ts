/** Exact fractions as people and programs read them. */
import { decimalOf as readDecimal } from '../exactDecimal.ts';
import type { Fraction } from '../solver/linearProgram.ts';

/** Digits of a figure whose decimals never end. */
const DIGITS = 12;

/** A number as a decimal; where its decimals never end it is rounded, and `exact` has the fraction, "1/3". */
export interface Figure {
  readonly value: string;
  readonly exact?: string;
}

/** Which way a figure that cannot be written out is rounded. */
export type Toward = 'below' | 'above';

export function fraction(numerator: bigint, denominator = 1n): Fraction {
  if (denominator < 0n) return fraction(-numerator, -denominator);
  const common = greatestCommonDivisor(numerator < 0n ? -numerator : numerator, denominator);
  return { numerator: numerator / common, denominator: denominator / common };
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

export function plus(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

export function times(a: Fraction, by: bigint, over = 1n): Fraction {
  return fraction(a.numerator * by, a.denominator * over);
}

export function figureOf(value: Fraction, toward: Toward): Figure {
  const { numerator, denominator } = value;
  const decimals = decimalsOf(denominator);
  if (decimals !== null) return { value: decimalOf((numerator * 10n ** BigInt(decimals)) / denominator, decimals) };
  return { value: rounded(value, toward), exact: `${numerator}/${denominator}` };
}

/** How many decimals a fraction in lowest terms has; null when they never end. */
function decimalsOf(denominator: bigint): number | null {
  let rest = denominator;
  let [twos, fives] = [0, 0];
  for (; rest % 2n === 0n; rest /= 2n) twos += 1;
  for (; rest % 5n === 0n; rest /= 5n) fives += 1;
  return rest === 1n ? Math.max(twos, fives) : null;
}

function rounded({ numerator, denominator }: Fraction, toward: Toward): string {
  const size = numerator < 0n ? -numerator : numerator;
  const whole = size / denominator;
  // Digits before the point; below one, minus the zeros after it.
  let magnitude = whole > 0n ? String(whole).length : 0;
  if (whole === 0n) while (size * 10n ** BigInt(1 - magnitude) < denominator) magnitude -= 1;
  const decimals = Math.max(0, DIGITS - magnitude);
  const scaled = numerator * 10n ** BigInt(decimals);
  let units = scaled / denominator;
  const isInexact = units * denominator !== scaled;
  if (isInexact && toward === 'above' && numerator > 0n) units += 1n;
  if (isInexact && toward === 'below' && numerator < 0n) units -= 1n;
  return decimalOf(units, decimals);
}

/** `units` · 10^−`decimals`, without zeros at the end. */
function decimalOf(units: bigint, decimals: number): string {
  const digits = String(units < 0n ? -units : units).padStart(decimals + 1, '0');
  const point = digits.length - decimals;
  const after = digits.slice(point).replace(/0+$/, '');
  return `${units < 0n ? '-' : ''}${digits.slice(0, point)}${after === '' ? '' : `.${after}`}`;
}

/** What multiplies a bound in a certificate: whole numbers and ends as decimals, else "1/3". */
export function multiplierText(value: Fraction): string {
  const { value: text, exact } = figureOf(value, 'below');
  return exact ?? text;
}

/** A decimal that was checked when it was read. */
export function fractionOf(text: string): Fraction {
  const { units, decimals } = readDecimal(text);
  return fraction(units, 10n ** BigInt(decimals));
}
