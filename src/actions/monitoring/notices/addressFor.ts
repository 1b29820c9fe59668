import { CounterfoilError } from '../../../core/errors/errors.ts';
import { mailAddress } from '../../../core/monitoring/notices/mailAddress.ts';
import type { Carrier } from '../../../core/monitoring/notices/subscription.ts';
import { webhookAddress } from '../../../outside/webhook/webhookAddress.ts';
import type { Ledger } from '../../ledger.ts';
import { MAIL_NOT_CONFIGURED, SUBSCRIPTION_INVALID } from './errors.ts';
import type { NoticeServices } from './noticeServices.ts';

/**
 * The address as it is kept; for a feed something that its secret address is made of. Throws SUBSCRIPTION_INVALID,
 * WEBHOOK_ADDRESS_REFUSED and MAIL_NOT_CONFIGURED.
 */
export function addressFor(
  carrier: Carrier,
  typed: string,
  { services, ids }: { readonly services: Pick<NoticeServices, 'mail' | 'allowedHosts'> } & Pick<Ledger, 'ids'>,
): string {
  if (carrier === 'feed') return ids.next();
  if (carrier === 'webhook') return webhookAddress(typed, services.allowedHosts);
  if (services.mail === null)
    throw new CounterfoilError(MAIL_NOT_CONFIGURED, 'this server is not set up to send e-mail');
  const address = mailAddress(typed);
  if (address === null) throw new CounterfoilError(SUBSCRIPTION_INVALID, 'address: it is no e-mail address');
  return address;
}
