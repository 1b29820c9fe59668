/** What becomes of a subscription: confirmed, changed, ended. By its account, or by a link that was sent to its address. */
import { CounterfoilError } from '../../../core/errors/errors.ts';
import type { Wanted } from '../../../core/monitoring/notices/subscription.ts';
import type { LedgerTransaction } from '../../../store/tables.ts';
import { writeLedger } from '../../../store/history/append.ts';
import { newestNotice } from '../../../store/monitoring/notices.ts';
import type { AddressedSubscription, NewSubscriptionVersion } from '../../../store/monitoring/subscriptions.ts';
import { deleteAddress, getSubscription, storeSubscription } from '../../../store/monitoring/subscriptions.ts';
import type { Ledger } from '../../ledger.ts';
import { permit } from '../../permit.ts';
import { checkWanted } from './checkWanted.ts';
import { NOTICE_LINK_INVALID, SUBSCRIPTION_NOT_FOUND } from './errors.ts';
import { checkToken, checkUnsubscribeLink } from './noticeLinks.ts';
import type { NoticeServices } from './noticeServices.ts';
import { sendConfirmation } from './sendConfirmation.ts';

/** In the history, for what is done by a link. */
const byLink = 'link in a message';

/** Throws SUBSCRIPTION_NOT_FOUND for those of others, and those that were ended. */
export async function changeWanted(
  ledger: Ledger,
  { id, wanted }: { readonly id: string; readonly wanted: Wanted },
): Promise<void> {
  permit(ledger, 'subscribe');
  await checkWanted(ledger, wanted);
  await change(ledger, id, (now) => ({ ...own(ledger, now), wanted, verb: 'changed', recordedBy: ledger.actor.name }));
}

/** Its address is deleted. Throws SUBSCRIPTION_NOT_FOUND. */
export async function endSubscription(ledger: Ledger, id: string): Promise<void> {
  permit(ledger, 'subscribe');
  await change(ledger, id, (now) => ({
    ...own(ledger, now),
    state: 'off',
    verb: 'ended',
    recordedBy: ledger.actor.name,
  }));
}

/** Sends the message that asks for confirmation once more; tells why it could not. Throws SUBSCRIPTION_NOT_FOUND. */
export async function askAgain(ledger: Ledger, services: NoticeServices, id: string): Promise<string | null> {
  permit(ledger, 'subscribe');
  const { address, state, ...now } = own(ledger, await getSubscription(ledger.db, ledger.ledgerId, id));
  if (state !== 'unconfirmed' || address === null) throw notFound();
  const sent = await sendConfirmation(services, { ...now, address });
  return sent.sent ? null : sent.why;
}

export interface ByLink {
  readonly id: string;
  readonly token: string;
}

/** The subscription that a link confirms. Throws NOTICE_LINK_INVALID. */
export async function subscriptionToConfirm(
  ledger: Ledger,
  services: NoticeServices,
  link: ByLink,
): Promise<AddressedSubscription> {
  permit(ledger, 'read the ledger');
  const found = await getSubscription(ledger.db, ledger.ledgerId, link.id);
  checkToken(services.secret, { purpose: 'confirm', subscription: link.id, about: found?.address ?? '' }, link.token);
  if (found === null || found.state === 'off') {
    throw new CounterfoilError(NOTICE_LINK_INVALID, 'this subscription has been ended');
  }
  return found;
}

/** From now on notices go there. A second time it changes nothing. Throws NOTICE_LINK_INVALID. */
export async function confirmSubscription(ledger: Ledger, services: NoticeServices, link: ByLink): Promise<void> {
  const { state } = await subscriptionToConfirm(ledger, services, link);
  if (state === 'on') return;
  await change(ledger, link.id, async (now, transaction) => {
    if (now?.state !== 'unconfirmed') return null;
    const after = await newestNotice(transaction, ledger.ledgerId);
    return { ...now, state: 'on', after, verb: 'confirmed', recordedBy: byLink };
  });
}

/** Throws NOTICE_LINK_INVALID; a second time it changes nothing. */
export async function endByLink(ledger: Ledger, services: NoticeServices, link: ByLink): Promise<void> {
  permit(ledger, 'read the ledger');
  checkUnsubscribeLink(services.secret, link);
  await change(ledger, link.id, (now) =>
    now === null || now.state === 'off' ? null : { ...now, state: 'off', verb: 'ended', recordedBy: byLink },
  );
}

type Change = Omit<NewSubscriptionVersion, 'recordedAt' | 'reason'>;

/** Null from `to` changes nothing. */
async function change(
  ledger: Ledger,
  id: string,
  to: (now: AddressedSubscription | null, transaction: LedgerTransaction) => Change | null | Promise<Change | null>,
): Promise<void> {
  const { db, ledgerId, clock } = ledger;
  await writeLedger(db, ledgerId, async (transaction) => {
    const next = await to(await getSubscription(transaction, ledgerId, id), transaction);
    if (next === null) return;
    const version = next.version + 1;
    await storeSubscription(transaction, ledgerId, { ...next, version, reason: null, recordedAt: clock.now() });
    if (next.state === 'off') await deleteAddress(transaction, ledgerId, id);
  });
}

function own({ actor }: Ledger, subscription: AddressedSubscription | null): AddressedSubscription {
  if (subscription === null || subscription.state === 'off' || subscription.account !== actor.name) throw notFound();
  return subscription;
}

function notFound(): CounterfoilError {
  return new CounterfoilError(SUBSCRIPTION_NOT_FOUND, 'there is no such subscription of this account');
}
