/** Nobody waits for ever: an answer that takes too long is given up with an error that says so. */
import type { MiddlewareHandler } from 'hono';
import { CounterfoilError } from '../../core/errors/errors.ts';
import { requestTimedOut } from '../errors.ts';

const seconds = { ordinary: 30, upload: 180, import: 900, watch: 1800 };

function limitOf(method: string, path: string): number {
  if (method === 'POST' && path.startsWith('/imports/')) return seconds.import;
  if (method === 'POST' && /\/watch\/(?:runs|rules\/[^/]+\/backtests)$/.test(path)) return seconds.watch;
  return method === 'POST' && path.endsWith('/documents') ? seconds.upload : seconds.ordinary;
}

export const timeLimit: MiddlewareHandler = async (c, next) => {
  const limit = limitOf(c.req.method, c.req.path);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => reject(new CounterfoilError(requestTimedOut, `no answer within ${limit} seconds`)),
      limit * 1000,
    );
  });
  try {
    await Promise.race([next(), late]);
  } finally {
    clearTimeout(timer);
  }
};
