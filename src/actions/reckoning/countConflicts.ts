import type { Ledger } from '../ledger.ts';
import { permit } from '../permit.ts';
import { keptAnswers } from '../programme/keptAnswers.ts';
import { inTime, patience } from './inTime.ts';
import { reckonLedger } from './reckonLedger.ts';

const kept = keptAnswers<number>();

/** How many conflicts are open, or null where it would take longer than `milliseconds` to know. */
export function countConflicts(ledger: Ledger, milliseconds: number = patience.glance): Promise<number | null> {
  permit(ledger, 'read the ledger');
  const counting = kept(ledger, 'open', async () => (await reckonLedger(ledger, patience.about)).conflicts.length);
  return inTime(counting, milliseconds);
}
