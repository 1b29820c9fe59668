/** Rows of a sheet become values of a record's fields, by a mapping that names headers. */
import { CounterfoilError } from '../../core/errors/errors.ts';
import type { RecordType } from '../../core/records/recordTypes.ts';
import type { Cell, SheetRow } from '../../core/sheets/cell.ts';
import { cellName, columnLetters } from '../../core/sheets/cell.ts';
import { MAPPING_INVALID, SHEET_COLUMN_MISSING } from './errors.ts';
import type { SheetColumn } from './findHeader.ts';
import type { Names } from './names.ts';
import { plainCell } from './plainCell.ts';
import type { DateOrder } from './readDate.ts';
import type { CellProblem, FieldCells, FieldReader, Placed } from './fieldReader.ts';
import { readField } from './readField.ts';
import type { Target, TargetPart } from './targets.ts';
import { idTarget, targetsOf } from './targets.ts';
import type { Unit } from './unit.ts';
import { readUnit } from './unit.ts';

export interface MappedColumn {
  readonly header: string;
  /** Path of a target; empty leaves the column out. */
  readonly field: string;
  readonly unit: string | null;
  readonly dateOrder: string | null;
}

export interface RowMapping {
  readonly type: RecordType;
  readonly columns: readonly MappedColumn[];
  readonly constants: readonly { readonly field: string; readonly value: string }[];
  readonly keyColumns: readonly string[];
}

export interface ReadRow {
  readonly row: number;
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

interface Source {
  readonly target: Target;
  readonly column: number | null;
  readonly constant: Cell | null;
  readonly header: string;
  readonly unit: Unit | null;
  readonly unitWords: string | null;
  readonly dateOrder: DateOrder | null;
}

const orders: readonly DateOrder[] = ['dmy', 'mdy', 'ymd'];

function invalid(message: string): CounterfoilError {
  return new CounterfoilError(MAPPING_INVALID, message);
}

/** Column of each header; two headers that differ in blanks or width of letters are one. */
function columnsByHeader(columns: readonly SheetColumn[]): (header: string) => number {
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

function sourceOf(mapped: MappedColumn, target: Target, column: number): Source {
  const unit = mapped.unit === null ? null : readUnit(mapped.unit);
  if (mapped.unit !== null && unit === null) {
    throw invalid(`“${mapped.unit.slice(0, 40)}” is no unit that is known: write 万元, 亿元, thousand USD or the like`);
  }
  const dateOrder = orders.find((each) => each === mapped.dateOrder) ?? null;
  if (mapped.dateOrder !== null && dateOrder === null)
    throw invalid(`the order of dates is dmy, mdy or ymd, not “${mapped.dateOrder.slice(0, 20)}”`);
  return { target, column, constant: null, header: mapped.header, unit, unitWords: mapped.unit, dateOrder };
}

function sourcesOf(mapping: RowMapping, columnOf: (header: string) => number): readonly Source[] {
  const targets = new Map(targetsOf(mapping.type).map((target) => [target.path, target]));
  const sources: Source[] = [];
  const add = (path: string, make: (target: Target) => Source): void => {
    const target = targets.get(path);
    if (!target) throw invalid(`a ${mapping.type} has no field “${path.slice(0, 60)}”`);
    if (sources.some((each) => each.target.path === path)) throw invalid(`the field “${path}” is given twice`);
    sources.push(make(target));
  };
  for (const mapped of mapping.columns) {
    if (mapped.field === '' || mapped.field === idTarget) continue;
    add(mapped.field, (target) => sourceOf(mapped, target, columnOf(mapped.header)));
  }
  for (const { field, value } of mapping.constants) {
    const constant: Cell = { kind: 'text', text: value };
    add(field, (target) => ({
      target,
      column: null,
      constant,
      header: target.en,
      unit: null,
      unitWords: null,
      dateOrder: null,
    }));
  }
  if (sources.length === 0) throw invalid('no column becomes a field');
  return sources;
}

function placed(source: Source, row: SheetRow): Placed | null {
  const cell = source.column === null ? source.constant : (row.cells[source.column] ?? null);
  if (cell === null) return null;
  const at = source.column === null ? String(row.number) : cellName(source.column, row.number);
  const { header, unit, unitWords, dateOrder } = source;
  return { cell, at, header, unit, unitWords, dateOrder };
}

const total = /^(?:合\s*计|总\s*计|小\s*计|共\s*计|total|grand total|subtotal|sum|итого|разом|всього)\s*[:：]?$/i;
const note = /^(?:注|说明|备注|资料来源|数据来源|填表说明|note|notes|source|remarks?)\s*\d*\s*[:：.]/i;

function whySkipped(row: SheetRow, headers: readonly SheetColumn[]): string | null {
  const held = row.cells.filter((cell) => cell !== null);
  const [first] = held;
  if (!first) return 'the row is empty';
  if (held.slice(0, 2).some(({ kind, text }) => kind === 'text' && text.length < 40 && total.test(plainCell(text)))) {
    return 'a row of totals: totals are no records';
  }
  if (held.length === 1 && first.kind === 'text' && note.test(first.text.trim())) return 'a note below the table';
  const again =
    headers.length > 1 && headers.every(({ column, header }) => plainCell(row.cells[column]?.text ?? '') === header);
  return again ? 'the column names once more' : null;
}

export interface RowReaderParts {
  readonly mapping: RowMapping;
  readonly columns: readonly SheetColumn[];
  readonly names: Names;
  readonly from1904: boolean;
  /** Told once for each column and way of reading. */
  readonly tell: (words: string) => void;
}

/** Errors: SHEET_COLUMN_MISSING, MAPPING_INVALID. Cells that cannot be read are problems of their row. */
export function rowReader({ mapping, columns, names, from1904, tell }: RowReaderParts): (row: SheetRow) => ReadRow {
  const columnOf = columnsByHeader(columns);
  const sources = sourcesOf(mapping, columnOf);
  const fields = Map.groupBy(sources, ({ target }) => target.field.name);
  const keys = mapping.keyColumns.map(columnOf);
  const idHeader = mapping.columns.find(({ field }) => field === idTarget)?.header;
  const idColumn = idHeader === undefined ? null : columnOf(idHeader);
  const width = Math.max(...columns.map(({ column }) => column));
  const told = new Set<string>();
  return (row) => {
    const problems: CellProblem[] = [];
    const reader: FieldReader = {
      names,
      from1904,
      refuse: (problem) => problems.push(problem),
      tell(key, words) {
        if (told.has(key)) return;
        told.add(key);
        tell(words());
      },
    };
    const skip = whySkipped(row, columns);
    const values: Record<string, unknown> = {};
    for (const [name, parts] of skip === null ? fields : []) {
      const part = (wanted: TargetPart): Placed | null => {
        const source = parts.find(({ target }) => target.part === wanted);
        return source === undefined ? null : placed(source, row);
      };
      const cells: FieldCells = {
        whole: part('whole'),
        currency: part('currency'),
        percent: part('percent'),
        within: part('within'),
      };
      const field = parts[0]?.target.field;
      if (field) values[name] = readField(field, cells, reader);
    }
    const beyond = row.cells.findIndex((cell, column) => cell !== null && column > width);
    if (skip === null && beyond >= 0) problems.push(beyondHeader(row, beyond));
    const key = keys.map((column) => plainCell(row.cells[column]?.text ?? ''));
    const id = idColumn === null ? '' : (row.cells[idColumn]?.text.trim() ?? '');
    return {
      row: row.number,
      values,
      problems,
      key: key.every((part) => part === '') ? null : key.join('\u001f'),
      recordId: id === '' ? null : id,
      skip,
      cellOf(field) {
        const column = sources.find(({ target }) => target.field.name === field && target.part === 'whole')?.column;
        return column === undefined || column === null ? String(row.number) : cellName(column, row.number);
      },
    };
  };
}

function beyondHeader(row: SheetRow, column: number): CellProblem {
  return {
    cell: cellName(column, row.number),
    code: 'CELL_NOT_READ',
    message: `the row goes on to column ${columnLetters(column)}, where no column has a name`,
    remedy: 'In a CSV file, put texts that hold a separator into quotation marks; or give the column a name.',
  };
}
