import { afterAll, beforeAll, expect, it } from 'vitest';
import { smallLedger as keptLedger } from '../../../src/store/analytics/smallLedger.ts';
import type { Database } from '../../../src/store/tables.ts';
import type { TemporaryDatabase } from '../database.ts';
import { smallLedger, writeRecord } from './smallLedger.ts';

let database: TemporaryDatabase;
beforeAll(async () => {
  database = await smallLedger();
});
afterAll(() => database.stop());

/** The database, whose first transaction fails when it is told to. */
function failingOnce(db: Database, failed: Promise<never>): Database {
  let transactions = 0;
  const failing = { setIsolationLevel: () => failing, setAccessMode: () => failing, execute: () => failed };
  return new Proxy(db, {
    get(target, name) {
      if (name === 'transaction' && transactions++ === 0) return () => failing;
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

it('keeps what was read since, when an earlier reading fails late', async () => {
  const { ledgerId } = database.ledger();
  const { promise, reject } = Promise.withResolvers<never>();
  const db = failingOnce(database.db, promise);
  const early = keptLedger(db, ledgerId, 'published');
  const fails = expect(early).rejects.toThrow('the connection is gone');
  // The first reading has begun once the head of the history is known.
  await keptLedger(database.db, ledgerId, 'published');
  await writeRecord(database, { id: 'later', type: 'programme', state: 'published' }, { title: 'Later' });
  const later = await keptLedger(db, ledgerId, 'published');
  reject(new Error('the connection is gone'));
  await fails;
  expect(await keptLedger(db, ledgerId, 'published')).toBe(later);
});
