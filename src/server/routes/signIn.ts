/** Signing in and out by plain forms. */
import type { Context } from 'hono';
import { Hono } from 'hono';
import { CounterfoilError } from '../../core/errors/errors.ts';
import { signInPage } from '../../portal/portal.ts';
import type { ServerEnv } from '../environment.ts';
import { signInFailed } from '../errors.ts';
import { readForm } from '../forms.ts';
import { localPath } from '../localPath.ts';
import { clientAddress, createRateLimit, takeToken } from '../middleware/rateLimit.ts';
import { signIn, signOut } from '../sessions/signIn.ts';
import { isForPrograms } from '../answerError.ts';
import { viewOf } from '../view.ts';

/** Cookies of better-auth on an answer of ours. */
export function setCookies(c: Context, cookies: readonly string[]): void {
  for (const cookie of cookies) c.header('Set-Cookie', cookie, { append: true });
}

export function signInRoutes(): Hono<ServerEnv> {
  const routes = new Hono<ServerEnv>();
  // By address against guessing many accounts, by account against guessing one from many addresses.
  const byAddress = createRateLimit({ burst: 20, perMinute: 5 });
  const byAccount = createRateLimit({ burst: 6, perMinute: 2 });

  routes.get('/sign-in', (c) => {
    c.header('Cache-Control', 'no-store');
    return c.html(String(signInPage({ back: localPath(c.req.query('back')), failed: false }, viewOf(c))));
  });

  routes.post('/sign-in', async (c) => {
    const form = await readForm(c);
    const email = (form.get('email') ?? '').trim().toLowerCase().slice(0, 254);
    const back = localPath(form.get('next'));
    takeToken(c, byAddress, clientAddress(c));
    takeToken(c, byAccount, email);
    const cookies = await signIn(c.get('parts').authentication, { email, password: form.get('password') ?? '' });
    if (cookies) {
      setCookies(c, cookies);
      return c.redirect(back, 303);
    }
    c.get('parts').log.warn({ requestId: c.get('requestId') }, 'sign-in failed');
    if (isForPrograms(c)) throw new CounterfoilError(signInFailed, 'e-mail address or password is wrong');
    c.header('Cache-Control', 'no-store');
    return c.html(String(signInPage({ back, failed: true }, viewOf(c))), 401);
  });

  routes.post('/sign-out', async (c) => {
    await readForm(c);
    setCookies(c, await signOut(c.get('parts').authentication, c.req.raw.headers));
    return c.redirect('/', 303);
  });
  return routes;
}
