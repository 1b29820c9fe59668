/** A server with the accounts of a small programme office, and the short words with which tests enter records over HTTP. */
import { afterAll, beforeAll, expect } from 'vitest';
import { checkHistory } from '../../src/actions/checkHistory.ts';
import { loadRegistry } from '../../src/actions/loadRegistry.ts';
import type { AccountRole } from '../../src/server/sessions/accounts.ts';
import { findAccount } from '../../src/server/sessions/accounts.ts';
import { createApiKey } from '../../src/server/sessions/apiKeys.ts';
import type { GrantWords } from '../../src/server/sessions/grants.ts';
import { registry } from './recordRegistry.ts';
import type { TestServer, Visitor } from './testServer.ts';
import { testServer } from './testServer.ts';

export let server: TestServer;
export let programme = '';
export let office: Visitor;
export const keys = new Map<string, string>();

const accounts: readonly (readonly [string, AccountRole, Omit<GrantWords, 'role'>?])[] = [
  ['ana', 'contributor'],
  ['akto', 'contributor', { side: 'recipient', place: 'akto' }],
  ['rita', 'reviewer'],
  ['pub', 'publisher'],
  ['chief', 'administrator'],
];

/** Opens it before the tests of the file that calls this, and stops it afterwards. */
export function useOfficeServer(): void {
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
}

export interface Problem {
  readonly path: string;
  readonly code: string;
  readonly remedy: string;
}
export interface Answer {
  readonly status: number;
  readonly text: string;
  readonly json: Record<string, unknown> & { readonly id?: string; readonly problems?: readonly Problem[] };
}

export async function call(who: string | null, method: string, path: string, body?: unknown): Promise<Answer> {
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

export const enter = (type: string, body: unknown, who = 'ana', id?: string) =>
  call(who, 'POST', '/records', { type, body, ...(id !== undefined && { id }) });

export async function entered(type: string, body: unknown, who = 'ana'): Promise<string> {
  const { status, json, text } = await enter(type, body, who);
  if (status !== 200 || json.id === undefined) throw new Error(text);
  return json.id;
}

export async function published(type: string, body: unknown, who = 'ana'): Promise<string> {
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

export const cny = (amount: unknown, currency: unknown = 'CNY') => ({ amount: { amount, currency } });
export const transfer = (change: object = {}) => ({
  programme,
  stage: 'disbursement',
  side: 'sent',
  date: '2019-07-14',
  ...cny('100'),
  providers: [{ id: 'jiangxi', percent: null }],
  recipients: [{ id: 'akto', percent: null }],
  ...change,
});
export const places = (...percents: readonly (string | null)[]) => ({
  recipients: percents.map((percent, index) => ({ id: ['akto', 'artux', 'kizilsu'][index] ?? '', percent })),
});
export const pairing = (change: object) => ({
  programme,
  donor: 'jiangxi',
  recipient: 'akto',
  status: 'in force',
  start: '2010',
  ...change,
});

export const stored = (): Promise<unknown> => checkHistory(server.ledger());

export function told({ json: { problems = [] } }: Answer): string[] {
  expect(problems.every(({ remedy }) => remedy.length > 10)).toBe(true);
  return problems.map(({ path, code }) => `${code} ${path}`);
}
