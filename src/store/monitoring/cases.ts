/** Events of cases: each is a version of its case, linked into the history. */
import type { Selectable } from 'kysely';
import type { CaseEvent, CaseStep } from '../../core/monitoring/cases/caseEvent.ts';
import { byRules, isByRules } from '../../core/monitoring/cases/caseEvent.ts';
import { ROWS_AT_ONCE, append } from '../history/append.ts';
import { watchRecord } from '../history/watchPayloads.ts';
import type { CaseEventTable } from '../monitoringTables.ts';
import type { Database, LedgerTransaction } from '../tables.ts';

export interface EventOfCase {
  readonly caseId: string;
  readonly event: CaseEvent;
}

/** Adds events, in order, with a link of the history for each. */
export async function insertCaseEvents(
  transaction: LedgerTransaction,
  ledgerId: string,
  events: readonly EventOfCase[],
): Promise<void> {
  const rows = events.map(({ caseId, event }) => rowOf(caseId, event));
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    await transaction
      .insertInto('case_events')
      .values(
        rows
          .slice(start, start + ROWS_AT_ONCE)
          .map((row) => Object.assign({}, row, { ledger_id: ledgerId, body: JSON.stringify(row.body) })),
      )
      .execute();
  }
  const links = rows.map((row) => ({
    at: row.recorded_at,
    by: row.recorded_by,
    verb: `case ${row.kind}`,
    recordType: 'case' as const,
    recordId: row.case_id,
    recordVersion: row.version,
    reason: row.reason,
    record: watchRecord(row),
  }));
  await append(transaction, ledgerId, links);
}

function rowOf(caseId: string, { version, at, by, reason, step }: CaseEvent) {
  const { kind, ...body } = step;
  return { case_id: caseId, version, kind, body, reason, recorded_at: new Date(at), recorded_by: by };
}

/** How many events each case has. */
export async function caseVersions(db: Database, ledgerId: string): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('case_events')
    .select(['case_id', ({ fn }) => fn.max('version').as('version')])
    .where('ledger_id', '=', ledgerId)
    .groupBy('case_id')
    .execute();
  return new Map(rows.map(({ case_id, version }) => [case_id, version]));
}

/** The events of these cases, each case's in order. */
export async function listCaseEvents(
  db: Database,
  ledgerId: string,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, readonly CaseEvent[]>> {
  const events = new Map<string, CaseEvent[]>();
  for (let start = 0; start < caseIds.length; start += CASES_AT_ONCE) {
    const rows = await db
      .selectFrom('case_events')
      .selectAll()
      .where('ledger_id', '=', ledgerId)
      .where('case_id', 'in', caseIds.slice(start, start + CASES_AT_ONCE))
      .orderBy('case_id')
      .orderBy('version')
      .execute();
    for (const row of rows) {
      const known = events.get(row.case_id) ?? [];
      known.push(eventOf(row));
      events.set(row.case_id, known);
    }
  }
  return events;
}

const CASES_AT_ONCE = 5_000;

function eventOf({ version, kind, body, reason, recorded_at, recorded_by }: Selectable<CaseEventTable>): CaseEvent {
  const step: unknown = Object.assign({ kind }, body);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `rowOf` took it apart, and the history proves that nobody else wrote it
  const made = step as CaseStep;
  // What the program did was once written down with the account that had started the run.
  const by = isByRules(made) ? byRules : recorded_by;
  return { version, at: recorded_at.toISOString(), by, reason, step: made };
}
