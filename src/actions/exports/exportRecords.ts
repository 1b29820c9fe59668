/** Records of a type as a file, piece by piece: what is published for everybody, the rest for those with the right. */
import type { RecordType } from '../../core/records/recordTypes.ts';
import { typeOfRecord } from '../../core/records/recordTypes.ts';
import { plainNumber } from '../../outside/sheets/plainNumber.ts';
import type { SheetValue } from '../../outside/sheets/writeXlsx.ts';
import { writeXlsx } from '../../outside/sheets/writeXlsx.ts';
import { csvLine } from '../../standards/sheets/csvLine.ts';
import type { ExportColumn, ExportStyle } from '../../standards/sheets/exportColumns.ts';
import { exportColumns } from '../../standards/sheets/exportColumns.ts';
import { listRecords } from '../../store/records/recordsList.ts';
import type { RecordRow } from '../../store/records/recordsRead.ts';
import type { Ledger } from '../ledger.ts';
import { permit } from '../permit.ts';
import { recordsOn } from '../records/listRecords.ts';
import type { RecordQuestion } from '../records/recordFilter.ts';
import { recordFilter } from '../records/recordFilter.ts';
import { recordNames } from '../records/recordNames.ts';
import { onlyVisible } from '../records/rowsThatShow.ts';

export type ExportFilter = Omit<RecordQuestion, 'type'> & {
  readonly type: RecordType;
  /** As the ledger stood at this instant, or at the end of this day; not with words or imports. */
  readonly at?: string | undefined;
};

export interface ExportFormat extends ExportStyle {
  readonly format: 'csv' | 'json';
  /** Puts the mark before a CSV file by which Excel knows UTF-8. */
  readonly byteOrderMark?: boolean | undefined;
}

const ROWS_AT_ONCE = 1000;

async function* pages(ledger: Ledger, filter: ExportFilter): AsyncGenerator<readonly RecordRow[], void> {
  const { db, ledgerId, actor } = ledger;
  if (filter.at !== undefined) {
    const rows = await recordsOn(ledger, { ...filter, view: filter.view ?? 'published' });
    for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) yield rows.slice(start, start + ROWS_AT_ONCE);
    return;
  }
  const isWorking = filter.view === 'working';
  const stored = recordFilter(actor, { ...filter, view: filter.view ?? 'published' });
  let after: RecordRow | undefined;
  for (;;) {
    const slice = { offset: 0, limit: ROWS_AT_ONCE, ...(after && { after }) };
    const rows = await listRecords(db, ledgerId, { ...stored, ...slice });
    yield isWorking ? await onlyVisible(ledger, rows) : rows;
    after = rows.at(-1);
    if (rows.length < ROWS_AT_ONCE) return;
  }
}

/** Each record as the texts of its cells. */
async function* cells(
  ledger: Ledger,
  filter: ExportFilter,
  { columns, locale }: { readonly columns: readonly ExportColumn[]; readonly locale: 'en' | 'zh' },
): AsyncGenerator<readonly (readonly string[])[], void> {
  for await (const rows of pages(ledger, filter)) {
    const { names } = await recordNames(ledger, rows);
    const nameOf = (id: string): string | undefined => {
      const found = names[id];
      return (locale === 'zh' ? found?.localName : null) ?? found?.name;
    };
    yield rows.map(({ recordId: id, state, body }) => columns.map(({ cell }) => cell({ id, state, body }, nameOf)));
  }
}

async function* csv(ledger: Ledger, filter: ExportFilter, format: ExportFormat): AsyncGenerator<string, void> {
  const columns = exportColumns(filter.type, format);
  yield (format.byteOrderMark === true ? '\uFEFF' : '') + csvLine(columns.map(({ header }) => header));
  for await (const rows of cells(ledger, filter, { columns, locale: format.locale })) yield rows.map(csvLine).join('');
}

/** A number that a workbook can hold exactly, which are those of 15 digits; a whole day; all else as a text. */
function sheetValue(kind: ExportColumn['kind'], text: string): SheetValue {
  if (text === '') return null;
  if (kind === 'number' && plainNumber(text) === text) return Number(text);
  if (kind === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(text) && text >= '1900-03-01') return new Date(`${text}T00:00:00Z`);
  return text;
}

async function* sheetRows(
  ledger: Ledger,
  filter: ExportFilter,
  style: ExportStyle,
): AsyncGenerator<SheetValue[], void> {
  const columns = exportColumns(filter.type, style);
  yield columns.map(({ header }) => header);
  for await (const rows of cells(ledger, filter, { columns, locale: style.locale })) {
    for (const row of rows) yield row.map((text, index) => sheetValue(columns[index]?.kind ?? 'text', text));
  }
}

/** The same as an XLSX workbook. Errors: as {@link exportRecords}. */
export function exportWorkbook(
  ledger: Ledger,
  filter: ExportFilter,
  style: ExportStyle,
): AsyncGenerator<Uint8Array, void> {
  permitExport(ledger, filter);
  return writeXlsx(typeOfRecord(filter.type).enPlural, sheetRows(ledger, filter, style));
}

/** Throws NOT_ALLOWED. */
export function permitExport(ledger: Ledger, { view }: ExportFilter): void {
  permit(ledger, view === 'working' ? 'export records' : 'read the ledger');
}

async function* json(ledger: Ledger, filter: ExportFilter): AsyncGenerator<string, void> {
  let separator = '[\n';
  for await (const rows of pages(ledger, filter)) {
    for (const { recordId: id, type, version, state, body } of rows) {
      yield separator + JSON.stringify({ id, type, version, state, body });
      separator = ',\n';
    }
  }
  yield separator === '[\n' ? '[]\n' : '\n]\n';
}

/**
 * Newest first. What is published is public; the newest versions (`view: 'working'`) need the right to export, and show
 * what the reader may see. Throws NOT_ALLOWED before the first piece.
 */
export function exportRecords(
  ledger: Ledger,
  filter: ExportFilter,
  format: ExportFormat,
): AsyncGenerator<string, void> {
  permitExport(ledger, filter);
  return format.format === 'csv' ? csv(ledger, filter, format) : json(ledger, filter);
}
