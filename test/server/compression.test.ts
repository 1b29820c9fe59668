/** What travels compressed, and what does not: the same content in every encoding, and no file twice. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addSample } from './sampleDocument.ts';
import type { TestServer } from './testServer.ts';
import { testServer } from './testServer.ts';

let server: TestServer;

beforeAll(async () => {
  server = await testServer();
  const text = 'Officials said that 12 schools were built. '.repeat(50);
  await addSample(server.ledger(), { text, title: 'Schools of 2019' });
});

afterAll(() => server?.stop());

describe('compression', () => {
  const encoded = (address: string, accepted: string, visitor = server.visitor()) =>
    visitor.get(address, { 'accept-encoding': accepted });

  it.each(['/', '/documents.json', '/api/v1/overview', '/assets/styles/base.css', '/nowhere'])(
    '%s is the same in every encoding',
    async (address) => {
      const plain = await encoded(address, 'identity');
      expect(plain.headers.get('content-encoding')).toBeNull();
      expect(plain.headers.get('vary')).toMatch(/^(?:(?!Accept-Encoding).)*Accept-Encoding$/);
      const text = await plain.text();
      for (const encoding of ['br', 'gzip']) {
        const answer = await encoded(address, encoding);
        const worthwhile = Buffer.byteLength(text) >= 1024;
        expect(answer.headers.get('content-encoding')).toBe(worthwhile ? encoding : null);
        expect(answer.headers.get('vary')).toBe(plain.headers.get('vary'));
        expect(answer.status).toBe(plain.status);
        const same = (content: string): string => content.replaceAll(/"requestId":"[^"]*"/g, '');
        expect(same(await answer.text())).toBe(same(text));
      }
    },
  );

  it('leaves fonts, and pages that hold a token of a session, as they are', async () => {
    await server.account('Vera', 'reviewer');
    const signedIn = await server.signedIn('Vera');
    expect((await encoded('/', 'br', signedIn)).headers.get('content-encoding')).toBeNull();
    const sheet = await (await encoded('/assets/fonts/inter/index.css', 'br')).text();
    const [, file = ''] = /url\(\.\/([^)]+\.woff2)\)/.exec(sheet) ?? [];
    const font = await encoded(`/assets/fonts/inter/${file}`, 'br');
    expect(font.status).toBe(200);
    expect(font.headers.get('content-encoding')).toBeNull();
  });

  it('has a tag for each encoding of a file, and knows the file by any of them', async () => {
    const address = '/assets/styles/base.css';
    const tags = await Promise.all(
      ['identity', 'gzip', 'br'].map(async (each) => (await encoded(address, each)).headers.get('etag') ?? ''),
    );
    expect(new Set(tags).size).toBe(3);
    for (const tag of tags) {
      const again = await server.visitor().get(address, { 'if-none-match': tag, 'accept-encoding': 'br' });
      expect(again.status).toBe(304);
      expect(again.headers.get('vary')).toBe('Accept-Encoding');
    }
  });
});
