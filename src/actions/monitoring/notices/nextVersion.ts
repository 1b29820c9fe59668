/** Adds a version to a subscription, in one transaction with what became of its address. */
import { CounterfoilError } from '../../../core/errors/errors.ts';
import { writeLedger } from '../../../store/history/append.ts';
import type { AddressedSubscription, NewSubscriptionVersion } from '../../../store/monitoring/subscriptions.ts';
import {
  deleteAddress,
  getSubscription,
  storeAddress,
  storeSubscription,
} from '../../../store/monitoring/subscriptions.ts';
import type { LedgerTransaction } from '../../../store/tables.ts';
import type { Ledger } from '../../ledger.ts';
import { SUBSCRIPTION_NOT_FOUND } from './errors.ts';

/** An address stays where it is left out. */
export type NextVersion = Omit<NewSubscriptionVersion, 'recordedAt' | 'reason'> & { readonly address: string | null };

/** Null from `to` changes nothing. The address of one that ends is deleted. */
export async function nextVersion(
  ledger: Ledger,
  id: string,
  to: (
    now: AddressedSubscription | null,
    transaction: LedgerTransaction,
  ) => NextVersion | null | Promise<NextVersion | null>,
): Promise<void> {
  const { db, ledgerId, clock } = ledger;
  await writeLedger(db, ledgerId, async (transaction) => {
    const now = await getSubscription(transaction, ledgerId, id);
    const next = await to(now, transaction);
    if (next === null) return;
    const version = next.version + 1;
    await storeSubscription(transaction, ledgerId, { ...next, version, reason: null, recordedAt: clock.now() });
    const address = next.state === 'off' ? null : next.address;
    if (address === (now?.address ?? null)) return;
    await deleteAddress(transaction, ledgerId, id);
    if (address !== null) await storeAddress(transaction, ledgerId, { subscription: id, address });
  });
}

/** Throws SUBSCRIPTION_NOT_FOUND for those of others, and those that were ended. */
export function ownOf({ actor }: Ledger, subscription: AddressedSubscription | null): AddressedSubscription {
  if (subscription === null || subscription.state === 'off' || subscription.account !== actor.name) {
    throw new CounterfoilError(SUBSCRIPTION_NOT_FOUND, 'there is no such subscription of this account');
  }
  return subscription;
}
