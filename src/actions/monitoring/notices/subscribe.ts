import { CounterfoilError } from '../../../core/errors/errors.ts';
import type { Carrier, Subscription, Wanted } from '../../../core/monitoring/notices/subscription.ts';
import { writeLedger } from '../../../store/history/append.ts';
import { newestNotice } from '../../../store/monitoring/notices.ts';
import { listSubscriptions, storeAddress, storeSubscription } from '../../../store/monitoring/subscriptions.ts';
import type { Ledger } from '../../ledger.ts';
import { permit } from '../../permit.ts';
import { addressFor } from './addressFor.ts';
import { checkWanted } from './checkWanted.ts';
import { SUBSCRIPTION_INVALID } from './errors.ts';
import type { NoticeServices } from './noticeServices.ts';
import { sendConfirmation } from './sendConfirmation.ts';

export interface NewSubscription {
  readonly carrier: Carrier;
  readonly address: string;
  readonly wanted: Wanted;
}

export interface Subscribed {
  readonly id: string;
  /** Why the message that asks for confirmation could not be sent; null where it was, or none is needed. */
  readonly problem: string | null;
}

/** For one account: nobody needs more, and addresses that wait for confirmation are somebody else's mailbox. */
const most = { active: 20, unconfirmed: 3 };

/**
 * Makes a subscription of the account that asks. By e-mail it begins when the address is confirmed, else at once.
 * Throws NOT_ALLOWED, SUBSCRIPTION_INVALID, WEBHOOK_ADDRESS_REFUSED and MAIL_NOT_CONFIGURED.
 */
export async function subscribe(
  ledger: Ledger,
  services: NoticeServices,
  { carrier, address, wanted }: NewSubscription,
): Promise<Subscribed> {
  permit(ledger, 'subscribe');
  const target = addressFor(carrier, address, { services, ids: ledger.ids });
  await checkWanted(ledger, wanted);
  const { ledgerId, actor } = ledger;
  const id = ledger.ids.next();
  await writeLedger(ledger.db, ledgerId, async (transaction) => {
    checkRoom(await listSubscriptions(transaction, ledgerId, { account: actor.name }));
    await storeSubscription(transaction, ledgerId, {
      id,
      version: 1,
      account: actor.name,
      carrier,
      state: carrier === 'email' ? 'unconfirmed' : 'on',
      wanted,
      after: await newestNotice(transaction, ledgerId),
      verb: 'subscribed',
      reason: null,
      recordedAt: ledger.clock.now(),
      recordedBy: actor.name,
    });
    await storeAddress(transaction, ledgerId, { subscription: id, address: target });
  });
  if (carrier !== 'email') return { id, problem: null };
  const sent = await sendConfirmation(
    services,
    { id, account: actor.name, address: target, wanted },
    ledger.clock.now(),
  );
  return { id, problem: sent.sent ? null : sent.why };
}

function checkRoom(own: readonly Subscription[]): void {
  const active = own.filter(({ state }) => state !== 'off');
  const waiting = active.filter(({ state }) => state === 'unconfirmed');
  if (active.length >= most.active || waiting.length >= most.unconfirmed) {
    throw new CounterfoilError(
      SUBSCRIPTION_INVALID,
      `there are ${active.length} subscriptions of this account already, ${waiting.length} of them not confirmed`,
    );
  }
}
