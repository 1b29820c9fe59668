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

/** The database, whose first transaction begins, and fails when it is told to. */
function failingOnce(database: Database) {
  const [begun, failed] = [Promise.withResolvers<void>(), Promise.withResolvers<never>()];
  const failing = { setIsolationLevel: () => failing, setAccessMode: () => failing, execute: () => failed.promise };
  let isFirst = true;
  const db = new Proxy(database, {
    get(target, name) {
      if (name === 'transaction' && isFirst) {
        isFirst = false;
        begun.resolve();
        return () => failing;
      }
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  return { db, begun: begun.promise, fail: () => failed.reject(new Error('the connection is gone')) };
}

it('keeps what was read since, when an earlier reading fails late', async () => {
  const { ledgerId } = database.ledger();
  const { db, begun, fail } = failingOnce(database.db);
  const early = keptLedger(db, ledgerId, 'published').then(
    () => null,
    (error: Error) => error.message,
  );
  await begun;
  await writeRecord(database, { id: 'later', type: 'programme', state: 'published' }, { title: 'Later' });
  const later = await keptLedger(db, ledgerId, 'published');
  fail();
  expect(await early).toBe('the connection is gone');
  expect(await keptLedger(db, ledgerId, 'published')).toBe(later);
});
