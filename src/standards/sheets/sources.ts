/** Where each field of a record comes from: a column of the sheet, or a value that is the same for every row. */
import { CounterfoilError } from '../../core/errors/errors.ts';
import type { Field } from '../../core/records/field.ts';
import type { RecordType } from '../../core/records/recordTypes.ts';
import type { Cell, SheetRow } from '../../core/sheets/cell.ts';
import { cellName } from '../../core/sheets/cell.ts';
import { readColumnField } from './columnField.ts';
import { MAPPING_INVALID } from './errors.ts';
import type { Placed } from './fieldReader.ts';
import type { DateOrder } from './readDate.ts';
import type { Target, TargetPart } from './targets.ts';
import { idTarget, targetsOf } from './targets.ts';
import type { Unit } from './unit.ts';
import { readUnit } from './unit.ts';

export interface MappedColumn {
  readonly header: string;
  /** Path of a target, or of one for a year (`amount@2019`); empty leaves the column out. */
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

export interface Source {
  readonly target: Target;
  readonly column: number | null;
  readonly constant: Cell | null;
  readonly header: string;
  readonly unit: Unit | null;
  readonly unitWords: string | null;
  readonly dateOrder: DateOrder | null;
}

/** One field and the sources of its parts. */
export interface FieldSources {
  readonly field: Field;
  readonly parts: Readonly<Partial<Record<TargetPart, Source>>>;
}

/** What becomes of one row: one record, or in a table with columns for years one for each of these. */
export interface Slice {
  /** "2019"; empty where a row is one record. */
  readonly name: string;
  readonly fields: readonly FieldSources[];
  /** Columns that are this slice's own: without anything in them there is no record. */
  readonly own: readonly number[];
}

const orders: readonly DateOrder[] = ['dmy', 'mdy', 'ymd'];

function invalid(message: string): CounterfoilError {
  return new CounterfoilError(MAPPING_INVALID, message);
}

function columnSource(mapped: MappedColumn, target: Target, column: number): Source {
  const unit = mapped.unit === null ? null : readUnit(mapped.unit);
  if (mapped.unit !== null && unit === null) {
    throw invalid(`“${mapped.unit.slice(0, 40)}” is no unit that is known: write 万元, 亿元, thousand USD or the like`);
  }
  const dateOrder = orders.find((each) => each === mapped.dateOrder) ?? null;
  if (mapped.dateOrder !== null && dateOrder === null)
    throw invalid(`the order of dates is dmy, mdy or ymd, not “${mapped.dateOrder.slice(0, 20)}”`);
  return { target, column, constant: null, header: mapped.header, unit, unitWords: mapped.unit, dateOrder };
}

function constantSource(target: Target, value: string): Source {
  const constant: Cell = { kind: 'text', text: value };
  return { target, column: null, constant, header: target.en, unit: null, unitWords: null, dateOrder: null };
}

class SourceList {
  readonly sources: Source[] = [];
  private readonly type: RecordType;
  private readonly targets: ReadonlyMap<string, Target>;

  constructor(type: RecordType, before: readonly Source[] = []) {
    this.type = type;
    this.targets = new Map(targetsOf(type).map((target) => [target.path, target]));
    this.sources.push(...before);
  }

  add(path: string, make: (target: Target) => Source): void {
    const target = this.targets.get(path);
    if (!target) throw invalid(`a ${this.type} has no field “${path.slice(0, 60)}”`);
    if (this.sources.some((each) => each.target.path === path)) throw invalid(`the field “${path}” is given twice`);
    this.sources.push(make(target));
  }
}

function grouped(sources: readonly Source[]): readonly FieldSources[] {
  return [...Map.groupBy(sources, ({ target }) => target.field)].map(([field, some]) => ({
    field,
    parts: Object.fromEntries(some.map((source) => [source.target.part, source])),
  }));
}

/** Throws MAPPING_INVALID, and what `columnOf` throws for a header that is not there. */
export function slicesOf(mapping: RowMapping, columnOf: (header: string) => number): readonly Slice[] {
  const shared = new SourceList(mapping.type);
  const sliced = new Map<string, { mapped: MappedColumn; path: string }[]>();
  const constants = new Map<string, readonly { readonly field: string; readonly value: string }[]>();
  for (const mapped of mapping.columns) {
    if (mapped.field === '' || mapped.field === idTarget) continue;
    const read = readColumnField(mapping.type, mapped.field);
    if (read === null) throw invalid(`“${mapped.field.slice(0, 60)}”: write a year after the @, as in amount@2019`);
    if (read.slice === '') shared.add(read.path, (target) => columnSource(mapped, target, columnOf(mapped.header)));
    else sliced.set(read.slice, [...(sliced.get(read.slice) ?? []), { mapped, path: read.path }]);
    constants.set(read.slice, read.constants);
  }
  for (const { field, value } of mapping.constants) shared.add(field, (target) => constantSource(target, value));
  if (sliced.size === 0) {
    if (shared.sources.length === 0) throw invalid('no column becomes a field');
    return [{ name: '', fields: grouped(shared.sources), own: [] }];
  }
  return [...sliced].map(([name, columns]) => {
    const list = new SourceList(mapping.type, shared.sources);
    for (const { mapped, path } of columns)
      list.add(path, (target) => columnSource(mapped, target, columnOf(mapped.header)));
    for (const { field, value } of constants.get(name) ?? [])
      list.add(field, (target) => constantSource(target, value));
    return { name, fields: grouped(list.sources), own: columns.map(({ mapped }) => columnOf(mapped.header)) };
  });
}

export function placed(source: Source | undefined, row: SheetRow): Placed | null {
  if (source === undefined) return null;
  const { column, constant, header, unit, unitWords, dateOrder } = source;
  const cell = column === null ? constant : (row.cells[column] ?? null);
  if (cell === null) return null;
  const at = column === null ? String(row.number) : cellName(column, row.number);
  return { cell, at, header, unit, unitWords, dateOrder };
}
