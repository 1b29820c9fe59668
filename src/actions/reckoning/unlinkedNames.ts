import { keyOfUnlinked } from '../../core/reckoning/claims/parties.ts';
import type { Ledger } from '../ledger.ts';
import { permit } from '../permit.ts';
import { ledgerStatements } from './reckonLedger.ts';

/** What stands in statements for a name of no registry, or null where no statement names it. */
export async function unlinkedNames(ledger: Ledger): Promise<(name: string) => string | null> {
  permit(ledger, 'read the ledger');
  const { statements } = await ledgerStatements(ledger);
  const known = new Set(
    [...statements.values()].flatMap(({ scope }) => scope.donors.concat(scope.recipients, scope.sectors)),
  );
  return (name) => {
    const key = keyOfUnlinked(name);
    return known.has(key) ? key : null;
  };
}
