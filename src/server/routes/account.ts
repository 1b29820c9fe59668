/** One's own account: change the password, make and revoke keys for programs. */
import { Hono } from 'hono';
import type { RequestContext, ServerEnv } from '../environment.ts';
import { accountPage } from '../../portal/portal.ts';
import { signedIn } from '../environment.ts';
import { readForm, required } from '../forms.ts';
import { createRateLimit, takeToken } from '../middleware/rateLimit.ts';
import { passwordLength } from '../sessions/authentication.ts';
import { createApiKey, listApiKeys, revokeApiKey } from '../sessions/apiKeys.ts';
import { forgetFirstPassword } from '../sessions/firstSignIn.ts';
import { changePassword } from '../sessions/signIn.ts';
import { viewOf } from '../view.ts';
import { setCookies } from './signIn.ts';

async function showAccount(c: RequestContext, newKey: string | null): Promise<Response> {
  const account = signedIn(c);
  const keys = await listApiKeys(c.get('parts').authentication, account);
  c.header('Cache-Control', 'no-store');
  return c.html(String(accountPage({ account, keys, newKey, passwordLength }, { ...viewOf(c), path: '/account' })));
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
  return routes;
}
