import type { SheetLayout, SheetRow } from '../../core/sheets/cell.ts';

export interface SheetName {
  readonly name: string;
  readonly hidden: boolean;
}

/** An open spreadsheet file. Rows come in blocks, a few hundred at a time, and no more than a block is in memory. */
export interface SheetFile {
  readonly format: 'xlsx' | 'csv';
  readonly encoding: string | null;
  /** A CSV file has one, with an empty name. */
  readonly sheets: readonly SheetName[];
  /** True where day 0 is 1 January 1904 instead of the last day of 1899. */
  readonly from1904: boolean;
  /** How much of the file has been read as rows, from 0 to 1. */
  progress(): number;
  /** Rows that hold something, in order. Throws when the file turns out to be damaged. */
  rows(sheet: string): AsyncGenerator<readonly SheetRow[], void>;
  /** Found by reading the sheet to its end. */
  layout(sheet: string): Promise<SheetLayout>;
  close(): Promise<void>;
}
