import type { RecordType } from '../../core/records/recordTypes.ts';
import { recordTypes } from '../../core/records/recordTypes.ts';
import { countByType } from '../../store/records/recordsList.ts';
import type { Ledger } from '../ledger.ts';
import { permit } from '../permit.ts';
import type { RecordQuestion } from './recordFilter.ts';
import { recordFilter } from './recordFilter.ts';

/** How many records of each type the reader finds by this question; types without any are left out. */
export async function countRecords(
  ledger: Ledger,
  question: RecordQuestion = {},
): Promise<Partial<Record<RecordType, number>>> {
  permit(ledger, 'read the ledger');
  const { db, ledgerId, actor } = ledger;
  // Profiles are seen by other rules than the rest.
  const kinds = question.type === undefined ? [undefined, 'profile' as const] : [question.type];
  const counts = await Promise.all(
    kinds.map(async (type) => {
      const found = await countByType(db, ledgerId, {
        ...recordFilter(actor, { ...question, type }),
        ...(type === undefined && { types: recordTypes.filter((each) => each !== 'profile') }),
      });
      return [...found];
    }),
  );
  return Object.fromEntries(counts.flat());
}
