/** Runs of rules over readings, and what became of alerts in them. */
import { randomBytes } from 'node:crypto';
import type { Selectable } from 'kysely';
import { append } from '../history/append.ts';
import { runRecord } from '../history/watchPayloads.ts';
import type { AlertEventTable, RunTable } from '../monitoringTables.ts';
import { copyIn, copyLine } from '../copyIn.ts';
import type { Database, LedgerTransaction } from '../tables.ts';
import type { Slice } from '../records/slice.ts';

export type RunRow = Omit<Selectable<RunTable>, 'ledger_id'>;
export type NewAlertEvent = Pick<Selectable<AlertEventTable>, 'alert_id' | 'kind' | 'family' | 'place' | 'alert'>;

const columns = ['number', 'day', 'head', 'summary', 'recorded_at', 'recorded_by'] as const;

/** The newest run; undefined before the first. */
export async function latestRun(db: Database, ledgerId: string): Promise<RunRow | undefined> {
  const [run] = await listRunRows(db, ledgerId, { offset: 0, limit: 1 });
  return run;
}

/** The newest first. */
export async function listRunRows(db: Database, ledgerId: string, { offset, limit }: Slice): Promise<RunRow[]> {
  return db
    .selectFrom('runs')
    .select(columns)
    .where('ledger_id', '=', ledgerId)
    .orderBy('number', 'desc')
    .offset(offset)
    .limit(limit)
    .execute();
}

export async function countRuns(db: Database, ledgerId: string): Promise<number> {
  return (await latestRun(db, ledgerId))?.number ?? 0;
}

/** The run, its events in their order, and their link in the history. The primary key refuses a number that is taken. */
export async function writeRun(
  transaction: LedgerTransaction,
  ledgerId: string,
  run: RunRow,
  events: readonly NewAlertEvent[],
): Promise<void> {
  // The seal of a run covers readings that are withheld from whoever reads the seal: nobody shall find them by trying.
  const stored = { ...run, summary: { ...run.summary, nonce: randomBytes(16).toString('hex') } };
  await transaction
    .insertInto('runs')
    .values({ ledger_id: ledgerId, ...stored, summary: JSON.stringify(stored.summary) })
    .execute();
  const rows = events.map((event, index) => ({ position: index + 1, ...event }));
  const lines = rows.map(({ position, alert_id, kind, family, place, alert }) =>
    copyLine([ledgerId, run.number, position, alert_id, kind, family, place, JSON.stringify(alert)]),
  );
  if (lines.length > 0) await copyIn(transaction, { table: 'alert_events', columns: eventColumns }, lines);
  await append(transaction, ledgerId, [
    {
      at: run.recorded_at,
      by: run.recorded_by,
      verb: 'run',
      recordType: 'run',
      recordId: String(run.number),
      recordVersion: 1,
      reason: null,
      record: runRecord(stored, rows),
    },
  ]);
}

const eventColumns = ['ledger_id', 'run', 'position', 'alert_id', 'kind', 'family', 'place', 'alert'];
