import type { Silence } from '../../../core/monitoring/alerts/silence.ts';
import type { Ledger } from '../../ledger.ts';
import { readSilences } from './readSilences.ts';

/** Silences with the end that they have by now, of whatever days. */
export async function silencesInForce(where: Pick<Ledger, 'db' | 'ledgerId' | 'clock'>): Promise<Silence[]> {
  const all = await readSilences(where);
  return all.map(({ id: _id, at: _at, madeBy: _by, endedEarly: _ended, holds: _holds, ...silence }) => silence);
}
