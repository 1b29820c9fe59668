/** What a spreadsheet holds, and what each column most likely means. Reads the first rows only. */
import type { RecordType } from '../../core/records/recordTypes.ts';
import { columnLetters } from '../../core/sheets/cell.ts';
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

function samplesOf({ first, file }: SheetTable, column: number): string[] {
  const cells = first.flatMap(({ cells: row }) => row[column] ?? []).slice(0, SAMPLES);
  return cells.map(({ kind, text }) => {
    if (kind === 'day' || kind === 'month' || kind === 'year') return serialDay(text, file.from1904) ?? text;
    return (kind === 'percent' ? `${text} %` : text).slice(0, 80);
  });
}

function notesOn({ file, sheet, merged, header, first }: SheetTable): string[] {
  const notes: string[] = [];
  const hidden = file.sheets.filter((each) => each.hidden && each.name !== sheet).map(({ name }) => `“${name}”`);
  if (hidden.length > 0) notes.push(`Hidden sheets are not read unless you choose them: ${hidden.join(', ')}.`);
  if (header.skipRows > 0)
    notes.push(`The table begins in row ${header.skipRows + 1}; what stands above it is left out.`);
  const inBody = merged.filter(({ firstRow }) => firstRow > header.skipRows + header.headerRows);
  if (inBody.length > 0) {
    notes.push(
      `${inBody.length} groups of cells below the header are merged; their value counts for their first row only.`,
    );
  }
  const formulas = first.some(({ cells }) => cells.some((cell) => cell?.formula));
  if (formulas) notes.push('Some cells hold formulas; the results they last had are taken.');
  return notes;
}

/** The suggestion for a table that is open already. */
export function inspectTable(table: SheetTable, { file, type }: InspectRequest): InspectedSheet {
  const { header } = table;
  const headers = header.columns.map((column) => column.header);
  const guessed = suggestMapping(type, headers, unitAbove(header.above));
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
  const fields = fieldChoices(type);
  const mapped = new Set(columns.map(({ suggestion }) => suggestion.field));
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
    notes: notesOn(table),
  };
}

/** Errors: NOT_ALLOWED, those of reading the file, SHEET_HEADER_MISSING, SHEET_HEADER_DUPLICATE. */
export async function inspectSheet(ledger: Ledger, request: InspectRequest): Promise<InspectedSheet> {
  permit(ledger, 'import records');
  const { file, sheet = null, headerRows = null, skipRows = null } = request;
  return withTable(file, { sheet, headerRows, skipRows }, async (table) => inspectTable(table, request));
}
