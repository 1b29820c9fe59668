/** The whole report of an import as CSV, for whoever mends the file. */
import { createReadStream } from 'node:fs';
import Papa from 'papaparse';
import { csvLine, withoutGuard } from '../../standards/sheets/csvLine.ts';
import type { ReportWords, RowOutcome } from '../importAnswers.ts';

export const reportHeader = csvLine(['row', 'result', 'cell', 'code', 'what', 'remedy', 'record']);

/** A row of the report as lines of CSV: one for each thing said of it. */
export function reportLines({ row, result, recordId, reason, problems }: RowOutcome): string {
  const id = recordId ?? '';
  if (problems.length === 0) return csvLine([String(row), result, '', '', reason, '', id]);
  return problems
    .map(({ cell, code, message, remedy }) => csvLine([String(row), result, cell, code, message, remedy, id]))
    .join('');
}

/** A report that was kept, in other words: its header, the results, and what is said of rows and cells. */
export async function* reportInWords(path: string, { columns, results, said }: ReportWords): AsyncGenerator<string> {
  const lines = createReadStream(path, 'utf8').pipe(Papa.parse(Papa.NODE_STREAM_INPUT, { skipEmptyLines: true }));
  let isHeader = true;
  for await (const cells of lines as AsyncIterable<readonly string[]>) {
    const [row = '', result = '', cell = '', code = '', what = '', remedy = '', record = ''] = cells.map(withoutGuard);
    if (isHeader) yield `\uFEFF${csvLine(columns)}`;
    else yield csvLine([row, results[result] ?? result, cell, code, said(what), said(remedy), record]);
    isHeader = false;
  }
}
