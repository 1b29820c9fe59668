import { listDatasetRows } from '../../store/monitoring/datasets.ts';
import type { Ledger } from '../ledger.ts';
import type { DatasetLink } from '../watchAnswers.ts';

/** What readings with these ids came with, by id; ids of no dataset are left out. */
export async function datasetLinks(
  { db, ledgerId }: Pick<Ledger, 'db' | 'ledgerId'>,
  ids: readonly string[],
): Promise<Record<string, DatasetLink>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return {};
  const rows = await listDatasetRows(db, ledgerId, { ids: wanted });
  return Object.fromEntries(
    rows.map(({ id, title, source, state, known_on: knownOn, document_id: document }) => [
      id,
      { id, title, source, state, knownOn, document },
    ]),
  );
}
