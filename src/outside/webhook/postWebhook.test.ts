import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { postWebhook, signatureOf } from './postWebhook.ts';
import { isPublicAddress } from './publicAddress.ts';
import { webhookAddress } from './webhookAddress.ts';

type Behaviour = (request: IncomingMessage, response: ServerResponse) => void;

let behaviour: Behaviour = (_request, response) => void response.end();
const seen: { readonly headers: IncomingMessage['headers']; readonly body: string; readonly path: string }[] = [];
const server = createServer((request, response) => {
  let body = '';
  request.on('data', (chunk: Buffer) => void (body += chunk.toString()));
  request.on('end', () => {
    seen.push({ headers: request.headers, body, path: request.url ?? '' });
    behaviour(request, response);
  });
});
let port = 0;
beforeAll(async () => {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  port = typeof address === 'object' && address ? address.port : 0;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const now = (): Date => new Date('2026-03-01T00:00:00Z');
const local = new Set(['127.0.0.1', 'hook.example']);
const post = { body: '{"items":[]}', key: 's1.5-7', secret: 'shared' };
const send = (url: string, change: Partial<Parameters<typeof postWebhook>[0]> = {}) =>
  postWebhook({ allowed: local, timeoutMilliseconds: 400, now, ...change })({ ...post, url });
const here = (path = '/hook'): string => `http://127.0.0.1:${port}${path}`;

describe('a webhook', () => {
  it('gets the very bytes that are signed, with the time', async () => {
    expect(await send(here())).toEqual({ sent: true });
    const last = seen.at(-1);
    if (!last) throw new Error('nothing came');
    const { headers, body } = last;
    expect(body).toBe(post.body);
    expect(headers['counterfoil-notice']).toBe('s1.5-7');
    expect(headers['counterfoil-signature']).toBe(signatureOf('shared', 1_772_323_200, post.body));
    expect(headers['counterfoil-signature']).toMatch(/^t=1772323200,v1=[0-9a-f]{64}$/);
  });

  const answers =
    (status: number, headers: Record<string, string> = {}): Behaviour =>
    (_request, response) =>
      void response.writeHead(status, headers).end('no');
  const drips: Behaviour = (_request, response) => {
    response.writeHead(200);
    setInterval(() => response.write('x'.repeat(1000)), 20).unref();
  };
  it.each<[name: string, behaviour: Behaviour, expected: object]>([
    ['a 204', answers(204), { sent: true }],
    ['a 500', answers(500), { sent: false, forGood: false }],
    ['a 404', answers(404), { sent: false, forGood: false }],
    ['a 410', answers(410), { sent: false, forGood: true }],
    ['silence', () => undefined, { sent: false, forGood: false, why: 'it did not answer in time' }],
    ['a broken connection', (_request, response) => void response.destroy(), { sent: false, forGood: false }],
    ['an endless body', drips, { sent: true }],
  ])('that answers with %s', async (_, does, expected) => {
    behaviour = does;
    expect(await send(here())).toMatchObject(expected);
  });

  it('is not followed elsewhere', async () => {
    behaviour = answers(302, { location: here('/inside') });
    expect(await send(here('/outside'))).toMatchObject({ sent: false, forGood: false });
    expect(seen.at(-1)?.path).toBe('/outside');
  });

  it('goes to no private address, whatever its name says', async () => {
    const before = seen.length;
    const leadsHome = ((_host: string, _options: object, done: (error: null, found: object[]) => void) =>
      done(null, [
        { address: '93.184.216.34', family: 4 },
        { address: '127.0.0.1', family: 4 },
      ])) as never;
    expect(await send(`https://rebound.example:${port}/`, { find: leadsHome })).toMatchObject({
      sent: false,
      why: expect.stringContaining('private network') as string,
    });
    expect(await send(here(), { allowed: new Set() })).toMatchObject({ sent: false, forGood: true });
    expect(seen).toHaveLength(before);
  });
});

describe('the address of a webhook', () => {
  it.each([
    ['https://hooks.example.org/x?y=1#z', 'https://hooks.example.org/x?y=1'],
    ['https://93.184.216.34/', 'https://93.184.216.34/'],
    ['http://127.0.0.1:8080/a', 'http://127.0.0.1:8080/a'],
  ])('%s', (typed, expected) => {
    expect(webhookAddress(typed, local)).toBe(expected);
  });

  it.each([
    'http://hooks.example.org/',
    'ftp://hooks.example.org/',
    'https://user:secret@hooks.example.org/',
    'https://localhost/',
    'https://intranet/',
    'https://10.0.0.8/',
    'https://0x7f.1/',
    'https://2130706433/',
    'https://[::1]/',
    'https://[::ffff:10.0.0.1]/',
    'https://169.254.169.254/latest/meta-data',
    'javascript:alert(1)',
    'nonsense',
    '',
    `https://hooks.example.org/${'x'.repeat(3000)}`,
  ])('%s is refused', (typed) => {
    expect(() => webhookAddress(typed, new Set())).toThrow(/webhook/);
  });
});

it.each([
  ['8.8.8.8', true],
  ['172.15.0.1', true],
  ['172.16.0.1', false],
  ['100.64.1.1', false],
  ['0.0.0.0', false],
  ['255.255.255.255', false],
  ['224.0.0.1', false],
  ['2606:4700::1', true],
  ['::', false],
  ['::ffff:8.8.8.8', false],
  ['fe80::1', false],
  ['fd00::1', false],
  ['64:ff9b::a00:1', false],
  ['2002:a00:1::', false],
  ['ff02::1', false],
  ['nonsense', false],
])('%s is anybody’s: %s', (address, expected) => {
  expect(isPublicAddress(address)).toBe(expected);
});
