/** What reading a field has to go by, and where its problems go. */
import type { Cell } from '../../core/sheets/cell.ts';
import { withoutGuard } from './csvLine.ts';
import { CELL_NOT_READ } from './errors.ts';
import type { Names } from './names.ts';
import { plainCell, saysUnknown } from './plainCell.ts';
import type { DateOrder } from './readDate.ts';
import type { Unit } from './unit.ts';

/** A cell with what is known of its column. */
export interface Placed {
  readonly cell: Cell;
  /** "C17", or the name of a value that is the same for every row. */
  readonly at: string;
  readonly header: string;
  readonly unit: Unit | null;
  readonly unitWords: string | null;
  readonly dateOrder: DateOrder | null;
}

export interface FieldCells {
  readonly whole: Placed | null;
  readonly currency: Placed | null;
  readonly percent: Placed | null;
  readonly within: Placed | null;
}

export interface CellProblem {
  readonly cell: string;
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
}

export interface FieldReader {
  readonly names: Names;
  readonly from1904: boolean;
  /** Called for every problem. */
  refuse(problem: CellProblem): void;
  /** Called with how a column was read, as often as it is; told once for each column. */
  tell(header: string, words: () => string): void;
}

export function problem(kind: { code: string; remedy: string }, at: string, message: string): CellProblem {
  return { cell: at, code: kind.code, message, remedy: kind.remedy };
}

export const shown = (text: string): string => `“${text.length > 60 ? `${text.slice(0, 60)}…` : text}”`;

/** What stands in a cell as plain words; null when it says that nothing is known, or when it holds an error. */
export function wordsIn(placed: Placed | null, reader: FieldReader): string | null {
  if (placed === null) return null;
  const { cell, at, header } = placed;
  if (cell.kind === 'error') {
    const remedy = 'Mend the formula in the spreadsheet, or leave the cell empty where the value is not known.';
    reader.refuse({ cell: at, code: CELL_NOT_READ.code, message: `the formula in it failed: ${cell.text}`, remedy });
    return null;
  }
  if (cell.formula)
    reader.tell(`${header}\0formula`, () => `“${header}” holds formulas; the results they last had were taken`);
  if (cell.merged !== undefined)
    reader.tell(`${header}\0merged`, () => `“${header}” has merged cells; what stands in one holds for all its rows`);
  if (cell.kind !== 'text') return cell.text;
  const text = withoutGuard(cell.text);
  return saysUnknown(plainCell(text)) ? null : text;
}
