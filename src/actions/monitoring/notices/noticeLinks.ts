/**
 * Links in messages, and the keys of webhooks. All are made of the server's secret and what they are for, so that none has to
 * be kept; a new secret makes all of them void.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { CounterfoilError } from '../../../core/errors/errors.ts';
import { NOTICE_LINK_INVALID } from './errors.ts';

type Purpose = 'confirm' | 'unsubscribe' | 'webhook';

/** `about`: what the link must fit besides the subscription; the address, for a link that confirms it. */
export interface LinkOf {
  readonly purpose: Purpose;
  readonly subscription: string;
  readonly about?: string;
}

export function noticeToken(secret: string, { purpose, subscription, about = '' }: LinkOf): string {
  const what = JSON.stringify(['notices', purpose, subscription, about]);
  return createHmac('sha256', secret).update(what).digest('base64url');
}

/** The page behind the link in a message: it asks once more, because programs open links too. */
export function noticePath(secret: string, link: LinkOf & { readonly purpose: 'confirm' | 'unsubscribe' }): string {
  return `/watch/${link.purpose}/${link.subscription}/${noticeToken(secret, link)}`;
}

/** Throws NOTICE_LINK_INVALID. */
export function checkToken(secret: string, link: LinkOf, given: string): void {
  const [expected, received] = [Buffer.from(noticeToken(secret, link)), Buffer.from(given)];
  if (expected.length !== received.length || !timingSafeEqual(expected, received)) {
    throw new CounterfoilError(NOTICE_LINK_INVALID, 'this link is not one that this server made');
  }
}

/** Throws NOTICE_LINK_INVALID. */
export function checkUnsubscribeLink(
  secret: string,
  { id, token }: { readonly id: string; readonly token: string },
): void {
  checkToken(secret, { purpose: 'unsubscribe', subscription: id }, token);
}
