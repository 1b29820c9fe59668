import { allocationsOf } from '../../../src/core/records/allocationsOf.ts';
import { linksOf } from '../../../src/core/records/linksOf.ts';
import { writeLedger } from '../../../src/store/history/append.ts';
import type { NewVersion } from '../../../src/store/records/records.ts';
import { writeVersions } from '../../../src/store/records/records.ts';
import type { Database } from '../../../src/store/tables.ts';
import type { TestRecord, TestVersion } from './randomLedger.ts';

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
