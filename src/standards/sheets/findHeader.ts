/** Finds where a table begins: tables of offices have titles and units above, and headers of one row or two. */
import type { Cell, MergedCells, SheetRow } from '../../core/sheets/cell.ts';
import { columnLetters } from '../../core/sheets/cell.ts';
import { CounterfoilError } from '../../core/errors/errors.ts';
import { SHEET_HEADER_DUPLICATE, SHEET_HEADER_MISSING } from './errors.ts';
import { plainCell, saysUnknown } from './plainCell.ts';
import { readNumber } from './readNumber.ts';

export interface SheetColumn {
  /** From 0. */
  readonly column: number;
  readonly header: string;
}

export interface FoundHeader {
  /** Number of the row that the header begins in, less one. */
  readonly skipRows: number;
  readonly headerRows: number;
  readonly columns: readonly SheetColumn[];
  /** Texts above the header: titles and units. */
  readonly above: readonly string[];
}

/** How many rows are looked through for a header. */
export const HEADER_ROWS_SEEN = 60;

function isWords(cell: Cell): boolean {
  if (cell.kind !== 'text') return false;
  const plain = plainCell(cell.text);
  return !saysUnknown(plain) && plain.length <= 200 && (readNumber(plain) === null || /^\d{4}年?$/.test(plain));
}

/** Cells of a row with the value of merged cells in each of them; blanks as null. */
function spread(row: SheetRow, merged: readonly MergedCells[], rows: ReadonlyMap<number, SheetRow>): (Cell | null)[] {
  const cells = [...row.cells];
  for (const { firstRow, lastRow, firstColumn, lastColumn } of merged) {
    if (row.number < firstRow || row.number > lastRow) continue;
    const value = rows.get(firstRow)?.cells[firstColumn] ?? null;
    for (let column = firstColumn; column <= Math.min(lastColumn, firstColumn + 500); column += 1) {
      while (cells.length <= column) cells.push(null);
      cells[column] = value;
    }
  }
  return cells;
}

const filled = (cells: readonly (Cell | null)[]): Cell[] => cells.filter((cell) => cell !== null);

function looksLikeHeader(cells: readonly (Cell | null)[]): boolean {
  const held = filled(cells);
  const words = held.filter(isWords);
  const different = new Set(held.map(({ text }) => plainCell(text)));
  const yearly = held.filter(({ kind, text }) => kind === 'number' && /^(?:19|20)\d{2}$/.test(text));
  return different.size >= 2 && words.length >= 1 && words.length + yearly.length === held.length;
}

/** A second header row names parts of the groups that the first names: "2019" over "Planned" and "Paid". */
function hasSecondRow(first: SheetRow, second: SheetRow | undefined, merged: readonly MergedCells[]): boolean {
  if (!second || second.number !== first.number + 1 || !filled(second.cells).every((cell) => isWords(cell)))
    return false;
  const groups = merged.filter(
    ({ firstRow, lastRow, firstColumn, lastColumn }) =>
      firstRow === first.number && lastRow === first.number && lastColumn > firstColumn,
  );
  if (groups.length > 0) return groups.some(({ firstColumn }) => second.cells[firstColumn] !== null);
  const width = Math.max(first.cells.length, second.cells.length);
  let [under, alone] = [false, false];
  for (let column = 1; column < width; column += 1) {
    const [upper, lower] = [first.cells[column] ?? null, second.cells[column] ?? null];
    under ||= upper === null && lower !== null;
  }
  for (let column = 0; column < width; column += 1)
    alone ||= (first.cells[column] ?? null) !== null && (second.cells[column] ?? null) === null;
  return under && alone;
}

function joined(first: readonly (Cell | null)[], second: readonly (Cell | null)[] | null): string[] {
  const width = Math.max(first.length, second?.length ?? 0);
  const headers: string[] = [];
  let group = '';
  for (let column = 0; column < width; column += 1) {
    const upper = plainCell(first[column]?.text ?? '');
    const lower = second === null ? '' : plainCell(second[column]?.text ?? '');
    // A group's name stands over its first column only where cells are not merged.
    group = upper !== '' ? upper : lower === '' ? '' : group;
    const above = second === null ? upper : group;
    headers.push(lower === '' || lower === above ? upper || above : above === '' ? lower : `${above} / ${lower}`);
  }
  return headers;
}

function refuseDuplicates(columns: readonly SheetColumn[]): void {
  const seen = new Map<string, number>();
  for (const { column, header } of columns) {
    const other = seen.get(header);
    if (other !== undefined) {
      const message = `the columns ${columnLetters(other)} and ${columnLetters(column)} are both called “${header.slice(0, 80)}”`;
      throw new CounterfoilError(SHEET_HEADER_DUPLICATE, message);
    }
    seen.set(header, column);
  }
}

export interface HeaderPlace {
  readonly skipRows: number | null;
  readonly headerRows: number | null;
}

function startOf(rows: readonly SheetRow[], merged: readonly MergedCells[], { skipRows }: HeaderPlace): number {
  if (skipRows !== null) return rows.findIndex(({ number }) => number > skipRows);
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  const width = Math.max(0, ...rows.map(({ cells }) => filled(cells).length));
  const enough = Math.max(2, Math.ceil(width / 2));
  return rows.slice(0, 30).findIndex((row, index) => {
    const cells = spread(row, merged, byNumber);
    if (!looksLikeHeader(cells)) return false;
    const below = rows[index + 1];
    const both = below && hasSecondRow(row, below, merged) ? spread(below, merged, byNumber) : [];
    const held = Array.from(
      { length: Math.max(cells.length, both.length) },
      (_each, at) => cells[at] ?? both[at] ?? null,
    );
    return filled(held).length >= enough;
  });
}

/** Whether some row of a sheet looks like column names with rows below them: a cover sheet has none. */
export function looksLikeTable(rows: readonly SheetRow[]): boolean {
  const start = startOf(rows, [], { skipRows: null, headerRows: null });
  return start >= 0 && start < rows.length - 1;
}

/**
 * The header among the first rows of a sheet, found or where `place` says. Errors: SHEET_HEADER_MISSING,
 * SHEET_HEADER_DUPLICATE naming the columns. Columns without a name are left out.
 */
export function findHeader(
  rows: readonly SheetRow[],
  merged: readonly MergedCells[],
  place: HeaderPlace = { skipRows: null, headerRows: null },
): FoundHeader {
  const start = startOf(rows, merged, place);
  const first = rows[start];
  if (!first) {
    const message =
      place.skipRows === null
        ? 'no row among the first 30 looks like column names'
        : `there is nothing in row ${place.skipRows + 1} or below it`;
    throw new CounterfoilError(SHEET_HEADER_MISSING, message);
  }
  const second = rows[start + 1];
  const headerRows = place.headerRows ?? (hasSecondRow(first, second, merged) ? 2 : 1);
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  const lower = headerRows >= 2 && second ? spread(second, merged, byNumber) : null;
  const headers = joined(spread(first, merged, byNumber), lower);
  const columns = headers.map((header, column) => ({ column, header })).filter(({ header }) => header !== '');
  refuseDuplicates(columns);
  const above = rows.slice(0, start).flatMap(({ cells }) => filled(cells).map(({ text }) => text));
  return { skipRows: first.number - 1, headerRows, columns, above };
}
