/** Token buckets in memory: each client may do a burst of something, and then so many a minute. */
import type { MiddlewareHandler } from 'hono';
import { getConnInfo } from '@hono/node-server/conninfo';
import { CounterfoilError } from '../../core/errors/errors.ts';
import type { RequestContext, ServerEnv } from '../environment.ts';
import { tooManyRequests } from '../errors.ts';

export interface RateLimit {
  /** Takes one token for the key; gives 0, or the seconds after which there will be one. */
  take(key: string): number;
}

export interface RateLimitSettings {
  readonly burst: number;
  readonly perMinute: number;
  readonly now?: () => number;
}

/** Clients remembered at once. Beyond it the one not seen for longest is forgotten, so that memory stays bounded. */
const mostClients = 10_000;

export function createRateLimit({ burst, perMinute, now = Date.now }: RateLimitSettings): RateLimit {
  const buckets = new Map<string, { tokens: number; at: number }>();
  return {
    take(key) {
      const at = now();
      const before = buckets.get(key);
      const tokens = before ? Math.min(burst, before.tokens + ((at - before.at) / 60_000) * perMinute) : burst;
      buckets.delete(key);
      const oldest = buckets.size >= mostClients ? buckets.keys().next().value : undefined;
      if (oldest !== undefined) buckets.delete(oldest);
      buckets.set(key, { tokens: tokens >= 1 ? tokens - 1 : tokens, at });
      return tokens >= 1 ? 0 : Math.ceil(((1 - tokens) / perMinute) * 60);
    },
  };
}

/**
 * Address of the other end. Behind a trusted proxy it is the one that the proxy saw, which is the last that
 * X-Forwarded-For names: those before it are what the client said. Behind any other, its clients share one bucket.
 */
export function clientAddress(c: RequestContext): string {
  const forwarded = c.get('parts').trustProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : '';
  if (forwarded) return forwarded.slice(0, 100);
  try {
    return getConnInfo(c).remote.address ?? 'unknown';
  } catch {
    return 'unknown';
  }
}

/** Throws TOO_MANY_REQUESTS and sets Retry-After when the key has used up its tokens. */
export function takeToken(c: RequestContext, limit: RateLimit, key: string): void {
  const wait = limit.take(key);
  if (wait === 0) return;
  c.header('Retry-After', String(wait));
  throw new CounterfoilError(tooManyRequests, `too many requests; the next one is answered in ${wait} seconds`);
}

/** Limits a route by account, or by address for the public. */
export function rateLimited(limit: RateLimit): MiddlewareHandler<ServerEnv> {
  return async (c, next) => {
    takeToken(c, limit, c.get('account')?.id ?? clientAddress(c));
    await next();
  };
}
