import type { Ledger } from '../../ledger.ts';
import { readLogs } from '../readLogs.ts';
import type { ReadLogs } from './reckonDays.ts';

/** Readings of the ledger at one moment: of all datasets that were not withdrawn, whether approved yet or not. */
export function readingsIn(where: Pick<Ledger, 'db' | 'ledgerId'>): ReadLogs {
  return (indicators, lineage) => readLogs(where, { indicators, lineage });
}
