/** The whole report of an import as CSV, for whoever mends the file. */
import { csvLine } from '../../standards/sheets/csvLine.ts';
import type { RowOutcome } from '../importAnswers.ts';

export const reportHeader = csvLine(['row', 'result', 'cell', 'code', 'what', 'remedy', 'record']);

/** A row of the report as lines of CSV: one for each thing said of it. */
export function reportLines({ row, result, recordId, reason, problems }: RowOutcome): string {
  const id = recordId ?? '';
  if (problems.length === 0) return csvLine([String(row), result, '', '', reason, '', id]);
  return problems
    .map(({ cell, code, message, remedy }) => csvLine([String(row), result, cell, code, message, remedy, id]))
    .join('');
}
