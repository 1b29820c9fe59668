/** Judgements about names: version 1 as made, version 2 when undone. */
import type { Selectable } from 'kysely';
import { append } from '../history/append.ts';
import type { JudgementRecord } from '../history/payloads.ts';
import { judgementRecord } from '../history/payloads.ts';
import type { Database, JudgementTable, LedgerTransaction } from '../tables.ts';

export interface JudgementRow extends JudgementRecord {
  readonly id: string;
  readonly version: number;
}

export async function insertJudgement(
  transaction: LedgerTransaction,
  ledgerId: string,
  row: JudgementRow,
  reason: string | null,
): Promise<void> {
  await transaction
    .insertInto('judgements')
    .values({ ledger_id: ledgerId, ...row })
    .execute();
  const undone = row.undone_at !== null && row.undone_by !== null;
  await append(transaction, ledgerId, [
    {
      at: row.undone_at ?? row.at,
      by: row.undone_by ?? row.by,
      verb: undone ? 'judgement undone' : `judged ${row.verdict}`,
      recordType: 'judgement',
      recordId: row.id,
      recordVersion: row.version,
      reason,
      record: judgementRecord(row),
    },
  ]);
}

export interface JudgementFilter {
  readonly id?: string;
  readonly entryId?: string;
  readonly folded?: string;
  /** True leaves out what was undone. */
  readonly standing?: boolean;
  readonly verdict?: 'same';
}

/** Current versions, oldest first. */
export async function listJudgements(
  db: Database,
  ledgerId: string,
  { id, entryId, folded, standing, verdict }: JudgementFilter,
): Promise<Selectable<JudgementTable>[]> {
  let query = db.selectFrom('current_judgements').selectAll().where('ledger_id', '=', ledgerId);
  if (id !== undefined) query = query.where('id', '=', id);
  if (entryId !== undefined) query = query.where('entry_id', '=', entryId);
  if (folded !== undefined) query = query.where('folded', '=', folded);
  if (standing) query = query.where('undone_at', 'is', null);
  if (verdict) query = query.where('verdict', '=', verdict);
  return query.orderBy('at').orderBy('id').execute();
}
