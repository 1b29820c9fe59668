/** One's own account: password, passkeys, sessions, and keys for programs. */
import { Hono } from 'hono';
import { accountPage } from '../../portal/portal.ts';
import { decide } from '../../core/access/decide.ts';
import { CounterfoilError } from '../../core/errors/errors.ts';
import type { RequestContext, ServerEnv } from '../environment.ts';
import { actorIn, signedIn } from '../environment.ts';
import { fieldInvalid } from '../errors.ts';
import { readForm, readJsonForm, required } from '../forms.ts';
import { createRateLimit, takeToken } from '../middleware/rateLimit.ts';
import { passwordLength } from '../sessions/authentication.ts';
import { createApiKey, listApiKeys, revokeApiKey } from '../sessions/apiKeys.ts';
import { forgetFirstPassword } from '../sessions/firstSignIn.ts';
import { endSession, listSessions } from '../sessions/ownSessions.ts';
import { passkeyHost, takesPasskeys } from '../sessions/passkeyHost.ts';
import { addPasskey, listPasskeys, registrationChallenge, removePasskey } from '../sessions/passkeys.ts';
import { changePassword } from '../sessions/signIn.ts';
import { viewOf } from '../view.ts';
import { setCookies } from './signIn.ts';
import { namesOfLimits } from './users.ts';

/** The page's address under the name that passkeys are bound to; null when the reader is there. */
function passkeysElsewhere(c: RequestContext): string | null {
  const { publicUrl } = c.get('parts');
  const here = new URL(c.req.url);
  if (takesPasskeys(publicUrl, here.hostname)) return null;
  const there = new URL(publicUrl);
  if (passkeyHost(publicUrl) !== there.hostname) {
    // On this machine itself: the same port under the name that the loopback address goes by.
    there.hostname = passkeyHost(publicUrl);
    there.port = here.port;
  }
  return `${there.origin}/account`;
}

async function showAccount(c: RequestContext, newKey: string | null): Promise<Response> {
  const account = signedIn(c);
  const { authentication } = c.get('parts');
  const [keys, passkeys, sessions, names] = await Promise.all([
    listApiKeys(authentication, account),
    listPasskeys(authentication, account),
    listSessions(authentication, account, c.get('sessionToken')),
    namesOfLimits(c, [account]),
  ]);
  const managesUsers = decide(actorIn(c), 'manage users').allowed;
  const mayImport = decide(actorIn(c), 'import records').allowed;
  const answer = { account, names, keys, newKey, passkeys, sessions, managesUsers, mayImport, passwordLength };
  c.header('Cache-Control', 'no-store');
  const page = accountPage({ ...answer, passkeysElsewhere: passkeysElsewhere(c) }, { ...viewOf(c), path: '/account' });
  return c.html(String(page));
}

function addPasskeys(routes: Hono<ServerEnv>): void {
  routes.post('/account/passkeys/options', async (c) => {
    signedIn(c);
    await readJsonForm(c, { token: true });
    const { options, cookies } = await registrationChallenge(c.get('parts').authentication, c.req.raw.headers);
    setCookies(c, cookies);
    c.header('Cache-Control', 'no-store');
    return c.json({ publicKey: options });
  });

  routes.post('/account/passkeys', async (c) => {
    signedIn(c);
    const { name, response } = await readJsonForm(c, { token: true });
    const label = typeof name === 'string' ? name.trim() : '';
    if (label === '' || label.length > 100) {
      throw new CounterfoilError(fieldInvalid, 'name: must have 1 to 100 characters');
    }
    const { headers } = c.req.raw;
    setCookies(c, await addPasskey(c.get('parts').authentication, { headers, response }, label));
    return c.json({ added: true });
  });

  routes.post('/account/passkeys/:id/remove', async (c) => {
    const account = signedIn(c);
    await readForm(c);
    await removePasskey(c.get('parts').authentication, account, c.req.param('id'));
    return c.redirect('/account', 303);
  });
}

export function accountRoutes(): Hono<ServerEnv> {
  const routes = new Hono<ServerEnv>();
  const passwordAttempts = createRateLimit({ burst: 6, perMinute: 2 });

  routes.get('/account', (c) => showAccount(c, null));

  routes.post('/account/password', async (c) => {
    const account = signedIn(c);
    const form = await readForm(c);
    takeToken(c, passwordAttempts, account.id);
    const { authentication, dataDir } = c.get('parts');
    const passwords = { current: form.get('current') ?? '', next: form.get('new') ?? '' };
    setCookies(c, await changePassword(authentication, c.req.raw.headers, passwords));
    await forgetFirstPassword(dataDir, account.email);
    return c.redirect('/account', 303);
  });

  routes.post('/account/keys', async (c) => {
    const account = signedIn(c);
    const form = await readForm(c);
    return showAccount(c, await createApiKey(c.get('parts').authentication, account, required(form, 'name')));
  });

  routes.post('/account/keys/:id/revoke', async (c) => {
    const account = signedIn(c);
    await readForm(c);
    await revokeApiKey(c.get('parts').authentication, account, c.req.param('id'));
    return c.redirect('/account', 303);
  });

  routes.post('/account/sessions/:id/end', async (c) => {
    const account = signedIn(c);
    await readForm(c);
    await endSession(c.get('parts').authentication, account, c.req.param('id'));
    return c.redirect('/account', 303);
  });

  addPasskeys(routes);
  return routes;
}
