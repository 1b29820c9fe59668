/** Signing in and out: by password, through an identity provider, with a passkey. */
import type { Context } from 'hono';
import { Hono } from 'hono';
import { CounterfoilError } from '../../core/errors/errors.ts';
import { signInPage } from '../../portal/portal.ts';
import type { RequestContext, ServerEnv } from '../environment.ts';
import { passkeyRefused, providerNotConfigured, signInFailed } from '../errors.ts';
import { readForm, readJsonForm } from '../forms.ts';
import { localPath } from '../localPath.ts';
import type { RateLimit } from '../middleware/rateLimit.ts';
import { clientAddress, createRateLimit, takeToken } from '../middleware/rateLimit.ts';
import { takesPasskeys } from '../sessions/passkeyHost.ts';
import { signInByPasskey, signInChallenge } from '../sessions/passkeys.ts';
import type { Provider } from '../sessions/provider.ts';
import { providerCallback } from '../sessions/provider.ts';
import { signIn, signOut } from '../sessions/signIn.ts';
import { isForPrograms } from '../answerError.ts';
import { viewOf } from '../view.ts';

/** Cookies of better-auth on an answer of ours. */
export function setCookies(c: Context, cookies: readonly string[]): void {
  for (const cookie of cookies) c.header('Set-Cookie', cookie, { append: true });
}

function showSignIn(c: RequestContext, { back, failed }: { back: string; failed: boolean }): Response {
  const { provider, publicUrl } = c.get('parts');
  const passkeys = takesPasskeys(publicUrl, new URL(c.req.url).hostname);
  c.header('Cache-Control', 'no-store');
  const page = signInPage({ back, failed, provider: provider?.name ?? null, passkeys }, viewOf(c));
  return c.html(String(page), failed ? 401 : 200);
}

function providerIn(c: RequestContext): Provider {
  const { provider } = c.get('parts');
  if (!provider) throw new CounterfoilError(providerNotConfigured, 'no identity provider is set up here');
  return provider;
}

/** The provider sends people back to the public address, so the sign-in has to begin there for its cookie to be found. */
function publicTwin(c: RequestContext): string | null {
  const { publicUrl } = c.get('parts');
  const url = new URL(c.req.url);
  const wanted = new URL(publicUrl);
  return url.hostname === wanted.hostname ? null : wanted.origin + url.pathname + url.search;
}

function addProvider(routes: Hono<ServerEnv>, byAddress: RateLimit): void {
  routes.get('/sign-in/provider', async (c) => {
    const provider = providerIn(c);
    const elsewhere = publicTwin(c);
    if (elsewhere !== null) return c.redirect(elsewhere, 302);
    takeToken(c, byAddress, clientAddress(c));
    const { to, cookies } = await provider.begin(localPath(c.req.query('back')));
    setCookies(c, cookies);
    c.header('Cache-Control', 'no-store');
    return c.redirect(to, 302);
  });

  routes.get(providerCallback, async (c) => {
    const provider = providerIn(c);
    takeToken(c, byAddress, clientAddress(c));
    const { to, cookies } = await provider.finish(c.req.raw.headers, c.req.query());
    setCookies(c, cookies);
    c.header('Cache-Control', 'no-store');
    return c.redirect(localPath(to), 302);
  });
}

function addPasskey(routes: Hono<ServerEnv>, byAddress: RateLimit): void {
  routes.post('/sign-in/passkey/options', async (c) => {
    takeToken(c, byAddress, clientAddress(c));
    const { options, cookies } = await signInChallenge(c.get('parts').authentication);
    setCookies(c, cookies);
    c.header('Cache-Control', 'no-store');
    return c.json({ publicKey: options });
  });

  routes.post('/sign-in/passkey', async (c) => {
    const { response, back } = await readJsonForm(c, { token: false });
    takeToken(c, byAddress, clientAddress(c));
    const { headers } = c.req.raw;
    const cookies = await signInByPasskey(c.get('parts').authentication, { headers, response });
    if (cookies.length === 0) throw new CounterfoilError(passkeyRefused, 'no session was begun');
    setCookies(c, cookies);
    c.header('Cache-Control', 'no-store');
    return c.json({ to: localPath(typeof back === 'string' ? back : '/') });
  });
}

export function signInRoutes(): Hono<ServerEnv> {
  const routes = new Hono<ServerEnv>();
  // By address against guessing many accounts, by account against guessing one from many addresses.
  const byAddress = createRateLimit({ burst: 20, perMinute: 5 });
  const byAccount = createRateLimit({ burst: 6, perMinute: 2 });
  // A challenge or a way to the provider guesses nothing, and each sign-in takes two.
  const ceremonies = createRateLimit({ burst: 40, perMinute: 20 });

  routes.get('/sign-in', (c) => showSignIn(c, { back: localPath(c.req.query('back')), failed: false }));

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
    return showSignIn(c, { back, failed: true });
  });

  routes.post('/sign-out', async (c) => {
    await readForm(c);
    setCookies(c, await signOut(c.get('parts').authentication, c.req.raw.headers));
    return c.redirect('/', 303);
  });

  addProvider(routes, ceremonies);
  addPasskey(routes, ceremonies);
  return routes;
}
