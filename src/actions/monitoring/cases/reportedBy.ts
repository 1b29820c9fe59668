import type { CaseAlert } from '../../../core/monitoring/cases/caseEvent.ts';
import { listDatasetRows } from '../../../store/monitoring/datasets.ts';
import type { Ledger } from '../../ledger.ts';
import { datasetAuthors } from '../datasets/datasetAuthors.ts';

/** The actor's own name where he gave readings that the alert rests on, or judged their codes: he does not verify it then. */
export async function reportedBy(
  ledger: Ledger,
  { datasets }: Pick<CaseAlert, 'datasets'>,
): Promise<string | undefined> {
  if (datasets.length === 0) return undefined;
  const rows = await listDatasetRows(ledger.db, ledger.ledgerId, { ids: datasets });
  return (await datasetAuthors(ledger, rows)).find((author) => author === ledger.actor.name);
}
