/** Reading the history: of one record, or of what was corrected. */
import type { Selectable } from 'kysely';
import { holdsCorrection } from '../records/corrections.ts';
import type { Slice } from '../records/slice.ts';
import type { Database, HistoryTable } from '../tables.ts';

export type HistoryRow = Omit<Selectable<HistoryTable>, 'ledger_id' | 'payload' | 'previous_hash'>;

export interface HistoryFilter {
  readonly recordType?: string | undefined;
  readonly recordIds?: readonly string[];
  readonly verbs?: readonly string[];
  /** Also batches in which something published was corrected, whatever their verb. */
  readonly orCorrecting?: boolean;
}

/** Newest first. */
export async function listHistoryRows(
  db: Database,
  ledgerId: string,
  filter: HistoryFilter & Slice,
): Promise<HistoryRow[]> {
  const query = filtered(db, ledgerId, filter).select([
    'sequence',
    'at',
    'by',
    'verb',
    'record_type',
    'record_id',
    'record_version',
    'reason',
    'hash',
  ]);
  return query.orderBy('sequence', 'desc').limit(filter.limit).offset(filter.offset).execute();
}

export async function countHistory(db: Database, ledgerId: string, filter: HistoryFilter): Promise<number> {
  const found = await filtered(db, ledgerId, filter)
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(found.count);
}

function filtered(db: Database, ledgerId: string, { recordType, recordIds, verbs, orCorrecting }: HistoryFilter) {
  let query = db.selectFrom('history').where('ledger_id', '=', ledgerId);
  if (recordType !== undefined) query = query.where('record_type', '=', recordType);
  if (recordIds) query = query.where('record_id', 'in', recordIds.length === 0 ? [''] : recordIds);
  if (verbs) {
    query = query.where((expression) => {
      const named = expression('verb', 'in', verbs);
      if (orCorrecting !== true) return named;
      return expression.or([named, expression.and([expression('record_type', '=', 'batch'), holdsCorrection()])]);
    });
  }
  return query;
}

/** Sequence of the last load or judgement, "0" before the first: equal numbers mean an equal registry. */
export async function lastRegistryChange(db: Database, ledgerId: string): Promise<string> {
  const last = await db
    .selectFrom('history')
    .select('sequence')
    .where('ledger_id', '=', ledgerId)
    .where('record_type', 'in', ['registry', 'judgement'])
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last?.sequence ?? '0';
}
