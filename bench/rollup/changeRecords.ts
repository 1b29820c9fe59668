import { createHash } from 'node:crypto';
import type { Ledger } from '../../src/actions/ledger.ts';
import { append, writeLedger } from '../../src/store/history/append.ts';
import { insertTransactions } from './fillLedger.ts';

/**
 * Adds `count` transactions after the first `start`, with their links in the history, which the copy follows. With another
 * version than the first, to transactions that are there.
 */
export async function addTransactions(ledger: Ledger, start: number, count: number, version = 1): Promise<void> {
  await writeLedger(ledger.db, ledger.ledgerId, async (transaction) => {
    await insertTransactions({ ...ledger, db: transaction }, start, start + count, version);
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
