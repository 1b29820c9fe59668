import { publishedDays } from '../../store/records/publishedDays.ts';
import type { Ledger } from '../ledger.ts';
import { keptAnswers } from '../programme/keptAnswers.ts';
import { unlessTooLong } from './recordedSums.ts';
import { recordsBehind } from './recordsBehind.ts';
import type { LedgerStatements } from './reckonLedger.ts';

/** Records of a sum that are looked at, those of the latest dates. */
const MOST_RECORDS = 500;

const kept = keptAnswers<string | null>();

/**
 * The ISO day since which a sum of records is what it is: that on which the last of its records, or the declaration that
 * it is complete, was published. Null of other statements, and where finding the records takes too long.
 */
export async function recordedOn(
  ledger: Ledger,
  id: string,
  { sums, statements }: Pick<LedgerStatements, 'sums' | 'statements'>,
): Promise<string | null> {
  const [recorded, statement] = [sums.recorded.get(id), statements.get(id)];
  if (!recorded || !statement) return null;
  return kept(ledger, id, async () => {
    const job = { book: statement.book, scope: statement.scope, side: recorded.side, isLeast: false };
    const rows = (await unlessTooLong(recordsBehind(ledger, job, MOST_RECORDS))) ?? [];
    const ids = [...rows.map(({ record_id }) => record_id), ...(recorded.declared ? [recorded.declared.record] : [])];
    const days = await publishedDays(ledger.db, ledger.ledgerId, [...new Set(ids)]);
    return [...days.values()].toSorted().at(-1) ?? null;
  });
}
