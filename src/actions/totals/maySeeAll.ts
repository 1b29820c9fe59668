import { reachOf } from '../../core/access/reach.ts';
import { CounterfoilError } from '../../core/errors/errors.ts';
import { NOT_ALLOWED } from '../errors.ts';
import type { Ledger } from '../ledger.ts';

/** A sum tells of every record in it: it may hold what is not published only for who may see each of them. */
export function maySeeAll({ actor }: Ledger): boolean {
  return reachOf(actor) === 'everything';
}

/** Throws NOT_ALLOWED. */
export function requireSeeingAll(ledger: Ledger): void {
  if (maySeeAll(ledger)) return;
  throw new CounterfoilError(
    NOT_ALLOWED,
    `${ledger.actor.name} may not see every record that is not published, so not a total of them either`,
  );
}
