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
  const count = async (type: RecordType | undefined, types?: readonly RecordType[]) =>
    countByType(db, ledgerId, { ...recordFilter(actor, { ...question, type }), types });
  if (question.type !== undefined) return Object.fromEntries(await count(question.type));
  // Profiles are seen by other rules than the rest.
  const rest = recordTypes.filter((each) => each !== 'profile');
  const [profiles, others] = await Promise.all([count('profile'), count(undefined, rest)]);
  return Object.fromEntries([...others, ...profiles]);
}
