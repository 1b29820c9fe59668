import type { DatasetRow } from '../../../store/monitoring/datasets.ts';
import { listDatasetRows } from '../../../store/monitoring/datasets.ts';
import type { Ledger } from '../../ledger.ts';

/** Who took readings in: whoever recorded a dataset and, where it has rows that waited in another one, whoever gave that. */
export async function datasetAuthors(
  { db, ledgerId }: Pick<Ledger, 'db' | 'ledgerId'>,
  datasets: readonly Pick<DatasetRow, 'recorded_by' | 'follows'>[],
): Promise<string[]> {
  const followed = datasets.flatMap(({ follows }) => follows ?? []);
  const given = followed.length === 0 ? [] : await listDatasetRows(db, ledgerId, { ids: followed });
  return [...new Set([...datasets, ...given].map(({ recorded_by: author }) => author))];
}
