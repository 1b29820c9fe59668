import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Ledger } from '../../src/actions/ledger.ts';
import { append, writeLedger } from '../../src/store/history/append.ts';
import { insertTransactions } from './fillLedger.ts';

/** Adds `count` transactions after the first `start`, with their links in the history, which the copy follows. */
export async function addTransactions(ledger: Ledger, start: number, count: number): Promise<void> {
  await writeVersions(ledger, { start, count, version: 1 });
}

/** Gives the first `count` transactions a further version each. */
export async function addVersions(ledger: Ledger, count: number): Promise<void> {
  const found = await sql<{ version: number }>`select max(version) as version from ledger.record_versions
    where ledger_id = ${ledger.ledgerId} and record_id = ${idOf(0)}`.execute(ledger.db);
  await writeVersions(ledger, { start: 0, count, version: (found.rows[0]?.version ?? 0) + 1 });
}

interface Written {
  readonly start: number;
  readonly count: number;
  readonly version: number;
}

async function writeVersions(ledger: Ledger, { start, count, version }: Written): Promise<void> {
  await writeLedger(ledger.db, ledger.ledgerId, async (transaction) => {
    await insertTransactions({ ...ledger, db: transaction }, { start, end: start + count, version });
    const events = Array.from({ length: count }, (_, index) => ({
      at: ledger.clock.now(),
      by: 'benchmark',
      verb: version === 1 ? 'entered' : 'revised',
      recordType: 'record' as const,
      recordId: idOf(start + index),
      recordVersion: version,
      reason: null,
      record: {},
    }));
    await append(transaction, ledger.ledgerId, events);
  });
}

/** As `insertTransactions` makes them. */
function idOf(number: number): string {
  const hex = createHash('md5').update(`transaction ${number}`).digest('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
