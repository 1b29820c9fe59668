/** What a spreadsheet holds, however it is stored. Readers of files make these; reading sense into them comes after. */

export type CellKind =
  | 'text'
  /** Plain decimal: "-1234.5". */
  | 'number'
  /** A number that the sheet shows as a percentage; the text is the number of percent: "60". */
  | 'percent'
  /** A serial day number that the sheet shows as a day, a month or a year. */
  | 'day'
  | 'month'
  | 'year'
  /** "TRUE" or "FALSE". */
  | 'boolean'
  /** "#REF!". */
  | 'error';

export interface Cell {
  readonly kind: CellKind;
  readonly text: string;
  /** The cell holds a formula; the text is the result it last had. */
  readonly formula?: true;
  /** The cell is merged over these rows ("3 to 5"); the value stands in the first of them, and holds for all. */
  readonly merged?: string;
}

export interface SheetRow {
  /** As the spreadsheet counts, from 1. In a CSV file a row counts as one, however many lines it fills. */
  readonly number: number;
  /** Null where a cell is empty. */
  readonly cells: readonly (Cell | null)[];
  /** The spreadsheet does not show the row. */
  readonly hidden?: true;
}

/** A rectangle of cells shown as one; its value stands in the first. Rows from 1, columns from 0, ends included. */
export interface MergedCells {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** What is said of a sheet beside its cells. */
export interface SheetLayout {
  readonly merged: readonly MergedCells[];
  /** Columns that the spreadsheet does not show, from 0. */
  readonly hiddenColumns: readonly number[];
}

/** "A" for 0, "AB" for 27. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return letters;
}

/** "C17" as spreadsheets name a cell. */
export function cellName(column: number, row: number): string {
  return `${columnLetters(column)}${row}`;
}
