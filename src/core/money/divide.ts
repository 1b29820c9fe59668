/** Divides an amount exactly: the parts are multiples of one unit and add up to the whole. */
/**
 * Divides by the method of the largest remainder: every part is rounded towards zero to `digits` decimals, and the units
 * left over go to the parts that lost most, the earlier one first where two lost alike. Weights are decimal strings, not
 * negative, of which one at least is above zero; the amount may be negative. `digits` must hold the amount's own decimals.
 */
export function divide(amount: string, weights: readonly string[], digits: number): string[] {
  const negative = amount.startsWith('-');
  const units = scaled(negative ? amount.slice(1) : amount, digits);
  const scale = Math.max(...weights.map(decimalsOf));
  const whole = weights.map((weight) => scaled(weight, scale));
  const total = whole.reduce((sum, weight) => sum + weight, 0n);
  if (total <= 0n) throw new RangeError('weights must not all be zero');
  const parts = whole.map((weight, index) => ({
    index,
    units: (units * weight) / total,
    rest: (units * weight) % total,
  }));
  const left = Number(units - parts.reduce((sum, part) => sum + part.units, 0n));
  const luckiest = parts.toSorted((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1));
  for (const part of luckiest.slice(0, left)) part.units += 1n;
  return parts.map((part) => unscaled(negative ? -part.units : part.units, digits));
}

/** How many decimals a plain decimal string writes. */
export function decimalsOf(decimal: string): number {
  const point = decimal.indexOf('.');
  return point === -1 ? 0 : decimal.length - point - 1;
}

/** "12.5" at two decimals is 1250n. The decimals must fit. */
function scaled(decimal: string, digits: number): bigint {
  const [whole = '', fraction = ''] = decimal.split('.');
  if (fraction.length > digits) throw new RangeError(`${decimal} has more than ${digits} decimals`);
  return BigInt(whole + fraction.padEnd(digits, '0'));
}

function unscaled(units: bigint, digits: number): string {
  const written = (units < 0n ? -units : units).toString().padStart(digits + 1, '0');
  const fraction = digits === 0 ? '' : written.slice(-digits).replace(/0+$/, '');
  const plain = written.slice(0, written.length - digits) + (fraction === '' ? '' : `.${fraction}`);
  return units < 0n ? `-${plain}` : plain;
}
