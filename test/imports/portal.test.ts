import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadBundledRegistry } from '../../src/actions/loadBundledRegistry.ts';
import { saveRecord } from '../../src/actions/records/saveRecord.ts';
import { importWords } from '../../src/portal/portal.ts';
import type { TestServer, Visitor } from '../server/testServer.ts';
import { testServer } from '../server/testServer.ts';

let server: TestServer;
let visitor: Visitor;

beforeAll(async () => {
  server = await testServer();
  await loadBundledRegistry(server.ledger('administrator'));
  await saveRecord(server.ledger('administrator'), { type: 'programme', body: { title: 'Pairs of the test' } });
  await server.account('ana', 'administrator');
  visitor = await server.signedIn('ana');
}, 120_000);

afterAll(() => server.stop());

const rows =
  '编号\t日期\t阶段\t申报方\t金额(万元)\t币种\t提供方\t受援地\nB1\t2019-07-14\t拨付\t援出\t1,200.5\tCNY\t江西省\t阿克陶县\n';

async function uploaded(text: string): Promise<Response> {
  const form = new FormData();
  form.set('type', 'transaction');
  form.set('pasted', text);
  return visitor.post('/imports/upload', form);
}

/** The fields of the mapping form as a browser would send them, as the page shows them. */
function fieldsOf(page: string): URLSearchParams {
  const fields = new URLSearchParams();
  const form = page.slice(page.indexOf('class="import-form"'));
  const unescaped = (text: string): string => text.replaceAll('&amp;', '&').replaceAll('&quot;', '"');
  for (const [tag] of form.matchAll(/<input[^>]*>|<select[\s\S]*?<\/select>/g)) {
    const name = /name="([^"]*)"/.exec(tag)?.[1];
    if (name === undefined || name === 'csrf') continue;
    if (tag.startsWith('<select')) {
      const options = [...tag.matchAll(/<option value="([^"]*)"([^>]*)>/g)];
      const [, value = ''] = options.find(([, , rest = '']) => rest.includes('selected')) ?? options[0] ?? [];
      fields.append(name, unescaped(value));
    } else if (!/type="checkbox"/.test(tag) || /checked/.test(tag)) {
      fields.append(name, unescaped(/value="([^"]*)"/.exec(tag)?.[1] ?? 'on'));
    }
  }
  return fields;
}

describe('importing in the browser', () => {
  it('goes from pasted rows to records and back, without a script', async () => {
    const upload = await uploaded(rows);
    expect(upload.status).toBe(303);
    const address = upload.headers.get('location') ?? '';
    const mapping = await (await visitor.get(address)).text();
    expect(mapping).toContain('金额(万元)');
    const staged = address.split('?')[0] ?? '';
    const checked = await visitor.post(`${staged}/check`, fieldsOf(mapping));
    const report = await checked.text();
    expect(checked.status).toBe(200);
    expect(report).toContain('Of 1 row, 1 would be new');
    expect(report).toContain('1,200.5 is 12005000');
    const ran = await visitor.post(`${staged}/run`, fieldsOf(report));
    expect(ran.status).toBe(303);
    const imported = ran.headers.get('location') ?? '';
    const page = await (await visitor.get(imported)).text();
    expect(page).toContain('brought in 1 record');
    const csv = await (await visitor.get(`${imported}/report.csv`)).text();
    expect(csv).toContain('2,imported');
    expect(await (await visitor.get('/exports/transactions.csv?view=working')).text()).toContain('12005000');
    expect(await (await visitor.get('/exports/transactions.csv')).text()).not.toContain('12005000');
    const undone = await visitor.post(`${imported}/undo`, { reason: 'wrong rows' });
    expect(undone.status).toBe(303);
    expect(await (await visitor.get(imported)).text()).toContain('This import was undone');
  });

  it('reads the column names where the reader says they are, and years as records of their own', async () => {
    const text = '对口支援\t情况\n支援方\t受援地\t2017\t2018\t2019\n江西省\t阿克陶县\t1\t2\t—\n';
    const address = (await uploaded(text)).headers.get('location') ?? '';
    const first = await (await visitor.get(`${address}&headerRow=1&headerRows=1`)).text();
    expect(first).toContain('<label for="c-A">对口支援</label>');
    const page = await (await visitor.get(`${address}&headerRow=2&headerRows=1`)).text();
    expect(page).toContain('<option value="amount@2018" selected>Amount, 2018</option>');
    expect(page).toContain('3 columns stand for a year each');
    expect(page).toContain('name="same.stage"');
    expect(page).toContain('name="same.amount.currency"');
    expect(page).not.toMatch(/name="same\.(?:date|amount)"/);
    expect((await visitor.get(`${address}&headerRow=900`)).status).toBe(422);
  });

  it('carries one form out once, however often it is sent', async () => {
    const text = rows.replace('B1', 'B2');
    const address = (await uploaded(text)).headers.get('location') ?? '';
    const fields = fieldsOf(await (await visitor.get(address)).text());
    const run = () => visitor.post(`${address.split('?')[0]}/run`, fields);
    const answers = [...(await Promise.all([run(), run(), run()])), await run()];
    const places = answers.map(({ status, headers }) => `${status} ${headers.get('location')}`);
    expect(new Set(places).size).toBe(1);
    expect(places[0]).toMatch(/^303 \/imports\/[\w-]+$/);
    const imported = answers[0]?.headers.get('location') ?? '';
    const undo = () => visitor.post(`${imported}/undo`, { reason: 'wrong rows' });
    const undone = [...(await Promise.all([undo(), undo()])), await undo()];
    expect(undone.map(({ status, headers }) => `${status} ${headers.get('location')}`)).toEqual(
      undone.map(() => `303 ${imported}`),
    );
    // After that it is a wish of its own.
    const again = (await run()).headers.get('location');
    expect(again).toMatch(/^\/imports\//);
    expect(again).not.toBe(imported);
  });

  it('takes no reason for an undo that names a person', async () => {
    const address = (await uploaded(rows.replace('B1', 'B3'))).headers.get('location') ?? '';
    const fields = fieldsOf(await (await visitor.get(address)).text());
    const imported = (await visitor.post(`${address.split('?')[0]}/run`, fields)).headers.get('location') ?? '';
    const undo = await visitor.post(`${imported}/undo`, { reason: 'as Mr Smith told us' });
    expect(undo.status).toBe(422);
    expect(await undo.text()).toContain('names a private person; say it without');
    expect(await (await visitor.get(imported)).text()).not.toContain('This import was undone');
  });

  it('gives the report of every row in the language of the reader', async () => {
    const text = `${rows}B5\t2019-07-14\t拨付\t援出\t约7\tCNY\t江西省\t某某县\n`;
    const address = (await uploaded(text)).headers.get('location') ?? '';
    const staged = address.split('?')[0] ?? '';
    await visitor.post(`${staged}/check`, fieldsOf(await (await visitor.get(address)).text()));
    const report = async (): Promise<string[]> =>
      (await (await visitor.get(`${staged}/report.csv`)).text()).trimEnd().split('\r\n');
    const english = await report();
    await visitor.get('/?lang=zh');
    const chinese = await report();
    await visitor.get('/?lang=en');
    expect(english[0]).toBe('row,result,cell,code,what,remedy,record');
    expect(english[2]).toMatch(/^3,failed,E3,CELL_NOT_READ,“约7” is no exact number,/);
    expect(chinese[0]).toBe('行,结果,单元格,代码,说明,处理办法,记录');
    expect(chinese[2]).toMatch(/^3,出错,E3,CELL_NOT_READ,“约7”不是确切的数字,/);
    expect(chinese).toHaveLength(english.length);
  });

  it('shows somebody with limits only the imports that he made', async () => {
    const address = (await uploaded(rows.replace('B1', 'B6'))).headers.get('location') ?? '';
    const fields = fieldsOf(await (await visitor.get(address)).text());
    const imported = (await visitor.post(`${address.split('?')[0]}/run`, fields)).headers.get('location') ?? '';
    const name = importWords({ locale: 'en' }).pasteName;
    await server.account('cy', 'contributor', { place: 'CN-653121' });
    const scoped = await server.signedIn('cy');
    expect(await (await visitor.get('/imports')).text()).toContain(name);
    expect(await (await scoped.get('/imports')).text()).not.toContain(name);
    expect(await (await scoped.get('/api/v1/batches')).json()).toMatchObject({ items: [], total: 0 });
    for (const hidden of [imported, `${imported}/report.csv`, imported.replace('/imports', '/api/v1/batches')]) {
      expect((await scoped.get(hidden)).status).toBe(404);
    }
    expect((await scoped.post(`${imported}/undo`, { reason: 'not mine' })).status).toBe(404);
  });

  it('tells row problems in Chinese on Chinese pages', async () => {
    const wrong = rows.replace('阿克陶县', '某某县').replace('1,200.5', '约1200');
    const address = (await uploaded(wrong)).headers.get('location');
    await visitor.get('/?lang=zh');
    const mapping = await (await visitor.get(address ?? '')).text();
    const staged = (address ?? '').split('?')[0] ?? '';
    const report = await (await visitor.post(`${staged}/check`, fieldsOf(mapping))).text();
    await visitor.get('/?lang=en');
    expect(report).toContain('“约1200”不是确切的数字');
    expect(report).toContain('“某某县”查无此项');
    expect(report).not.toContain('no exact number');
  });

  it('tells what is wrong with a file where it was chosen', async () => {
    const answer = await uploaded('county,sum,sum\nx,1,2\n');
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('The columns B and C are both called');
  });

  it('is for those who may import', async () => {
    const stranger = server.visitor();
    expect((await stranger.get('/imports')).headers.get('location')).toContain('/sign-in');
    await server.account('auditor', 'auditor');
    const auditor = await server.signedIn('auditor');
    expect((await auditor.get('/imports/new')).status).toBe(403);
    expect((await auditor.get('/exports/transactions.csv?view=working')).status).toBe(403);
    expect((await stranger.get('/exports/transactions.csv')).status).toBe(200);
  });
});
