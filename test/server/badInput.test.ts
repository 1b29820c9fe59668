/** Documents that nobody would wish for, by upload: each is read or refused with a code, and nothing is half stored. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { zipSync } from 'fflate';
import { checkHistory } from '../../src/actions/checkHistory.ts';
import { listDocuments } from '../../src/actions/listDocuments.ts';
import type { TestServer, Visitor } from './testServer.ts';
import { testServer } from './testServer.ts';
import { visitorsInTurn } from './visitorsInTurn.ts';

let server: TestServer;
let visitor: () => Visitor;

beforeAll(async () => {
  server = await testServer();
  visitor = await visitorsInTurn(server, 'reviewer', ['ana', 'ben', 'cai']);
});

afterAll(() => server?.stop());

type Content = string | Uint8Array<ArrayBuffer>;

function upload(content: Content, name = 'a.txt', fields: Record<string, string> = {}): FormData {
  const form = new FormData();
  for (const [field, value] of Object.entries(fields)) form.set(field, value);
  form.set('file', new File([content], name));
  return form;
}

async function stored(): Promise<unknown> {
  const ledger = server.ledger();
  const [{ total }, history] = await Promise.all([listDocuments(ledger, { limit: 1 }), checkHistory(ledger)]);
  return { ...history, documents: total };
}

const utf16 = (text: string, order: 'le' | 'be'): Uint8Array<ArrayBuffer> => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return new Uint8Array(order === 'be' ? bytes.swap16() : bytes);
};
/** 江西省投入资金3000万元。 */
const gb18030 = Uint8Array.from([
  0xbd, 0xad, 0xce, 0xf7, 0xca, 0xa1, 0xcd, 0xb6, 0xc8, 0xeb, 0xd7, 0xca, 0xbd, 0xf0, 0x33, 0x30, 0x30, 0x30, 0xcd,
  0xf2, 0xd4, 0xaa, 0xa1, 0xa3,
]);
const packed = (parts: Record<string, Uint8Array>): Uint8Array<ArrayBuffer> => new Uint8Array(zipSync(parts));
const contentTypes = Buffer.from(
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
);
const bomb = packed({ '[Content_Types].xml': contentTypes, 'word/document.xml': new Uint8Array(100 * 1024 * 1024) });

describe('an upload that cannot be read', () => {
  it.each<[string, () => FormData, string]>([
    ['is empty', () => upload(''), 'DOCUMENT_EMPTY'],
    ['holds blanks only', () => upload(' \n\t\u3000\n'), 'DOCUMENT_EMPTY'],
    ['is a program', () => upload(Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 0, 0, 0, 9])), 'DOCUMENT_BINARY'],
    ['is a bomb', () => upload(bomb, 'a.docx'), 'DOCUMENT_ZIP_BOMB'],
    ['is half a package', () => upload(bomb.slice(0, 2000), 'a.docx'), 'DOCUMENT_MALFORMED'],
    ['is half a PDF', () => upload('%PDF-1.7\n1 0 obj\n<< /Type /Catalog', 'a.pdf'), 'DOCUMENT_MALFORMED'],
    ['is deep', () => upload(`<html><body>${'<div>'.repeat(100_000)}5 schools`, 'a.html'), 'DOCUMENT_TOO_DEEP'],
    ['says a day before all days', () => upload('5 schools.', 'a.txt', { publishedOn: '0000-00-00' }), 'FIELD_INVALID'],
    ['says a day that is none', () => upload('5 schools.', 'a.txt', { publishedOn: '9999-99-99' }), 'FIELD_INVALID'],
    ['says a script for its address', () => upload('5.', 'a.txt', { sourceUrl: 'JaVaScRiPt:x' }), 'INPUT_INVALID'],
    ['says no address', () => upload('5.', 'a.txt', { sourceUrl: 'not an address' }), 'INPUT_INVALID'],
    ['says data for its address', () => upload('5.', 'a.txt', { sourceUrl: 'data:text/html,x' }), 'INPUT_INVALID'],
    ['is in no language', () => upload('5.', 'a.txt', { language: 'the one I speak' }), 'INPUT_INVALID'],
    ['states figures without end', () => upload('11 schools, '.repeat(400_000)), 'TOO_MANY_FIGURES'],
    ['has a NUL in its title', () => upload('5.', 'a.txt', { title: 'a\0b' }), 'INPUT_INVALID'],
    ['has a NUL in its outlet', () => upload('5.', 'a.txt', { outlet: 'a\0b' }), 'INPUT_INVALID'],
    ['has a title without end', () => upload('5.', 'a.txt', { title: 'x'.repeat(100_000) }), 'FIELD_INVALID'],
  ])('because it %s is refused, and nothing is stored', async (_what, form, code) => {
    const before = await stored();
    const answer = await visitor().post('/documents', form());
    const page = await answer.text();
    expect(/<code>([A-Z_]+)<\/code>/.exec(page)?.[1]).toBe(code);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(await stored()).toEqual(before);
  });

  it('because it is cut off is not stored', async () => {
    const before = await stored();
    const cut = new AbortController();
    const boundary = 'xxxxxxxx';
    const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\n5 schools`;
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(Buffer.from(head));
        setTimeout(() => cut.abort(), 50);
      },
    });
    const cookie = [...visitor().cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const sending = fetch(`${server.url}/documents`, {
      method: 'POST',
      body,
      duplex: 'half',
      signal: cut.signal,
      headers: { cookie, origin: server.url, 'content-type': `multipart/form-data; boundary=${boundary}` },
    });
    await expect(sending).rejects.toThrow('aborted');
    expect(await stored()).toEqual(before);
    expect((await server.visitor().get('/')).status).toBe(200);
  });
});

describe('an upload that looks odd', () => {
  it.each<[string, () => FormData, Record<string, unknown>]>([
    ['GB18030', () => upload(gb18030), { text: '江西省投入资金3000万元。' }],
    ['UTF-16, little end first', () => upload(utf16('5 schools in 新疆', 'le')), { text: '5 schools in 新疆' }],
    ['UTF-16, big end first', () => upload(utf16('6 schools in 新疆', 'be')), { text: '6 schools in 新疆' }],
    ['a licence of blanks', () => upload('7 schools.', 'a.txt', { licence: '  ' }), { licence: null }],
    ['half a character in the text', () => upload(utf16('8 schools \ud83d.', 'le')), { text: '8 schools \ufffd.' }],
    ['a day at the end of days', () => upload('9 schools.', 'a.txt', { publishedOn: '9999-12-31' }), {}],
  ])('(%s) is stored as what it is', async (_what, form, expected) => {
    const answer = await visitor().post('/documents', form());
    const path = (answer.headers.get('location') ?? '').replace(/\/review\?new=1$/, '');
    expect(answer.status).toBe(303);
    expect(await (await visitor().get(`${path}.json`)).json()).toMatchObject(expected);
  });

  it('by its name alone shows that name without its tricks', async () => {
    const name = 'evil\u202Etxt.exe\r\nX-Header: 1\u0007<b>.txt';
    const answer = await visitor().post('/documents', upload('10 schools were built.', name, {}));
    expect(answer.status).toBe(303);
    const path = (answer.headers.get('location') ?? '').replace(/\/review\?new=1$/, '');
    const file = await visitor().get(`${path}/file`);
    expect(file.headers.get('x-header')).toBeNull();
    const shown = file.headers.get('content-disposition') ?? '';
    expect(['\u202e', '\r', '\n', '\u0007'].filter((trick) => shown.includes(trick))).toEqual([]);
  });

  it('of one line of five million characters is read like any other', async () => {
    const answer = await visitor().post(
      '/documents',
      upload(`${'The schools of the county are many and '.repeat(128_000)}11 schools.`),
    );
    expect(answer.status).toBe(303);
    expect(await stored()).toMatchObject({ ok: true });
  });

  it('that comes twice at once is stored once', async () => {
    const before = (await stored()) as { documents: number };
    const twice = [visitor(), visitor()].map((each) => each.post('/documents', upload('12 schools.')));
    const answers = await Promise.all(twice);
    expect(answers.map((answer) => answer.status)).toEqual([303, 303]);
    expect(new Set(answers.map((answer) => answer.headers.get('location'))).size).toBe(1);
    expect(await stored()).toMatchObject({ documents: before.documents + 1, ok: true });
  });
});
