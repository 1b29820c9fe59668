/** What readers meet: pages and their twins, escaping, assets, headers, and what is refused before any page. */
import { request as httpRequest } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadRegistry } from '../../src/actions/loadRegistry.ts';
import { exampleEntry } from '../../src/core/names/testing/exampleEntry.ts';
import { addSample, claimIn } from './sampleDocument.ts';
import type { TestServer } from './testServer.ts';
import { testServer } from './testServer.ts';

let server: TestServer;
const ids = { document: '', hostile: '', claim: '', figure: '' };

beforeAll(async () => {
  server = await testServer();
  const ledger = server.ledger('administrator');
  const entries = [
    exampleEntry('CN-36', 'Jiangxi', { kind: 'province' }),
    exampleEntry('acme', 'Acme & Sons <Ltd>', { type: 'actor', kind: 'company' }),
  ];
  await loadRegistry(ledger, { entries, source: 'test' });
  const donors = [{ name: 'Jiangxi', id: 'CN-36' }];
  const report = { text: 'Jiangxi said that 1,935 projects were built in 2019.', title: 'Projects of 2019' };
  const document = await addSample(ledger, {
    ...report,
    claims: (text) => [claimIn(text, '1,935 projects', { donors })],
  });
  ids.document = document.id;
  const hostile = await addSample(ledger, {
    text: 'Then <script>alert("text")</script> & 77 projects <img src=x onerror=alert(1)> were built.',
    title: '"><script>alert("title")</script>',
    outlet: "<svg/onload=alert('outlet')>",
    sourceUrl: 'https://example.org/?a="><script>alert(1)</script>',
    claims: (text) => [claimIn(text, '77 projects <img src=x onerror=alert(1)>', { measure: '<b>projects</b>' })],
  });
  ids.hostile = hostile.id;
  const page = (await (await server.visitor().get(`/documents/${document.id}.json`)).json()) as {
    claims: { id: string; figureId: string }[];
  };
  ids.claim = page.claims[0]?.id ?? '';
  ids.figure = page.claims[0]?.figureId ?? '';
});

afterAll(() => server?.stop());

/** Paths whose ids are known only once the documents are stored. */
const rooms: Readonly<Record<string, [path: () => string, holds: string]>> = {
  overview: [() => '/', 'Counterfoil'],
  documents: [() => '/documents', 'Projects of 2019'],
  document: [() => `/documents/${ids.document}`, '1,935 projects'],
  claim: [() => `/claims/${ids.claim}`, '1,935 projects'],
  'stub of a claim': [() => `/claims/${ids.claim}/stub`, '1,935 projects'],
  figures: [() => '/figures', `/figures/`],
  figure: [() => `/figures/${ids.figure}`, '1,935 projects'],
  places: [() => '/places', 'Jiangxi'],
  place: [() => '/places/CN-36', 'Jiangxi'],
  actors: [() => '/actors', 'Acme &amp; Sons &lt;Ltd&gt;'],
  actor: [() => '/actors/acme', 'Acme &amp; Sons &lt;Ltd&gt;'],
  search: [() => '/search?q=projects', '1,935 projects'],
  'search for nothing': [() => '/search', 'Counterfoil'],
  corrections: [() => '/corrections', 'Counterfoil'],
  counting: [() => '/about/counting', 'Counterfoil'],
  api: [() => '/api', '/api/v1/claims/{id}'],
  'sign-in': [() => '/sign-in', 'name="password"'],
};

describe('pages', () => {
  it.each(Object.entries(rooms))('%s answers with what it is about, under the policy', async (_name, [path, holds]) => {
    const answer = await server.visitor().get(path());
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toMatch(/^text\/html; charset=utf-8/i);
    expect(answer.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; script-src 'self'; style-src 'self';/,
    );
    expect(answer.headers.get('content-security-policy')).not.toContain('unsafe');
    expect(await answer.text()).toContain(holds);
  });

  it.each(Object.entries(rooms).filter(([name]) => !['api', 'sign-in'].includes(name)))(
    '%s has a twin for programs',
    async (_name, [path]) => {
      const [name = '', query = ''] = path().split('?');
      const twin = await server.visitor().get(`${name === '/' ? '/index' : name}.json?${query}`);
      const asked = await server.visitor().get(path(), { accept: 'application/json' });
      expect([twin.status, asked.status]).toEqual([200, 200]);
      expect(twin.headers.get('content-type')).toContain('application/json');
      expect(await twin.json()).toEqual(await asked.json());
    },
  );

  it('send readers on to the room of a name', async () => {
    const place = await server.visitor().get('/names/CN-36');
    expect([place.status, place.headers.get('location')]).toEqual([302, '/places/CN-36']);
    expect((await server.visitor().get('/places/acme')).status).toBe(404);
  });

  it('keep language and theme in cookies, without leaving the site', async () => {
    const visitor = server.visitor();
    const chosen = await visitor.get('/documents?lang=zh&theme=dark&page=1');
    expect([chosen.status, chosen.headers.get('location')]).toEqual([302, '/documents?page=1']);
    const page = await (await visitor.get('/documents')).text();
    expect(page).toContain('<html lang="zh" data-theme="dark">');
    const elsewhere = await server.visitor().get('//evil.example/?lang=zh');
    expect(elsewhere.headers.get('location') ?? '/').toBe('/');
  });

  it('answer HEAD like GET without the body, and OPTIONS with what is allowed', async () => {
    const head = await fetch(`${server.url}/documents`, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
    const options = await fetch(`${server.url}/documents`, { method: 'OPTIONS' });
    expect([options.status, options.headers.get('allow')]).toEqual([204, 'POST, GET, HEAD, OPTIONS']);
    const put = await fetch(`${server.url}/documents`, { method: 'PUT' });
    expect([put.status, put.headers.get('allow')]).toEqual([405, 'POST, GET, HEAD, OPTIONS']);
  });

  it.each([
    '/nothing',
    '/documents/unknown',
    '/claims/unknown',
    '/claims/unknown/stub',
    '/figures/unknown',
    '/places/unknown',
    '/actors/unknown',
    '/names/unknown',
    "/documents/';drop table document;--",
    '/documents/%00',
    '/documents/%ff%fe',
    `/documents/${'x'.repeat(5000)}`,
  ])('say 404 and what to do at %s', async (path) => {
    const answer = await server.visitor().get(path);
    const page = await answer.text();
    expect(answer.status).toBe(404);
    expect(page).toMatch(/<code>[A-Z_]+<\/code>/);
    expect(page).not.toMatch(/node_modules|at async|SELECT/);
    const problem = await server.visitor().get(path, { accept: 'application/json' });
    expect(problem.headers.get('content-type')).toBe('application/problem+json');
    expect(await problem.json()).toMatchObject({ status: 404, code: expect.stringMatching(/^[A-Z_]+$/) });
  });
});

describe('hostile words', () => {
  it.each([
    () => '/',
    () => '/documents',
    () => `/documents/${ids.hostile}`,
    () => '/figures',
    () => '/search?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E',
    () => '/search?q=onerror',
    () => '/documents?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E',
    () => '/sign-in?back=javascript:alert(1)',
    () => '/nothing/%22%3E%3Cscript%3Ealert(1)%3C/script%3E',
  ])('stay words on page %#', async (path) => {
    const page = await (await server.visitor().get(path())).text();
    expect(page).not.toMatch(/<script>|<img src=x|<svg\/onload|<b>projects/);
    expect(page).not.toMatch(/(?:href|src|action)="\s*(?:javascript|data|vbscript):/i);
  });

  it('of an address that is no web page are refused and never become a link', async () => {
    const refused = addSample(server.ledger(), { text: 'Another text.', sourceUrl: 'javascript:alert(1)' });
    await expect(refused).rejects.toMatchObject({ kind: { code: 'INPUT_INVALID' } });
  });

  it.each([
    "' OR 1=1 --",
    '%',
    '_',
    '\\',
    '"; DROP TABLE claim; --',
    '((((',
    '*',
    '\u0000',
    'a'.repeat(10_000),
    '💥'.repeat(200),
    '\ud800',
  ])('in a search are only searched for: %j', async (words) => {
    const query = new URLSearchParams({ q: words }).toString();
    const answer = await server.visitor().get(`/search.json?${query}`);
    expect(answer.status).toBe(200);
    const found = (await answer.json()) as { documents: unknown[] };
    expect(Array.isArray(found.documents)).toBe(true);
  });
});

describe('a NUL character, which a database does not take', () => {
  it.each(['/places?parent=%00', '/documents?voice=a%00b', '/figures?q=%00', '/api/v1/claims?documentId=%00'])(
    'is the reader’s error at %s',
    async (path) => {
      expect([200, 400, 422]).toContain((await server.visitor().get(path)).status);
    },
  );
});

describe('assets', () => {
  it('are served as what they are, and not again when unchanged', async () => {
    const page = await (await server.visitor().get('/')).text();
    const addresses = [...page.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map((match) => match[1] ?? '');
    expect(addresses.length).toBeGreaterThan(3);
    for (const address of addresses) {
      const answer = await server.visitor().get(address);
      expect([address, answer.status]).toEqual([address, 200]);
      const again = await server.visitor().get(address, { 'if-none-match': answer.headers.get('etag') ?? '' });
      expect(again.status).toBe(304);
    }
  });

  it('have their types stripped where browsers run them', async () => {
    const script = await server.visitor().get('/assets/stub.js');
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(await script.text()).not.toMatch(/\binterface \w+ \{|from '[^']+\.ts'/);
  });

  /** `fetch` tidies paths before it sends them, so these go out as they are written. */
  const rawStatus = (path: string): Promise<number> =>
    new Promise((resolve, reject) => {
      const sent = httpRequest(server.url, { path }, (answer) => {
        answer.resume();
        resolve(answer.statusCode ?? 0);
      });
      sent.on('error', reject);
      sent.end();
    });

  it.each([
    '/assets/../package.json',
    '/assets/..%2fpackage.json',
    '/assets/%2e%2e/package.json',
    '/assets/styles/../../package.json',
    '/assets/fonts/inter/../../../package.json',
    '/assets/..\\package.json',
    '/assets/tsconfig.json',
    '/assets/stub.ts',
    '/assets//etc/passwd',
    '/assets/',
    '/assets/styles',
    '/assets/fonts/inter/package.json',
  ])('are those of the table and nothing else: %s', async (path) => {
    expect([400, 404]).toContain(await rawStatus(path));
  });
});

describe('hosts', () => {
  const statusFor = (host: string): Promise<number> =>
    new Promise((resolve, reject) => {
      const sent = httpRequest(server.url, { headers: { host } }, (answer) => {
        answer.resume();
        resolve(answer.statusCode ?? 0);
      });
      sent.on('error', reject);
      sent.end();
    });

  it.each([
    ['127.0.0.1', 200],
    ['localhost:4010', 200],
    ['LOCALHOST', 200],
    ['[::1]:4010', 200],
    ['evil.example', 421],
    ['localhost.evil.example', 421],
    ['127.0.0.1.nip.io', 421],
  ])('%s answers %i', async (host, status) => {
    expect(await statusFor(host)).toBe(status);
  });
});
