import type { RecordType } from '../../core/records/recordTypes.ts';
import { recordTypes } from '../../core/records/recordTypes.ts';
import { countRecords as countRows } from '../../store/records/recordsList.ts';
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
  const types = question.type === undefined ? recordTypes : [question.type];
  const counts = await Promise.all(
    types.map(async (type) => {
      const filter = recordFilter(ledger.actor, { ...question, type });
      return [type, await countRows(ledger.db, ledger.ledgerId, filter)] as const;
    }),
  );
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}
