/** Everything that one import brought is moved on together: on its page, in the API and by the command. */
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { undoImport } from '../../src/actions/imports/undoImport.ts';
import { loadBundledRegistry } from '../../src/actions/loadBundledRegistry.ts';
import { saveRecord } from '../../src/actions/records/saveRecord.ts';
import { program } from '../../src/cli/program.ts';
import { importRows, transactionRow } from '../records/importRows.ts';
import type { TestServer, Visitor } from '../server/testServer.ts';
import { testServer } from '../server/testServer.ts';

let server: TestServer;
let programme: string;
let [ana, ben]: (Visitor | undefined)[] = [];
let count = 0;

beforeAll(async () => {
  server = await testServer();
  await loadBundledRegistry(server.ledger('administrator'));
  programme = (await saveRecord(server.ledger('administrator'), { type: 'programme', body: { title: 'Pairs' } })).id;
  await server.account('ana', 'contributor', { side: 'donor', actor: 'CN-36' });
  await server.account('ben', 'reviewer');
  await server.account('cem', 'publisher');
  await server.account('dan', 'contributor', { side: 'donor', actor: 'CN-44' });
  await server.account('eva', 'auditor');
  [ana, ben] = [await server.signedIn('ana'), await server.signedIn('ben')];
}, 120_000);
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});
afterAll(() => server.stop());

const parties = { providers: [{ id: 'CN-36', percent: null }], recipients: [{ id: 'CN-653022', percent: null }] };

/** An import of ana's: three whole rows, and one without an amount. */
async function anImport(): Promise<string> {
  count += 1;
  const row = (number: number, different: object = {}) =>
    transactionRow(programme, `row-${count}-${number}`, { ...parties, ...different });
  const rows = [row(1), row(2), row(3), row(4, { amount: null })];
  const { batchId, prepared } = await importRows(server.ledger('administrator', 'ana'), rows);
  expect(prepared.map(({ version }) => version?.state)).toEqual(['draft', 'draft', 'draft', 'draft']);
  return batchId;
}

/** As a client with JSON sends it. */
async function api(visitor: Visitor | undefined, path: string, body?: object): Promise<Response> {
  const cookie = [...(visitor?.cookies ?? [])].map(([name, value]) => `${name}=${value}`).join('; ');
  const csrf = (await visitor?.token()) ?? '';
  return fetch(`${server.url}/api/v1${path}`, {
    headers: { cookie, origin: server.url, 'content-type': 'application/json', 'x-csrf-token': csrf },
    ...(body && { method: 'POST', body: JSON.stringify(body) }),
  });
}

describe('on the page of an import', () => {
  it('is offered what the account may do, told first, and then done', async () => {
    const id = await anImport();
    const page = await (await ana?.get(`/imports/${id}`))?.text();
    expect(page).toContain('Submit for review (up to 4)');
    expect(page).toContain('Withdraw (up to 4)');
    expect(page).not.toContain('Approve (');
    const look = await (await ana?.get(`/imports/${id}/move?move=submit`))?.text();
    expect(look).toContain('3 records would be submitted for review, and 1 would stay as it is.');
    expect(look).toContain(`/transactions/row-${count}-4`);
    expect(await (await ana?.get(`/imports/${id}`))?.text()).toContain('All of them stand as they came');
    const done = await ana?.post(`/imports/${id}/move?move=submit`);
    expect(done?.status).toBe(200);
    expect(await done?.text()).toContain('3 records were submitted for review; 1 stays as it is.');
    const after = await (await ben?.get(`/imports/${id}`))?.text();
    expect(after).toContain('Approve (up to 3)');
    expect(after).not.toContain('Publish (');
  });

  it('asks for a reason where one is needed, and takes none that names a person', async () => {
    const id = await anImport();
    await ana?.post(`/imports/${id}/move?move=submit`);
    expect(await (await ben?.get(`/imports/${id}/move?move=return`))?.text()).toMatch(/name="reason" required/);
    for (const reason of ['', 'as Mr Smith told us']) {
      const refused = await ben?.post(`/imports/${id}/move?move=return`, { reason });
      expect(refused?.status).toBe(422);
      expect(await refused?.text()).toContain('3 records would be returned');
    }
    const returned = await ben?.post(`/imports/${id}/move?move=return`, { reason: 'the year is missing' });
    expect(await returned?.text()).toContain('3 records were returned');
  });

  it('moves nobody’s own entries, and says so', async () => {
    const { batchId } = await importRows(
      server.ledger('reviewer', 'ben'),
      [transactionRow(programme, 'own-1', parties)],
      {
        different: { state: 'submitted' },
      },
    );
    const look = await (await ben?.get(`/imports/${batchId}/move?move=approve`))?.text();
    expect(look).toContain('None of its records would be approved');
    expect(look).toContain('nobody reviews his own entry');
    expect(look).not.toContain('<button type="submit">Approve');
    await ben?.get('/?lang=zh');
    const chinese = await (await ben?.get(`/imports/${batchId}/move?move=approve`))?.text();
    await ben?.get('/?lang=en');
    expect(chinese).toContain('没有记录会批准');
    expect(chinese).not.toContain('nobody reviews');
  });

  it('is carried out once, however often the form is sent', async () => {
    const id = await anImport();
    const form = async () =>
      /name="once" value="([^"]+)"/.exec(
        (await (await ana?.get(`/imports/${id}/move?move=submit`))?.text()) ?? '',
      )?.[1];
    const send = async (once = '') => (await ana?.post(`/imports/${id}/move?move=submit`, { once }))?.text();
    const first = await form();
    const pages = [...(await Promise.all([send(first), send(first)])), await send(first)];
    for (const page of pages) expect(page).toContain('3 records were submitted');
    expect(await send(await form())).toContain('No record was submitted for review; 4 stay as they are.');
  });

  it('is for those who may import and see this import', async () => {
    const id = await anImport();
    const [dan, eva] = [await server.signedIn('dan'), await server.signedIn('eva')];
    expect((await dan.get(`/imports/${id}/move?move=submit`)).status).toBe(404);
    expect((await dan.post(`/imports/${id}/move?move=submit`)).status).toBe(404);
    expect((await eva.get(`/imports/${id}/move?move=submit`)).status).toBe(403);
    expect((await eva.post(`/imports/${id}/move?move=submit`)).status).toBe(403);
    expect((await ana?.get(`/imports/${id}/move?move=approve`))?.status).toBe(403);
    expect((await ana?.post(`/imports/${id}/move?move=publish`))?.status).toBe(403);
    expect((await ana?.get(`/imports/${id}/move?move=burn`))?.status).toBe(422);
    expect((await ana?.post(`/imports/${id}/move?move=submit`, { csrf: 'forged' }))?.status).toBe(403);
    expect(await (await ana?.get(`/imports/${id}`))?.text()).toContain('All of them stand as they came');
  });

  it('is not there for an import that was undone', async () => {
    const id = await anImport();
    await undoImport(server.ledger('administrator', 'ana'), { importId: id, reason: 'wrong file' });
    expect(await (await ana?.get(`/imports/${id}`))?.text()).not.toContain('up to');
    expect((await ana?.get(`/imports/${id}/move?move=submit`))?.status).toBe(409);
  });
});

describe('in the API', () => {
  it('tells the states and moves of an import, and takes it from draft to the public', async () => {
    const id = await anImport();
    const cem = await server.signedIn('cem');
    expect(await (await api(ana, `/batches/${id}`)).json()).toMatchObject({
      states: [{ state: 'draft', count: 4 }],
      moves: [
        { move: 'submit', most: 4 },
        { move: 'withdraw', most: 4 },
      ],
    });
    const dry = await api(ana, `/batches/${id}/moves`, { move: 'submit', dryRun: true });
    expect(await dry.json()).toMatchObject({ moved: 3, batchId: null });
    const submitted = await api(ana, `/batches/${id}/moves`, { move: 'submit' });
    expect(await submitted.json()).toEqual({
      importId: id,
      move: 'submit',
      moved: 3,
      left: [
        {
          because: expect.stringContaining('amount') as string,
          count: 1,
          examples: [{ id: `row-${count}-4`, type: 'transaction' }],
        },
      ],
      batchId: expect.any(String) as string,
    });
    expect(await (await api(ben, `/batches/${id}/moves`, { move: 'approve' })).json()).toMatchObject({ moved: 3 });
    expect(await (await api(cem, `/batches/${id}/moves`, { move: 'publish' })).json()).toMatchObject({ moved: 3 });
    const { states } = (await (await api(cem, `/batches/${id}`)).json()) as { states: object[] };
    expect(states).toEqual([
      { state: 'draft', count: 1 },
      { state: 'published', count: 3 },
    ]);
    expect((await server.visitor().get(`/transactions/row-${count}-1`)).status).toBe(200);
  });

  it.each([
    ['a move that is none', { move: 'burn' }, 422, 'FIELD_INVALID'],
    ['a word that it does not know', { move: 'submit', all: true }, 422, 'FIELD_INVALID'],
    ['no reason for a withdrawal', { move: 'withdraw' }, 422, 'REASON_MISSING'],
    ['what the role may not', { move: 'approve' }, 403, 'NOT_ALLOWED'],
  ])('refuses %s', async (_what, body, status, code) => {
    const answer = await api(ana, `/batches/${await anImport()}/moves`, body);
    expect([answer.status, await answer.json()]).toMatchObject([status, { code }]);
  });

  it('knows no import by another id, and nobody without an account', async () => {
    expect(await (await api(ana, '/batches/none/moves', { move: 'submit' })).json()).toMatchObject({
      code: 'IMPORT_NOT_FOUND',
    });
    expect((await api(undefined, '/batches/none/moves', { move: 'submit' })).status).toBe(401);
    const openApi = (await (await api(undefined, '/openapi.json')).json()) as { paths: Record<string, object> };
    expect(openApi.paths['/batches/{id}/moves']).toHaveProperty('post');
  });
});

describe('counterfoil import move', () => {
  it('says what would move, and moves it', async () => {
    const id = await anImport();
    vi.stubEnv('DATABASE_URL', undefined);
    const print = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    const command = async (...words: string[]): Promise<string> => {
      print.mockClear();
      await program().parseAsync(['import', 'move', id, ...words, '--data', server.dataDir], { from: 'user' });
      return print.mock.calls.map(([text]) => String(text)).join('');
    };
    expect(await command('submit', '--dry-run')).toMatch(
      new RegExp(`^would be submitted: 3 records\n {2}1 record would stay: amount.*row-${count}-4\\)\n$`),
    );
    expect(await command('submit', '--as', 'ana@example.org', '--json')).toContain('"moved":3');
    expect(await command('approve', '--as', 'ben@example.org')).toContain('approved: 3 records\n');
    await expect(command('publish', '--as', 'ben@example.org')).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  });
});
