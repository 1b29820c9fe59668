/** Accounts, for administrators; and setting the first password of one by a link. */
import { Hono } from 'hono';
import { entriesInOrder } from '../../actions/listEntries.ts';
import { decide } from '../../core/access/decide.ts';
import { CounterfoilError } from '../../core/errors/errors.ts';
import type { EntryNames, HandOver, Html } from '../../portal/portal.ts';
import * as portal from '../../portal/portal.ts';
import type { RequestContext, ServerEnv } from '../environment.ts';
import { actorIn, ledgerIn, rollIn } from '../environment.ts';
import { notForThisRole, signInNeeded } from '../errors.ts';
import { readForm, required, typed } from '../forms.ts';
import { clientAddress, createRateLimit, takeToken } from '../middleware/rateLimit.ts';
import type { Account } from '../sessions/accounts.ts';
import { accountById, listAccounts } from '../sessions/accounts.ts';
import { passwordLength } from '../sessions/authentication.ts';
import { addAccount, changeGrants, setDisabled } from '../sessions/changeAccounts.ts';
import { forgetFirstPassword } from '../sessions/firstSignIn.ts';
import type { GrantWords } from '../sessions/grants.ts';
import { accountRights } from '../sessions/grants.ts';
import { acceptInvitation, invitedAccount, invite } from '../sessions/invitations.ts';
import { generatedPassword } from '../sessions/passwords.ts';
import { viewOf } from '../view.ts';

/** Names of the places and actors that stand as limits of these accounts. */
export async function namesOfLimits(c: RequestContext, accounts: readonly Account[]): Promise<EntryNames> {
  const ids = accounts.flatMap(({ actor, place }) => [actor, place]).filter((id) => id !== null);
  const entries = await entriesInOrder(ledgerIn(c), [...new Set(ids)]);
  return Object.fromEntries(entries.map(({ id, type, name, localName }) => [id, { type, name, localName }]));
}

/** Throws SIGN_IN_NEEDED for the public and NOT_FOR_THIS_ROLE for others than administrators. */
function checkAdministrator(c: RequestContext): void {
  const { allowed, because } = decide(actorIn(c), 'manage users');
  if (!allowed) throw new CounterfoilError(c.get('account') === null ? signInNeeded : notForThisRole, because);
}

function send(c: RequestContext, page: Html): Response {
  c.header('Cache-Control', 'no-store');
  return c.html(String(page));
}

async function showUsers(c: RequestContext, handOver: HandOver | null): Promise<Response> {
  const accounts = await listAccounts(c.get('parts').authentication);
  const names = await namesOfLimits(c, accounts);
  return send(c, portal.usersPage({ accounts, names, handOver }, { ...viewOf(c), path: '/users' }));
}

async function showUser(c: RequestContext, handOver: HandOver | null): Promise<Response> {
  const account = await accountById(c.get('parts').authentication, c.req.param('id') ?? '');
  const names = await namesOfLimits(c, [account]);
  return send(c, portal.userPage({ account, names, handOver }, { ...viewOf(c), path: `/users/${account.id}` }));
}

function grantsIn(form: URLSearchParams): GrantWords {
  return {
    role: required(form, 'role'),
    side: typed(form, 'side'),
    actor: typed(form, 'actor'),
    place: typed(form, 'place'),
    rights: accountRights.filter((right) => form.has(`right-${right}`)),
  };
}

async function linkFor(c: RequestContext, account: Account): Promise<HandOver> {
  const { authentication, publicUrl } = c.get('parts');
  return { name: account.name, kind: 'link', secret: publicUrl + (await invite(authentication, account)) };
}

async function add(c: RequestContext): Promise<Response> {
  checkAdministrator(c);
  const form = await readForm(c);
  const byPassword = form.get('by') === 'password';
  const password = byPassword ? generatedPassword() : null;
  const [email, name] = [required(form, 'email'), required(form, 'name')];
  const account = await addAccount(rollIn(c), { email, name, ...grantsIn(form), password });
  return showUsers(c, password === null ? await linkFor(c, account) : { name, kind: 'password', secret: password });
}

function addInvitations(routes: Hono<ServerEnv>): void {
  const attempts = createRateLimit({ burst: 20, perMinute: 5 });

  routes.get('/invitation/:link', async (c) => {
    takeToken(c, attempts, clientAddress(c));
    const account = await invitedAccount(c.get('parts').authentication, c.req.param('link'));
    return send(c, portal.invitationPage({ account, passwordLength }, viewOf(c)));
  });

  routes.post('/invitation/:link', async (c) => {
    const form = await readForm(c);
    takeToken(c, attempts, clientAddress(c));
    const { authentication, dataDir } = c.get('parts');
    const account = await acceptInvitation(authentication, c.req.param('link'), form.get('password') ?? '');
    await forgetFirstPassword(dataDir, account.email);
    return c.redirect('/sign-in', 303);
  });
}

export function userRoutes(): Hono<ServerEnv> {
  const routes = new Hono<ServerEnv>();

  routes.get('/users', (c) => {
    checkAdministrator(c);
    return showUsers(c, null);
  });
  routes.post('/users', (c) => add(c));

  routes.get('/users/:id', (c) => {
    checkAdministrator(c);
    return showUser(c, null);
  });
  routes.post('/users/:id', async (c) => {
    checkAdministrator(c);
    const form = await readForm(c);
    const { id } = await changeGrants(rollIn(c), c.req.param('id'), grantsIn(form));
    return c.redirect(`/users/${id}`, 303);
  });
  routes.post('/users/:id/:verb{disable|enable}', async (c) => {
    checkAdministrator(c);
    await readForm(c);
    const { id } = await setDisabled(rollIn(c), c.req.param('id'), c.req.param('verb') === 'disable');
    return c.redirect(`/users/${id}`, 303);
  });
  routes.post('/users/:id/invitation', async (c) => {
    checkAdministrator(c);
    await readForm(c);
    const account = await accountById(c.get('parts').authentication, c.req.param('id'));
    return showUser(c, await linkFor(c, account));
  });

  addInvitations(routes);
  return routes;
}
