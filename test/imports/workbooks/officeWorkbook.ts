import type ExcelJS from 'exceljs';
import type { ImportMapping } from '../../../src/actions/importAnswers.ts';
import type { RecordType } from '../../../src/core/records/recordTypes.ts';

/** A workbook as offices keep them, with the records that a careful clerk would make of it. All of it is invented. */
export interface OfficeWorkbook {
  readonly name: string;
  readonly type: RecordType;
  write(book: ExcelJS.Workbook): void;
  /** What the clerk says besides the file. */
  readonly constants: Readonly<Record<string, string>>;
  readonly change?: Partial<ImportMapping>;
  /** For each record, in the order of the file, the named fields as one text. */
  readonly fields: readonly string[];
  readonly records: readonly (readonly string[])[];
  /** Rows that are no records, and cells that must be told. */
  readonly ignored?: readonly number[];
  readonly failed?: readonly string[];
  /** Words that must be told of how the file was read. */
  readonly told?: readonly string[];
}

/** What holds of most of these workbooks and stands in none of them. */
export const sent = { programme: 'Pairs', side: '援出', stage: '拨付' };
export const cny = { ...sent, 'amount.currency': 'CNY' };
export const day = (year: number, month: number, date: number): Date => new Date(Date.UTC(year, month - 1, date));
