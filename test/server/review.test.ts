/** The work of a reviewer by plain forms, and of a program by key: each decision stands, each can be undone. */
import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ClaimPage, EntryPage, ReviewPage } from '../../src/actions/answers.ts';
import { loadRegistry } from '../../src/actions/loadRegistry.ts';
import * as schemas from '../../src/server/api/schemas.ts';
import { createApiKey } from '../../src/server/sessions/apiKeys.ts';
import { findAccount } from '../../src/server/sessions/accounts.ts';
import { exampleEntry } from '../../src/core/names/testing/exampleEntry.ts';
import { formOn } from './formOn.ts';
import { addSample, claimIn } from './sampleDocument.ts';
import type { TestServer, Visitor } from './testServer.ts';
import { testServer } from './testServer.ts';

let server: TestServer;
let reviewer: Visitor;
let documentId = '';
const text = 'Kizhou said that 52 counties, 1,113 villages, 29 towns and 7 schools were listed.';
const quotes = ['52 counties', '1,113 villages', '29 towns', '7 schools'];

beforeAll(async () => {
  server = await testServer();
  await server.account('rita', 'reviewer');
  await server.account('carl', 'contributor');
  const ledger = server.ledger('administrator');
  const kizilsu = exampleEntry('CN-6530', 'Kizilsu', { kind: 'prefecture' });
  await loadRegistry(ledger, { entries: [kizilsu], source: 'test' });
  const recipients = [{ name: 'Kizhou', id: null, start: 0, end: 6 }];
  const document = await addSample(ledger, {
    text,
    claims: (within) =>
      quotes.map((quote) =>
        claimIn(within, quote, { measure: quote.replace(/^[\d,]+ /, ''), value: quote.replace(/\D/g, ''), recipients }),
      ),
  });
  documentId = document.id;
  reviewer = await server.signedIn('rita');
});

afterAll(() => server?.stop());

async function review(visitor = reviewer): Promise<ReviewPage> {
  return (await (await visitor.get(`/documents/${documentId}/review.json`)).json()) as ReviewPage;
}

async function claim(id: string): Promise<ClaimPage> {
  return (await (await reviewer.get(`/claims/${id}.json`)).json()) as ClaimPage;
}

/** Id and version of the claim with these words. */
async function draft(quote: string): Promise<{ id: string; version: string }> {
  const found = (await review()).claims.find((each) => each.claim.quote === quote);
  return { id: found?.id ?? '', version: String(found?.version) };
}

describe('signing in', () => {
  it('sets a cookie that scripts and other sites cannot use, and signing out ends it', async () => {
    const visitor = server.visitor();
    const answer = await visitor.post('/sign-in', {
      email: 'rita@example.org',
      password: 'a long enough password',
      next: '/review',
    });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/review']);
    expect(answer.headers.get('set-cookie')).toMatch(/^counterfoil\.session_token=.*HttpOnly; SameSite=Lax$/);
    expect(await (await visitor.get('/')).text()).toContain('rita');
    const before = new Map(visitor.cookies);
    expect((await visitor.post('/sign-out')).status).toBe(303);
    expect((await visitor.get('/review')).status).toBe(302);
    visitor.cookies.set('counterfoil.session_token', before.get('counterfoil.session_token') ?? '');
    expect((await visitor.get('/review')).status).toBe(302);
  });

  it('says no more than that it failed', async () => {
    const wrong = await server.visitor().post('/sign-in', { email: 'rita@example.org', password: 'wrong' });
    const unknown = await server.visitor().post('/sign-in', { email: 'nobody@example.org', password: 'wrong' });
    expect([wrong.status, unknown.status]).toEqual([401, 401]);
    expect(await wrong.text()).toBe(await unknown.text());
  });

  it('leads nowhere else afterwards', async () => {
    const answer = await server.visitor().post('/sign-in', {
      email: 'rita@example.org',
      password: 'a long enough password',
      next: '//evil.example',
    });
    expect(answer.headers.get('location')).toBe('/');
  });

  it('is asked for where the public may not work', async () => {
    const answer = await server.visitor().get(`/documents/${documentId}/review?claim=x`);
    expect(answer.headers.get('location')).toBe(
      `/sign-in?back=${encodeURIComponent(`/documents/${documentId}/review?claim=x`)}`,
    );
    const contributor = await server.signedIn('carl');
    expect((await contributor.get(`/documents/${documentId}/review`)).status).toBe(403);
    const { id, version } = await draft('52 counties');
    expect((await contributor.post(`/claims/${id}/accept`, { version })).status).toBe(403);
    expect((await server.visitor().post(`/claims/${id}/accept`, { version })).status).toBe(401);
    expect((await claim(id)).state).toBe('draft');
  });
});

describe('review by forms', () => {
  it('accepts, and undoes it', async () => {
    const { id, version } = await draft('52 counties');
    const page = await (await reviewer.get(`/documents/${documentId}/review`)).text();
    expect(page).toContain(`action="/claims/${id}/accept"`);
    const next = `/documents/${documentId}/review`;
    const answer = await reviewer.post(`/claims/${id}/accept`, { version, next });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, next]);
    expect(await claim(id)).toMatchObject({ state: 'accepted', machineMade: false, reviewedBy: 'rita' });
    const stale = await reviewer.post(`/claims/${id}/reject`, { version, reason: 'duplicate' });
    expect(stale.status).toBe(409);
    expect(await stale.text()).toContain('CLAIM_STALE');
    await reviewer.post(`/claims/${id}/undo`, { version: String((await claim(id)).version) });
    expect(await claim(id)).toMatchObject({ state: 'draft', machineMade: true, reviewedBy: null });
  });

  it('corrects by the form as it stands on the page', async () => {
    const { id } = await draft('1,113 villages');
    const page = await (await reviewer.get(`/documents/${documentId}/review?claim=${id}`)).text();
    const form = formOn(page);
    form.set('value', '1112');
    form.set('low', '1112');
    form.set('high', '1113');
    form.set('reason', 'one was counted twice');
    expect((await reviewer.post(`/claims/${id}/correct`, form)).status).toBe(303);
    const corrected = await claim(id);
    expect(corrected).toMatchObject({ state: 'corrected', reason: 'one was counted twice', reviewedBy: 'rita' });
    expect(corrected.claim).toMatchObject({ quote: '1,113 villages', value: '1112', high: '1113' });
    expect(corrected.claim.recipients).toMatchObject([{ name: 'Kizhou', id: null }]);
    expect(corrected.versions[0]).toMatchObject({ value: '1113' });
    expect(await (await server.visitor().get('/corrections')).text()).toContain('one was counted twice');
  });

  it('refuses a correction that is no figure, and changes nothing', async () => {
    const { id, version } = await draft('29 towns');
    const page = await (await reviewer.get(`/documents/${documentId}/review?claim=${id}`)).text();
    const form = formOn(page);
    form.set('value', 'twenty-nine');
    const answer = await reviewer.post(`/claims/${id}/correct`, form);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('value');
    expect(await claim(id)).toMatchObject({ state: 'draft', version: Number(version) });
  });

  it('rejects with a reason', async () => {
    const { id, version } = await draft('29 towns');
    await reviewer.post(`/claims/${id}/reject`, { version, reason: 'not about assistance', note: 'a list of towns' });
    expect(await claim(id)).toMatchObject({ state: 'rejected', reason: 'not about assistance: a list of towns' });
  });

  it('merges a name with a registry entry, and undoes it', async () => {
    const fields = { name: 'Kizhou', type: 'place', entryId: 'CN-6530', verdict: 'same', reason: '' };
    expect((await reviewer.post('/names/judge', fields)).status).toBe(303);
    const { id } = await draft('7 schools');
    expect((await claim(id)).claim.recipients[0]).toMatchObject({ name: 'Kizhou', id: 'CN-6530' });
    const place = (await (await reviewer.get('/places/CN-6530.json')).json()) as EntryPage;
    const [judgement] = place.judgements;
    expect(judgement).toMatchObject({ name: 'Kizhou', verdict: 'same', by: 'rita', undoneAt: null });
    expect((await reviewer.post(`/judgements/${judgement?.id}/undo`)).status).toBe(303);
    expect((await claim(id)).claim.recipients[0]).toMatchObject({ name: 'Kizhou', id: null });
    expect((await reviewer.post('/names/judge', { ...fields, verdict: 'perhaps' })).status).toBe(422);
    expect((await reviewer.post('/names/judge', { ...fields, entryId: 'nowhere' })).status).toBe(404);
  });

  it('refuses forged and outdated forms', async () => {
    const { id, version } = await draft('7 schools');
    const path = `/claims/${id}/accept`;
    const refused = [
      await reviewer.post(path, { version, csrf: '' }),
      await reviewer.post(path, { version, csrf: 'x'.repeat(43) }),
      await reviewer.post(path, { version }, { origin: 'https://evil.example' }),
      await reviewer.post(path, { version }, { origin: 'null' }),
      await reviewer.post(path, { version }, { 'sec-fetch-site': 'cross-site' }),
    ];
    expect(refused.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403]);
    const other = await (await server.signedIn('carl')).token();
    expect((await reviewer.post(path, { version, csrf: other })).status).toBe(403);
    expect((await claim(id)).state).toBe('draft');
  });
});

describe('the API', () => {
  const api = (path: string, init: RequestInit = {}): Promise<Response> => fetch(`${server.url}/api/v1${path}`, init);
  const keyOf = async (name: string): Promise<Record<string, string>> => {
    const account = await findAccount(server.authentication, `${name}@example.org`);
    const key = await createApiKey(server.authentication, account, 'test');
    return { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
  };

  it('is described by valid OpenAPI 3.1', async () => {
    const described = (await (await api('/openapi.json')).json()) as Record<string, unknown>;
    const result = await new Validator().validate(described);
    expect(result).toMatchObject({ valid: true });
  });

  it.each([
    ['/overview', schemas.overviewSchema],
    ['/documents', schemas.pageOf(schemas.documentSchema)],
    ['/claims?state=draft&kind=count&limit=2', schemas.pageOf(schemas.claimInContextSchema)],
    ['/figures', schemas.pageOf(schemas.figureSchema)],
    ['/places', schemas.pageOf(schemas.entrySchema)],
    ['/places/CN-6530', schemas.entryPageSchema],
    ['/actors', schemas.pageOf(schemas.entrySchema)],
    ['/search?q=counties', schemas.searchSchema],
  ])('answers %s as described', async (path, schema) => {
    const answer = await api(path);
    expect(answer.status).toBe(200);
    const body: unknown = await answer.json();
    expect(schema.safeParse(body).error?.issues ?? []).toEqual([]);
  });

  it('answers a document and its claims as described', async () => {
    const document = schemas.documentPageSchema.parse(await (await api(`/documents/${documentId}`)).json());
    for (const { id, figureId, state } of document.claims) {
      schemas.claimPageSchema.parse(await (await api(`/claims/${id}`)).json());
      // A rejected claim has left its figure, which may be gone with it.
      if (figureId && state !== 'rejected')
        schemas.figurePageSchema.parse(await (await api(`/figures/${figureId}`)).json());
    }
  });

  it('leads through a list by cursor, each once', async () => {
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const answer = await api(`/claims?limit=3${cursor && `&cursor=${encodeURIComponent(cursor)}`}`);
      const page = schemas.pageOf(schemas.claimInContextSchema).parse(await answer.json());
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.next;
    }
    expect([seen.length, new Set(seen).size]).toEqual([4, 4]);
  });

  it.each([
    ['/claims?limit=0', 400],
    ['/claims?limit=1000', 400],
    ['/claims?state=maybe', 400],
    ['/claims?cursor=x', 400],
    ['/claims/unknown', 404],
    ['/nothing', 404],
  ])('refuses %s with %i and a remedy', async (path, status) => {
    const answer = await api(path);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([status, 'application/problem+json']);
    expect(schemas.problemSchema.safeParse(await answer.json()).error).toBeUndefined();
  });

  it('ranks names', async () => {
    const body = JSON.stringify({ type: 'place', names: ['Kizilsu', ''] });
    const answer = await api('/match', { method: 'POST', body, headers: { 'content-type': 'application/json' } });
    expect(await answer.json()).toMatchObject({
      matches: [{ name: 'Kizilsu', candidates: [{ id: 'CN-6530' }] }, { candidates: [] }],
    });
  });

  it('lets a key do what its account may do, until it is revoked', async () => {
    const { id, version } = await draft('7 schools');
    const accept = (headers: Record<string, string>): Promise<Response> =>
      api(`/claims/${id}/accept`, { method: 'POST', headers, body: JSON.stringify({ version: Number(version) }) });
    expect((await accept({ 'content-type': 'application/json' })).status).toBe(401);
    expect((await accept({ 'content-type': 'application/json', authorization: 'Bearer cfk_made-up' })).status).toBe(
      401,
    );
    expect((await accept(await keyOf('carl'))).status).toBe(403);
    const key = await keyOf('rita');
    const accepted = await accept(key);
    expect(schemas.claimAnswerSchema.parse(await accepted.json())).toMatchObject({
      state: 'accepted',
      reviewedBy: 'rita',
    });
    const page = await (await reviewer.get('/account')).text();
    const revoke = /action="(\/account\/keys\/[^"]+\/revoke)"/.exec(page)?.[1] ?? '';
    expect((await reviewer.post(revoke)).status).toBe(303);
    expect((await accept(key)).status).toBe(401);
  });

  it.each([['{'], ['[]'], ['{"version":"1"}'], ['{"version":1,"more":2}'], ['null']])(
    'refuses the body %s',
    async (body) => {
      const { id } = await draft('7 schools');
      const answer = await api(`/claims/${id}/accept`, { method: 'POST', body, headers: await keyOf('rita') });
      expect([400, 422]).toContain(answer.status);
      expect(answer.headers.get('content-type')).toBe('application/problem+json');
    },
  );
});
