/** Signing in through a real identity provider (`oidc-provider`) on this machine, with every redirect and cookie. */
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listAccounts } from '../../src/server/sessions/accounts.ts';
import { setDisabled } from '../../src/server/sessions/changeAccounts.ts';
import type { TestServer, Visitor } from './testServer.ts';
import { createVisitor, freePort, testServer } from './testServer.ts';

/** People as the provider knows them. */
const people: Readonly<Record<string, Record<string, unknown>>> = {
  rita: { email: 'Rita@example.org', email_verified: true, name: 'Rita at the provider' },
  stranger: { email: 'stranger@example.org', email_verified: true },
  unverified: { email: 'una@example.org', email_verified: false },
  nameless: {},
  leaver: { email: 'leaver@example.org', email_verified: true },
};

const client = { clientId: 'counterfoil', clientSecret: 'a secret between the two' };
let server: TestServer;
let identities: Server;
let issuer: string;

function serveIdentities(publicUrl: string): Promise<Server> {
  return new Promise((resolve) => {
    const listening = createServer((request, response) => handle(request, response));
    let handle: ReturnType<Provider['callback']> = (_request, response) => void response.end();
    listening.listen(0, '127.0.0.1', () => {
      issuer = `http://127.0.0.1:${(listening.address() as AddressInfo).port}`;
      const provider = new Provider(issuer, {
        clients: [
          {
            client_id: client.clientId,
            client_secret: client.clientSecret,
            redirect_uris: [`${publicUrl}/sign-in/provider/callback`],
          },
        ],
        pkce: { required: () => true },
        claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
        cookies: { keys: ['signs the cookies of the tests'] },
        findAccount: (_context: unknown, id: string) => ({
          accountId: id,
          claims: () => Promise.resolve({ sub: id, ...people[id] }),
        }),
      });
      handle = provider.callback();
      resolve(listening);
    });
  });
}

beforeAll(async () => {
  const port = await freePort();
  const publicUrl = `http://127.0.0.1:${port}`;
  identities = await serveIdentities(publicUrl);
  server = await testServer({ port, provider: { issuer, ...client, name: 'The ministry' } });
  for (const name of ['rita', 'una', 'leaver']) await server.account(name, 'reviewer');
});

afterAll(async () => {
  await server?.stop();
  await new Promise((done) => {
    identities?.close(done);
  });
});

/** Signs in at the provider as `login`, and gives the address that it sends the browser back to. */
async function throughProvider(start: string, login: string): Promise<string> {
  const browser = createVisitor(issuer);
  let at = start;
  for (let step = 0; step < 12 && at.startsWith(issuer); step += 1) {
    const path = at.slice(issuer.length);
    const shown = await browser.get(path);
    const form = shown.status === 200 ? await shown.text() : '';
    const prompt = /name="prompt" value="(\w+)"/.exec(form)?.[1];
    const fields = { prompt: prompt ?? '', login, password: 'any' };
    const answer = prompt ? await browser.post(path, { ...fields, csrf: '' }) : shown;
    at = new URL(answer.headers.get('location') ?? `about:no-way-on-${answer.status}`, issuer).href;
  }
  return at;
}

/** The whole dance; gives the answer to the last redirect, to be read by the same browser. */
async function dance(visitor: Visitor, login: string, back = '/account'): Promise<Response> {
  const begun = await visitor.get(`/sign-in/provider?back=${encodeURIComponent(back)}`);
  expect(begun.status).toBe(302);
  const returned = await throughProvider(begun.headers.get('location') ?? '', login);
  expect(returned).toContain(`${server.url}/sign-in/provider/callback?code=`);
  return visitor.get(returned.slice(server.url.length));
}

describe('signing in through a provider', () => {
  it('is offered on the page', async () => {
    const page = await (await server.visitor().get('/sign-in?back=/figures')).text();
    expect(page).toContain('Sign in with The ministry');
    expect(page).toContain('href="/sign-in/provider?back=%2Ffigures"');
  });

  it('asks with PKCE, a nonce and a state', async () => {
    const begun = await server.visitor().get('/sign-in/provider');
    const asked = new URL(begun.headers.get('location') ?? '').searchParams;
    expect(asked.get('code_challenge_method')).toBe('S256');
    for (const name of ['code_challenge', 'nonce', 'state']) expect(asked.get(name)?.length).toBeGreaterThan(20);
  });

  it('leads an account with the verified address back to its page, again and again', async () => {
    for (let time = 0; time < 2; time += 1) {
      const visitor = server.visitor();
      const answer = await dance(visitor, 'rita');
      expect([answer.status, answer.headers.get('location')]).toEqual([302, '/account']);
      expect(await (await visitor.get('/account')).text()).toContain('Signed in as rita, reviewer');
    }
    expect((await listAccounts(server.authentication)).map(({ name }) => name).sort()).toEqual([
      'leaver',
      'rita',
      'una',
    ]);
  });

  it.each([
    ['whose address has no account', 'stranger', 'There is no account with the e-mail address'],
    ['whose address is not verified', 'unverified', 'has not verified the e-mail address'],
    ['without an address', 'nameless', 'gave no e-mail address'],
  ])('refuses somebody %s', async (_who, login, words) => {
    const visitor = server.visitor();
    const answer = await dance(visitor, login);
    expect(answer.status).toBe(403);
    const page = await answer.text();
    expect(page).toContain('PROVIDER_REFUSED');
    expect(page).toContain(words);
    expect((await visitor.get('/account')).status).toBe(302);
    expect(await listAccounts(server.authentication)).toHaveLength(3);
  });

  it('refuses a disabled account, also one that signed in so before', async () => {
    expect((await dance(server.visitor(), 'leaver')).status).toBe(302);
    const roll = { authentication: server.authentication, ledger: server.ledger('administrator', 'operator') };
    const leaver = (await listAccounts(server.authentication)).find(({ name }) => name === 'leaver');
    await setDisabled(roll, leaver?.id ?? '', true);
    const visitor = server.visitor();
    const answer = await dance(visitor, 'leaver');
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain('The account is disabled');
    expect((await visitor.get('/account')).status).toBe(302);
  });

  it('refuses an answer that belongs to another browser, or to nothing', async () => {
    const begun = await server.visitor().get('/sign-in/provider');
    const returned = await throughProvider(begun.headers.get('location') ?? '', 'rita');
    const path = returned.slice(server.url.length);
    const other = server.visitor();
    await other.get('/sign-in/provider');
    const forged = [path, path.replace(/state=[^&]+/, 'state=made-up'), '/sign-in/provider/callback'];
    for (const each of forged) {
      const answer = await other.get(each);
      expect(answer.status).toBe(403);
      expect(await answer.text()).toContain('belongs to no sign-in begun in this browser');
    }
    expect((await other.get('/account')).status).toBe(302);
  });

  it('refuses the same answer twice', async () => {
    const visitor = server.visitor();
    const begun = await visitor.get('/sign-in/provider');
    const returned = await throughProvider(begun.headers.get('location') ?? '', 'rita');
    const path = returned.slice(server.url.length);
    expect((await visitor.get(path)).status).toBe(302);
    expect((await visitor.get(path)).status).toBe(403);
  });

  it('says so when somebody cancels', async () => {
    const visitor = server.visitor();
    const begun = await visitor.get('/sign-in/provider');
    const state = new URL(begun.headers.get('location') ?? '').searchParams.get('state') ?? '';
    const answer = await visitor.get(`/sign-in/provider/callback?error=access_denied&state=${state}`);
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain('cancelled');
  });

  it('leads nowhere else afterwards', async () => {
    const answer = await dance(server.visitor(), 'rita', '//evil.example/');
    expect(answer.headers.get('location')).toBe('/');
  });

  it('begins under the public address, where its cookie will be found', async () => {
    const answer = await fetch(`${server.url.replace('127.0.0.1', 'localhost')}/sign-in/provider?back=/figures`, {
      redirect: 'manual',
    });
    expect(answer.headers.get('location')).toBe(`${server.url}/sign-in/provider?back=/figures`);
  });
});

describe('without a provider', () => {
  it('nothing is offered, and its addresses say why', async () => {
    const plain = await testServer();
    try {
      expect(await (await plain.visitor().get('/sign-in')).text()).not.toContain('/sign-in/provider');
      const answer = await plain.visitor().get('/sign-in/provider');
      expect(answer.status).toBe(404);
      expect(await answer.text()).toContain('PROVIDER_NOT_CONFIGURED');
    } finally {
      await plain.stop();
    }
  });

  it('that answers, the server starts and passwords work', async () => {
    const nobody = `http://127.0.0.1:${await freePort()}`;
    const lonely = await testServer({ provider: { issuer: nobody, ...client, name: 'Gone' } });
    try {
      await lonely.account('rita', 'reviewer');
      await lonely.signedIn('rita');
      const answer = await lonely.visitor().get('/sign-in/provider');
      expect(answer.status).toBe(503);
    } finally {
      await lonely.stop();
    }
  });
});
