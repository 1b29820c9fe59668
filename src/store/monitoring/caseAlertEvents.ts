import type { Selectable } from 'kysely';
import { sql } from 'kysely';
import type { AlertEventTable, RunTable } from '../monitoringTables.ts';
import type { Database } from '../tables.ts';

export type CaseAlertEvent = Pick<Selectable<AlertEventTable>, 'run' | 'kind' | 'alert'> &
  Pick<Selectable<RunTable>, 'day' | 'recorded_at'>;

const MOST = 500;

/** What became of these alerts in runs, oldest first: the newest, where there are more than a page holds. */
export async function caseAlertEvents(
  db: Database,
  ledgerId: string,
  alertIds: readonly string[],
): Promise<CaseAlertEvent[]> {
  const rows = await db
    .selectFrom('alert_events as e')
    .innerJoin('runs as r', (join) => join.onRef('r.ledger_id', '=', 'e.ledger_id').onRef('r.number', '=', 'e.run'))
    .select(['e.run', 'e.kind', 'e.alert', 'r.day', 'r.recorded_at'])
    .where('e.ledger_id', '=', ledgerId)
    .where('e.alert_id', '=', sql<string>`any(${[...alertIds]})`)
    .orderBy('e.run', 'desc')
    .orderBy('e.position')
    .limit(MOST)
    .execute();
  return rows.toReversed();
}
