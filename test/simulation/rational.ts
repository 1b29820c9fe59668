/** Exact fractions, so that the model adds up money in a way that has nothing to do with decimals. */
export interface Rational {
  readonly top: bigint;
  /** Above zero. */
  readonly bottom: bigint;
}

export const zero: Rational = { top: 0n, bottom: 1n };
export const one: Rational = { top: 1n, bottom: 1n };

function reduced(top: bigint, bottom: bigint): Rational {
  let [a, b] = [top < 0n ? -top : top, bottom];
  while (b !== 0n) [a, b] = [b, a % b];
  return { top: top / (a || 1n), bottom: bottom / (a || 1n) };
}

/** Of a plain decimal string. */
export function rational(decimal: string): Rational {
  const [whole = '0', fraction = ''] = decimal.split('.');
  return reduced(BigInt(whole + fraction), 10n ** BigInt(fraction.length));
}

export function plus(a: Rational, b: Rational): Rational {
  return reduced(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom);
}

export function minus(a: Rational, b: Rational): Rational {
  return plus(a, { top: -b.top, bottom: b.bottom });
}

export function times(a: Rational, b: Rational): Rational {
  return reduced(a.top * b.top, a.bottom * b.bottom);
}

/** `b` is above zero. */
export function over(a: Rational, b: Rational): Rational {
  return reduced(a.top * b.bottom, a.bottom * b.top);
}

export function sum(all: readonly Rational[]): Rational {
  return all.reduce(plus, zero);
}

/** Below zero, zero or above it as `a` is less than, equal to or more than `b`. */
export function compare(a: Rational, b: Rational): number {
  const difference = minus(a, b).top;
  return difference === 0n ? 0 : difference < 0n ? -1 : 1;
}

export function isNear(a: Rational, b: Rational, tolerance: Rational): boolean {
  const difference = minus(a, b);
  const size = difference.top < 0n ? { ...difference, top: -difference.top } : difference;
  return compare(size, tolerance) <= 0;
}

export function inWords({ top, bottom }: Rational): string {
  return bottom === 1n ? String(top) : `${Number(top) / Number(bottom)}`;
}
