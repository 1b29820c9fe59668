import type { RecordType } from '../../core/records/recordTypes.ts';
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
  const filter = recordFilter(ledger.actor, question);
  return Object.fromEntries(await countByType(ledger.db, ledger.ledgerId, filter));
}
