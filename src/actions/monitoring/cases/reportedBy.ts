import type { CaseAlert } from '../../../core/monitoring/cases/caseEvent.ts';
import { listDatasetRows } from '../../../store/monitoring/datasets.ts';
import type { Ledger } from '../../ledger.ts';

/** The actor's own name where he took in readings that the alert rests on: he does not verify it then. */
export async function reportedBy(
  { db, ledgerId, actor }: Ledger,
  { datasets }: Pick<CaseAlert, 'datasets'>,
): Promise<string | undefined> {
  if (datasets.length === 0) return undefined;
  const rows = await listDatasetRows(db, ledgerId, { ids: datasets });
  return rows.find(({ recorded_by }) => recorded_by === actor.name)?.recorded_by;
}
