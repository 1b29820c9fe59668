import type { Ledger } from '../actions/ledger.ts';
import { withDatabase } from './withDatabase.ts';

/** Opens the ledger on behalf of an account, or of the operator, who has every right on his own machine. */
export async function withLedger<Result>(
  { data: dataDir, as }: { readonly data: string; readonly as?: string },
  work: (ledger: Ledger) => Promise<Result>,
): Promise<Result> {
  const { ledgerFor } = await import('../actions/ledger.ts');
  return withDatabase({ dataDir, makesOne: false }, async (open) => {
    if (as === undefined) {
      const name = process.env['COUNTERFOIL_USER'] ?? 'operator';
      return work(ledgerFor(open, { name, role: 'administrator' }));
    }
    const { actorNamed } = await import('./actorNamed.ts');
    return work(ledgerFor(open, await actorNamed(as, dataDir, open)));
  });
}
