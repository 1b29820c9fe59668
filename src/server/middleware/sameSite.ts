/**
 * Refuses requests that change something when another site sent them. Browsers say where a request comes from in
 * Sec-Fetch-Site and Origin; a program that sends neither has no cookies of a visitor to abuse, and the token of the
 * form is still asked for wherever there is a session.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { CounterfoilError } from '../../core/errors/errors.ts';
import type { RequestContext, ServerEnv } from '../environment.ts';
import { crossSiteRequest, formOutdated } from '../errors.ts';

const harmless = new Set(['GET', 'HEAD', 'OPTIONS']);

export const sameSite: MiddlewareHandler<ServerEnv> = async (c, next) => {
  if (!harmless.has(c.req.method)) {
    const site = c.req.header('sec-fetch-site');
    const origin = c.req.header('origin');
    const parts = c.get('parts');
    const own = new Set([new URL(c.req.url).origin, new URL(parts.publicUrl).origin]);
    const foreign =
      (site !== undefined && site !== 'same-origin' && site !== 'none') || (origin !== undefined && !own.has(origin));
    if (foreign) {
      throw new CounterfoilError(
        crossSiteRequest,
        `this request was sent from ${(origin ?? site ?? '').slice(0, 200)}`,
      );
    }
  }
  await next();
};

/** Token that the session's forms carry; empty without a session. */
export function formToken(c: RequestContext): string {
  const session = c.get('sessionToken');
  if (session === null) return '';
  return createHmac('sha256', c.get('parts').secret).update(`form ${session}`).digest('base64url');
}

/** Throws FORM_OUTDATED unless the form carries the token of this session. */
export function checkFormToken(c: RequestContext, given: string | null): void {
  const expected = Buffer.from(formToken(c));
  const received = Buffer.from(given ?? '');
  if (expected.length !== received.length || !timingSafeEqual(expected, received)) {
    throw new CounterfoilError(formOutdated, 'the form does not belong to this session');
  }
}
