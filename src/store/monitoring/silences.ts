/** Silences that offices asked for: version 1 as made, version 2 as ended before their end. */
import type { Selectable } from 'kysely';
import { append } from '../history/append.ts';
import { watchRecord } from '../history/watchPayloads.ts';
import type { SilenceTable } from '../monitoringTables.ts';
import type { Database, LedgerTransaction } from '../tables.ts';

export type SilenceRow = Omit<Selectable<SilenceTable>, 'ledger_id'>;

const columns = ['id', 'version', 'body', 'recorded_at', 'recorded_by'] as const;

export async function writeSilence(
  transaction: LedgerTransaction,
  ledgerId: string,
  row: SilenceRow,
  reason: string,
): Promise<void> {
  await transaction
    .insertInto('silences')
    .values({ ledger_id: ledgerId, ...row, body: JSON.stringify(row.body) })
    .execute();
  await append(transaction, ledgerId, [
    {
      at: row.recorded_at,
      by: row.recorded_by,
      verb: row.version === 1 ? 'silenced' : 'ended silence',
      recordType: 'silence',
      recordId: row.id,
      recordVersion: row.version,
      reason,
      record: watchRecord(row),
    },
  ]);
}

/** Every version, of each silence the first version first. */
export async function silenceVersions(db: Database, ledgerId: string, id?: string): Promise<SilenceRow[]> {
  const query = db
    .selectFrom('silences')
    .select(columns)
    .where('ledger_id', '=', ledgerId)
    .orderBy('id')
    .orderBy('version');
  return (id === undefined ? query : query.where('id', '=', id)).execute();
}
