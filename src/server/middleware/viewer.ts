/** Finds out who sends the request: a browser with a session cookie, a program with a key, or the public. */
import type { MiddlewareHandler } from 'hono';
import { CounterfoilError } from '../../core/errors/errors.ts';
import type { ServerEnv } from '../environment.ts';
import { signInNeeded } from '../errors.ts';
import { accountOfKey } from '../sessions/apiKeys.ts';
import { sessionCookie } from '../sessions/authentication.ts';
import { sessionOf } from '../sessions/signIn.ts';

export const viewer: MiddlewareHandler<ServerEnv> = async (c, next) => {
  const { authentication } = c.get('parts');
  const bearer = /^Bearer (\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1];
  if (bearer !== undefined) {
    const account = await accountOfKey(authentication, bearer);
    if (!account) throw new CounterfoilError(signInNeeded, 'the API key is unknown or was revoked');
    c.set('account', account);
  } else if (c.req.header('cookie')?.includes(sessionCookie)) {
    const session = await sessionOf(authentication, c.req.raw.headers);
    c.set('account', session?.account ?? null);
    c.set('sessionToken', session?.token ?? null);
  }
  await next();
};
