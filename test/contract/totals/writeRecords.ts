import { loadRegistry } from '../../../src/actions/loadRegistry.ts';
import { allocationsOf } from '../../../src/core/records/allocationsOf.ts';
import { linksOf } from '../../../src/core/records/linksOf.ts';
import { writeLedger } from '../../../src/store/history/append.ts';
import type { NewVersion } from '../../../src/store/records/records.ts';
import { writeVersions } from '../../../src/store/records/records.ts';
import type { Database } from '../../../src/store/tables.ts';
import type { TemporaryDatabase } from '../database.ts';
import type { Random, TestRecord, TestVersion } from './randomLedger.ts';
import { entries, randomOf, randomRecords, revise } from './randomLedger.ts';

/** Writes versions of transactions as they are, without asking whether anybody may. */
export async function writeRecords(
  db: Database,
  ledgerId: string,
  changes: readonly (readonly [TestRecord, TestVersion])[],
): Promise<void> {
  const at = new Date('2026-01-01T00:00:00Z');
  const versions = changes.map(([record, { version, content, state }]): NewVersion => {
    const body = record.bodies[content - 1] ?? {};
    return {
      recordId: record.id,
      version,
      type: 'transaction',
      content,
      state,
      change: 'entered',
      reason: null,
      recordedAt: at,
      recordedBy: 'somebody',
      newContent: { body, author: 'somebody', links: linksOf('transaction', body), allocations: allocationsOf(body) },
    };
  });
  await writeLedger(db, ledgerId, (transaction) => writeVersions(transaction, ledgerId, versions));
}

/** A random ledger that stands in a database, beside the records that it was made of. */
export interface WrittenLedger {
  readonly ledgerId: string;
  readonly records: readonly TestRecord[];
  readonly random: Random;
}

/** Writes `count` random records, and the registry that they name. */
export async function writeRandomLedger(
  database: TemporaryDatabase,
  ledgerId: string,
  { seed, count }: { readonly seed: number; readonly count: number },
): Promise<WrittenLedger> {
  await loadRegistry({ ...database.ledger(), ledgerId }, { entries, source: 'test' });
  const random = randomOf(seed);
  const records = randomRecords(random, count);
  await writeRecords(
    database.db,
    ledgerId,
    records.flatMap((record) => record.versions.map((version) => [record, version] as const)),
  );
  return { ledgerId, records, random };
}

/** Gives about one record in `oneIn` a new version. */
export async function reviseSome(
  { db }: TemporaryDatabase,
  { ledgerId, records, random }: WrittenLedger,
  oneIn: number,
): Promise<void> {
  const changed = records.filter(() => random(oneIn) === 0);
  const versions = changed.map((record) => [record, revise(random, record, records.length)] as const);
  await writeRecords(db, ledgerId, versions);
}
