/** One message with all that one subscription is to be told. */
import type { NewsItem } from '../../../core/monitoring/notices/newsItem.ts';
import { noticeJson } from '../../../core/monitoring/notices/noticeJson.ts';
import { noticeMail } from '../../../core/monitoring/notices/noticeMail.ts';
import type { Sent } from '../../../outside/mail/mail.ts';
import type { NumberedNotice } from '../../../store/monitoring/notices.ts';
import type { AddressedSubscription } from '../../../store/monitoring/subscriptions.ts';
import { noticePath, noticeToken } from './noticeLinks.ts';
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
  const all = site + pathOfAll(notices);
  if (carrier === 'webhook') {
    const frame = { id: key, subscription: id, madeAt: at.toISOString(), site, all };
    const body = JSON.stringify(noticeJson(items, frame));
    return post({ url: address, body, key, secret: noticeToken(secret, { purpose: 'webhook', subscription: id }) });
  }
  if (mail === null) return { sent: false, forGood: false, why: 'this server is not set up to send e-mail' };
  const unsubscribe = site + noticePath(secret, { purpose: 'unsubscribe', subscription: id });
  const change = `${site}/watch/subscriptions`;
  const message = noticeMail(items, { account, language: wanted.language, site, all, change, unsubscribe });
  return mail({ to: address, ...message, key, unsubscribe });
}

/** Where all of it is listed: the alerts of the runs, else the cases. */
function pathOfAll(notices: readonly NumberedNotice[]): string {
  const runs = notices.flatMap((notice) => (notice.kind === 'run' ? [notice.run] : []));
  const [first, last] = [runs[0], runs.at(-1)];
  if (first === undefined || last === undefined) return '/watch/cases';
  return `/watch/alerts?run=${first === last ? first : `${first}-${last}`}`;
}
