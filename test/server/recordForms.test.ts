/** The forms of records over HTTP: sent twice, stale, unknown names, bad input; and who may see and send them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadRegistry } from '../../src/actions/loadRegistry.ts';
import { getRecord } from '../../src/actions/records/getRecord.ts';
import { listRecords } from '../../src/actions/records/listRecords.ts';
import { recordTypes, typeOfRecord } from '../../src/core/records/recordTypes.ts';
import { deskHref } from '../../src/portal/portal.ts';
import { registry } from './recordRegistry.ts';
import type { TestServer, Visitor } from './testServer.ts';
import { testServer } from './testServer.ts';

let server: TestServer;
let office: Visitor;
let administrator: Visitor;

beforeAll(async () => {
  server = await testServer();
  await server.account('office', 'contributor');
  await server.account('chief', 'administrator');
  await loadRegistry(server.ledger('administrator'), { entries: registry, source: 'test' });
  office = await server.signedIn('office');
  administrator = await server.signedIn('chief');
}, 60_000);
afterAll(() => server.stop());

/** The hidden fields of a form, as the page holds them. */
async function formAt(visitor: Visitor, path: string): Promise<Record<string, string>> {
  const page = await (await visitor.get(path)).text();
  const form = page.slice(page.indexOf('action="/records/save"'));
  const fields = form.matchAll(/<input\s+type="hidden"\s+name="([^"]+)"\s+value="([^"]*)"/g);
  return Object.fromEntries([...fields].map(([, name = '', value = '']) => [name, value]));
}

async function saved(
  path: string,
  fields: Record<string, string>,
): Promise<{ id: string; form: Record<string, string> }> {
  const form = { ...(await formAt(office, path)), ...fields };
  const answer = await office.post('/records/save', form);
  expect(answer.status).toBe(303);
  return { id: form['id'] ?? '', form };
}

describe('a form', () => {
  it('that is sent twice makes one record', async () => {
    const { id, form } = await saved('/obligations/new', { 'f.what': 'A school for Akto', do: 'save' });
    const again = await office.post('/records/save', form);
    expect([again.status, again.headers.get('location')]).toEqual([303, `/obligations/${id}`]);
    const { items } = await listRecords(server.ledger('administrator'), {
      type: 'obligation',
      query: 'A school for Akto',
    });
    expect(items.map((item) => [item.id, item.version])).toEqual([[id, 1]]);
  });

  it('that is stale comes back with what was typed and what the other one changed', async () => {
    const { id } = await saved('/obligations/new', { 'f.what': 'A clinic', do: 'save' });
    const [mine, theirs] = [
      await formAt(office, `/obligations/${id}/edit`),
      await formAt(office, `/obligations/${id}/edit`),
    ];
    await office.post('/records/save', { ...theirs, 'f.what': 'A clinic', 'f.unit': 'their unit', do: 'save' });
    const answer = await office.post('/records/save', { ...mine, 'f.what': 'My words', do: 'save' });
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(page).toContain('My words');
    expect(page).toContain('their unit');
    expect(page).toMatch(/name="version" value="2"/);
  });

  it('keeps what cannot be read and says so beside the field', async () => {
    const form = { ...(await formAt(office, '/transactions/new')), do: 'save' };
    const answer = await office.post('/records/save', {
      ...form,
      'f.amount.amount': '12 mln <b>',
      'f.date': 'last summer',
      'f.recipients.0.id': 'Atlantis',
      'f.note': 'kept & safe',
    });
    const page = await answer.text();
    expect(answer.status).toBe(422);
    for (const text of ['12 mln &lt;b&gt;', 'last summer', 'Atlantis', 'kept &amp; safe']) expect(page).toContain(text);
    expect(page).toContain('id="f-recipients-0-id-problem"');
  });

  it('refused as a whole still comes back filled in', async () => {
    const form = {
      ...(await formAt(office, '/transactions/new')),
      type: 'lock',
      'f.reason': 'Closing the year',
      do: 'save',
    };
    const answer = await office.post('/records/save', form);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('Closing the year');
  });

  it('is filled in beforehand by its address', async () => {
    const page = await (await office.get('/transactions/new?recipients=akto&providers=Jiangxi&stage=pledge')).text();
    expect(page).toMatch(/name="f\.recipients\.0\.id"\s+value="Akto County"/);
    expect(page).toMatch(/name="id\.providers\.0\.id"\s+value="jiangxi"/);
    expect(page).toMatch(/<option value="pledge" selected>/);
  });
});

describe('the pages of records', () => {
  it.each(recordTypes.filter((type) => type !== 'profile'))(
    'a form of type %s can be saved half filled in',
    async (name) => {
      const type = typeOfRecord(name);
      const visitor = name === 'finding' ? await auditor() : administrator;
      const form = { ...(await formAt(visitor, `/${type.path}/new`)), 'f.note': 'only a note', do: 'save' };
      const answer = await visitor.post('/records/save', form);
      expect([answer.status, answer.headers.get('location')]).toEqual([
        303,
        deskHref({ type: name, id: form['id' as keyof typeof form] }),
      ]);
      for (const path of ['', '/edit', '/history', '.json']) {
        const page = await visitor.get(`/${type.path}/${form['id' as keyof typeof form]}${path}`);
        expect([path, page.status]).toEqual([path, 200]);
      }
      expect((await server.visitor().get(`/${type.path}/${form['id' as keyof typeof form]}`)).status).toBe(404);
    },
  );

  async function auditor(): Promise<Visitor> {
    await server.account('auditor', 'auditor');
    return server.signedIn('auditor');
  }

  it.each([
    ['/transactions', 200],
    ['/transactions?place=akto&party=Nobody&state=draft&page=2&at=2026-01-01', 200],
    ['/transactions/nothing-here', 404],
    ['/transactions/nothing-here/history', 404],
    ['/work', 302],
    ['/transactions/new', 302],
    ['/lookup?kind=place&q=Akto', 200],
    ['/lookup?kind=person&q=Akto', 422],
  ])('answers the public at %s with %i', async (path, status) => {
    expect((await server.visitor().get(path)).status).toBe(status);
  });

  it('looks names up without saying more than name and kind', async () => {
    const { items } = (await (await office.get('/lookup?kind=place&q=Akto')).json()) as { items: unknown[] };
    expect(items).toEqual([{ id: 'akto', name: 'Akto County', detail: '阿克陶县 · county · akto' }]);
  });

  it('refuses a form whose token belongs to another session', async () => {
    const form = await formAt(office, '/obligations/new');
    const answer = await administrator.post('/records/save', { ...form, 'f.what': 'Forged', do: 'save' });
    expect(answer.status).toBe(403);
  });

  it('does not let a draft be returned; it stays in the work room of its author', async () => {
    const { id } = await saved('/obligations/new', { 'f.what': 'A road', do: 'save' });
    const { version } = await getRecord(server.ledger('administrator'), { id });
    const answer = await administrator.post(`/records/${id}/return`, {
      version: String(version),
      reason: 'No.',
      next: '/work',
    });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(await (await office.get('/work')).text()).toContain('A road');
  });
});
