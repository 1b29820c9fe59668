/** The ledger's own table, as people fill it in: figures, periods and days are read as generously as in tables of others. */
import type { Problem } from '../../core/monitoring/problem.ts';
import type { TextRow } from '../../core/monitoring/reading/readPlaces.ts';
import { readDate } from '../sheets/readDate.ts';
import { decimalMark } from './decimalMark.ts';
import { columnsOf } from './incoming.ts';
import { writtenPeriod } from './periodText.ts';
import { writtenValue } from './writtenValue.ts';

const plainNumber = /^[+-]?\d+(?:\.\d+)?$/;
const plainPeriod = /^\d{4}(?:-(?:Q[1-4]|W?\d{2}))?$/;
const plainDay = /^\d{4}-\d{2}-\d{2}$/;

/** A day as the ledger writes it; what can be read in two ways, or in none, stays as it is. */
export function dayOf(cell: string): string {
  const read = readDate({ kind: 'text', text: cell }, { order: cell.includes('.') ? 'dmy' : null, from1904: false });
  return 'date' in read && plainDay.test(read.date) ? read.date : cell;
}

/** What changes cells into the plain form; the header is that of the first row. Cells that cannot be read stay. */
export function ownTable(head: readonly TextRow[], problems: Problem[]): (row: TextRow) => TextRow {
  const columns = columnsOf(head[0]?.cells ?? []);
  const at = (...names: readonly string[]): number[] => names.flatMap((name) => columns.get(name) ?? []);
  const [numbers, periods, days] = [at('value', 'numerator', 'denominator'), at('period'), at('recordedon')];
  const figures = head.slice(1).flatMap(({ cells }) => numbers.map((column) => cells[column] ?? ''));
  const decimal = decimalMark(figures, { told: null, where: `line ${head[1]?.line ?? 2}`, problems });
  const isPlain = ({ cells }: TextRow): boolean =>
    numbers.every(
      (column) => (cells[column] ?? '') === '' || (decimal === '.' && plainNumber.test(cells[column] ?? '')),
    ) &&
    periods.every((column) => plainPeriod.test(cells[column] ?? '')) &&
    days.every((column) => (cells[column] ?? '') === '' || plainDay.test(cells[column] ?? ''));
  return (row) => {
    if (isPlain(row)) return row;
    const cells = [...row.cells];
    // An empty cell takes a value back here; what else says "not known" is refused, as it may be a slip.
    for (const column of numbers)
      cells[column] = writtenValue(cells[column] ?? '', decimal, []).value ?? cells[column] ?? '';
    for (const column of periods) cells[column] = writtenPeriod(cells[column] ?? '') ?? cells[column] ?? '';
    for (const column of days) cells[column] = dayOf(cells[column] ?? '');
    return { ...row, cells };
  };
}
