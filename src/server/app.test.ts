/** What happens when something of ours fails: readers learn a number, the log learns the rest, nobody waits for ever. */
import { Hono } from 'hono';
import { pino } from 'pino';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CounterfoilError } from '../core/errors/errors.ts';
import { createApp } from './app.ts';
import type { ServerParts } from './environment.ts';
import { requestTimedOut } from './errors.ts';
import { timeLimit } from './middleware/timeLimit.ts';

const detail = 'connect ECONNREFUSED db.internal:5432 as counterfoil';

/** Parts whose database fails at the first touch. */
function failingParts(lines: string[], error: Error): ServerParts {
  const fails = (): never => {
    throw error;
  };
  return {
    open: {
      get db() {
        return fails();
      },
    },
    get authentication() {
      return fails();
    },
    secret: 'a secret for tests that is long enough',
    dataDir: '.',
    publicUrl: 'http://127.0.0.1',
    get notices() {
      return fails();
    },
    log: pino({ level: 'error' }, { write: (line: string) => void lines.push(line) }),
  };
}

describe('a failure of ours', () => {
  it.each([
    ['a defect', new Error(detail)],
    ['an error of the surroundings', new CounterfoilError(requestTimedOut, detail)],
  ])('(%s) tells readers its number and the log the rest', async (_what, error) => {
    const lines: string[] = [];
    const app = createApp(failingParts(lines, error));
    const answer = await app.request('http://127.0.0.1/documents');
    const id = answer.headers.get('x-request-id') ?? 'none';
    const page = await answer.text();
    expect(answer.status).toBeGreaterThanOrEqual(500);
    expect(page).toContain(id);
    expect(page).not.toContain('ECONNREFUSED');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(lines.join('')).toContain(detail);
    expect(lines.join('')).toContain(id);
    const problem = await (await app.request('http://127.0.0.1/api/v1/overview')).text();
    expect(problem).not.toContain('ECONNREFUSED');
  });
});

describe('timeLimit', () => {
  afterEach(() => void vi.useRealTimers());

  it('gives up on an answer that does not come', async () => {
    vi.useFakeTimers();
    const app = new Hono();
    app.use(timeLimit);
    app.get('/', () => new Promise<Response>(() => {}));
    app.onError((error, c) => c.text(error instanceof CounterfoilError ? error.code : 'other'));
    const answer = app.request('/');
    await vi.advanceTimersByTimeAsync(30_000);
    expect(await (await answer).text()).toBe('REQUEST_TIMED_OUT');
  });
});
