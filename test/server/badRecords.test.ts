/** Records that nobody should enter, over HTTP: refused with a code, the field and a remedy, and nothing is half kept. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkHistory } from '../../src/actions/checkHistory.ts';
import { loadRegistry } from '../../src/actions/loadRegistry.ts';
import type { AccountRole } from '../../src/server/sessions/accounts.ts';
import { findAccount } from '../../src/server/sessions/accounts.ts';
import { createApiKey } from '../../src/server/sessions/apiKeys.ts';
import type { GrantWords } from '../../src/server/sessions/grants.ts';
import { registry } from './recordRegistry.ts';
import type { TestServer, Visitor } from './testServer.ts';
import { testServer } from './testServer.ts';

let server: TestServer;
let programme = '';
let office: Visitor;
const keys = new Map<string, string>();

const accounts: readonly (readonly [string, AccountRole, Omit<GrantWords, 'role'>?])[] = [
  ['ana', 'contributor'],
  ['akto', 'contributor', { side: 'recipient', place: 'akto' }],
  ['rita', 'reviewer'],
  ['pub', 'publisher'],
  ['chief', 'administrator'],
];

beforeAll(async () => {
  server = await testServer();
  await loadRegistry(server.ledger('administrator', 'setup'), { entries: registry, source: 'test' });
  for (const [name, role, limits] of accounts) {
    await server.account(name, role, limits);
    const account = await findAccount(server.authentication, `${name}@example.org`);
    keys.set(name, await createApiKey(server.authentication, account, 'test'));
  }
  office = await server.signedIn('chief');
  programme = await published('programme', { title: 'Pairs', start: '2010' }, 'chief');
}, 60_000);
afterAll(() => server.stop());

interface Problem {
  readonly path: string;
  readonly code: string;
  readonly remedy: string;
}
interface Answer {
  readonly status: number;
  readonly text: string;
  readonly json: Record<string, unknown> & { readonly id?: string; readonly problems?: readonly Problem[] };
}

async function call(who: string | null, method: string, path: string, body?: unknown): Promise<Answer> {
  const answer = await fetch(`${server.url}/api/v1${path}`, {
    method,
    headers: {
      ...(who !== null && { authorization: `Bearer ${keys.get(who)}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await answer.text();
  return { status: answer.status, text, json: JSON.parse(text) as Answer['json'] };
}

const enter = (type: string, body: unknown, who = 'ana', id?: string) =>
  call(who, 'POST', '/records', { type, body, ...(id !== undefined && { id }) });

async function entered(type: string, body: unknown, who = 'ana'): Promise<string> {
  const { status, json, text } = await enter(type, body, who);
  if (status !== 200 || json.id === undefined) throw new Error(text);
  return json.id;
}

async function published(type: string, body: unknown, who = 'ana'): Promise<string> {
  const id = await entered(type, body, who);
  const steps = [
    [who, 'submit'],
    ['rita', 'approve'],
    ['pub', 'publish'],
  ] as const;
  for (const [index, [by, move]] of steps.entries()) {
    const { status, text } = await call(by, 'POST', `/records/${id}/${move}`, { version: index + 1 });
    if (status !== 200) throw new Error(text);
  }
  return id;
}

const cny = (amount: unknown, currency: unknown = 'CNY') => ({ amount: { amount, currency } });
const transfer = (change: object = {}) => ({
  programme,
  stage: 'disbursement',
  side: 'sent',
  date: '2019-07-14',
  ...cny('100'),
  providers: [{ id: 'jiangxi', percent: null }],
  recipients: [{ id: 'akto', percent: null }],
  ...change,
});
const places = (...percents: readonly (string | null)[]) => ({
  recipients: percents.map((percent, index) => ({ id: ['akto', 'artux', 'kizilsu'][index] ?? '', percent })),
});
const pairing = (change: object) => ({
  programme,
  donor: 'jiangxi',
  recipient: 'akto',
  status: 'in force',
  start: '2010',
  ...change,
});

const stored = (): Promise<unknown> => checkHistory(server.ledger());

function told({ json: { problems = [] } }: Answer): string[] {
  expect(problems.every(({ remedy }) => remedy.length > 10)).toBe(true);
  return problems.map(({ path, code }) => `${code} ${path}`);
}

describe('a record that is wrong', () => {
  it.each<[string, string, () => unknown, string]>([
    ['an amount with an exponent', 'transaction', () => transfer(cny('1e308')), 'NUMBER_UNREADABLE amount.amount'],
    ['an amount without end', 'transaction', () => transfer(cny('9'.repeat(400))), 'NUMBER_UNREADABLE amount.amount'],
    ['too many decimals', 'transaction', () => transfer(cny('0.0000001')), 'NUMBER_TOO_LARGE amount.amount'],
    ['no such currency', 'transaction', () => transfer(cny('5', 'BTC')), 'CURRENCY_UNKNOWN amount.currency'],
    ['no currency', 'transaction', () => transfer(cny('5', '')), 'FIELD_MISSING amount.currency'],
    ['a day that is none', 'transaction', () => transfer({ date: '2019-02-30' }), 'DATE_UNREADABLE date'],
    ['a month that is none', 'transaction', () => transfer({ date: '2019-13' }), 'DATE_UNREADABLE date'],
    ['the day zero', 'transaction', () => transfer({ date: '0000-00-00' }), 'DATE_UNREADABLE date'],
    [
      'a share below zero',
      'transaction',
      () => transfer(places('-5', '105')),
      'NUMBER_OUT_OF_RANGE recipients.0.percent',
    ],
    [
      'an unknown place',
      'transaction',
      () => transfer({ recipients: [{ id: 'x', percent: null }] }),
      'REGISTRY_ENTRY_MISSING recipients.0',
    ],
    ['an unknown code', 'transaction', () => transfer({ stage: '__proto__' }), 'CHOICE_UNKNOWN stage'],
    ['a state of its own making', 'transaction', () => transfer({ state: 'published' }), 'FIELD_UNKNOWN state'],
    ['an author of its own making', 'transaction', () => transfer({ author: 'chief' }), 'FIELD_UNKNOWN author'],
    ['half a character', 'transaction', () => transfer({ note: 'a\ud800b' }), 'TEXT_UNSTORABLE note'],
    ['a zero byte', 'transaction', () => transfer({ note: 'a\0b' }), 'TEXT_UNSTORABLE note'],
    ['text that is shown backwards', 'transaction', () => transfer({ key: 'k\u202e1' }), 'TEXT_UNSTORABLE key'],
    ['text without end', 'transaction', () => transfer({ note: 'x'.repeat(900_000) }), 'TEXT_TOO_LONG note'],
    [
      'lines without end',
      'transaction',
      () => transfer({ providers: Array.from({ length: 20_000 }, () => ({ id: 'jiangxi', percent: null })) }),
      'TOO_MANY_ITEMS providers',
    ],
    [
      'the number of an identity card',
      'transaction',
      () => transfer({ key: '110101198001011234' }),
      'ABOUT_PERSONS key',
    ],
    ['a household', 'project', () => ({ title: 'House', note: '户主：甲' }), 'ABOUT_PERSONS note'],
    ['a figure of ethnicity', 'contribution', () => ({ unit: 'Tajik families' }), 'ABOUT_PERSONS unit'],
    [
      'a person for an office',
      'engagement',
      () => ({ title: 'Visit', offices: [{ office: 'Mr Smith' }] }),
      'ABOUT_PERSONS offices.0.office',
    ],
  ])('by %s is not even kept as a draft', async (_what, type, body, expected) => {
    const before = await stored();
    const answer = await enter(type, body());
    expect([answer.status, answer.json['code']]).toEqual([422, 'RECORD_INVALID']);
    expect(told(answer)).toContain(expected);
    expect(await stored()).toEqual(before);
  });

  it.each<[string, string, () => unknown, string]>([
    ['shares that do not add up', 'transaction', () => transfer(places('60', '30')), 'SHARES_SUM recipients'],
    [
      'shares that nearly add up',
      'transaction',
      () => transfer(places('33.33', '33.33', '33.33')),
      'SHARES_SUM recipients',
    ],
    ['shares that are partly empty', 'transaction', () => transfer(places('60', null)), 'SHARES_MIXED recipients'],
    [
      'a place named twice',
      'transaction',
      () =>
        transfer({
          recipients: [
            { id: 'akto', percent: '50' },
            { id: 'akto', percent: '50' },
          ],
        }),
      'NAMED_TWICE recipients.1',
    ],
    ['less than nothing', 'transaction', () => transfer(cny('-5')), 'NEGATIVE_AMOUNT amount'],
    [
      'an end before the beginning',
      'pairing',
      () => pairing({ start: '2020-05', end: '2019-01' }),
      'END_BEFORE_START end',
    ],
    ['a pairing with itself', 'pairing', () => pairing({ recipient: 'jiangxi' }), 'PAIRING_WITH_ITSELF recipient'],
  ])('by %s may be kept as a draft, and is not submitted', async (_what, type, body, expected) => {
    const id = await entered(type, body(), 'chief');
    const answer = await call('chief', 'POST', `/records/${id}/submit`, { version: 1 });
    expect([answer.status, answer.json['code']]).toEqual([422, 'RECORD_INVALID']);
    expect(told(answer)).toContain(expected);
    expect((await call('chief', 'GET', `/records/${id}`)).json).toMatchObject({ version: 1, state: 'draft' });
  });

  it.each([
    ['passedOnFrom', (other: string) => ({ passedOnFrom: [{ transaction: other, percent: '100' }] })],
    ['partOf', (other: string) => ({ partOf: other })],
  ])('by a circle of %s is not submitted', async (_field, link) => {
    const one = await entered('transaction', transfer());
    const other = await entered('transaction', transfer(link(one)));
    await call('ana', 'PUT', `/records/${one}`, { type: 'transaction', version: 1, body: transfer(link(other)) });
    for (const [id, version] of [
      [one, 2],
      [other, 1],
    ] as const) {
      const answer = await call('ana', 'POST', `/records/${id}/submit`, { version });
      expect(told(answer).map((each) => each.split(' ')[0])).toEqual(['RECORD_CIRCLE']);
      expect((await office.get(`/transactions/${id}`)).status).toBe(200);
    }
    expect((await call('chief', 'GET', '/totals?view=current')).status).toBe(200);
  });

  it.each([
    ['deep lists', `{"type":"transaction","body":{"note":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`, 422],
    ['deep groups', `{"type":"transaction","body":${'{"note":'.repeat(50_000)}1${'}'.repeat(50_000)}}`, 422],
    ['half a text', '{"type":"transaction","body":{"note":"', 400],
    ['a list', '{"type":"transaction","body":[]}', 422],
    ['two megabytes', `{"type":"transaction","body":{"note":"${'x'.repeat(2_000_000)}"}}`, 413],
  ])('by JSON of %s is refused', async (_what, json, status) => {
    const before = await stored();
    expect((await call('ana', 'POST', '/records', json)).status).toBe(status);
    expect(await stored()).toEqual(before);
  });
});

describe('the same request', () => {
  it('sent ten times at once makes one record and one move', async () => {
    const id = randomUUID();
    const ten = <Value>(make: () => Promise<Value>) => Promise.all(Array.from({ length: 10 }, make));
    const made = await ten(() => enter('transaction', transfer(), 'ana', id));
    expect(new Set(made.map(({ status }) => status))).toEqual(new Set([200]));
    for (const { json } of made) expect(json).toEqual(made[0]?.json);
    const moved = await ten(() => call('ana', 'POST', `/records/${id}/submit`, { version: 1 }));
    for (const { json } of moved) expect(json).toMatchObject({ id, version: 2, state: 'submitted' });
    expect((await call('chief', 'GET', `/records/${id}/history`)).json['events']).toHaveLength(2);
  });
});

describe('an approved record', () => {
  it('is not written over, and a revision says why', async () => {
    const id = await published('transaction', transfer());
    const write = (more: object) =>
      call('ana', 'PUT', `/records/${id}`, { type: 'transaction', version: 4, body: transfer({ note: 'x' }), ...more });
    expect((await write({})).json['code']).toBe('RECORD_APPROVED');
    expect((await write({ revise: true })).json['code']).toBe('REASON_MISSING');
    expect((await write({ revise: true, reason: 'card 110101198001011234' })).json['code']).toBe('INPUT_INVALID');
    const form = { type: 'transaction', id, version: '4', 'f.note': 'x', do: 'save' };
    expect((await office.post('/records/save', form)).status).toBe(422);
    expect((await call(null, 'GET', `/records/${id}`)).json).toMatchObject({ version: 4, body: { note: null } });
  });
});

describe('what somebody may not see', () => {
  it('is not told by refusals', async () => {
    const id = randomUUID();
    await enter('transaction', transfer({ recipients: [{ id: 'artux', percent: null }] }), 'ana', id);
    const received = transfer({ side: 'received' });
    const taken = await enter('transaction', received, 'akto', id);
    expect([taken.status, taken.text]).toEqual([409, expect.not.stringContaining('ana')]);
    const put = await call('akto', 'PUT', `/records/${id}`, { type: 'transaction', version: 1, body: received });
    expect(put.status).toBe(404);
    const shown = await published('transaction', transfer({ recipients: [{ id: 'artux', percent: null }] }));
    const revision = {
      type: 'transaction',
      version: 4,
      revise: true,
      reason: 'more',
      body: transfer({ note: 'more' }),
    };
    expect((await call('ana', 'PUT', `/records/${shown}`, revision)).status).toBe(200);
    const stale = await call('akto', 'PUT', `/records/${shown}`, { ...revision, version: 2, body: received });
    expect([stale.json['code'], stale.text]).toEqual(['NOT_ALLOWED', expect.not.stringContaining('ana')]);
  });

  it('is in no answer to the public', async () => {
    const secret = { note: 'SECRETNOTE', key: 'SECRETKEY' };
    const id = await published('transaction', transfer({ note: 'open' }));
    const revision = { type: 'transaction', version: 4, revise: true, reason: 'SECRETREASON', body: transfer(secret) };
    await call('ana', 'PUT', `/records/${id}`, revision);
    const project = await entered('project', {
      programme,
      title: 'SECRETTITLE',
      recipients: [{ id: 'akto', percent: null }],
    });
    const visitor = server.visitor();
    const ofRecord = (each: string) =>
      ['/records', '/transactions', '/projects', '/api/v1/records'].flatMap((path) => [
        `${path}/${each}`,
        `${path}/${each}/history`,
      ]);
    const paths = [
      ...ofRecord(id),
      ...ofRecord(project),
      `/api/v1/records/${id}?version=5`,
      '/transactions',
      '/projects',
      '/corrections',
      '/history',
      '/arrivals',
      '/exports/projects.csv',
      '/exports/transactions.json?state=draft',
      '/places/akto',
      `/programmes/${programme}`,
      '/search?q=SECRET',
      '/lookup?kind=record&of=project,transaction&q=SECRET',
      '/api/v1/records?query=SECRET',
      '/totals?view=current',
      '/api/v1/totals?view=current',
      '/pairings?view=working',
      '/imports',
      '/work',
      '/users',
    ];
    for (const path of paths) {
      const answer = await visitor.get(path);
      expect([path, answer.status < 500, (await answer.text()).match(/SECRET[A-Z]+/)?.[0]]).toEqual([
        path,
        true,
        undefined,
      ]);
    }
  });
});

describe('what is shown again', () => {
  const script = '<script>alert(1)</script><img src=x onerror=alert(2)>';

  it('runs on no page', async () => {
    const id = await published('programme', { title: script, localTitle: script, start: '2010' }, 'chief');
    await published('transaction', { ...transfer({ note: script, key: script }), programme: id });
    for (const path of [
      '/',
      '/programmes',
      `/programmes/${id}`,
      `/totals?programme=${id}`,
      '/transactions',
      `/records/${id}`,
    ]) {
      const answer = await office.get(path);
      expect([path, answer.status, answer.headers.get('x-content-type-options')]).toEqual([path, 200, 'nosniff']);
      expect(await answer.text()).not.toMatch(/<script>alert|<img src=x/);
    }
  });

  it('is no formula in a file, and a correction keeps its sign', async () => {
    const formulas = ["=cmd|' /C calc'!A0", '+1+1', '-2+3', '@SUM(A1)', '＝1+1'];
    const first = await entered('transaction', transfer({ key: formulas[0] }));
    for (const key of formulas.slice(1)) await entered('transaction', transfer({ key }));
    await entered('transaction', transfer({ ...cny('-40'), corrects: first }));
    const csv = await (await office.get('/exports/transactions.csv?view=working&header=codes')).text();
    for (const formula of formulas) expect(csv).toContain(`,'${formula}`);
    expect(csv).toContain(',-40,CNY,');
  });

  it('is never added over two currencies', async () => {
    const id = await published('programme', { title: 'Two currencies', start: '2010' }, 'chief');
    const given = { ...transfer(), programme: id };
    const first = await published('transaction', given);
    await published('transaction', { ...given, ...cny('-40'), corrects: first });
    await published('transaction', { ...given, ...cny('7', 'USD') });
    const both = await call(null, 'GET', `/totals?programme=${id}`);
    expect(both.json['figures']).toMatchObject([
      {
        amounts: [
          { currency: 'CNY', amount: '60', negative: '-40' },
          { currency: 'USD', amount: '7' },
        ],
      },
    ]);
    const one = await call(null, 'GET', `/totals?programme=${id}&single=true`);
    expect([one.status, one.json['code']]).toEqual([422, 'TOTAL_MIXED_CURRENCIES']);
  });
});

describe('a form of names without end', () => {
  it('is answered in time', async () => {
    const form = new URLSearchParams({ type: 'transaction', do: 'save' });
    for (let index = 0; index < 2000; index += 1) form.set(`f.recipients.${index}.id`, `Nowhere ${index}`);
    const began = performance.now();
    expect((await office.post('/records/save', form)).status).toBe(422);
    expect(performance.now() - began).toBeLessThan(15_000);
  }, 30_000);
});
