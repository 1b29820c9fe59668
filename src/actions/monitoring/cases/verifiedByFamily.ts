import type { Verified } from '../../../core/monitoring/alerts/precision.ts';
import { outcomesByFamily } from '../../../core/monitoring/cases/outcomesByFamily.ts';
import type { Ledger } from '../../ledger.ts';
import { knownCases } from './knownCases.ts';

/** What people found the alerts of each family of rules to be: for the program itself, whoever asks. */
export async function verifiedByFamily(where: Pick<Ledger, 'db' | 'ledgerId'>): Promise<ReadonlyMap<string, Verified>> {
  return outcomesByFamily((await knownCases(where)).values());
}
