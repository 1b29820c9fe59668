/** Rows of a sheet become values of a record's fields, by a mapping that names headers. */
import { CounterfoilError } from '../../core/errors/errors.ts';
import type { SheetRow } from '../../core/sheets/cell.ts';
import { cellName, columnLetters } from '../../core/sheets/cell.ts';
import { SHEET_COLUMN_MISSING } from './errors.ts';
import type { SheetColumn } from './findHeader.ts';
import type { Names } from './names.ts';
import { plainCell, saysUnknown } from './plainCell.ts';
import type { CellProblem, FieldReader } from './fieldReader.ts';
import { readField } from './readField.ts';
import type { RowMapping, Slice } from './sources.ts';
import { placed, slicesOf } from './sources.ts';
import { idTarget } from './targets.ts';
import { whySkipped } from './whySkipped.ts';

export interface ReadRow {
  readonly row: number;
  /** "2019" where a row makes a record for each year; empty otherwise. */
  readonly part: string;
  /** Values of the fields that the mapping names, for `readBody`. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly problems: readonly CellProblem[];
  /** What the key columns hold; null without key columns, or where all of them are empty. */
  readonly key: string | null;
  /** Id of the record as one of our exports gives it. */
  readonly recordId: string | null;
  /** Why the row is no record: a sum below the table, a note, the header once more. */
  readonly skip: string | null;
  /** Cell that a field came from, for telling where a problem is. */
  cellOf(field: string): string;
}

/** Column of each header; two headers that differ in blanks or width of letters are one. */
export function columnsByHeader(columns: readonly SheetColumn[]): (header: string) => number {
  const known = new Map(columns.map(({ header, column }) => [plainCell(header), column]));
  return (header) => {
    const column = known.get(plainCell(header));
    if (column !== undefined) return column;
    const seen = columns.slice(0, 30).map((each) => `“${each.header.slice(0, 40)}”`);
    throw new CounterfoilError(
      SHEET_COLUMN_MISSING,
      `there is no column “${header.slice(0, 80)}”; the sheet has ${seen.join(', ')}`,
    );
  };
}

export interface RowReaderParts {
  readonly mapping: RowMapping;
  readonly columns: readonly SheetColumn[];
  readonly names: Names;
  readonly from1904: boolean;
  /** Told once for each column and way of reading. */
  readonly tell: (words: string) => void;
}

/** Between the parts of a key of several columns. */
const KEY_SEPARATOR = '\u001f';

/**
 * Reads a row into the records it makes, mostly one. Errors: SHEET_COLUMN_MISSING, MAPPING_INVALID. Cells that cannot be
 * read are problems of their row.
 */
export function rowReader(parts: RowReaderParts): (row: SheetRow) => readonly ReadRow[] {
  const { mapping, columns, names, from1904, tell } = parts;
  const columnOf = columnsByHeader(columns);
  const slices = slicesOf(mapping, columnOf);
  const keys = mapping.keyColumns.map(columnOf);
  const idHeader = mapping.columns.find(({ field }) => field === idTarget)?.header;
  const idColumn = idHeader === undefined ? null : columnOf(idHeader);
  const width = Math.max(...columns.map(({ column }) => column));
  const told = new Set<string>();
  const tellOnce: FieldReader['tell'] = (key, words) => {
    if (told.has(key)) return;
    told.add(key);
    tell(words());
  };
  const keyOf = (row: SheetRow): string | null => {
    const key = keys.map((column) => plainCell(row.cells[column]?.text ?? ''));
    return key.every((part) => part === '') ? null : key.join(KEY_SEPARATOR);
  };
  return (row) => {
    const id = idColumn === null ? '' : (row.cells[idColumn]?.text.trim() ?? '');
    const recordId = id === '' ? null : id;
    const rowKey = keyOf(row);
    const skip = whySkipped(row, columns);
    if (skip !== null) return [noRecord(row, { key: rowKey, recordId, part: '', skip })];
    const beyond = row.cells.findIndex((cell, column) => cell !== null && column > width);
    return slices.map((slice) => {
      const { name: part } = slice;
      const key = rowKey === null || part === '' ? rowKey : `${rowKey}${KEY_SEPARATOR}${part}`;
      if (isUnfilled(slice, row))
        return noRecord(row, { key, recordId, part, skip: `nothing is reported for ${part}` });
      const problems: CellProblem[] = beyond < 0 ? [] : [beyondHeader(row, beyond)];
      const reader: FieldReader = { names, from1904, refuse: (problem) => problems.push(problem), tell: tellOnce };
      const values = valuesOf(slice, row, reader);
      const cellOf = (field: string): string => cellOfField(slice, row, field);
      return { row: row.number, key, recordId, part, values, problems, skip: null, cellOf };
    });
  };
}

function noRecord(row: SheetRow, known: Pick<ReadRow, 'key' | 'recordId' | 'part' | 'skip'>): ReadRow {
  return { ...known, row: row.number, values: {}, problems: [], cellOf: () => String(row.number) };
}

/** An empty year makes no record, and neither does one of which a dash says that nothing is known. */
function isUnfilled({ own }: Slice, row: SheetRow): boolean {
  return (
    own.length > 0 && own.every((column) => row.cells[column] == null || saysUnknown(plainCell(row.cells[column].text)))
  );
}

function valuesOf({ fields }: Slice, row: SheetRow, reader: FieldReader): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const { field, parts } of fields) {
    const cells = {
      whole: placed(parts.whole, row),
      currency: placed(parts.currency, row),
      percent: placed(parts.percent, row),
      within: placed(parts.within, row),
    };
    values[field.name] = readField(field, cells, reader);
  }
  return values;
}

function cellOfField({ fields }: Slice, row: SheetRow, name: string): string {
  const column = fields.find(({ field }) => field.name === name)?.parts.whole?.column ?? null;
  return column === null ? String(row.number) : cellName(column, row.number);
}

function beyondHeader(row: SheetRow, column: number): CellProblem {
  return {
    cell: cellName(column, row.number),
    code: 'CELL_NOT_READ',
    message: `the row goes on to column ${columnLetters(column)}, where no column has a name`,
    remedy: 'In a CSV file, put texts that hold a separator into quotation marks; or give the column a name.',
  };
}
