/** The public log of corrections over HTTP, where many published records were taken back together. */
import { expect, it } from 'vitest';
import { undoImport } from '../../src/actions/imports/undoImport.ts';
import { readBody } from '../../src/core/records/readBody.ts';
import { importRows } from '../records/importRows.ts';
import { call, published, server, transfer, useOfficeServer } from './officeServer.ts';

useOfficeServer();

it('lists them as one entry, which every one of them leads to, as a page, as JSON and over the API', async () => {
  const ana = server.ledger('administrator', 'ana');
  const ids = ['k-1', 'k-2', 'k-3'];
  const rows = ids.map((id) => ({ id, type: 'transaction' as const, ...readBody('transaction', transfer()) }));
  const { batchId } = await importRows(ana, rows, { different: { state: 'published' } });
  const { undoId } = await undoImport(ana, { importId: batchId, reason: 'last year’s file' });
  const batchCorrection = { id: undoId, published: 0, withdrawn: 3, undone: { versions: 3 } };
  const log = await call(null, 'GET', '/corrections?record=k-2');
  expect(log.json).toMatchObject({ total: 1, items: [{ reason: 'last year’s file', batchCorrection }] });
  expect((await call(null, 'GET', '/corrections?record=other')).json).toMatchObject({ total: 0, items: [] });
  const first = await call(null, 'GET', `/corrections/${undoId}?limit=2`);
  expect(first.json).toMatchObject({ total: 3, next: '2', items: [{ id: 'k-1' }, { id: 'k-2' }] });
  const next = await call(null, 'GET', `/corrections/${undoId}?limit=2&cursor=2`);
  expect(next.json).toMatchObject({ next: null, items: [{ id: 'k-3', shown: false, changes: [] }] });

  const visitor = server.visitor();
  const page = await (await visitor.get('/corrections')).text();
  expect(page).toContain('3 published records withdrawn');
  expect(page).toContain(`href="/corrections/${undoId}"`);
  const opened = await (await visitor.get(`/corrections/${undoId}`)).text();
  for (const id of ids) expect(opened).toContain(`<code>${id}</code>`);
  const asJson = await visitor.get(`/corrections/${undoId}`, { accept: 'application/json' });
  expect(await asJson.json()).toMatchObject({ page: 1, total: 3, correction: { batchCorrection } });
  expect(await (await visitor.get('/corrections?record=k-3')).text()).toContain('1 entry about this number');
});

it.each(['none', 'a%00b', '%F0%9F', 'x'.repeat(299)])('has no page for "%s"', async (id) => {
  expect([400, 404]).toContain((await server.visitor().get(`/corrections/${id}`)).status);
  expect([400, 404]).toContain((await call(null, 'GET', `/corrections/${id}`)).status);
});

it('a programme that was withdrawn is shown as such to those who see everything, and is not there for the public', async () => {
  const id = await published('programme', { title: 'Withdrawn help', start: '2010' }, 'chief');
  const withdraw = await call('chief', 'POST', `/records/${id}/withdraw`, { version: 4, reason: 'entered twice' });
  expect(withdraw.status).toBe(200);
  expect((await server.visitor().get(`/programmes/${id}`)).status).toBe(404);
  const chief = await server.signedIn('chief');
  const page = await chief.get(`/programmes/${id}`);
  expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('state-withdrawn')]);
});
