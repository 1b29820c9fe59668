/**
 * Answers only under the names that the server is known by. Without this, a page elsewhere could point its own name at
 * the loopback address (DNS rebinding) and read a local ledger through its visitor's browser.
 */
import type { MiddlewareHandler } from 'hono';
import { CounterfoilError } from '../../core/errors/errors.ts';
import { hostNotServed } from '../errors.ts';

const loopback = ['localhost', '127.0.0.1', '[::1]'];

export function hostCheck(publicUrl: string): MiddlewareHandler {
  const served = new Set([...loopback, new URL(publicUrl).hostname]);
  return async (c, next) => {
    const host = c.req.header('host') ?? new URL(c.req.url).host;
    // The port is not looked at: proxies and containers map it as they like, and it is no part of the name.
    const name = host.replace(/:\d{1,5}$/, '').toLowerCase();
    if (!served.has(name))
      throw new CounterfoilError(hostNotServed, `the host "${host.slice(0, 100)}" is not served here`);
    await next();
  };
}
