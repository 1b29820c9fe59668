/** Fixes what is withheld of a dataset before it is published, and refuses what cannot be protected. */
import { CounterfoilError } from '../../../core/errors/errors.ts';
import { insertWithheld, isProtected } from '../../../store/monitoring/withheldCells.ts';
import type { LedgerTransaction } from '../../../store/tables.ts';
import type { Ledger } from '../../ledger.ts';
import { DISCLOSURE_REFUSED } from './errors.ts';
import type { Exposure } from './protectionOf.ts';
import { protectionOf } from './protectionOf.ts';

/**
 * Within the transaction that publishes. Throws DISCLOSURE_REFUSED where what was published before tells a reading that
 * would have to be withheld, and DISCLOSURE_VALUE_UNREADABLE at what is no count; then nothing may be published.
 */
export async function protectPublication(
  { ledgerId }: Ledger,
  transaction: LedgerTransaction,
  datasetId: string,
): Promise<void> {
  if (await isProtected(transaction, ledgerId, datasetId)) return;
  const { withheld, exposed } = await protectionOf({ db: transaction, ledgerId }, datasetId);
  const [first] = exposed;
  if (first !== undefined) throw new CounterfoilError(DISCLOSURE_REFUSED, refusalOf(first));
  await insertWithheld(transaction, ledgerId, datasetId, withheld);
}

const MOST_NAMED = 10;

/** In one sentence. */
export function refusalOf({ indicators, period, places }: Exposure): string {
  const names = places.map(({ id, name }) => `${name} (${id})`);
  const named = [...names.slice(0, MOST_NAMED), ...(names.length > MOST_NAMED ? ['…'] : [])].join(', ');
  return `readings of ${indicators.join(', ')} for ${period} would tell too much of ${named}, whatever else is withheld`;
}
