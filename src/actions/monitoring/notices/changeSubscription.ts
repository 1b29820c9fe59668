/** What its account makes of a subscription: it changes it, lets it rest, or ends it. */
import { CounterfoilError } from '../../../core/errors/errors.ts';
import type { Wanted } from '../../../core/monitoring/notices/subscription.ts';
import { newestNotice } from '../../../store/monitoring/notices.ts';
import { getSubscription } from '../../../store/monitoring/subscriptions.ts';
import type { Ledger } from '../../ledger.ts';
import { permit } from '../../permit.ts';
import { checkWanted } from './checkWanted.ts';
import { addressFor } from './addressFor.ts';
import { SUBSCRIPTION_INVALID } from './errors.ts';
import { nextVersion, ownOf } from './nextVersion.ts';
import type { NoticeServices } from './noticeServices.ts';
import { sendConfirmation } from './sendConfirmation.ts';

/** Throws SUBSCRIPTION_NOT_FOUND for those of others, and those that were ended. */
export async function changeWanted(
  ledger: Ledger,
  { id, wanted }: { readonly id: string; readonly wanted: Wanted },
): Promise<void> {
  permit(ledger, 'subscribe');
  await checkWanted(ledger, wanted);
  const recordedBy = ledger.actor.name;
  await nextVersion(ledger, id, (now) => ({ ...ownOf(ledger, now), wanted, verb: 'changed', recordedBy }));
}

/**
 * Where it goes from now on; the old address is deleted. An e-mail address has to be confirmed, and is told then what happened
 * meanwhile; a feed gets a new secret address. Tells why the message that asks for confirmation could not be sent. Throws
 * SUBSCRIPTION_NOT_FOUND, SUBSCRIPTION_INVALID, WEBHOOK_ADDRESS_REFUSED and MAIL_NOT_CONFIGURED.
 */
export async function changeAddress(
  ledger: Ledger,
  services: NoticeServices,
  { id, address: typed }: { readonly id: string; readonly address: string },
): Promise<string | null> {
  permit(ledger, 'subscribe');
  const before = ownOf(ledger, await getSubscription(ledger.db, ledger.ledgerId, id));
  const address = addressFor(before.carrier, typed, { services, ids: ledger.ids });
  if (address === before.address) return null;
  const recordedBy = ledger.actor.name;
  await nextVersion(ledger, id, (found) => {
    const now = ownOf(ledger, found);
    const moved = { ...now, address, verb: 'moved', recordedBy } as const;
    if (now.carrier !== 'email') return moved;
    return { ...moved, state: 'unconfirmed', ...(now.state === 'on' && { goesOn: true as const }) };
  });
  if (before.carrier !== 'email') return null;
  const sent = await sendConfirmation(services, { ...before, address }, ledger.clock.now());
  return sent.sent ? null : sent.why;
}

/** Nothing is sent until it is resumed; what happens meanwhile is not told later either. Throws SUBSCRIPTION_NOT_FOUND. */
export async function pauseSubscription(ledger: Ledger, id: string): Promise<void> {
  permit(ledger, 'subscribe');
  const recordedBy = ledger.actor.name;
  await nextVersion(ledger, id, (found) => {
    const now = ownOf(ledger, found);
    return now.state === 'on' ? { ...now, state: 'paused', verb: 'paused', recordedBy } : null;
  });
}

/** Throws SUBSCRIPTION_NOT_FOUND. */
export async function resumeSubscription(ledger: Ledger, id: string): Promise<void> {
  permit(ledger, 'subscribe');
  const recordedBy = ledger.actor.name;
  await nextVersion(ledger, id, async (found, transaction) => {
    const now = ownOf(ledger, found);
    if (now.state !== 'paused') return null;
    const after = await newestNotice(transaction, ledger.ledgerId);
    return { ...now, state: 'on', after, verb: 'resumed', recordedBy };
  });
}

/** Its address is deleted. Throws SUBSCRIPTION_NOT_FOUND. */
export async function endSubscription(ledger: Ledger, id: string): Promise<void> {
  permit(ledger, 'subscribe');
  const recordedBy = ledger.actor.name;
  await nextVersion(ledger, id, (now) => ({ ...ownOf(ledger, now), state: 'off', verb: 'ended', recordedBy }));
}

/** Sends the message that asks for confirmation once more; tells why it could not. Throws SUBSCRIPTION_NOT_FOUND. */
export async function askAgain(ledger: Ledger, services: NoticeServices, id: string): Promise<string | null> {
  permit(ledger, 'subscribe');
  const { address, state, ...now } = ownOf(ledger, await getSubscription(ledger.db, ledger.ledgerId, id));
  if (state !== 'unconfirmed' || address === null) {
    throw new CounterfoilError(SUBSCRIPTION_INVALID, 'nothing of this subscription waits for confirmation');
  }
  const sent = await sendConfirmation(services, { ...now, address }, ledger.clock.now());
  return sent.sent ? null : sent.why;
}
