/** What is too much, too often or not what it says it is; and documents that come in by upload. */
import { existsSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findAccount } from '../../src/server/sessions/accounts.ts';
import { ensureAdministrator } from '../../src/server/sessions/firstSignIn.ts';
import { setPassword } from '../../src/server/sessions/passwords.ts';
import type { TestServer, Visitor } from './testServer.ts';
import { password, testServer } from './testServer.ts';

let server: TestServer;
let reviewer: Visitor;
const mebibyte = 1024 * 1024;

beforeAll(async () => {
  server = await testServer();
  const { authentication } = server;
  await ensureAdministrator({ authentication, ledger: server.ledger('administrator', 'setup') }, server.dataDir);
  for (const name of ['rita', 'mallory']) await server.account(name, 'reviewer');
  await server.account('audra', 'auditor');
  reviewer = await server.signedIn('rita');
});

afterAll(() => server?.stop());

function upload(
  content: string | Uint8Array<ArrayBuffer>,
  name: string,
  fields: Record<string, string> = {},
): FormData {
  const form = new FormData();
  for (const [field, value] of Object.entries(fields)) form.set(field, value);
  form.set('file', new File([content], name));
  return form;
}

describe('uploads', () => {
  const report = 'Officials said on 5 March 2020 that 1,935 projects were built in 2019.';

  it('are archived with what was said of them, once', async () => {
    const fields = {
      title: 'A report',
      outlet: 'The Paper',
      sourceUrl: 'https://example.org/a',
      publishedOn: '2020-03-06',
      voice: 'official',
    };
    const first = await reviewer.post('/documents', upload(report, 'report.txt', fields));
    expect(first.status).toBe(303);
    const path = (first.headers.get('location') ?? '').replace(/\/review\?new=1$/, '');
    const document = (await (await reviewer.get(`${path}.json`)).json()) as Record<string, unknown>;
    expect(document).toMatchObject({ ...fields, text: report, addedBy: 'rita' });
    const again = await reviewer.post('/documents', upload(report, 'other-name.txt', { title: 'Another title' }));
    expect((again.headers.get('location') ?? '').replace(/\/review\?new=1$/, '')).toBe(path);
    expect(await (await reviewer.get(`${path}.json`)).json()).toEqual(document);
  });

  it.each<[string, () => FormData, string]>([
    ['an empty file', () => upload('', 'empty.txt'), 'DOCUMENT_EMPTY'],
    ['no file', () => new FormData(), 'FIELD_INVALID'],
    ['a program', () => upload(new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2, 3, 0, 0]), 'a.out'), 'DOCUMENT_BINARY'],
    ['a day that does not exist', () => upload('Words.', 'a.txt', { publishedOn: '2020-02-30' }), 'FIELD_INVALID'],
    ['a voice that is none', () => upload('Words.', 'a.txt', { voice: 'mine' }), 'FIELD_INVALID'],
    ['an address that runs', () => upload('Words.', 'a.txt', { sourceUrl: 'javascript:alert(1)' }), 'INPUT_INVALID'],
  ])('of %s are refused, and nothing is stored', async (_what, form, code) => {
    const count = async (): Promise<unknown> =>
      ((await (await reviewer.get('/index.json')).json()) as { documents: number }).documents;
    const before = await count();
    const answer = await reviewer.post('/documents', form());
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(await answer.text()).toContain(`<code>${code}</code>`);
    expect(await count()).toBe(before);
  });

  it('are for those who may add documents', async () => {
    expect((await server.visitor().post('/documents', upload('Words.', 'a.txt'))).status).toBe(401);
    expect((await (await server.signedIn('audra')).post('/documents', upload('Words.', 'a.txt'))).status).toBe(403);
    expect((await reviewer.post('/documents', upload('Words.', 'a.txt', { csrf: 'made up' }))).status).toBe(403);
  });

  it('keep only the name of the file of a path', async () => {
    const answer = await reviewer.post('/documents', upload('Some words of a report.', '../../etc/passwd'));
    expect(answer.status).toBe(303);
    const page = (await (await reviewer.get(`${answer.headers.get('location')}.json`)).json()) as { title: string };
    expect(page.title).toBe('Some words of a report.');
  });
});

describe('bodies', () => {
  it('of more than 1 MiB are refused where a form is expected', async () => {
    const answer = await reviewer.post('/sign-in', { email: 'a'.repeat(mebibyte + 1), password });
    expect(answer.status).toBe(413);
  });

  it('of more than 64 MiB are refused before they are parsed, and of the public before that', async () => {
    const big = new Uint8Array(65 * mebibyte);
    const status = (visitor: Visitor): Promise<number> =>
      visitor.post('/documents', upload(big, 'big.txt')).then(
        (answer) => answer.status,
        // The connection may be closed while the rest is still being sent; then no answer is read.
        () => 413,
      );
    expect(await status(reviewer)).toBe(413);
    expect(await status(server.visitor())).toBe(413);
    expect((await server.visitor().get('/')).status).toBe(200);
  });

  it('that never end are cut off at the limit', async () => {
    const status = await new Promise<number>((resolve) => {
      const sent = httpRequest(`${server.url}/sign-in`, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      });
      const chunk = Buffer.alloc(64 * 1024, 'a');
      const timer = setInterval(() => sent.write(chunk), 1);
      const end = (code: number): void => {
        clearInterval(timer);
        sent.destroy();
        resolve(code);
      };
      sent.on('response', (answer) => end(answer.statusCode ?? 0));
      sent.on('error', () => end(413));
    });
    expect(status).toBe(413);
  });

  it.each([
    ['text/plain', 'email=a&password=b'],
    ['application/json', '{"email":"a"}'],
    ['multipart/form-data', 'no boundary'],
    ['multipart/form-data; boundary=x', '--x\r\nbroken'],
  ])('of the type %s are no form', async (type, body) => {
    const cookie = [...reviewer.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    for (const path of ['/sign-in', '/documents']) {
      const answer = await fetch(server.url + path, {
        method: 'POST',
        body,
        headers: { 'content-type': type, cookie },
      });
      expect([path, answer.status]).toEqual([path, 422]);
    }
  });
});

describe('guessing', () => {
  it('a password is slowed down for the account, and the right one is not let in meanwhile', async () => {
    const attempt = (guess: string): Promise<Response> =>
      server.visitor().post('/sign-in', { email: 'mallory@example.org', password: guess });
    const statuses: number[] = [];
    for (let count = 0; count < 7; count += 1) statuses.push((await attempt(`guess ${count}`)).status);
    expect(statuses).toEqual([401, 401, 401, 401, 401, 401, 429]);
    const late = await attempt(password);
    expect(late.status).toBe(429);
    expect(Number(late.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it('by searching is slowed down', async () => {
    const statuses = new Set<number>();
    for (let count = 0; count < 40; count += 1) statuses.add((await server.visitor().get('/search?q=a')).status);
    expect(statuses).toEqual(new Set([200, 429]));
  });
});

describe('accounts', () => {
  it('change their password, which ends other sessions and removes the first password’s file', async () => {
    const [email, first, second] = [
      'administrator@counterfoil.local',
      'a first long password',
      'a second long password',
    ];
    await setPassword(server.authentication, await findAccount(server.authentication, email), first);
    const [one, two] = [server.visitor(), server.visitor()];
    for (const visitor of [one, two]) await visitor.post('/sign-in', { email, password: first });
    expect(existsSync(join(server.dataDir, 'first-sign-in.txt'))).toBe(true);
    expect((await one.post('/account/password', { current: 'wrong', new: second })).status).toBe(422);
    expect((await one.post('/account/password', { current: first, new: 'short' })).status).toBe(422);
    expect((await one.post('/account/password', { current: first, new: second })).status).toBe(303);
    expect((await one.get('/account')).status).toBe(200);
    expect((await two.get('/account')).status).toBe(302);
    expect(existsSync(join(server.dataDir, 'first-sign-in.txt'))).toBe(false);
  });

  it('make keys that are shown once', async () => {
    const made = await (await reviewer.post('/account/keys', { name: '<nightly> import' })).text();
    const key = /<code>(cfk_[\w-]{43})<\/code>/.exec(made)?.[1] ?? '';
    const page = await (await reviewer.get('/account')).text();
    expect(page).toContain('&lt;nightly&gt; import');
    expect([key.length, page.includes(key)]).toEqual([47, false]);
    const answer = await fetch(`${server.url}/api/v1/claims/unknown/accept`, {
      method: 'POST',
      body: '{"version":1}',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    });
    expect(answer.status).toBe(404);
  });

  it('cannot be made from outside', async () => {
    for (const path of ['/api/auth/sign-up/email', '/sign-up', '/api/auth/sign-in/email']) {
      const body = JSON.stringify({ email: 'new@example.org', name: 'New', password });
      const answer = await fetch(server.url + path, {
        method: 'POST',
        body,
        headers: { 'content-type': 'application/json' },
      });
      expect(answer.status).toBe(404);
    }
  });
});
