/** Accounts: adding, limiting and disabling them, invitations, sessions, and what of it the history tells. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listLinks } from '../../src/actions/listLinks.ts';
import { loadBundledRegistry } from '../../src/actions/loadBundledRegistry.ts';
import { checkHistory } from '../../src/actions/checkHistory.ts';
import { createApiKey } from '../../src/server/sessions/apiKeys.ts';
import { accountOfKey } from '../../src/server/sessions/apiKeys.ts';
import { actorOf, findAccount, listAccounts } from '../../src/server/sessions/accounts.ts';
import type { Roll } from '../../src/server/sessions/changeAccounts.ts';
import { addAccount, changeGrants, setDisabled } from '../../src/server/sessions/changeAccounts.ts';
import { ensureAdministrator } from '../../src/server/sessions/firstSignIn.ts';
import type { TestServer, Visitor } from './testServer.ts';
import { password, testServer } from './testServer.ts';

let server: TestServer;
let roll: Roll;
let admin: Visitor;
let emptyDir: string;

beforeAll(async () => {
  server = await testServer();
  emptyDir = await mkdtemp(join(tmpdir(), 'counterfoil-first-'));
  roll = { authentication: server.authentication, ledger: server.ledger('administrator', 'operator') };
});

afterAll(async () => {
  await server?.stop();
  await rm(emptyDir, { recursive: true, force: true });
});

const find = (name: string) => findAccount(server.authentication, `${name}@example.org`);

describe('the first start', () => {
  it('makes exactly one administrator, also when two start at once, and again', async () => {
    const starts = await Promise.all([ensureAdministrator(roll, emptyDir), ensureAdministrator(roll, emptyDir)]);
    const [first, second] = starts;
    expect(starts.filter(({ isNew }) => isNew)).toHaveLength(1);
    expect(first?.password).toBe(second?.password);
    const again = await ensureAdministrator(roll, emptyDir);
    expect(again).toMatchObject({ isNew: false, password: first?.password });
    const accounts = await listAccounts(server.authentication);
    expect(accounts.map(({ role }) => role)).toEqual(['administrator']);
    const visitor = server.visitor();
    const answer = await visitor.post('/sign-in', { email: again.email, password: again.password ?? '', next: '/' });
    expect(answer.status).toBe(303);
    admin = visitor;
  });

  it('leaves somebody to manage the accounts: the last administrator stays one', async () => {
    const [only] = await listAccounts(server.authentication);
    const id = only?.id ?? '';
    await expect(setDisabled(roll, id, true)).rejects.toMatchObject({ code: 'LAST_ADMINISTRATOR' });
    await expect(changeGrants(roll, id, { role: 'reviewer' })).rejects.toMatchObject({ code: 'LAST_ADMINISTRATOR' });
    const page = await admin.post(`/users/${id}/disable`);
    expect(page.status).toBe(409);
    expect(await page.text()).toContain('LAST_ADMINISTRATOR');
  });

  it('keeps one of two administrators who demote each other at once', async () => {
    const second = await addAccount(roll, {
      email: 'second@example.org',
      name: 'second',
      role: 'administrator',
      password,
    });
    const first = (await listAccounts(server.authentication)).find(({ id }) => id !== second.id);
    const demoted = await Promise.allSettled([
      changeGrants(roll, first?.id ?? '', { role: 'reviewer' }),
      changeGrants(roll, second.id, { role: 'reviewer' }),
    ]);
    expect(demoted.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await changeGrants(roll, first?.id ?? '', { role: 'administrator' });
    await changeGrants(roll, second.id, { role: 'administrator' });
    await setDisabled(roll, second.id, true);
  });
});

describe('limits', () => {
  beforeAll(async () => {
    await loadBundledRegistry(server.ledger('administrator', 'setup'));
  });

  it('reach the rules of access', async () => {
    await server.account('limited', 'contributor', { side: 'recipient', place: 'CN-653022', rights: ['export'] });
    expect(actorOf(await find('limited'))).toEqual({
      name: 'limited',
      role: 'contributor',
      limits: { side: 'recipient', place: 'CN-653022' },
      rights: ['export'],
    });
  });

  it.each([
    ['place', 'Akto', 'CN-653022 (Akto County)'],
    ['place', 'CN-65302222', 'CN-653022 (Akto County)'],
    ['actor', 'Sinopek', 'the registry has no actor'],
  ])('to a %s that the registry lacks (%s) are refused with the nearest', async (kind, id, words) => {
    const account = { email: 'x@example.org', name: 'x', role: 'contributor', [kind]: id, password };
    await expect(addAccount(roll, account)).rejects.toMatchObject({
      code: 'LIMITS_UNKNOWN',
      message: expect.stringContaining(words) as string,
    });
  });

  it('to an actor may name a place, which stands for its government', async () => {
    await server.account('jiangxi', 'contributor', { side: 'donor', actor: 'CN-36' });
    expect(await find('jiangxi')).toMatchObject({ actor: 'CN-36', place: null });
  });

  it('change, and the history tells it without addresses or passwords', async () => {
    await server.account('mover', 'contributor');
    const { id } = await find('mover');
    await changeGrants(roll, id, { role: 'auditor', rights: ['publish'] });
    await setDisabled(roll, id, true);
    const links = (await listLinks(server.ledger('public', 'public'), { limit: 3 })).items;
    expect(links.map(({ verb, by, reason }) => [verb, by, reason])).toEqual([
      ['account disabled', 'operator', 'may no longer sign in'],
      ['account changed', 'operator', 'auditor, may publish'],
      ['account added', 'tests', 'contributor'],
    ]);
    expect(JSON.stringify(links)).not.toContain('@');
    expect(await checkHistory(server.ledger('public', 'public'))).toMatchObject({ ok: true });
  });

  it('are for administrators to give', async () => {
    const ledger = server.ledger('reviewer', 'rita');
    const given = { email: 'y@example.org', name: 'y', role: 'administrator', password };
    await expect(addAccount({ ...roll, ledger }, given)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    await expect(find('y')).rejects.toMatchObject({ code: 'ACCOUNT_UNKNOWN' });
  });
});

describe('the page of accounts', () => {
  it('is for administrators', async () => {
    await server.account('rita', 'reviewer');
    expect((await server.visitor().get('/users')).headers.get('location')).toContain('/sign-in');
    const rita = await server.signedIn('rita');
    expect((await rita.get('/users')).status).toBe(403);
    expect((await rita.post('/users', { email: 'z@example.org', name: 'z', role: 'administrator' })).status).toBe(403);
  });

  it('refuses a form of another session', async () => {
    const fields = { email: 'z@example.org', name: 'z', role: 'reviewer', csrf: 'made up' };
    expect((await admin.post('/users', fields)).status).toBe(403);
  });

  it('adds an account with a password that is shown once', async () => {
    const fields = { email: 'zoe@example.org', name: 'Zoe', role: 'contributor', place: 'CN-653022', by: 'password' };
    const page = await (await admin.post('/users', { ...fields, 'right-export': 'on' })).text();
    const shown = /<code>([A-Za-z0-9]{20})<\/code>/.exec(page)?.[1] ?? '';
    expect(page).toContain('Akto County');
    expect(await (await admin.get('/users')).text()).not.toContain(shown);
    const zoe = server.visitor();
    expect((await zoe.post('/sign-in', { email: fields.email, password: shown, next: '/' })).status).toBe(303);
    expect(await find('zoe')).toMatchObject({ role: 'contributor', place: 'CN-653022', rights: ['export'] });
  });

  it('changes an account and disables it, which ends its sessions and keys', async () => {
    await server.account('leaver', 'reviewer');
    const { id } = await find('leaver');
    const leaver = await server.signedIn('leaver');
    const key = await createApiKey(server.authentication, await find('leaver'), 'nightly');
    expect((await admin.post(`/users/${id}`, { role: 'auditor', side: 'donor' })).status).toBe(303);
    expect(await find('leaver')).toMatchObject({ role: 'auditor', side: 'donor' });
    expect((await leaver.get('/account')).status).toBe(200);
    expect((await admin.post(`/users/${id}/disable`)).status).toBe(303);
    expect((await leaver.get('/account')).status).toBe(302);
    expect(await accountOfKey(server.authentication, key)).toBeNull();
    const again = await server.visitor().post('/sign-in', { email: 'leaver@example.org', password, next: '/' });
    expect(again.status).toBe(401);
    expect((await admin.post(`/users/${id}/enable`)).status).toBe(303);
    await server.signedIn('leaver');
    expect(await accountOfKey(server.authentication, key)).toBeNull();
  });
});

describe('an invitation', () => {
  const linkIn = (page: string) => /(\/invitation\/[^<\s]+)<\/code>/.exec(page)?.[1] ?? '';

  it('sets a password once', async () => {
    const fields = { email: 'ines@example.org', name: 'Ines', role: 'reviewer', by: 'invitation' };
    const link = linkIn(await (await admin.post('/users', fields)).text());
    const ines = server.visitor();
    expect(await (await ines.get(link)).text()).toContain('Ines');
    expect((await ines.post(link, { password: 'short' })).status).toBe(422);
    expect((await ines.post(link, { password })).status).toBe(303);
    expect((await ines.post(link, { password: 'another long password' })).status).toBe(410);
    await server.signedIn('ines');
  });

  it('is replaced by a newer one, and is worth nothing when altered', async () => {
    const { id } = await find('ines');
    const [older, newer] = [
      linkIn(await (await admin.post(`/users/${id}/invitation`)).text()),
      linkIn(await (await admin.post(`/users/${id}/invitation`)).text()),
    ];
    const visitor = server.visitor();
    expect(
      await Promise.all(
        [older, `${newer}x`, `/invitation/${id}.`, '/invitation/x'].map(
          async (link) => (await visitor.get(link)).status,
        ),
      ),
    ).toEqual([410, 410, 410, 410]);
    expect((await visitor.get(newer)).status).toBe(200);
  });
});

describe('sessions', () => {
  it('are listed and ended one by one', async () => {
    await server.account('many', 'reviewer');
    const [here, there] = [await server.signedIn('many'), await server.signedIn('many')];
    const page = await (await here.get('/account')).text();
    const [other] = [...page.matchAll(/action="\/account\/sessions\/([^/]+)\/end"[\s\S]*?<\/form>/g)]
      .filter(([form]) => form.includes('End it'))
      .map(([, id]) => id ?? '');
    expect((await here.post(`/account/sessions/${other}/end`)).status).toBe(303);
    expect((await there.get('/account')).status).toBe(302);
    expect((await here.get('/account')).status).toBe(200);
  });

  it('of somebody else cannot be ended', async () => {
    await server.account('other', 'reviewer');
    const [one, other] = [await server.signedIn('many'), await server.signedIn('other')];
    const id = /\/account\/sessions\/([^/]+)\/end/.exec(await (await one.get('/account')).text())?.[1] ?? '';
    await other.post(`/account/sessions/${id}/end`);
    expect((await one.get('/account')).status).toBe(200);
  });
});

describe('the history', () => {
  it('shows its head to everybody, and programs get it too', async () => {
    const visitor = server.visitor();
    const head = (await (await visitor.get('/api/v1/history/head')).json()) as { head: string; sequence: string };
    expect(head.head).toMatch(/^\d+:[0-9a-f]{64}$/);
    const page = await (await visitor.get('/history')).text();
    expect(page).toContain(head.head);
    const report = await checkHistory(server.ledger('public', 'public'), { expectedHead: head.head });
    expect(report).toMatchObject({ ok: true, head: head.head });
  });
});
