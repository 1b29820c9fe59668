/** Claims and records of a real ledger reckoned with each other: over the API, on pages and on the command line. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDocument } from '../../src/actions/addDocument.ts';
import { acceptClaim } from '../../src/actions/acceptClaim.ts';
import { correctClaim } from '../../src/actions/correctClaim.ts';
import { getDocument } from '../../src/actions/getDocument.ts';
import { loadRegistry } from '../../src/actions/loadRegistry.ts';
import { askScope } from '../../src/actions/reckoning/askScope.ts';
import { conflictsOfDocument } from '../../src/actions/reckoning/conflictsOfDocument.ts';
import { listConflicts } from '../../src/actions/reckoning/listConflicts.ts';
import { reckonFigure } from '../../src/actions/reckoning/reckonFigure.ts';
import { rejectClaim } from '../../src/actions/rejectClaim.ts';
import type { Claim } from '../../src/core/claims/claim.ts';
import { loadRegistry as bundledRegistry } from '../../src/outside/files/loadRegistry.ts';
import { reckonOnLedger } from '../../src/cli/reckoning/reckonOnLedger.ts';
import { ledgerLines } from '../../src/cli/reckoning/ledgerLines.ts';
import { ledgerText } from '../../src/cli/reckoning/ledgerText.ts';
import { conflictsSchema, figureReckoningSchema, scopeReckoningSchema } from '../../src/server/api/reckoningSchemas.ts';
import { claimIn, documentOf } from '../contract/fixtures.ts';
import { publishRecord, words } from '../server/publishRecord.ts';
import type { TestServer } from '../server/testServer.ts';
import { testServer } from '../server/testServer.ts';

const wait = 60_000;
const registered = new Set(['CN', 'CN-65', 'CN-6530', 'CN-653022', 'CN-6531', 'CN-36', 'CN-33']);
const provinces = { name: '19 provinces and cities', id: null };
const bodies = { name: 'central bodies', id: null };
const enterprises = { name: 'central enterprises', id: null };
const xinjiang = { name: 'Xinjiang', id: 'CN-65' };
const jiangxi = { name: 'Jiangxi', id: 'CN-36' };
const zhejiang = { name: 'Zhejiang', id: 'CN-33' };
const akto = { name: 'Akto', id: 'CN-653022' };
const year = (of: number) => ({ start: `${of}-01-01`, end: `${of}-12-31` });

let server: TestServer;
let outlet = 0;

/** A claim in a document of its own, by an outlet of its own. Returns its id. */
async function say(quote: string, claim: Partial<Claim>, document: Parameters<typeof documentOf>[2] = {}) {
  outlet += 1;
  const text = `Report ${outlet} of the Office ${'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[outlet]}: ${quote}, it says in full.`;
  const made = claimIn(text, quote, { donors: [jiangxi], recipients: [akto], value: null, ...claim });
  const details = { outlet: `Outlet ${outlet}`, publishedOn: '2021-03-01', ...document };
  const added = await addDocument(server.ledger('administrator', 'Office'), documentOf(text, [made], details));
  const { claims } = await getDocument(server.ledger('reviewer', 'Second'), added.document.id);
  return { claimId: claims[0]?.id ?? '', document: added.document.id, figure: claims[0]?.figureId ?? '' };
}

const speaker = (name: string) => [{ role: 'speaker', name, office: name, start: 0, end: 6 }] as const;
const reader = () => server.ledger('public', 'a reader');
const conflicts = async () => (await listConflicts(reader(), wait)).conflicts;
const quotesOf = (conflict: { readonly members: readonly { readonly claims: readonly { claim: Claim }[] }[] }) =>
  conflict.members.map(({ claims }) => claims.map(({ claim }) => claim.quote).join(' / ')).toSorted();

beforeAll(async () => {
  server = await testServer();
  const entries = bundledRegistry().filter((entry) => registered.has(entry.id));
  await loadRegistry(server.ledger(), { entries, source: 'test' });
}, 120_000);
afterAll(async () => {
  await server.stop();
});

describe('the worked example', { timeout: 60_000 }, () => {
  const asked = { donors: 'central bodies; central enterprises', recipients: 'Xinjiang', end: '2020-06-20' };

  it('leaves between 17.55 and 101.1815 billion yuan for central bodies and enterprises', async () => {
    const cumulative = { basis: 'cumulative', recipients: [xinjiang] } as const;
    await say('nearly 120 billion yuan since 2010', {
      ...cumulative,
      donors: [provinces, bodies, enterprises],
      period: { start: '2010-01-01', end: '2020-06-20' },
      low: '114000000000',
      high: '120000000000',
      highOpen: true,
    });
    await say('18.819 billion yuan in 2019', { recipients: [xinjiang], donors: [provinces] });
    await say('96.4 billion yuan from 2010 to 2020', {
      ...cumulative,
      donors: [provinces],
      period: { start: '2010-01-01', end: '2020-12-31' },
      low: '96350000000',
      high: '96450000000',
    });
    const query = new URLSearchParams({ ...asked, start: '2010-01-01' });
    const answer = await server.visitor().get(`/api/v1/reckon?${String(query)}`, { accept: 'application/json' });
    const found = JSON.parse(await answer.text());
    expect(scopeReckoningSchema.safeParse(found).error).toBeUndefined();
    const { bounds, about } = found;
    expect([bounds.low, bounds.high, bounds.lowOpen, bounds.highOpen]).toEqual([
      '17550000000',
      '101181500000',
      false,
      true,
    ]);
    expect(about.title).toMatch(
      /^Money disbursed by central bodies and central enterprises to Xinjiang.*, 1 January 2010 to 20 June 2020$/,
    );
    const told = (lines: readonly { statement: string; times: string; bound: string }[]) =>
      lines.map(({ times, bound }) => `${times} × ${bound}`).toSorted();
    expect(told(bounds.proofLow)).toEqual(['-1 × 96450000000', '1 × 114000000000']);
    expect(told(bounds.proofHigh)).toEqual(['-1 × 18818500000', '1 × 120000000000']);
    // What the provinces themselves gave up to that day.
    expect(bounds.narrow.about.title).toMatch(
      /^Money disbursed by 19 provinces and cities to Xinjiang.*, 1 January 2010 to 20 June 2020$/,
    );
    expect(await conflicts()).toEqual([]);
  });

  it('is shown on a page with a line, its proof and what to ask next', async () => {
    const query = new URLSearchParams({ ...asked, start: '2010-01-01', sum: 'money disbursed|CNY|disbursement' });
    const html = await (await server.visitor().get(`/reckon?${String(query)}`)).text();
    const page = words(html);
    expect(page).toContain('between 17.55 billion yuan and 101.1815 billion yuan');
    expect(page).toContain('It is less than the upper end, not the end itself.');
    expect(page).toContain('What to ask for next');
    expect(html).toContain('class="number-line wide"');
    expect(html).toContain('<q lang="en">96.4 billion yuan from 2010 to 2020</q>');
  });

  it('is told on the command line', async () => {
    const scope = 'donors=central bodies,central enterprises;recipients=CN-65;period=2010-01-01/2020-06-20';
    const found = await reckonOnLedger(server.dataDir, { scopes: [scope] });
    const text = [...ledgerText(found, false)];
    expect(text[0]).toBe('3 claims in 6 sums. They can all be true.');
    expect(text).toContain('  at least 17,550,000,000 and less than 101,181,500,000 CNY');
    expect(text.some((line) => line.startsWith('  low:  17,550,000,000 = '))).toBe(true);
    expect([...ledgerLines(found)].map((line): unknown => JSON.parse(line))).toMatchObject([
      { query: scope, low: '17550000000', high: '101181500000', highOpen: true },
      { summary: { claims: 3, conflicts: 0, consistent: true } },
    ]);
  });
});

describe('conflicts', { timeout: 60_000 }, () => {
  const whole = { period: year(2018), low: '8000000000', high: '9000000000' };
  const part = { period: { start: '2018-03-01', end: '2018-05-31' }, low: '9500000000', high: '9600000000' };
  let first: Awaited<ReturnType<typeof say>>;
  let second: Awaited<ReturnType<typeof say>>;

  it('are told of a new document at once', async () => {
    first = await say('8.5 billion yuan in 2018', whole);
    expect(await conflictsOfDocument(reader(), first.document, wait)).toEqual([]);
    second = await say('9.55 billion yuan in spring 2018', part);
    const found = (await conflictsOfDocument(reader(), second.document, wait)) ?? [];
    expect(found.map(quotesOf)).toEqual([['8.5 billion yuan in 2018', '9.55 billion yuan in spring 2018']]);
    expect(found[0]).toMatchObject({ slack: '500000000', unit: 'CNY', measure: 'money disbursed' });
    expect(found[0]?.labels.map(({ label }) => label)).toEqual(['period differs']);
  });

  it('stand on the pages of conflicts, figure and document, and in the API', async () => {
    const [conflict] = await conflicts();
    const id = conflict?.id ?? '';
    const visitor = server.visitor();
    for (const path of [
      '/conflicts',
      `/conflicts/${id}`,
      `/figures/${first.figure}`,
      `/documents/${second.document}`,
    ]) {
      const html = await (await visitor.get(path)).text();
      expect([path, html.includes(`id="${id}"`)]).toEqual([path, true]);
      expect(words(html)).toContain('These two statements cannot both be true.');
    }
    const list = JSON.parse(await (await visitor.get('/api/v1/conflicts', { accept: 'application/json' })).text());
    expect(conflictsSchema.safeParse(list).error).toBeUndefined();
    const figure = await visitor.get(`/api/v1/figures/${first.figure}/reckoning`, { accept: 'application/json' });
    expect(figureReckoningSchema.safeParse(JSON.parse(await figure.text())).error).toBeUndefined();
    expect(list).toMatchObject({ pending: false, conflicts: [{ id }], superseded: [], refused: [] });
    const one = await visitor.get(`/api/v1/conflicts/${id}`, { accept: 'application/json' });
    expect(JSON.parse(await one.text())).toEqual(list.conflicts[0]);
    const none = await visitor.get('/api/v1/conflicts/x0', { accept: 'application/json' });
    expect([none.status, JSON.parse(await none.text()).code]).toEqual([404, 'CONFLICT_NOT_FOUND']);
    const unknown = await visitor.get('/api/v1/figures/f0/reckoning', { accept: 'application/json' });
    expect([unknown.status, JSON.parse(await unknown.text()).code]).toEqual([404, 'FIGURE_NOT_FOUND']);
  });

  it('count a repeated claim as another voice of one statement', async () => {
    await say('8.5 billion yuan in 2018, once more', whole, { publishedOn: '2021-04-01' });
    const [conflict, ...others] = await conflicts();
    expect(others).toEqual([]);
    expect(conflict && quotesOf(conflict)).toEqual([
      '8.5 billion yuan in 2018 / 8.5 billion yuan in 2018, once more',
      '9.55 billion yuan in spring 2018',
    ]);
  });

  it('are as before when a claim is accepted, change when it is corrected, and go when it is rejected', async () => {
    const reviewers = ['Second', 'Third', 'Fourth'].map((name) => server.ledger('reviewer', name));
    const [accepting, correcting, rejecting] = reviewers;
    if (!accepting || !correcting || !rejecting) throw new Error('three reviewers');
    const before = await conflicts();
    await acceptClaim(accepting, { claimId: second.claimId, version: 1 });
    expect((await conflicts()).map(({ id, slack }) => [id, slack])).toEqual(before.map(({ id, slack }) => [id, slack]));
    const changes = { low: '9200000000' };
    await correctClaim(correcting, { claimId: second.claimId, version: 2, changes, reason: 'misread' });
    expect((await conflicts()).map(({ slack }) => slack)).toEqual(['200000000']);
    await rejectClaim(rejecting, { claimId: second.claimId, version: 3, reason: 'not about this' });
    expect(await conflicts()).toEqual([]);
  });

  it('end with a revision that says so, and the earlier statement stays to be read', async () => {
    const says = { period: year(2017), attribution: speaker('Office') };
    const { figure } = await say('5 billion yuan in 2017', { ...says, low: '5000000000', high: '5000000000' });
    const later = { ...says, low: '6000000000', high: '6000000000' };
    await say('6 billion yuan in 2017', later, { publishedOn: '2021-06-01' });
    const unannounced = await conflicts();
    expect(unannounced.map(({ labels }) => labels.map(({ label }) => label))).toEqual([['revision']]);
    await say('the figure was revised to 6 billion yuan in 2017', later, { publishedOn: '2021-09-01' });
    const { conflicts: left, superseded } = await listConflicts(reader(), wait);
    expect(left).toEqual([]);
    expect(superseded.map(({ claim, by }) => [claim.claim.quote, by.claim.quote])).toEqual([
      ['5 billion yuan in 2017', 'the figure was revised to 6 billion yuan in 2017'],
      ['6 billion yuan in 2017', 'the figure was revised to 6 billion yuan in 2017'],
    ]);
    expect((await reckonFigure(reader(), figure, wait)).bounds).toMatchObject({
      low: '6000000000',
      high: '6000000000',
    });
    expect(words(await (await server.visitor().get('/conflicts')).text())).toContain('2 statements were revised');
  });

  it('keep hostile words harmless', async () => {
    const quote = `<script>alert(1)</script>" onmouseover="x" 7 yuan`;
    await say(quote, { donors: [zhejiang], period: year(2016), low: '7', high: '7' });
    await say('8 <img src=x onerror=y> yuan', { donors: [zhejiang], period: year(2016), low: '8', high: '8' });
    const html = await (await server.visitor().get('/conflicts')).text();
    expect(html).toContain('&lt;script&gt;alert(1)');
    expect(html).not.toMatch(/<script>alert|<img src=x/);
    const visitor = server.visitor();
    for (const query of [
      'donors=%3Cscript%3E',
      'start=soon',
      'start=2020-01-01&end=2019-01-01',
      'donors=CN-99999',
      `donors=${'x'.repeat(5000)}`,
      'sum=%7C%7C&donors=%00',
    ]) {
      const answer = await visitor.get(`/reckon?${query}`);
      const page = await answer.text();
      expect([query, answer.status < 500, /<script>(?!import)/.test(page)]).toEqual([query, true, false]);
    }
  });
});

describe('sums of records', { timeout: 60_000 }, () => {
  const whole = (id: string) => [{ id, percent: '100' }];
  let figure: string;
  let programme: string;
  const sent = (date: string, amount: string, corrects?: string) =>
    publishRecord(server, 'transaction', {
      ...(corrects !== undefined && { corrects }),
      programme,
      side: 'sent',
      stage: 'disbursement',
      date,
      providers: whole('CN-36'),
      recipients: whole('CN-653022'),
      amount: { amount, currency: 'CNY' },
    });

  it('are a least of what is stated, and clash with a most below it', async () => {
    programme = await publishRecord(server, 'programme', { title: 'Help for Akto', place: 'CN-65' });
    ({ figure } = await say('up to 3 billion yuan in 2015', { period: year(2015), low: null, high: '3000000000' }));
    await sent('2015-05-01', '1000000000');
    const before = await reckonFigure(reader(), figure, wait);
    expect(before.bounds).toMatchObject({ low: '1000000000', high: '3000000000' });
    const [line] = before.bounds?.proofLow ?? [];
    expect(before.bounds?.statements.find(({ id }) => id === line?.statement)).toMatchObject({
      claims: [],
      records: { records: 1, amount: '1000000000', donors: ['CN-36'], recipients: ['CN-653022'], complete: false },
    });
    await sent('2015-08-01', '2500000000');
    const found = (await conflicts()).find(({ labels }) => labels.some(({ label }) => label === 'records'));
    expect(found).toMatchObject({ slack: '500000000', members: [{ claims: [{}] }, { records: { records: 2 } }] });
    const html = await (await server.visitor().get(`/conflicts/${found?.id}`)).text();
    expect(words(html)).toContain('The sum of 2 records, published by those who keep them.');
    expect(html).toContain('/totals?stage=disbursement&amp;donors=CN-36&amp;boundary=CN-653022&amp;start=2015-01-01');
  });

  it('are asked for where no claim speaks of them', async () => {
    await sent('2014-05-01', '400000000');
    const question = { donors: ['CN-36'], recipients: ['CN-65'], start: '2014-01-01', end: '2014-12-31' };
    const { bounds, about } = await askScope(reader(), question, wait);
    expect([bounds?.low, bounds?.high, bounds?.narrow]).toEqual(['400000000', null, null]);
    expect(about?.title).toMatch(/^Money disbursed by Jiangxi Province to Xinjiang.*, 2014$/);
  });

  it('leave sectors to the claims that name them', async () => {
    const schools = { donors: [zhejiang], period: year(2011), sectors: [{ name: 'Schools', id: null }] };
    await say('20 to 30 yuan for schools', { ...schools, low: '20', high: '30' });
    const query = 'donors=Zhejiang&recipients=Akto&start=2011-01-01&end=2011-12-31';
    const ask = async (sectors: string) => {
      const answer = await server.visitor().get(`/api/v1/reckon?${query}&sectors=${sectors}`);
      return JSON.parse(await answer.text());
    };
    expect((await ask('schools')).bounds).toMatchObject({ low: '20', high: '30' });
    expect(await ask('hospitals')).toMatchObject({ code: 'NAME_NOT_FOUND' });
  });

  it('below zero are refused with the records that are', async () => {
    await say('some money in 2013', { period: year(2013), low: '0', high: '5000000000' });
    const corrected = await sent('2012-05-01', '250000000');
    const record = await sent('2013-05-01', '-250000000', corrected);
    const { refused } = await listConflicts(reader(), wait);
    expect(refused).toMatchObject([{ code: 'RECKON_LEDGER_NEGATIVE', records: [record], claims: [] }]);
    const page = await (await server.visitor().get('/conflicts')).text();
    expect(page).toContain(`href="/records/${record}"`);
  });
});
