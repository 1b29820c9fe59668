/** Decimal strings are kept exact by moving the point; big.js is used only where figures are added or multiplied. */
import { Big } from 'big.js';

/** Drops leading zeros of the whole part and trailing zeros of the fraction: "007.50" is "7.5". */
export function plainDecimal(text: string): string {
  const negative = text.startsWith('-');
  const [whole = '', fraction = ''] = (negative ? text.slice(1) : text).split('.');
  let first = 0;
  while (first < whole.length - 1 && whole.charCodeAt(first) === 48) first += 1;
  let last = fraction.length;
  while (last > 0 && fraction.charCodeAt(last - 1) === 48) last -= 1;
  const plain = (whole.slice(first) || '0') + (last > 0 ? `.${fraction.slice(0, last)}` : '');
  return negative && plain !== '0' ? `-${plain}` : plain;
}

/** `movePoint("18.819", 9)` is "18819000000": multiplies by a power of ten without arithmetic. */
export function movePoint(digits: string, places: number): string {
  if (places === 0) return plainDecimal(digits);
  const negative = digits.startsWith('-');
  const [whole = '', fraction = ''] = (negative ? digits.slice(1) : digits).split('.');
  const all = whole + fraction;
  const point = whole.length + places;
  let moved: string;
  if (point <= 0) moved = `0.${'0'.repeat(-point)}${all}`;
  else if (point >= all.length) moved = all + '0'.repeat(point - all.length);
  else moved = `${all.slice(0, point)}.${all.slice(point)}`;
  return plainDecimal(negative ? `-${moved}` : moved);
}

/** Exact sum of decimal strings. */
export function addDecimals(a: string, b: string): string {
  return new Big(a).plus(b).toFixed();
}

/** Exact product of decimal strings. */
export function multiplyDecimals(a: string, b: string): string {
  return new Big(a).times(b).toFixed();
}

/** `a < b` for decimal strings. */
export function isLess(a: string, b: string): boolean {
  return new Big(a).lt(b);
}

/** A fraction to twelve places, rounded half to even; the interval of the quantity says how far that is from the truth. */
export function divideDecimals(a: string, b: string): string {
  return plainDecimal(new Big(a).times('1000000000000').div(b).round(0, 2).div('1000000000000').toFixed(12));
}
