/** Decimals of any length as whole numbers, so that bounds reach the solver without any rounding. */

/** `units` · 10^−`decimals`, without superfluous decimals. */
export interface ExactDecimal {
  readonly units: bigint;
  readonly decimals: number;
}

/** Longer texts are no figures of any report, and would only cost time. */
const mostLetters = 400;

/** Reads "12", "-0.50", "1.5e3". Null when it is no such number, or longer than any figure of a report. */
export function parseDecimal(text: string): ExactDecimal | null {
  if (text.length > mostLetters) return null;
  const match = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?$/.exec(text);
  if (!match) return null;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
  if (whole === '' && fraction === '') return null;
  const size = BigInt(whole + fraction);
  return trimmed(sign === '-' ? -size : size, fraction.length - Number(exponent));
}

function trimmed(units: bigint, decimals: number): ExactDecimal {
  if (units === 0n) return { units, decimals: 0 };
  if (decimals < 0) return { units: units * 10n ** BigInt(-decimals), decimals: 0 };
  let [rest, places] = [units, decimals];
  while (places > 0 && rest % 10n === 0n) {
    rest /= 10n;
    places -= 1;
  }
  return { units: rest, decimals: places };
}

/** The number times 10^`power`; `power` must not be less than its decimals. */
export function scaledUp({ units, decimals }: ExactDecimal, power: number): bigint {
  return units * 10n ** BigInt(power - decimals);
}

export function addDecimals(a: ExactDecimal, b: ExactDecimal): ExactDecimal {
  const power = Math.max(a.decimals, b.decimals);
  return trimmed(scaledUp(a, power) + scaledUp(b, power), power);
}

export function multiplyDecimals(a: ExactDecimal, b: ExactDecimal): ExactDecimal {
  return trimmed(a.units * b.units, a.decimals + b.decimals);
}

/** Negative, 0 or positive, as `a` is less than, equal to or more than `b`. */
export function compareDecimals(a: ExactDecimal, b: ExactDecimal): number {
  const power = Math.max(a.decimals, b.decimals);
  const [first, second] = [scaledUp(a, power), scaledUp(b, power)];
  if (first === second) return 0;
  return first < second ? -1 : 1;
}

/** "1234.5", without exponent. */
export function decimalText({ units, decimals }: ExactDecimal): string {
  const digits = String(units < 0n ? -units : units).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const text = decimals === 0 ? whole : `${whole}.${digits.slice(-decimals)}`;
  return units < 0n ? `-${text}` : text;
}

/** For decimals that were checked when they were read. Throws a RangeError for others. */
export function decimalOf(text: string): ExactDecimal {
  const decimal = parseDecimal(text);
  if (decimal === null) throw new RangeError(`not a decimal number: ${text}`);
  return decimal;
}
