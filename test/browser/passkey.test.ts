/** Passkeys in a real browser with a virtual authenticator, on the real server. */
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findAccount } from '../../src/server/sessions/accounts.ts';
import { setDisabled } from '../../src/server/sessions/changeAccounts.ts';
import type { TestServer } from '../server/testServer.ts';
import { freePort, password, testServer } from '../server/testServer.ts';
import { because, launchChromium, noBrowser } from './chromium.ts';

let server: TestServer;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let device: CDPSession;
let authenticatorId: string;
/** Browsers take passkeys under a name only. */
let address: string;
const complaints: string[] = [];

beforeAll(async () => {
  const port = await freePort();
  server = await testServer({ port });
  if (noBrowser !== null) return;
  address = `http://localhost:${port}`;
  for (const name of ['petra', 'paul']) await server.account(name, 'reviewer');
  browser = await launchChromium();
  context = await browser.newContext({ locale: 'en' });
  page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  device = await context.newCDPSession(page);
  await device.send('WebAuthn.enable');
  ({ authenticatorId } = await device.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
    },
  }));
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

async function signInByPassword(name: string): Promise<void> {
  await page.goto(`${address}/sign-in?back=/account`);
  await page.fill('#email', `${name}@example.org`);
  await page.fill('#password', password);
  await page.click('main button[type=submit]');
  await page.waitForURL(`${address}/account`);
}

async function forgetSession(): Promise<void> {
  await context.clearCookies();
}

/** In the page: a sign-in whose script tells the device not to ask who holds it. Gives the status of the answer. */
const withoutAsking = `(async () => {
  const post = (path, body) =>
    fetch(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  const { publicKey } = await (await post('/sign-in/passkey/options', {})).json();
  const options = PublicKeyCredential.parseRequestOptionsFromJSON({ ...publicKey, userVerification: 'discouraged' });
  const given = await navigator.credentials.get({ publicKey: options });
  return (await post('/sign-in/passkey', { response: given.toJSON() })).status;
})()`;

describe.skipIf(noBrowser !== null)(`passkeys${because}`, () => {
  it('are added on the page of the account', async () => {
    await signInByPassword('petra');
    await page.fill('#passkey-name', 'office laptop');
    await page.click('form[data-passkey="add"] button');
    await page.waitForSelector('text=Remove “office laptop”');
    const { credentials } = await device.send('WebAuthn.getCredentials', { authenticatorId });
    expect(credentials.map(({ rpId, isResidentCredential }) => [rpId, isResidentCredential])).toEqual([
      ['localhost', true],
    ]);
  });

  it('sign in without a password, and lead back to where one was', async () => {
    await forgetSession();
    await page.goto(`${address}/sign-in?back=/figures`);
    await page.click('button[data-passkey="sign-in"]');
    await page.waitForURL(`${address}/figures`);
    await page.goto(`${address}/account`);
    expect(await page.textContent('main')).toContain('Signed in as petra');
  });

  it('are refused from a device that did not ask who holds it', async () => {
    await forgetSession();
    await device.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false });
    await page.goto(`${address}/sign-in`);
    await page.click('button[data-passkey="sign-in"]');
    await page.waitForSelector('[data-passkey-said]');
    expect(await page.evaluate(withoutAsking)).toBe(422);
    await device.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: true });
    expect((await page.goto(`${address}/account`))?.url()).toContain('/sign-in');
  });

  it('are of no use to a disabled account', async () => {
    const roll = { authentication: server.authentication, ledger: server.ledger('administrator', 'operator') };
    const { id } = await findAccount(server.authentication, 'petra@example.org');
    await setDisabled(roll, id, true);
    await page.goto(`${address}/sign-in`);
    await page.click('button[data-passkey="sign-in"]');
    expect(await page.textContent('[data-passkey-said]')).toContain('its account is disabled');
    await setDisabled(roll, id, false);
  });

  it('are removed by their account only, and then no longer sign in', async () => {
    await signInByPassword('petra');
    const action = await page.getAttribute('form[action*="/account/passkeys/"]', 'action');
    const paul = await server.signedIn('paul');
    await paul.post(action ?? '');
    await page.reload();
    await page.click('text=Remove “office laptop”');
    await page.waitForSelector('text=There are no passkeys.');
    await forgetSession();
    await page.goto(`${address}/sign-in`);
    await page.click('button[data-passkey="sign-in"]');
    expect(await page.textContent('[data-passkey-said]')).toContain('the passkey is unknown here');
  });

  it('obey the content policy of the pages', () => {
    expect(complaints.filter((words) => words.includes('Content Security Policy'))).toEqual([]);
  });

  it('point elsewhere under an address without a name', async () => {
    await page.goto(`${server.url}/sign-in?back=/account`);
    expect(await page.locator('[data-passkey]').count()).toBe(0);
    const paul = await server.signedIn('paul');
    expect(await (await paul.get('/account')).text()).toContain(`Open ${address}/account to use them.`);
  });
});

describe('answers to a challenge', () => {
  it.each([
    ['nothing', {}],
    ['no device', { response: {} }],
    ['letters', { response: 'x'.repeat(5000) }],
    [
      'one that was made up',
      {
        response: {
          id: 'a',
          rawId: 'a',
          type: 'public-key',
          response: { clientDataJSON: 'a', authenticatorData: 'a', signature: 'a' },
        },
      },
    ],
  ])('that are %s are refused', async (_what, body) => {
    const answer = await fetch(`${server.url}/sign-in/passkey`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(body),
    });
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ code: 'PASSKEY_REFUSED' });
    expect(answer.headers.getSetCookie().join()).not.toContain('session_token');
  });
});
