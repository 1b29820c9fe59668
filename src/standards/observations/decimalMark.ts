/** Whether the figures of a file have decimal points or commas, where nobody has said it. */
import type { Problem } from '../../core/monitoring/problem.ts';
import { problem } from '../../core/monitoring/problem.ts';
import { plainCell } from '../sheets/plainCell.ts';
import { decimalCommas, decimalDoubted } from './errors.ts';

/** A comma that parts no thousands and no ten thousands: "12,5", "1585,754", "0,125", "1.234,5". */
const onlyComma = /^[+-]?(?:\d+,\d{1,2}|\d+,\d{5,}|0,\d+|\d{4},\d{3}|\d{5,},\d+|\d{1,3}(?:\.\d{3})+,\d+) ?%?$/;
/** Read either way, it is a number: 1.234. */
const thousandsOrNot = /^[1-9]\d{0,2}\.\d{3}$/;
/** A point that parts no thousands. */
const onlyPoint = /^[+-]?(?:\d+\.\d{1,2}|\d+\.\d{4,}|0?\.\d+|\d{4,}\.\d+|\d{1,3}(?:,\d{3})+\.\d+) ?%?$/;

/**
 * A comma only where some figure of the first rows can be read in no other way, none speaks for points, and that is told:
 * what contradicts it further down is then refused by name.
 */
export function decimalMark(
  cells: readonly string[],
  { told, where, problems }: { readonly told: '.' | ',' | null; readonly where: string; readonly problems: Problem[] },
): '.' | ',' {
  if (told !== null) return told;
  const plain = cells.map(plainCell);
  const comma = plain.find((cell) => onlyComma.test(cell));
  if (comma === undefined || plain.some((cell) => onlyPoint.test(cell))) {
    const pointed = plain.filter((cell) => cell.includes('.') && /^[\d.]+$/.test(cell));
    const [first = ''] = pointed;
    if (pointed.length >= 2 && pointed.every((cell) => thousandsOrNot.test(cell))) {
      const message = `Figures such as ${first} are read with decimal points; they may be ${first.replace('.', ',')}, whole thousands.`;
      problems.push(problem(decimalDoubted, where, message, 'warning'));
    }
    return '.';
  }
  const message = `Figures have decimal commas: ${comma} is read as ${comma.replaceAll('.', '').replace(',', '.')}.`;
  problems.push(problem(decimalCommas, where, message, 'notice'));
  return ',';
}
