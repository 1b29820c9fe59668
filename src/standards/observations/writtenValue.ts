/** Values as people type them into tables. */
import { plainCell, saysUnknown } from '../sheets/plainCell.ts';
import { readNumber } from '../sheets/readNumber.ts';
import type { IncomingReading } from './incoming.ts';

const swapped: Readonly<Record<string, string>> = { ',': '.', '.': ',' };

/**
 * "1,234.5", "１２", "12 %", and all ways of saying that nothing is known. What is no plain number ("3万", "12,5" where
 * nobody said that commas are decimal) stays as it is, to be refused by name.
 */
export function writtenValue(
  cell: string,
  decimal: '.' | ',',
  unknown: readonly string[],
): Pick<IncomingReading, 'value'> {
  // A raised figure is a footnote; as plain text it would be one more digit of the number.
  if (/[⁰¹²³⁴-⁹]/u.test(cell)) return { value: cell.trim() };
  const plain = plainCell(cell);
  if (saysUnknown(plain) || unknown.includes(plain)) return { value: null };
  const pointed = decimal === '.' ? plain : plain.replaceAll(/[.,]/g, (mark) => swapped[mark] ?? mark);
  if (/^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d{1,3})?$/i.test(pointed)) return { value: pointed };
  const read = readNumber(pointed);
  if (read === null) return { value: plain };
  if (read.unit === null) return { value: read.value };
  return read.unit.percent && read.unit.power === 0 ? { value: `${read.value} %` } : { value: plain };
}
