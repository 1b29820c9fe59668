/** What every verb works with: the records, the time, new ids, and on whose behalf. */
import type { Actor } from '../core/access/decide.ts';
import type { Clock } from '../outside/clock/clock.ts';
import { systemClock } from '../outside/clock/clock.ts';
import type { Ids } from '../outside/ids/ids.ts';
import { systemIds } from '../outside/ids/ids.ts';
import type { Database, LedgerTransaction } from '../store/tables.ts';

export interface Ledger {
  /** One database can hold several ledgers; nothing is shared between them. */
  readonly ledgerId: string;
  readonly db: Database;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly actor: Actor;
}

/** Within the transaction of `writeLedger`. */
export interface WritingLedger extends Ledger {
  readonly db: LedgerTransaction;
}

/** The installation's ledger on behalf of `actor`, with the real time. */
export function ledgerFor(open: { readonly db: Database }, actor: Actor): Ledger {
  return { ledgerId: 'main', db: open.db, clock: systemClock, ids: systemIds, actor };
}
