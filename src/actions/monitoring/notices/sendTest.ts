import { CounterfoilError } from '../../../core/errors/errors.ts';
import { noticeJson } from '../../../core/monitoring/notices/noticeJson.ts';
import { noticeWords } from '../../../core/monitoring/notices/noticeWords.ts';
import { oneLine } from '../../../core/monitoring/notices/oneLine.ts';
import type { Sent } from '../../../outside/mail/mail.ts';
import type { AddressedSubscription } from '../../../store/monitoring/subscriptions.ts';
import { getSubscription } from '../../../store/monitoring/subscriptions.ts';
import type { Ledger } from '../../ledger.ts';
import { permit } from '../../permit.ts';
import { SUBSCRIPTION_INVALID } from './errors.ts';
import { noticeToken, unsubscribePath } from './noticeLinks.ts';
import type { NoticeServices } from './noticeServices.ts';
import { ownOf } from './nextVersion.ts';

/**
 * Sends a message that says that it is a test, as the others are sent: signed, and with the way to end them. Tells why it did
 * not arrive. Throws SUBSCRIPTION_NOT_FOUND, and SUBSCRIPTION_INVALID where nothing may be sent there.
 */
export async function sendTest(ledger: Ledger, services: NoticeServices, id: string): Promise<string | null> {
  permit(ledger, 'subscribe');
  const subscription = ownOf(ledger, await getSubscription(ledger.db, ledger.ledgerId, id));
  const { state, carrier, address } = subscription;
  if (state === 'unconfirmed' || carrier === 'feed' || address === null) {
    throw new CounterfoilError(SUBSCRIPTION_INVALID, 'no message may be sent to this subscription');
  }
  const message = { ...subscription, address, key: `${id}.test-${ledger.ids.next()}`, at: ledger.clock.now() };
  const sent = carrier === 'webhook' ? await postTest(services, message) : await mailTest(services, message);
  return sent.sent ? null : sent.why;
}

type TestMessage = AddressedSubscription & { readonly address: string; readonly key: string; readonly at: Date };

function postTest({ post, secret, site }: NoticeServices, { id, address, key, at }: TestMessage): Promise<Sent> {
  const all = { alerts: null, cases: null, lists: null };
  const json = noticeJson([], { id: key, subscription: id, madeAt: at.toISOString(), isTest: true, site, all });
  const signedWith = noticeToken(secret, { purpose: 'webhook', subscription: id });
  return post({ url: address, body: JSON.stringify(json), key, secret: signedWith });
}

async function mailTest(services: NoticeServices, message: TestMessage): Promise<Sent> {
  const { mail, site, secret } = services;
  if (mail === null) return { sent: false, forGood: false, why: 'this server is not set up to send e-mail' };
  const { id, account, address, wanted, key } = message;
  const w = noticeWords(wanted.language);
  const unsubscribe = site + unsubscribePath(secret, id);
  const lines = [w.testLead, '', '-- ', w.because(oneLine(account, 100)), w.labelled(w.unsubscribe, unsubscribe), ''];
  const subject = `[Counterfoil] ${w.testSubject}`;
  return mail({ to: address, subject, text: lines.join('\n'), key, unsubscribe });
}
