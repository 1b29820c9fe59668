import ExcelJS from 'exceljs';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadBundledRegistry } from '../../src/actions/loadBundledRegistry.ts';
import { runImport } from '../../src/actions/imports/runImport.ts';
import { saveRecord } from '../../src/actions/records/saveRecord.ts';
import type { TestServer, Visitor } from '../server/testServer.ts';
import { testServer } from '../server/testServer.ts';

let server: TestServer;
let visitor: Visitor;
let folder: string;

/** More digits than a number of a workbook holds. */
const LONG = '12345678901234567.25';

beforeAll(async () => {
  server = await testServer();
  folder = mkdtempSync(join(tmpdir(), 'cf-exports-'));
  const ledger = server.ledger('administrator');
  await loadBundledRegistry(ledger);
  const { id: programme } = await saveRecord(ledger, { type: 'programme', body: { title: 'Pairs of the test' } });
  const common = { programme, stage: 'disbursement', side: 'sent', providers: ['CN-36'], recipients: ['CN-653022'] };
  const money = (amount: string) => ({ amount, currency: 'CNY' });
  for (const body of [
    { key: 'E1', date: '2019-07-14', amount: money('1200.5'), note: '=cmd|calc' },
    { key: 'E2', date: '2019-07', amount: money(LONG), note: null },
  ])
    await saveRecord(ledger, { type: 'transaction', body: { ...common, ...body } });
  await server.account('ana', 'administrator');
  visitor = await server.signedIn('ana');
}, 120_000);

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await server.stop();
});

async function download(address: string): Promise<Buffer> {
  const answer = await visitor.get(address);
  expect(answer.status).toBe(200);
  return Buffer.from(await answer.arrayBuffer());
}

describe('a workbook of records', () => {
  it('holds days as days, amounts exactly, and formulas as texts', async () => {
    const book = new ExcelJS.Workbook();
    // The types of exceljs know an older Buffer than Node has.
    await book.xlsx.load((await download('/exports/transactions.xlsx?view=working')).buffer as never);
    const rows: unknown[][] = [];
    book.worksheets[0]?.eachRow((row) => rows.push(Array.isArray(row.values) ? row.values.slice(1) : []));
    const [header = [], ...lines] = rows;
    const column = (name: string): unknown[] => lines.map((line) => line[header.indexOf(name)] ?? null);
    expect(column('Date')).toEqual(expect.arrayContaining([new Date(Date.UTC(2019, 6, 14)), '2019-07']));
    expect(column('Amount')).toEqual(expect.arrayContaining([1200.5, LONG]));
    expect(column('Note')).toEqual(expect.arrayContaining(['=cmd|calc', null]));
    expect(column('Providers')).toEqual(['Jiangxi Province', 'Jiangxi Province']);
  });

  it('is read again as it was written, with codes', async () => {
    const path = join(folder, 'own.xlsx');
    writeFileSync(path, await download('/exports/transactions.xlsx?view=working&header=codes'));
    const ledger = server.ledger('administrator');
    const again = await runImport(ledger, { file: { path, fileName: 'own.xlsx' }, type: 'transaction' });
    expect(again.rows.filter(({ result }) => result === 'failed')).toEqual([]);
    expect(again).toMatchObject({ importId: null, counts: { rows: 2, ignored: 2, failed: 0 } });
  });
});

describe('what a file of records is', () => {
  it('is told beside it: title, day, filters, licence, citation, and each column', async () => {
    const csv = await visitor.get('/exports/transactions.csv?view=working&q=E1');
    const [, address = ''] = /^<([^>]+)>; rel="describedby"/.exec(csv.headers.get('link') ?? '') ?? [];
    expect(address).toBe('transactions.metadata.json?view=working&q=E1');
    const told = JSON.parse((await download(`/exports/${address}`)).toString('utf8'));
    expect(told).toMatchObject({
      url: 'transactions.csv?view=working&q=E1',
      'dc:title': 'Transactions (working state, not published)',
      'dc:license': 'https://creativecommons.org/licenses/by/4.0/',
      'dc:bibliographicCitation': expect.stringMatching(
        /^Counterfoil\. Transactions .*, as of \d{4}-\d{2}-\d{2}, history \d+:/,
      ),
      filters: { view: 'working', query: 'E1' },
    });
    const [header = ''] = (await csv.text()).replace('\uFEFF', '').split('\r\n');
    const columns: readonly { name: string }[] = told.tableSchema.columns;
    expect(header.split(',')).toEqual(columns.map(({ name }) => name));
    expect(columns).toContainEqual(
      expect.objectContaining({ name: 'Amount', datatype: 'decimal', titles: { en: 'Amount', zh: '金额' } }),
    );
  });

  it('is kept from those who may not export', async () => {
    const stranger = server.visitor();
    expect((await stranger.get('/exports/transactions.metadata.json?view=working')).status).toBe(403);
    expect((await stranger.get('/exports/transactions.xlsx?view=working')).status).toBe(403);
    expect((await stranger.get('/exports/transactions.xlsx')).status).toBe(200);
    expect((await stranger.get('/exports/transactions.zip')).status).toBe(404);
  });
});
