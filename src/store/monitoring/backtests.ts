/** Backtests of rules, each of one content of a rule's record. */
import type { Selectable } from 'kysely';
import { append } from '../history/append.ts';
import { watchRecord } from '../history/watchPayloads.ts';
import type { BacktestTable } from '../monitoringTables.ts';
import type { Database, LedgerTransaction } from '../tables.ts';

export type BacktestRow = Omit<Selectable<BacktestTable>, 'ledger_id'>;

const columns = [
  'b.id',
  'b.rule_id',
  'b.content',
  'b.first_day',
  'b.last_day',
  'b.report',
  'b.recorded_at',
  'b.recorded_by',
] as const;

export async function writeBacktest(transaction: LedgerTransaction, ledgerId: string, row: BacktestRow): Promise<void> {
  await transaction
    .insertInto('backtests')
    .values({ ledger_id: ledgerId, ...row, report: JSON.stringify(row.report) })
    .execute();
  await append(transaction, ledgerId, [
    {
      at: row.recorded_at,
      by: row.recorded_by,
      verb: 'backtest',
      recordType: 'backtest',
      recordId: row.id,
      recordVersion: 1,
      reason: null,
      record: watchRecord(row),
    },
  ]);
}

/** Those of a rule, the newest first. */
export async function backtestsOf(db: Database, ledgerId: string, rule: string, limit: number): Promise<BacktestRow[]> {
  return rows(db, ledgerId).where('b.rule_id', '=', rule).limit(limit).execute();
}

/** The newest one of what reads like this content, whichever number the content had then. */
export async function backtestOfContent(
  db: Database,
  ledgerId: string,
  { rule, bodyHash }: { readonly rule: string; readonly bodyHash: string },
): Promise<BacktestRow | undefined> {
  return rows(db, ledgerId)
    .innerJoin('record_contents as c', (join) =>
      join
        .onRef('c.ledger_id', '=', 'b.ledger_id')
        .onRef('c.record_id', '=', 'b.rule_id')
        .onRef('c.content', '=', 'b.content'),
    )
    .where('b.rule_id', '=', rule)
    .where('c.body_hash', '=', bodyHash)
    .limit(1)
    .executeTakeFirst();
}

function rows(db: Database, ledgerId: string) {
  return db
    .selectFrom('backtests as b')
    .select(columns)
    .where('b.ledger_id', '=', ledgerId)
    .orderBy('b.recorded_at', 'desc')
    .orderBy('b.id', 'desc');
}
