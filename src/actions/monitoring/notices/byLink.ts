/** What becomes of a subscription by a link that was sent to its address: no account is asked for. */
import { CounterfoilError } from '../../../core/errors/errors.ts';
import { newestNotice } from '../../../store/monitoring/notices.ts';
import type { AddressedSubscription } from '../../../store/monitoring/subscriptions.ts';
import { getSubscription } from '../../../store/monitoring/subscriptions.ts';
import type { Ledger } from '../../ledger.ts';
import { permit } from '../../permit.ts';
import { NOTICE_LINK_INVALID } from './errors.ts';
import { nextVersion } from './nextVersion.ts';
import { checkConfirmLink, checkUnsubscribeLink } from './noticeLinks.ts';
import type { NoticeServices } from './noticeServices.ts';

/** In the history, for who did it. */
const recordedBy = 'link in a message';

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
  checkConfirmLink(services.secret, { ...link, address: found?.address ?? '' }, ledger.clock.now());
  if (found === null || found.state === 'off') {
    throw new CounterfoilError(NOTICE_LINK_INVALID, 'this subscription has been ended');
  }
  return found;
}

/** From now on notices go there. A second time it changes nothing. Throws NOTICE_LINK_INVALID. */
export async function confirmSubscription(ledger: Ledger, services: NoticeServices, link: ByLink): Promise<void> {
  const { state } = await subscriptionToConfirm(ledger, services, link);
  if (state === 'on') return;
  await nextVersion(ledger, link.id, async (now, transaction) => {
    if (now?.state !== 'unconfirmed') return null;
    const { goesOn, ...rest } = now;
    const after = goesOn ? rest.after : await newestNotice(transaction, ledger.ledgerId);
    return { ...rest, state: 'on', after, verb: 'confirmed', recordedBy };
  });
}

/** Throws NOTICE_LINK_INVALID; a second time it changes nothing. */
export async function endByLink(ledger: Ledger, services: NoticeServices, link: ByLink): Promise<void> {
  permit(ledger, 'read the ledger');
  checkUnsubscribeLink(services.secret, link);
  await nextVersion(ledger, link.id, (now) =>
    now === null || now.state === 'off' ? null : { ...now, state: 'off', verb: 'ended', recordedBy },
  );
}
