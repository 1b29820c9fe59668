/** The one way into the history, and so into the ledger: a record and its link are written in the same transaction. */
import { sql } from 'kysely';
import type { Database, LedgerTransaction } from '../tables.ts';
import { canonicalJson } from './canonicalJson.ts';
import { linkHash } from './hash.ts';
import { historyHead } from './head.ts';

export type EventType =
  | 'document'
  | 'claim'
  | 'registry'
  | 'judgement'
  | 'record'
  | 'batch'
  | 'account'
  | 'dataset'
  | 'code'
  | 'run'
  | 'backtest'
  | 'case'
  | 'silence'
  | 'subscription';

/** What happened to one version of one record. */
export interface Event {
  readonly at: Date;
  readonly by: string;
  readonly verb: string;
  readonly recordType: EventType;
  readonly recordId: string;
  readonly recordVersion: number;
  readonly reason: string | null;
  /** The record as `payloads.ts` gives it; verification compares the tables with it. */
  readonly record: unknown;
}

/** Rows that one statement takes: PostgreSQL allows 65,535 parameters. */
export const ROWS_AT_ONCE = 1500;

/**
 * Runs `write` in a transaction that holds the ledger's write lock until it ends: writers follow one another, the chain
 * stays a line, and what `write` read stays true until it commits. Readers are not held up.
 */
export async function writeLedger<T>(
  db: Database,
  ledgerId: string,
  write: (transaction: LedgerTransaction) => Promise<T>,
): Promise<T> {
  return db.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`counterfoil:${ledgerId}`}, 0))`.execute(transaction);
    return write(transaction);
  });
}

/** Adds links for the events, in order, to the end of the chain. */
export async function append(
  transaction: LedgerTransaction,
  ledgerId: string,
  events: readonly Event[],
): Promise<void> {
  const head = await historyHead(transaction, ledgerId);
  let [sequence, previousHash] = [BigInt(head.sequence), head.hash];
  const rows = events.map(({ record, ...event }) => {
    sequence += 1n;
    const link = { ledgerId, sequence: String(sequence), ...event, payload: canonicalJson(record), previousHash };
    previousHash = linkHash(link);
    return {
      ledger_id: ledgerId,
      sequence: link.sequence,
      at: link.at,
      by: link.by,
      verb: link.verb,
      record_type: link.recordType,
      record_id: link.recordId,
      record_version: link.recordVersion,
      reason: link.reason,
      payload: link.payload,
      previous_hash: link.previousHash,
      hash: previousHash,
    };
  });
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    await transaction
      .insertInto('history')
      .values(rows.slice(start, start + ROWS_AT_ONCE))
      .execute();
  }
}
