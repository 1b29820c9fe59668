import type { Silence } from '../../../core/monitoring/alerts/silence.ts';
import type { Ledger } from '../../ledger.ts';
import { readSilences } from './readSilences.ts';

/** Silences with the end that they have by now, of whatever days. */
export async function silencesInForce(where: Pick<Ledger, 'db' | 'ledgerId' | 'clock'>): Promise<Silence[]> {
  const all = await readSilences(where);
  return all.map(({ rule, theme, indicator, place, reason, by, from, until }) => {
    return { rule, theme, indicator, place, reason, by, from, until };
  });
}
