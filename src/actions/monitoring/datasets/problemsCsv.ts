import { csvLine } from '../../../standards/sheets/csvLine.ts';
import type { Ledger } from '../../ledger.ts';
import { getDatasetProblems } from './getDataset.ts';

/** All that was wrong with the rows of a dataset, as a table. Errors: as `getDatasetProblems`. */
export async function problemsCsv(ledger: Ledger, id: string): Promise<string> {
  const problems = await getDatasetProblems(ledger, id);
  const rows = problems.map(({ where, weight, code, message, remedy }) => [where, weight, code, message, remedy]);
  return [['where', 'weight', 'code', 'message', 'remedy'], ...rows].map((cells) => csvLine(cells)).join('');
}
