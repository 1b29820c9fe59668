/** One message with all that one subscription is to be told. */
import type { NewsItem } from '../../../core/monitoring/notices/newsItem.ts';
import { noticeJson } from '../../../core/monitoring/notices/noticeJson.ts';
import type { NewsAddresses } from '../../../core/monitoring/notices/noticeMail.ts';
import { noticeMail } from '../../../core/monitoring/notices/noticeMail.ts';
import type { Sent } from '../../../outside/mail/mail.ts';
import type { NumberedNotice } from '../../../store/monitoring/notices.ts';
import type { AddressedSubscription } from '../../../store/monitoring/subscriptions.ts';
import { noticeToken, unsubscribePath } from './noticeLinks.ts';
import type { NoticeServices } from './noticeServices.ts';

export interface MessageOf {
  readonly items: readonly NewsItem[];
  /** All that it goes through, also those of which nothing is wanted. */
  readonly notices: readonly NumberedNotice[];
  readonly key: string;
  readonly at: Date;
}

export async function sendNotices(
  services: NoticeServices,
  { id, account, carrier, address, wanted }: AddressedSubscription,
  { items, notices, key, at }: MessageOf,
): Promise<Sent> {
  const { mail, post, site, secret } = services;
  if (address === null) return { sent: false, forGood: true, why: 'the subscription was ended' };
  const all = addressesOf(site, items, notices);
  if (carrier === 'webhook') {
    const frame = { id: key, subscription: id, madeAt: at.toISOString(), isTest: false, site, all };
    const body = JSON.stringify(noticeJson(items, frame));
    return post({ url: address, body, key, secret: noticeToken(secret, { purpose: 'webhook', subscription: id }) });
  }
  if (mail === null) return { sent: false, forGood: false, why: 'this server is not set up to send e-mail' };
  const unsubscribe = site + unsubscribePath(secret, id);
  const change = `${site}/watch/subscriptions`;
  const message = noticeMail(items, { account, language: wanted.language, site, all, change, unsubscribe });
  return mail({ to: address, ...message, key, unsubscribe });
}

/** Where what is told is listed: the alerts of the runs, the cases, the lists. */
function addressesOf(site: string, items: readonly NewsItem[], notices: readonly NumberedNotice[]): NewsAddresses {
  const runs = notices.flatMap((notice) => (notice.kind === 'run' ? [notice.run] : []));
  const [first, last] = [runs[0], runs.at(-1)];
  const has = (kind: NewsItem['kind']): boolean => items.some((item) => item.kind === kind);
  return {
    alerts: has('alert') ? `${site}/watch/alerts?run=${first === last ? first : `${first}-${last}`}` : null,
    cases: has('case') ? `${site}/watch/cases` : null,
    lists: has('list') ? `${site}/lists` : null,
  };
}
