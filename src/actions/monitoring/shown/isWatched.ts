import { hasReadings } from '../../../store/monitoring/vintages.ts';
import type { Ledger } from '../../ledger.ts';
import { seenVintages } from './shownReadings.ts';

/** Whether the reader may know of any dataset that tells of the place. */
export async function isWatched(ledger: Ledger, place: string): Promise<boolean> {
  const vintages = await seenVintages(ledger);
  return hasReadings(ledger.db, ledger.ledgerId, { place, datasets: vintages.map(({ id }) => id) });
}
