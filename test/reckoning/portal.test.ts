/** What the portal does with conflicts and sums: tells of new ones, feeds, filters, and answers for stocks and sectors. */
import { join } from 'node:path';
import pg from 'pg';
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDocument } from '../../src/actions/addDocument.ts';
import { loadRegistry } from '../../src/actions/loadRegistry.ts';
import type { Claim } from '../../src/core/claims/claim.ts';
import { loadRegistry as bundledRegistry } from '../../src/outside/files/loadRegistry.ts';
import { scopeReckoningSchema } from '../../src/server/api/reckoningSchemas.ts';
import { claimIn, documentOf } from '../contract/fixtures.ts';
import { publishRecord, words } from '../server/publishRecord.ts';
import type { TestServer, Visitor } from '../server/testServer.ts';
import { testServer } from '../server/testServer.ts';

const registered = new Set(['CN', 'CN-65', 'CN-6529', 'CN-33']);
const year = { start: '2018-01-01', end: '2018-12-31' };
const zhejiang = { name: 'Zhejiang', id: 'CN-33' };
const aksu = { name: 'Aksu', id: 'CN-6529' };

let server: TestServer;
let reviewer: Visitor;

/** A claim in a document of its own. */
async function say(quote: string, claim: Partial<Claim>, details: Parameters<typeof documentOf>[2] = {}) {
  const text = `It is reported: ${quote}, it says in full.`;
  const made = claimIn(text, quote, { donors: [zhejiang], recipients: [aksu], period: year, value: null, ...claim });
  const added = await addDocument(server.ledger('administrator', 'Office'), documentOf(text, [made], details));
  return added.document.id;
}

async function page(path: string): Promise<string> {
  const answer = await server.visitor().get(path);
  expect([path, answer.status]).toEqual([path, 200]);
  return answer.text();
}

async function json<Answer>(path: string): Promise<Answer> {
  return JSON.parse(await page(path)) as Answer;
}

function upload(text: string): FormData {
  const form = new FormData();
  form.set('outlet', 'The Paper');
  form.set('publishedOn', '2021-01-01');
  form.set('file', new File([text], 'report.txt'));
  return form;
}

const inTwentyYears = (amount: string): string =>
  `An office said on 5 March 2020 that Zhejiang Province invested ${amount} in Aksu Prefecture from 2000 to 2019.`;

beforeAll(async () => {
  server = await testServer();
  const entries = bundledRegistry().filter((entry) => registered.has(entry.id));
  await loadRegistry(server.ledger(), { entries, source: 'test' });
  await server.account('rita', 'reviewer');
  reviewer = await server.signedIn('rita');
}, 120_000);
afterAll(() => server.stop());

describe('a new document that contradicts what is known', { timeout: 60_000 }, () => {
  it('is told on the page that follows, and in the answer of the API', async () => {
    const first = await reviewer.post('/documents', upload(inTwentyYears('12.4 billion yuan')));
    const quiet = await (await reviewer.get(first.headers.get('location') ?? '')).text();
    expect(words(quiet)).not.toContain('cannot be true together');
    const second = await reviewer.post('/documents', upload(inTwentyYears('14 billion yuan')));
    const alarmed = await (await reviewer.get(second.headers.get('location') ?? '')).text();
    expect(words(alarmed)).toContain('What it states cannot be true together with what else is stated: a conflict.');
    const href = /href="(\/documents\/[^"]*)#conflicts"/.exec(alarmed)?.[1] ?? '';
    expect(await page(href)).toContain('id="conflicts"');
    const sent = await reviewer.post('/api/v1/documents', upload(inTwentyYears('16 billion yuan')), {
      accept: 'application/json',
    });
    const told = (await sent.json()) as { readonly conflicts: readonly { readonly statements: number }[] };
    expect(told.conflicts.map(({ statements }) => statements)).toEqual([2, 2]);
  });

  it('is counted on the front page, with the way to the conflicts', async () => {
    const html = await page('/');
    const { conflicts } = await json<{ conflicts: object[] }>('/api/v1/conflicts');
    expect(conflicts.length).toBeGreaterThan(1);
    expect(words(html)).toContain(`${conflicts.length} sets of statements cannot all be true.`);
    expect(html).toContain(`<a class="stub" href="/conflicts">${conflicts.length}</a>`);
    expect(await json('/index.json')).toMatchObject({ conflicts: conflicts.length });
  });

  it('is an entry of a feed, which pages point to', async () => {
    const head = '<link rel="alternate" type="application/atom+xml" href="/conflicts.atom"';
    for (const path of ['/', '/conflicts']) {
      expect((await page(path)).replaceAll(/\s+/g, ' ')).toContain(head);
    }
    const answer = await server.visitor().get('/conflicts.atom');
    expect(answer.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    const feed = await answer.text();
    expect(feed.startsWith('<?xml')).toBe(true);
    const { conflicts } = await json<{ conflicts: { id: string; knownOn: string }[] }>('/api/v1/conflicts');
    const entries = [...feed.matchAll(/<entry>.*?<\/entry>/gs)].map(([entry]) => entry);
    const ids = entries.map((entry) => /<id>[^<]*\/(x\w+)<\/id>/.exec(entry)?.[1]);
    expect(new Set(ids)).toEqual(new Set(conflicts.map(({ id }) => id)));
    expect(entries[0]).toContain(`<updated>${conflicts[0]?.knownOn}T00:00:00Z</updated>`);
    expect(feed).toContain('“14 billion yuan” (An office)');
    const inChinese = await server.visitor().get('/conflicts.atom', { 'accept-language': 'zh-CN' });
    expect(await inChinese.text()).toContain('这两条说法不可能都属实。');
  });

  it('keeps hostile words harmless in the feed', async () => {
    const sum = { period: { start: '1990-01-01', end: '1990-12-31' } };
    await say('7 </summary><script>x</script> & yuan', { ...sum, low: '7', high: '7' });
    await say('8 ]]>\u0008 yuan', { ...sum, low: '8', high: '8' });
    const feed = await (await server.visitor().get('/conflicts.atom')).text();
    expect(feed).toContain('7 &lt;/summary&gt;&lt;script&gt;x&lt;/script&gt; &amp; yuan');
    const parser = new SaxesParser();
    expect(() => parser.write(feed).close()).not.toThrow();
    expect(feed).toContain('8 ]]&gt;  yuan');
  });
});

describe('the page of conflicts', { timeout: 60_000 }, () => {
  const offices = Array.from({ length: 23 }, (_, at) => `Office ${at}`);

  it('has pages and filters when there are many', async () => {
    for (const [at, office] of offices.entries()) {
      const planned = {
        measure: 'money planned',
        stage: null,
        period: { start: `${1960 + at}-01-01`, end: `${1960 + at}-12-31` },
      };
      const attribution = [{ role: 'speaker', name: office, office, start: 0, end: 2 }] as const;
      const voice = at === 0 ? 'international' : 'unknown';
      await say(`${at} to 1 yuan planned`, { ...planned, attribution, low: '1', high: '1' }, { voice });
      await say(`${at} to 2 yuan planned`, { ...planned, low: '2', high: '2' });
    }
    const all = await json<{ open: number; total: number; items: object[]; measures: string[] }>('/conflicts.json');
    expect([all.total, all.items.length]).toEqual([all.open, 20]);
    expect(all.measures).toContain('money planned');
    type ApiPage = { readonly conflicts: readonly { readonly id: string }[]; readonly next: string | null };
    const first = await json<ApiPage & { total: number }>('/api/v1/conflicts?limit=20');
    const rest = await json<ApiPage>(`/api/v1/conflicts?limit=20&cursor=${first.next}`);
    expect([first.conflicts.length, first.total, rest.next]).toEqual([20, all.open, null]);
    expect(new Set([...first.conflicts, ...rest.conflicts].map(({ id }) => id)).size).toBe(all.open);
    const bad = await server.visitor().get('/api/v1/conflicts?cursor=x', { accept: 'application/json' });
    expect([bad.status, await bad.json()]).toMatchObject([400, { code: 'CURSOR_INVALID' }]);
    const second = await page('/conflicts?page=2');
    expect(second.match(/<article class="conflict"/g)).toHaveLength(all.open - 20);
    expect(second).toContain('rel="prev"');
    for (const [query, found] of [
      ['measure=money+planned', 23],
      ['voice=international', 1],
      ['q=office+7', 1],
      ['q=AKSU', all.open],
      ['q=nothing+like+it', 0],
      ['voice=nobody', 0],
      ['page=99', all.open],
    ] as const) {
      expect([query, (await json<{ total: number }>(`/conflicts.json?${query}`)).total]).toEqual([query, found]);
    }
    const programme = await publishRecord(server, 'programme', { title: 'Help for Aksu', place: 'CN-6529' });
    await publishRecord(server, 'programme', { title: 'Help for all', place: 'CN' });
    await publishRecord(server, 'programme', { title: 'Help for Zhejiang', place: 'CN-33' });
    expect(await json(`/conflicts.json?programme=${programme}`)).toMatchObject({ total: all.open, open: all.open });
    expect(await json('/conflicts.json?programme=none')).toMatchObject({ total: 0, open: all.open });
    const form = await page(`/conflicts?programme=${programme}`);
    expect(form).toMatch(/selected\s*>Help for Aksu</);
    expect(form).toContain('Help for all');
    expect(form).not.toContain('Help for Zhejiang');
    const none = words(await page('/conflicts?q=nothing+like+it'));
    expect(none).toContain('No conflict is of this kind.');
    expect(await page('/conflicts?voice=international')).toContain('<option value="international" selected>');
  }, 60_000);

  it('draws the statements of one sum on a line, with shapes that a legend explains', async () => {
    const html = await page('/conflicts?voice=international');
    expect(html.match(/<svg[^>]*class="number-line wide"/g)).toHaveLength(1);
    expect(words(html)).toContain('● official, ◆ independent, ▲ international, ■ unknown');
    expect(words(html)).toContain('1 yuan lies between them.');
  });
});

describe('a question', { timeout: 60_000 }, () => {
  const posted = { kind: 'count', measure: 'people posted', unit: 'people', stage: null, basis: 'stock' } as const;
  const on = (day: string) => ({ start: null, end: day });

  it('asks for a stock as of a day, or as of the last day stated', async () => {
    await say('at least 400 people posted', { ...posted, period: on('2018-06-30'), low: '400', high: '500' });
    await say('at most 450 people posted', { ...posted, period: on('2018-06-30'), low: null, high: '450' });
    await say('600 people posted', { ...posted, period: on('2017-06-30'), low: '600', high: '600' });
    const sum = 'sum=people+posted%7Cpeople%7C%7Cstock&donors=CN-33&recipients=CN-6529';
    const ask = (query: string) => json<{ bounds: object; sum: object; about: object }>(`/reckon.json?${sum}${query}`);
    expect(await ask('&end=2018-06-30')).toMatchObject({
      bounds: { low: '400', high: '450' },
      sum: { basis: 'stock' },
    });
    expect(await ask('')).toMatchObject({
      bounds: { low: '400', high: '450' },
      about: { period: { end: '2018-06-30' } },
    });
    expect(await ask('&start=2017-06-30')).toMatchObject({ bounds: { low: '600', high: '600' } });
    const span = await server.visitor().get(`/reckon?${sum}&start=2017-01-01&end=2018-01-01`);
    expect([span.status, words(await span.text())]).toEqual([
      422,
      expect.stringContaining('A stock cannot be counted from 2017-01-01 to 2018-01-01.'),
    ]);
    const form = await page(`/reckon?${sum}&end=2018-06-30`);
    expect(form).toContain('<option value="people posted|people||stock" selected>');
    expect(form).toContain('value="2018-06-30"');
    const api = await json(
      '/api/v1/reckon?measure=people+posted&basis=stock&donors=CN-33&recipients=CN-6529&end=2018-06-30',
    );
    expect(scopeReckoningSchema.safeParse(api).error).toBeUndefined();
    expect(api).toMatchObject({ bounds: { low: '400', high: '450' } });
  });

  it('asks for a sector of the ledger by its name in either language, and for others as claims have them', async () => {
    const since = { period: { start: '2005-01-01', end: '2005-12-31' } };
    await say('20 yuan for health', { ...since, sectors: [{ name: 'Health', id: null }], low: '20', high: '20' });
    await say('30 yuan for murals', { ...since, sectors: [{ name: 'Murals', id: null }], low: '30', high: '30' });
    const query =
      'sum=money+disbursed%7CCNY%7Cdisbursement&donors=CN-33&recipients=CN-6529&start=2005-01-01&end=2005-12-31';
    const ask = (sector: string) => json(`/reckon.json?${query}&sectors=${sector}`);
    for (const sector of ['Health', 'health', '%E5%8D%AB%E7%94%9F%E5%81%A5%E5%BA%B7']) {
      expect(await ask(sector)).toMatchObject({
        bounds: { low: '20', high: '20' },
        about: { sectors: [{ name: 'Health' }] },
      });
    }
    expect(await ask('murals')).toMatchObject({ bounds: { low: '30', high: '30' } });
    const form = await page('/reckon?sectors=health');
    expect(form).toContain('<option value="Health">');
    expect(form).toMatch(/name="sectors"\s+value="health"/);
  });

  it('about which nothing is stated leads to what is', async () => {
    const html = await page('/reckon?donors=CN-33&recipients=CN-65&start=1900-01-01&end=1900-12-31');
    expect(words(html)).toContain('Nothing that was stated limits this sum.');
    expect(html).not.toContain('class="proof"');
    expect(html).toContain('/figures?measure=money+');
  });
});

describe('a claim whose words no longer stand in its document', { timeout: 60_000 }, () => {
  it('is left out with the reason, and the rest is reckoned', async () => {
    const sum = { period: { start: '1980-01-01', end: '1980-12-31' } };
    const document = await say('🚜 5 yuan were given', { ...sum, low: '5', high: '5' });
    await say('6 yuan were given', { ...sum, low: '6', high: '6' });
    const open = async () => (await json<{ open: number }>('/conflicts.json')).open;
    const before = await open();
    const { refused } = await json<{ refused: object[] }>('/conflicts.json');
    expect(refused).toEqual([]);
    const client = new pg.Client({ host: join(server.dataDir, 'socket'), user: 'counterfoil', database: 'postgres' });
    await client.connect();
    await client.query('set session_replication_role = replica');
    await client.query(`update ledger.documents set text = 'Now: ' || text where id = $1`, [document]);
    await client.end();
    // Answers are kept for as long as nothing was written.
    await say('7 yuan were lent', { measure: 'loans', low: '7', high: '7' });
    expect(await open()).toBe(before - 1);
    const answer = await json<{ refused: object[] }>('/conflicts.json');
    expect(answer.refused).toMatchObject([
      { code: 'RECKON_SPAN_MOVED', claims: [{ claim: { quote: '🚜 5 yuan were given' } }] },
    ]);
    const inChinese = await server.visitor().get('/conflicts', { 'accept-language': 'zh' });
    expect(words(await inChinese.text())).toContain('原话已不在文件中原来的位置。');
  });
});
