/**
 * Links in messages, and the keys of webhooks. All are made of the server's secret and what they are for, so that none has to
 * be kept; a new secret makes all of them void.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { CounterfoilError } from '../../../core/errors/errors.ts';
import { NOTICE_LINK_INVALID } from './errors.ts';

type Purpose = 'confirm' | 'unsubscribe' | 'webhook' | 'feed';

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

/** The page behind a link in a message: it asks once more, because programs open links too. */
export function unsubscribePath(secret: string, subscription: string): string {
  return `/watch/unsubscribe/${subscription}/${noticeToken(secret, { purpose: 'unsubscribe', subscription })}`;
}

/** A link that confirms an address holds so many days: who reads the mailbox may change. */
const mostDays = 7;

const secondsOf = (at: Date): number => Math.floor(at.getTime() / 1000);

function confirmToken(secret: string, { id, address }: AddressOf, seconds: number): string {
  const about = `${seconds} ${address}`;
  return `${seconds.toString(36)}.${noticeToken(secret, { purpose: 'confirm', subscription: id, about })}`;
}

interface AddressOf {
  readonly id: string;
  readonly address: string;
}

export function confirmPath(secret: string, subscription: AddressOf, at: Date): string {
  return `/watch/confirm/${subscription.id}/${confirmToken(secret, subscription, secondsOf(at))}`;
}

/** Throws NOTICE_LINK_INVALID. */
export function checkConfirmLink(secret: string, link: AddressOf & { readonly token: string }, now: Date): void {
  const [made = ''] = link.token.split('.');
  const seconds = /^[0-9a-z]{1,9}$/.test(made) ? Number.parseInt(made, 36) : 0;
  checkSame(confirmToken(secret, link, seconds), link.token);
  if (secondsOf(now) > seconds + mostDays * 24 * 3600) {
    throw new CounterfoilError(NOTICE_LINK_INVALID, `this link is older than ${mostDays} days`);
  }
}

/** The address of a feed, which is its right: `nonce` changes when somebody makes the address void. */
export function feedPath(secret: string, { id, address: nonce }: AddressOf): string {
  return `/watch/feeds/${id}/${noticeToken(secret, { purpose: 'feed', subscription: id, about: nonce })}.atom`;
}

/** Throws NOTICE_LINK_INVALID. */
export function checkToken(secret: string, link: LinkOf, given: string): void {
  checkSame(noticeToken(secret, link), given);
}

function checkSame(one: string, other: string): void {
  const [expected, received] = [Buffer.from(one), Buffer.from(other)];
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
