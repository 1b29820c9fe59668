const short = /^-?\d{1,15}$/;

/**
 * The decimal that somebody typed, from the binary fraction that a workbook keeps of it: 0.29999999999999999 was 0.3.
 * A spreadsheet shows and keeps 15 significant digits. `shift` moves the decimal point to the right (2 for percent).
 * Null when it is no number.
 */
export function plainNumber(written: string, shift = 0): string | null {
  if (shift === 0 && short.test(written)) return written;
  const value = Number(written);
  if (!Number.isFinite(value) || written.trim() === '') return null;
  if (value === 0) return '0';
  const [mantissa = '', exponent = '0'] = value.toExponential(14).split('e');
  const negative = mantissa.startsWith('-');
  const digits = mantissa.replace(/[-.]/g, '').replace(/0+$/, '');
  const point = Number(exponent) + 1 + shift;
  let plain: string;
  if (point <= 0) plain = `0.${'0'.repeat(-point)}${digits}`;
  else if (point >= digits.length) plain = digits.padEnd(point, '0');
  else plain = `${digits.slice(0, point)}.${digits.slice(point)}`;
  return negative ? `-${plain}` : plain;
}
