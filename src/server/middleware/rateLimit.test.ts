import { describe, expect, it } from 'vitest';
import { Hono } from 'hono';
import type { ServerEnv, ServerParts } from '../environment.ts';
import { clientAddress, createRateLimit } from './rateLimit.ts';

describe('createRateLimit', () => {
  it('lets a burst through, then so many a minute', () => {
    let now = 0;
    const limit = createRateLimit({ burst: 3, perMinute: 2, now: () => now });
    expect([1, 2, 3].map(() => limit.take('a'))).toEqual([0, 0, 0]);
    expect(limit.take('a')).toBe(30);
    now += 30_000;
    expect(limit.take('a')).toBe(0);
    expect(limit.take('a')).toBe(30);
  });

  it('counts each client alone', () => {
    const limit = createRateLimit({ burst: 1, perMinute: 1, now: () => 0 });
    expect(limit.take('a')).toBe(0);
    expect(limit.take('b')).toBe(0);
    expect(limit.take('a')).toBeGreaterThan(0);
  });

  it('never saves up more than the burst', () => {
    let now = 0;
    const limit = createRateLimit({ burst: 2, perMinute: 60, now: () => now });
    limit.take('a');
    now += 3_600_000;
    expect([1, 2, 3].map(() => limit.take('a'))).toEqual([0, 0, 1]);
  });

  it('forgets the client not seen for longest when there are too many', () => {
    const limit = createRateLimit({ burst: 1, perMinute: 1, now: () => 0 });
    limit.take('first');
    for (let index = 0; index < 10_000; index += 1) limit.take(`client ${index}`);
    expect(limit.take('first')).toBe(0);
    expect(limit.take('client 9999')).toBeGreaterThan(0);
  });
});

describe('clientAddress', () => {
  it.each([
    [true, '203.0.113.9, 198.51.100.7', '198.51.100.7'],
    [true, undefined, 'unknown'],
    [false, '203.0.113.9', 'unknown'],
  ])('trusting the proxy (%s), %s is %s', async (trustProxy, forwarded, expected) => {
    const app = new Hono<ServerEnv>();
    app.get('/', (c) => {
      c.set('parts', { trustProxy } as ServerParts);
      return c.text(clientAddress(c));
    });
    const answer = await app.request('/', { headers: forwarded ? { 'x-forwarded-for': forwarded } : {} });
    expect(await answer.text()).toBe(expected);
  });
});
