/**
 * Posts a notice to another program. The host is looked up once, every address that it leads to must be public (or its
 * host allowed by the operator), and the connection goes to one of those that were looked at: a name that is pointed
 * elsewhere in between gains nothing. Redirects are not followed, and of the answer only the status is of interest.
 */
import { createHmac } from 'node:crypto';
import { lookup } from 'node:dns';
import type { LookupAddress } from 'node:dns';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import { isIP } from 'node:net';
import { errorCode } from '../../core/errors/errorCode.ts';
import { CounterfoilError } from '../../core/errors/errors.ts';
import type { Sent } from '../mail/mail.ts';
import { WEBHOOK_ADDRESS_REFUSED } from './errors.ts';
import { isPublicAddress } from './publicAddress.ts';
import type { OutgoingPost, PostWebhook } from './webhook.ts';
import type { AllowedHosts } from './webhookAddress.ts';
import { hostOf, webhookAddress } from './webhookAddress.ts';

const mostOfAnswer = 16 * 1024;

export interface WebhookSettings {
  readonly allowed: AllowedHosts;
  /** From the first look at the name to the status of the answer. */
  readonly timeoutMilliseconds: number;
  readonly now: () => Date;
  /** Finds the addresses of a host; the system's by default. */
  readonly find?: typeof lookup;
}

/** `t=SECONDS,v1=HEX`: HMAC-SHA256 over the seconds, a dot and the body, so that an old message cannot be sent again as new. */
export function signatureOf(secret: string, seconds: number, body: string): string {
  const digest = createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex');
  return `t=${seconds},v1=${digest}`;
}

export function postWebhook(settings: WebhookSettings): PostWebhook {
  return async (post) => {
    try {
      const status = await statusOf(post, settings);
      if (status >= 200 && status < 300) return { sent: true };
      const why = `it answered ${status}${status >= 300 && status < 400 ? ', and redirects are not followed' : ''}`;
      return { sent: false, forGood: status === 410, why };
    } catch (error) {
      return failureOf(error);
    }
  };
}

function failureOf(error: unknown): Sent {
  if (error instanceof CounterfoilError) return { sent: false, forGood: true, why: error.message };
  const name = error instanceof Error ? error.name : '';
  const isLate = name === 'TimeoutError' || name === 'AbortError';
  const why = isLate
    ? 'it did not answer in time'
    : `it could not be reached (${errorCode(error) ?? 'no reason given'})`;
  return { sent: false, forGood: false, why };
}

function statusOf(post: OutgoingPost, { allowed, timeoutMilliseconds, now, find = lookup }: WebhookSettings) {
  const url = new URL(webhookAddress(post.url, allowed));
  const host = hostOf(url);
  const seconds = Math.floor(now().getTime() / 1000);
  const body = Buffer.from(post.body);
  const options = {
    method: 'POST',
    // No connection is kept, so that none is used whose address was looked at for another.
    agent: false,
    signal: AbortSignal.timeout(timeoutMilliseconds),
    maxHeaderSize: mostOfAnswer,
    ...(isIP(host) === 0 && { lookup: lookupOf(allowed.has(host), find) }),
    headers: {
      'Content-Type': 'application/json',
      'Content-Length': body.length,
      'User-Agent': 'Counterfoil',
      'Counterfoil-Notice': post.key,
      'Counterfoil-Signature': signatureOf(post.secret, seconds, post.body),
    },
  };
  const send = url.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise<number>((resolve, reject) => {
    const request = send(url, options, (answer) => {
      let length = 0;
      answer.on('data', (chunk: Buffer) => {
        length += chunk.length;
        if (length > mostOfAnswer) answer.destroy();
      });
      answer.on('error', () => undefined);
      resolve(answer.statusCode ?? 0);
    });
    request.on('error', reject);
    request.end(body);
  });
}

/** Like the system's, and fails when any address of the host is one that it must not be. */
function lookupOf(isAllowed: boolean, find: typeof lookup): LookupFunction {
  return (host, options, done) => {
    find(host, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
      const [first] = addresses ?? [];
      if (error || !first) return done(error ?? new Error('the host of the webhook is not known'), '', 0);
      if (!isAllowed && addresses.some(({ address }) => !isPublicAddress(address))) {
        const why = 'the host of the webhook leads into a private network';
        return done(new CounterfoilError(WEBHOOK_ADDRESS_REFUSED, why), '', 0);
      }
      if (options.all) return done(null, addresses);
      return done(null, first.address, first.family);
    });
  };
}
