/** What a spreadsheet holds, and what each column most likely means. Reads the first rows only. */
import type { Choice, Field } from '../../core/records/field.ts';
import type { RecordType } from '../../core/records/recordTypes.ts';
import { typeOfRecord } from '../../core/records/recordTypes.ts';
import { columnLetters } from '../../core/sheets/cell.ts';
import { readColumnField } from '../../standards/sheets/columnField.ts';
import { plainCell, saysUnknown } from '../../standards/sheets/plainCell.ts';
import { readNumber } from '../../standards/sheets/readNumber.ts';
import { countedField, yearField } from '../../standards/sheets/yearColumns.ts';
import { serialDay } from '../../standards/sheets/readDate.ts';
import { suggestMapping } from '../../standards/sheets/suggestMapping.ts';
import { targetsOf } from '../../standards/sheets/targets.ts';
import { unitAbove } from '../../standards/sheets/unit.ts';
import type { FieldChoice, ImportMapping, InspectedColumn, InspectedSheet } from '../importAnswers.ts';
import type { Ledger } from '../ledger.ts';
import { permit } from '../permit.ts';
import { withKey } from './importMapping.ts';
import type { ImportFile, SheetTable } from './sheetTable.ts';
import { withTable } from './sheetTable.ts';

export interface InspectRequest {
  readonly file: ImportFile;
  readonly type: RecordType;
  readonly sheet?: string | null;
  readonly headerRows?: number | null;
  readonly skipRows?: number | null;
}

const SAMPLES = 4;

function fieldChoices(type: RecordType): FieldChoice[] {
  return targetsOf(type).map(({ path, en, zh, field, part }) => ({
    field: path,
    en,
    zh,
    required: part === 'whole' && field.required === true,
  }));
}

/** What columns for years can become, for the years that the header names. */
function yearChoices(type: RecordType, headers: readonly string[]): FieldChoice[] {
  const holds = countedField(type);
  if (holds === null) return [];
  const found = new Map(
    headers.flatMap((header) => yearField(type, header) ?? []).map((each) => [each.field, each.year]),
  );
  return [...found].map(([field, year]) => {
    const stage = field.split(';stage=')[1];
    const choice = stageOf(type, stage);
    const [en, zh] = choice ? [` (${choice.en})`, `（${choice.zh}）`] : ['', ''];
    return { field, en: `${holds.en}, ${year}${en}`, zh: `${year}年${holds.zh}${zh}`, required: false };
  });
}

function stageOf(type: RecordType, code: string | undefined): Choice | undefined {
  const fields: readonly Field[] = typeOfRecord(type).fields;
  return fields.find(({ name }) => name === 'stage')?.choices?.find((choice) => choice.code === code);
}

/** The fields that a column fills. */
function fieldsOf(type: RecordType, field: string): string[] {
  const read = readColumnField(type, field);
  return read === null ? [] : [read.path, ...read.constants.map((constant) => constant.field)];
}

/** Whether most cells of a column that hold something hold a number; a column without any holds nothing else. */
function isNumeric({ first }: SheetTable, column: number): boolean {
  const cells = first
    .flatMap(({ cells: row }) => row[column] ?? [])
    .filter(({ text }) => !saysUnknown(plainCell(text)));
  const numbers = cells.filter(({ kind, text }) => kind === 'number' || (kind === 'text' && readNumber(text) !== null));
  return cells.length === 0 || numbers.length * 2 > cells.length;
}

function samplesOf({ first, file }: SheetTable, column: number): string[] {
  const cells = first.flatMap(({ cells: row }) => row[column] ?? []).slice(0, SAMPLES);
  return cells.map(({ kind, text }) => {
    if (kind === 'day' || kind === 'month' || kind === 'year') return serialDay(text, file.from1904) ?? text;
    return (kind === 'percent' ? `${text} %` : text).slice(0, 80);
  });
}

function notesOn({ file, sheet, layout, header, first }: SheetTable): string[] {
  const notes: string[] = [];
  const hidden = file.sheets.filter((each) => each.hidden && each.name !== sheet).map(({ name }) => `“${name}”`);
  if (hidden.length > 0) notes.push(`Hidden sheets are not read unless you choose them: ${hidden.join(', ')}.`);
  if (header.skipRows > 0)
    notes.push(`The table begins in row ${header.skipRows + 1}; what stands above it is left out.`);
  const inBody = layout.merged.filter(({ firstRow }) => firstRow > header.skipRows + header.headerRows);
  if (inBody.length > 0) {
    notes.push(
      `${inBody.length} groups of cells below the header are merged: words and dates in them hold for all their rows, and an amount for none of them alone.`,
    );
  }
  const { hiddenColumns } = layout;
  if (hiddenColumns.length > 0)
    notes.push(`Hidden columns are read like all others: ${hiddenColumns.slice(0, 20).map(columnLetters).join(', ')}.`);
  const formulas = first.some(({ cells }) => cells.some((cell) => cell?.formula));
  if (formulas) notes.push('Some cells hold formulas; the results they last had are taken.');
  return notes;
}

function yearNotes({ type, columns }: ImportMapping): string[] {
  const sliced = columns.filter(({ field }) => (readColumnField(type, field)?.slice ?? '') !== '').length;
  if (sliced === 0) return [];
  return [`${sliced} columns stand for a year each: every amount below them becomes a record of its own.`];
}

/** The suggestion for a table that is open already. */
export function inspectTable(table: SheetTable, { file, type }: InspectRequest): InspectedSheet {
  const { header } = table;
  const headers = header.columns.map((column) => column.header);
  const holdsNumbers = (index: number): boolean => isNumeric(table, header.columns[index]?.column ?? 0);
  const guessed = suggestMapping(type, headers, { unitForAll: unitAbove(header.above), holdsNumbers });
  const columns: InspectedColumn[] = header.columns.map(({ column, header: name }, index) => ({
    letter: columnLetters(column),
    header: name,
    samples: samplesOf(table, column),
    suggestion: {
      header: name,
      field: guessed[index]?.field ?? '',
      unit: guessed[index]?.unit ?? null,
      dateOrder: null,
    },
  }));
  const suggested: ImportMapping = withKey({
    type,
    sheet: table.file.format === 'xlsx' ? table.sheet : null,
    headerRows: header.headerRows,
    skipRows: header.skipRows,
    columns: columns.map(({ suggestion }) => suggestion),
    constants: [],
    keyColumns: [],
  });
  const fields = [...fieldChoices(type), ...yearChoices(type, headers)];
  const mapped = new Set(columns.flatMap(({ suggestion }) => fieldsOf(type, suggestion.field)));
  return {
    fileName: file.fileName,
    format: table.file.format,
    encoding: table.file.encoding,
    sheets: table.file.sheets,
    sheet: table.sheet,
    skipRows: header.skipRows,
    headerRows: header.headerRows,
    columns,
    suggested,
    fields,
    missing: fields.filter(({ field, required }) => required && !mapped.has(field)),
    notes: [...notesOn(table), ...yearNotes(suggested)],
  };
}

/** Errors: NOT_ALLOWED, those of reading the file, SHEET_HEADER_MISSING, SHEET_HEADER_DUPLICATE. */
export async function inspectSheet(ledger: Ledger, request: InspectRequest): Promise<InspectedSheet> {
  permit(ledger, 'import records');
  const { file, sheet = null, headerRows = null, skipRows = null } = request;
  return withTable(file, { sheet, headerRows, skipRows }, async (table) => inspectTable(table, request));
}
