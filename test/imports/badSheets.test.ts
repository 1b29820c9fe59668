/** Spreadsheets that nobody would wish for, uploaded over HTTP: told what is wrong with what to do, and nothing is kept. */
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkHistory } from '../../src/actions/checkHistory.ts';
import { runImport } from '../../src/actions/imports/runImport.ts';
import { loadRegistry } from '../../src/actions/loadRegistry.ts';
import { listRecords } from '../../src/actions/records/listRecords.ts';
import { saveRecord } from '../../src/actions/records/saveRecord.ts';
import { registry } from '../server/recordRegistry.ts';
import type { TestServer, Visitor } from '../server/testServer.ts';
import { testServer } from '../server/testServer.ts';
import { visitorsInTurn } from '../server/visitorsInTurn.ts';

let server: TestServer;
let visitor: () => Visitor;

beforeAll(async () => {
  server = await testServer();
  await loadRegistry(server.ledger('administrator'), { entries: registry, source: 'test' });
  await server.account('akto', 'contributor', { place: 'akto' });
  visitor = await visitorsInTurn(server, 'contributor', ['ana', 'ben']);
}, 60_000);
afterAll(() => server.stop());

type Content = string | Uint8Array<ArrayBuffer>;

async function upload(
  content: Content,
  name: string,
  by = visitor(),
): Promise<{ status: number; page: string; to: string }> {
  const form = new FormData();
  form.set('type', 'transaction');
  form.set('file', new File([content], name));
  const answer = await by.post('/imports/upload', form);
  return { status: answer.status, page: await answer.text(), to: answer.headers.get('location') ?? '' };
}

async function kept(): Promise<unknown> {
  const folder = join(server.dataDir, 'imports', 'staged');
  const { total } = await listRecords(server.ledger(), { limit: 1 });
  return {
    files: existsSync(folder) ? readdirSync(folder).length : 0,
    total,
    ok: (await checkHistory(server.ledger())).ok,
  };
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relation = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;

/** A workbook of one sheet, as XML. */
function workbook(sheet: string, more: Record<string, string> = {}): Uint8Array<ArrayBuffer> {
  const parts: Record<string, string> = {
    '_rels/.rels': `<Relationships>${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook xmlns:r="${office}"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${relation('rId1', 'worksheet', 'worksheets/sheet1.xml')}${relation('rId2', 'sharedStrings', 'sharedStrings.xml')}</Relationships>`,
    'xl/worksheets/sheet1.xml': sheet,
    ...more,
  };
  return new Uint8Array(zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)]))));
}
const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
const rows = (...lines: readonly (readonly string[])[]) =>
  `<worksheet><sheetData>${lines.map((line) => `<row>${line.map(cell).join('')}</row>`).join('')}</sheetData></worksheet>`;
const good = workbook(rows(['Date', 'Amount'], ['2019-07-14', '100']));
/** Text that packs some hundred times smaller, as an honest sheet may. */
const dense = (megabytes: number) =>
  Array.from({ length: megabytes * 256 }, (_, index) => 'a'.repeat(4000) + Math.sin(index + 1).toFixed(15)).join('');

/** The package with a number of the entry of its last part changed. */
function changed(offset: number, value: number): Uint8Array<ArrayBuffer> {
  const bytes = Buffer.from(good);
  bytes.writeUInt32LE(value, bytes.lastIndexOf('PK\x01\x02') + offset);
  return new Uint8Array(bytes);
}

const headers = Array.from({ length: 16_384 }, (_, index) => `h${index}`);
const used = '<worksheet><sheetData><row><c t="s"><v>0</v></c></row></sheetData></worksheet>';

describe('an upload that is no sheet to import from', () => {
  it.each<[string, string, () => Content, RegExp]>([
    ['has 16,384 columns', 'a.xlsx', () => workbook(rows(headers)), /cell SG1 lies beyond column 500/i],
    ['has 16,384 columns of text', 'a.csv', () => `${headers.join(',')}\n`, /cell SG1 lies beyond column 500/i],
    ['has a header twice', 'a.csv', () => 'county,sum,sum\nx,1,2\n', /columns B and C are both called/],
    ['is a bomb', 'a.xlsx', () => workbook(`<worksheet>${' '.repeat(30_000_000)}`), /unpacks to over 300 times/],
    [
      'has one text without end',
      'a.xlsx',
      () => workbook(rows([dense(12)])),
      /not safe to read|more than 32,767 characters/,
    ],
    [
      'has one shared text without end',
      'a.xlsx',
      () => workbook(used, { 'xl/sharedStrings.xml': `<sst><si><t>${dense(12)}</t></si></sst>` }),
      /millions of characters between two elements/,
    ],
    [
      'has a comment without end',
      'a.xlsx',
      () => workbook(`<worksheet><!--${dense(12)}--></worksheet>`),
      /millions of characters between/,
    ],
    [
      'is deep',
      'a.xlsx',
      () => workbook(`<worksheet>${'<a>'.repeat(100_000)}`),
      /elements within elements without end/,
    ],
    [
      'has entities that grow',
      'a.xlsx',
      () => workbook(`<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${rows(['&b;'])}`),
      /is no XML/,
    ],
    [
      'asks for a file of ours',
      'a.xlsx',
      () => workbook(`<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>${rows(['&a;'])}`),
      /is no XML/,
    ],
    ['is packed wrongly', 'a.xlsx', () => changed(16, 0x12345678), /is not what was packed/],
    ['is larger than it says', 'a.xlsx', () => changed(24, 10), /unpacks to more than it says/],
    ['is encrypted', 'a.xlsx', () => changed(8, 1), /password/],
    ['is cut off', 'a.xlsx', () => good.slice(0, good.length - 30), /damaged or cut off/],
    ['is cut off early', 'a.xlsx', () => good.slice(0, 300), /damaged or cut off/],
    ['holds another package', 'a.xlsx', () => workbook('PK\u0003\u0004'), /is no XML/],
    [
      'has rows out of order',
      'a.xlsx',
      () => workbook('<worksheet><row r="5"/><row r="2"/></worksheet>'),
      /not in order/,
    ],
    [
      'has rows beyond the last',
      'a.xlsx',
      () => workbook('<worksheet><row r="99999999"/></worksheet>'),
      /more than 1,048,576 rows/,
    ],
    ['names a text that is not there', 'a.xlsx', () => workbook(used), /there are none/],
    [
      'has an open quotation mark',
      'a.csv',
      () => `Amount,Date\n"1,2019\n${'x'.repeat(100_000)}`,
      /quotation mark before it may not be closed/,
    ],
    ['holds zero bytes', 'a.csv', () => 'Amount\0,Date\n1,2\n', /zero bytes/],
    ['is a web page', 'a.xls', () => '<html><table><tr><td>1', /web page/],
    ['is blank', 'a.csv', () => '\n\n\n', /nothing in the file/],
  ])('because it %s is refused, and nothing is kept', async (_what, name, content, told) => {
    const before = await kept();
    const { status, page } = await upload(content(), name);
    expect([status, told.exec(page)?.[0] ?? page.replaceAll(/<[^>]+>|\s+/g, ' ').slice(0, 2000)]).toEqual([
      422,
      expect.stringMatching(told),
    ]);
    expect(await kept()).toEqual(before);
  });

  it.each(['reset', 'ended'])('because the connection was %s half-way is not kept', async (how) => {
    const before = await kept();
    const cookie = [...visitor().cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const { hostname, port } = new URL(server.url);
    const head = [
      'POST /imports/upload HTTP/1.1',
      `Host: ${hostname}:${port}`,
      `Origin: ${server.url}`,
      `Cookie: ${cookie}`,
      'Content-Type: multipart/form-data; boundary=xx',
      'Content-Length: 500000',
      '',
      '--xx',
      'Content-Disposition: form-data; name="file"; filename="a.csv"',
      '',
      'Date,Amount',
    ].join('\r\n');
    const socket = connect(Number(port), hostname);
    socket.on('error', () => undefined);
    socket.write(head);
    await wait(100);
    if (how === 'reset') socket.resetAndDestroy();
    else socket.end();
    await wait(300);
    socket.destroy();
    expect(await kept()).toEqual(before);
    expect((await server.visitor().get('/sign-in')).status).toBe(200);
  });
});

describe('an upload that waits', () => {
  it('is for whoever sent it, and its name is shown without its tricks', async () => {
    const [uploader, other] = [visitor(), visitor()];
    const { status, to } = await upload('Date,Amount\n2019,5\n', '../<img src=x>\u202Evsc.csv', uploader);
    expect(status).toBe(303);
    const page = await (await uploader.get(to)).text();
    expect(page).toContain('&lt;img src=x&gt;vsc.csv');
    expect((await other.get(to)).status).toBe(404);
    expect((await server.visitor().get(to)).status).toBe(302);
  });
});

describe('an import', () => {
  it('and its report are not for others whose limits are narrower', async () => {
    const ledger = server.ledger('administrator', 'chief');
    const { id: programme } = await saveRecord(ledger, { type: 'programme', body: { title: 'Pairs' } });
    const path = join(server.dataDir, 'towns.csv');
    writeFileSync(path, 'Identifier,Title\nT1,A school in Artux\n');
    const mapping = { constants: [{ field: 'programme', value: programme }] };
    const file = { path, fileName: 'towns.csv' };
    const { importId } = await runImport(ledger, { file, type: 'project', mapping });
    const akto = await server.signedIn('akto');
    const statuses = await Promise.all(
      [visitor(), akto].map(async (each) => (await each.get(`/imports/${importId}`)).status),
    );
    expect(statuses).toEqual([200, 404]);
    expect((await akto.get(`/imports/${importId}/report.csv`)).status).toBe(404);
    expect((await akto.get(`/imports/${importId}.json`)).status).toBe(404);
  });
});
