/** How far the difference of two numbers may be off because decimals are no binary fractions: 0.7 − 0.4 is less than 0.3. */
export function roundingOf(one: number, other: number): number {
  return 1e-9 * Math.max(Math.abs(one), Math.abs(other));
}

/** A difference without the digits that are no more than rounding. */
export function withoutRounding(difference: number): number {
  return Number.isFinite(difference) ? Number(difference.toPrecision(12)) : difference;
}
