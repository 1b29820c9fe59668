import type { Verified } from '../../../core/monitoring/alerts/precision.ts';
import { outcomesByFamily } from '../../../core/monitoring/cases/outcomesByFamily.ts';
import type { Ledger } from '../../ledger.ts';
import { publicReach } from '../shown/publicReach.ts';
import { knownCases } from './knownCases.ts';

/** What people found the alerts of each family of rules to be: for the program itself, whoever asks. */
export async function verifiedByFamily(where: Pick<Ledger, 'db' | 'ledgerId'>): Promise<ReadonlyMap<string, Verified>> {
  return outcomesByFamily((await knownCases(where)).values());
}

/** The same for everybody: without alerts that rest on a withheld reading, as how many of these there are would tell of it. */
export async function publiclyVerified(where: Pick<Ledger, 'db' | 'ledgerId'>): Promise<ReadonlyMap<string, Verified>> {
  const cases = [...(await knownCases(where)).values()];
  const firstHidden = await publicReach(
    where,
    cases.map(({ alert }) => alert),
  );
  return outcomesByFamily(cases.filter(({ alert }) => firstHidden(alert) === null));
}
