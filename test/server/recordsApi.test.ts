/** Records over the API: entered twice, corrected, reviewed by somebody else, published – and refused with every reason. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadBundledRegistry } from '../../src/actions/loadBundledRegistry.ts';
import { recordTypes, typeOfRecord } from '../../src/core/records/recordTypes.ts';
import { bodySchemas } from '../../src/server/api/fieldSchemas.ts';
import { recordHistorySchema, recordListSchema, recordPageSchema } from '../../src/server/api/recordSchemas.ts';
import { findAccount } from '../../src/server/sessions/accounts.ts';
import { createApiKey } from '../../src/server/sessions/apiKeys.ts';
import { setDisabled } from '../../src/server/sessions/changeAccounts.ts';
import type { TestServer } from './testServer.ts';
import { testServer } from './testServer.ts';

let server: TestServer;
const keys = new Map<string, string>();

beforeAll(async () => {
  server = await testServer();
  await loadBundledRegistry(server.ledger('administrator', 'setup'));
  await server.account('writer', 'contributor');
  await server.account('akto', 'contributor', { place: 'CN-653022' });
  await server.account('rita', 'reviewer');
  await server.account('pub', 'publisher', { rights: ['publish'] });
  await server.account('office', 'administrator');
  for (const name of ['writer', 'akto', 'rita', 'pub', 'office']) {
    const account = await findAccount(server.authentication, `${name}@example.org`);
    keys.set(name, await createApiKey(server.authentication, account, 'test'));
  }
});

afterAll(() => server?.stop());

interface Answer {
  readonly status: number;
  readonly etag: string | null;
  readonly json: Record<string, unknown>;
}

async function call(
  who: string | null,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const answer = await fetch(`${server.url}/api/v1${path}`, {
    method,
    headers: {
      ...(who && { authorization: `Bearer ${keys.get(who)}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return { status: answer.status, etag: answer.headers.get('etag'), json: (await answer.json()) as Answer['json'] };
}

const id = '0b0b0b0b-1111-4222-8333-444444444444';
const project = {
  title: 'A school in Akto',
  status: 'implementation',
  donors: ['CN-36'],
  recipients: [{ id: 'CN-653022', percent: '100' }],
};

describe('records over the API', () => {
  it('are entered once, however often the request is sent', async () => {
    const request = { type: 'project', id, body: project };
    const [first, second] = [
      await call('writer', 'POST', '/records', request),
      await call('writer', 'POST', '/records', request),
    ];
    expect(first).toMatchObject({ status: 200, json: { id, version: 1, state: 'draft', author: 'writer' } });
    expect(second.json).toEqual(first.json);
    const other = await call('writer', 'POST', '/records', { ...request, body: { title: 'Another' } });
    expect(other).toMatchObject({ status: 409, json: { code: 'RECORD_STALE' } });
  });

  it('are nobody else’s before they are published', async () => {
    expect((await call(null, 'GET', `/records/${id}`)).status).toBe(404);
    expect((await call(null, 'GET', '/records?type=project')).json).toMatchObject({ items: [], total: 0 });
    expect((await call(null, 'POST', '/records', { type: 'project', body: project })).status).toBe(401);
  });

  it('tell every problem of a body, with its field', async () => {
    const wrong = { title: 'X', recipients: [{ id: 'nowhere', percent: '100' }], status: 'soon' };
    const { status, json } = await call('writer', 'POST', '/records', { type: 'project', body: wrong });
    expect([status, json['code']]).toEqual([422, 'RECORD_INVALID']);
    const paths = (json['problems'] as { path: string; code: string; remedy: string }[]).map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(['recipients.0', 'status']));
  });

  it('are written over with the version that was seen, in the body or as If-Match', async () => {
    const page = await call('writer', 'GET', `/records/${id}`);
    recordPageSchema.parse(page.json);
    expect(page.etag).toBe('"1"');
    const body = { ...project, title: 'A boarding school in Akto' };
    expect((await call('writer', 'PUT', `/records/${id}`, { type: 'project', body })).status).toBe(422);
    const changed = await call('writer', 'PUT', `/records/${id}`, { type: 'project', body }, { 'if-match': '"1"' });
    expect(changed).toMatchObject({ status: 200, json: { version: 2 } });
    const late = { type: 'project', version: 1, body: { ...body, title: 'Y' } };
    expect(await call('writer', 'PUT', `/records/${id}`, late)).toMatchObject({
      status: 409,
      json: { code: 'RECORD_STALE' },
    });
  });

  it('are checked without being stored', async () => {
    const checked = await call('writer', 'POST', '/records/check', { type: 'transaction', body: {} });
    expect(checked.status).toBe(200);
    expect((checked.json['problems'] as unknown[]).length).toBeGreaterThan(2);
    expect((await call('office', 'GET', '/records?type=transaction')).json).toMatchObject({ total: 0 });
  });

  it('go through the hands of others before the public sees them', async () => {
    const programme = { type: 'programme', id: '0b0b0b0b-1111-4222-8333-555555555555', body: { title: 'Pairs' } };
    const made = await call('office', 'POST', '/records', programme);
    expect(made.status).toBe(200);
    const draft = (await call('writer', 'GET', `/records/${id}`)).json;
    const whole = { ...(draft['body'] as object), programme: programme.id };
    const { problems } = (await call('writer', 'POST', '/records/check', { type: 'project', id, body: whole })).json;
    const missing = (problems as { path: string }[]).map(({ path }) => path);
    expect(missing).toEqual([]);
    const saved = await call('writer', 'PUT', `/records/${id}`, { type: 'project', version: 2, body: whole });
    expect(saved).toMatchObject({ status: 200, json: { version: 3 } });
    const submitted = await call('writer', 'POST', `/records/${id}/submit`, { version: 3 });
    expect(submitted).toMatchObject({ status: 200, json: { version: 4, state: 'submitted' } });
    expect((await call('writer', 'POST', `/records/${id}/approve`, { version: 4 })).status).toBe(403);
    expect(await call('rita', 'POST', `/records/${id}/return`, { version: 4 })).toMatchObject({
      json: { code: 'REASON_MISSING' },
    });
    const approved = await call('rita', 'POST', `/records/${id}/approve`, { version: 4 });
    expect(approved).toMatchObject({ status: 200, json: { version: 5, state: 'approved' } });
    expect((await call('rita', 'POST', `/records/${id}/publish`, { version: 5 })).status).toBe(403);
    const published = await call('pub', 'POST', `/records/${id}/publish`, { version: 5 });
    expect(published).toMatchObject({ status: 200, json: { version: 6, state: 'published' } });
    expect((await call(null, 'GET', `/records/${id}`)).json).toMatchObject({ title: 'A boarding school in Akto' });
    const list = recordListSchema.parse((await call(null, 'GET', '/records?type=project&place=CN-65')).json);
    expect(list.items.map((each) => each.id)).toEqual([id]);
    const history = recordHistorySchema.parse((await call('rita', 'GET', `/records/${id}/history`)).json);
    expect(history.events.map(({ change }) => change)).toEqual([
      'published',
      'approved',
      'submitted',
      'changed',
      'changed',
      'entered',
    ]);
  });

  it('obey the limits of the account whose key is sent', async () => {
    const inside = await call('akto', 'POST', '/records', { type: 'project', body: project });
    const outside = await call('akto', 'POST', '/records', {
      type: 'project',
      body: { ...project, recipients: [{ id: 'CN-653123', percent: '100' }] },
    });
    expect([inside.status, outside.status]).toEqual([200, 403]);
    expect(outside.json['code']).toBe('NOT_ALLOWED');
  });

  it('are for accounts that may still sign in', async () => {
    const roll = { authentication: server.authentication, ledger: server.ledger('administrator', 'operator') };
    await setDisabled(roll, (await findAccount(server.authentication, 'akto@example.org')).id, true);
    expect((await call('akto', 'POST', '/records', { type: 'project', body: project })).status).toBe(401);
  });

  it.each([
    ['a type that is none', { type: 'king', body: {} }],
    ['no body', { type: 'project' }],
    ['a list', { type: 'project', body: [] }],
    ['an id that is none', { type: 'project', id: '../../etc', body: project }],
    ['more than is asked for', { type: 'project', body: project, state: 'published' }],
    ['an unknown field', { type: 'project', body: { ...project, household: 'x' } }],
    ['a deep heap of brackets', JSON.parse(`${'['.repeat(2000)}${']'.repeat(2000)}`) as unknown],
  ])('are refused when they have %s', async (_what, body) => {
    const answer = await call('writer', 'POST', '/records', body);
    expect(answer.status).toBe(422);
    expect(answer.json['remedy']).toBeTruthy();
  });
});

describe('the types of record', () => {
  it('are told as data, field by field', async () => {
    const { json } = await call(null, 'GET', '/record-types');
    expect(json['items']).toEqual(recordTypes.map((type) => JSON.parse(JSON.stringify(typeOfRecord(type)))));
  });

  it('have a schema each, with all of their fields', async () => {
    const described = (await call(null, 'GET', '/openapi.json')).json as {
      components: { schemas: Record<string, { properties?: Record<string, unknown> }> };
    };
    const all = bodySchemas().map(([name]) => described.components.schemas[name]?.properties ?? {});
    expect(all.map((properties) => Object.keys(properties))).toEqual(
      recordTypes.map((type) => typeOfRecord(type).fields.map(({ name }) => name)),
    );
  });
});
