/** Readings over the API and by the command: a file is tried, taken in, approved by another, published; codes are judged. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadRegistry } from '../../src/actions/loadRegistry.ts';
import { exampleEntry } from '../../src/core/names/testing/exampleEntry.ts';
import {
  datasetAnswerSchema,
  datasetListSchema,
  datasetPageSchema,
  judgedSchema,
  takenInSchema,
  waitingCodesSchema,
} from '../../src/server/api/watchDatasetSchemas.ts';
import { findAccount } from '../../src/server/sessions/accounts.ts';
import { createApiKey } from '../../src/server/sessions/apiKeys.ts';
import type { TestServer } from './testServer.ts';
import { testServer } from './testServer.ts';

let server: TestServer;
const keys = new Map<string, string>();

beforeAll(async () => {
  server = await testServer();
  const entries = [
    exampleEntry('C', 'County', { kind: 'county' }),
    ...['1', '2', '3'].map((each) => exampleEntry(`C-${each}`, `Village ${each}`, { kind: 'village', parent: 'C' })),
    exampleEntry('D', 'Other County', { kind: 'county' }),
  ];
  await loadRegistry(server.ledger('administrator', 'setup'), { entries, source: 'test' });
  await server.account('giver', 'contributor', { place: 'C' });
  await server.account('rita', 'reviewer');
  await server.account('pub', 'publisher');
  for (const name of ['giver', 'rita', 'pub']) {
    const account = await findAccount(server.authentication, `${name}@example.org`);
    keys.set(name, await createApiKey(server.authentication, account, 'test'));
  }
});
afterAll(() => server?.stop());

async function call(who: string | null, path: string, body?: FormData | string | object) {
  const isJson = body !== undefined && !(body instanceof FormData);
  const answer = await fetch(`${server.url}/api/v1${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      ...(who && { authorization: `Bearer ${keys.get(who)}` }),
      ...(isJson && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: isJson && typeof body !== 'string' ? JSON.stringify(body) : body }),
  });
  return { status: answer.status, json: (await answer.json()) as Record<string, unknown> };
}

function upload(text: string, fields: Record<string, string>): FormData {
  const form = new FormData();
  form.set('file', new File([text], 'survey.csv'));
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

const table = [
  'place,indicator,period,value,denominator',
  'C-1,composite-incidence,2019,8.5,3000',
  'C-2,composite-incidence,2019,4,3000',
  'D,composite-incidence,2019,4,3000',
  'ou7,composite-incidence,2019,5,3000',
].join('\n');
const fields = { source: 'County office', on: '2020-03-01' };

describe('the API', () => {
  it('answers what came of a file, first tried, then taken in, then there already', async () => {
    const tried = await call('giver', '/watch/datasets', upload(table, { ...fields, dryRun: 'yes' }));
    expect(takenInSchema.parse(tried.json)).toMatchObject({
      outcome: 'tried',
      status: 'WARNING',
      importCount: { imported: 2, updated: 0, ignored: 2, deleted: 0 },
      problemCounts: { OBSERVATION_OUTSIDE_LIMITS: 1, OBSERVATION_PLACE_UNKNOWN: 1 },
    });
    const taken = takenInSchema.parse((await call('giver', '/watch/datasets', upload(table, fields))).json);
    expect(taken).toMatchObject({ outcome: 'taken in', readings: 2, knownOn: '2020-03-01' });
    const again = await call('giver', '/watch/datasets', upload(table, fields));
    expect(again.json).toMatchObject({ outcome: 'same', datasetId: taken.datasetId });
  });

  it('takes readings as JSON, in which nothing but its own shape is known', async () => {
    const reading = { place: 'C-3', indicator: 'composite-incidence', period: '2019', value: '3.5' };
    const taken = await call('giver', '/watch/datasets', { source: 'Office', readings: [reading], on: '2020-03-01' });
    expect(takenInSchema.parse(taken.json)).toMatchObject({ outcome: 'taken in', readings: 1, status: 'SUCCESS' });
    const odd = await call('giver', '/watch/datasets', { source: 'Office', readings: [{ ...reading, comment: 'x' }] });
    expect(odd).toMatchObject({ status: 422, json: { code: 'FIELD_INVALID' } });
    const future = await call('giver', '/watch/datasets', { source: 'Office', readings: [reading], on: '2019-03-01' });
    // Nothing was stored, which a program sees by the status of the answer already.
    expect(future).toMatchObject({
      status: 422,
      json: { outcome: 'nothing', status: 'ERROR', problemCounts: { OBSERVATION_FROM_FUTURE: 1 } },
    });
  });

  it('tells problems of readings by their place in the list, and holds what waits', async () => {
    const reading = { place: 'C-2', indicator: 'composite-incidence', period: '2018', value: 3.5 };
    const readings = [
      reading,
      { ...reading, value: 4 },
      { ...reading, period: '2018-03' },
      { ...reading, place: 'ou9' },
    ];
    const tried = await call('rita', '/watch/datasets', { source: 'Office', readings, dryRun: true });
    const { problems, counts } = takenInSchema.parse(tried.json);
    expect(problems.map(({ where, weight }) => `${where} ${weight}`)).toEqual([
      'readings[2] refused',
      'readings[1] refused',
      'readings[3] held',
    ]);
    expect(counts).toMatchObject({ imported: 1, held: 1, refused: 2 });
  });

  it('takes a file as the body, as senders to DHIS2 give it, with the terms in the address', async () => {
    const send = (query: string, body: string, type = 'application/json') =>
      fetch(`${server.url}/api/v1/watch/datasets?${query}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${keys.get('rita')}`, 'content-type': type },
        body,
      });
    const set = { period: '2017', orgUnit: 'C-1', dataValues: [{ dataElement: 'composite-incidence', value: '9' }] };
    const taken = takenInSchema.parse(await (await send('source=DHIS2', JSON.stringify(set))).json());
    expect(taken).toMatchObject({ outcome: 'taken in', format: 'dhis2-json', readings: 1 });
    const again = await send('source=DHIS2', JSON.stringify(set));
    expect(await again.json()).toMatchObject({ outcome: 'same', datasetId: taken.datasetId });
    const lines = `${JSON.stringify({ place: 'C-1', indicator: 'composite-incidence', period: '2016', value: 9 })}\n`;
    const ndjson = await send('source=DHIS2&dryRun=true', lines.repeat(2), 'application/x-ndjson');
    expect(await ndjson.json()).toMatchObject({ outcome: 'tried', format: 'ndjson', readings: 1 });
    // A misspelt term would store what was only to be tried.
    for (const query of ['source=DHIS2&dry_run=1', 'source=DHIS2&dryRun=perhaps', 'title=x']) {
      expect(await (await send(query, lines)).json()).toMatchObject({ status: 422, code: 'FIELD_INVALID' });
    }
  });

  it('leads a dataset to the public by two people', async () => {
    const [own] = datasetListSchema.parse((await call('giver', '/watch/datasets?source=County+office')).json).items;
    const id = own?.id ?? '';
    expect((await call(null, `/watch/datasets/${id}`)).status).toBe(404);
    expect((await call('giver', `/watch/datasets/${id}/move`, { move: 'approve' })).json).toMatchObject({
      code: 'NOT_ALLOWED',
    });
    expect(
      datasetAnswerSchema.parse((await call('rita', `/watch/datasets/${id}/move`, { move: 'approve' })).json),
    ).toMatchObject({ state: 'approved' });
    expect((await call('rita', `/watch/datasets/${id}/move`, { move: 'publish' })).status).toBe(403);
    await call('pub', `/watch/datasets/${id}/move`, { move: 'publish' });
    const page = datasetPageSchema.parse((await call('pub', `/watch/datasets/${id}`)).json);
    expect(page.versions.map(({ state, by }) => [state, by])).toEqual([
      ['entered', 'giver'],
      ['approved', 'rita'],
      ['published', 'pub'],
    ]);
    expect(datasetPageSchema.parse((await call(null, `/watch/datasets/${id}`)).json)).toMatchObject({
      versions: [],
      problems: [],
    });
    expect((await call('pub', `/watch/datasets/${id}/problems`)).json['items']).toHaveLength(2);
  });

  it('lists codes that wait, and takes what was held when they are judged', async () => {
    const codes = waitingCodesSchema.parse((await call('rita', '/watch/codes')).json);
    expect(codes.items).toMatchObject([{ kind: 'place', code: 'ou7', source: 'County office', readings: 1 }]);
    expect((await call('giver', '/watch/codes')).status).toBe(403);
    const judgement = { source: 'County office', kind: 'place', code: 'ou7', verdict: 'same', becomes: 'C-3' };
    const judged = judgedSchema.parse((await call('rita', '/watch/codes', { judgements: [judgement] })).json);
    expect(judged).toMatchObject({ judged: 1, datasets: [{ readings: 1, outcome: 'taken in' }] });
    expect((await call('rita', '/watch/codes')).json['items']).toEqual([]);
  });

  it.each([
    ['nobody signed in', null, upload(table, fields), 401, 'SIGN_IN_NEEDED'],
    ['no source', 'giver', upload(table, {}), 422, 'FIELD_INVALID'],
    ['a day that is none', 'giver', upload(table, { ...fields, on: '2020-02-30' }), 422, 'INPUT_INVALID'],
    ['a day to come', 'giver', upload(table, { ...fields, on: '2999-01-01' }), 422, 'OBSERVATION_FROM_FUTURE'],
    ['a document that is not there', 'giver', upload(table, { ...fields, documentId: 'x' }), 404, 'DOCUMENT_NOT_FOUND'],
    ['a file of nothing', 'giver', upload('', fields), 422, ''],
    ['a table without places', 'giver', upload('a,b\n1,2\n', fields), 422, ''],
    ['no JSON', 'giver', '{', 422, 'FIELD_INVALID'],
  ])('refuses in words: %s', async (_, who, body, status, code) => {
    const answer = await call(who, '/watch/datasets', body);
    expect(answer.status).toBe(status);
    expect(answer.json['code']).toMatch(code === '' ? /^[A-Z_]+$/ : code);
  });
});

describe('the command', () => {
  const main = resolve(import.meta.dirname, '../../src/cli/main.ts');

  function run(...words: string[]): { readonly code: number | null; readonly out: string; readonly err: string } {
    const { DATABASE_URL: _, ...env } = process.env;
    const done = spawnSync(process.execPath, [main, 'readings', ...words, '--data', server.dataDir], {
      env: { ...env, NODE_NO_WARNINGS: '1' },
      encoding: 'utf8',
    });
    return { code: done.status, out: done.stdout, err: done.stderr };
  }

  it('adds, lists, shows and moves, and takes codes back filled in', () => {
    const file = join(server.dataDir, 'dhis2.json');
    const values = [{ dataElement: 'inc', orgUnit: 'C-1', period: '2020', value: '9', lastUpdated: '2021-02-01' }];
    writeFileSync(file, JSON.stringify({ dataValues: values }));
    const tried = run('add', file, '--source', 'System', '--dry-run');
    expect(tried.out).toContain('Tried only; nothing was written: 0 readings (dhis2-json');
    expect(run('add', file, '--source', 'System').out).toContain('1 held for their codes');
    const listed = run('codes', '--source', 'System').out;
    expect(listed).toContain('indicator,inc,,System,unknown,1,dataValues[0],');
    const codes = join(server.dataDir, 'codes.csv');
    writeFileSync(codes, listed.replace('indicator,inc,,', 'indicator,inc,composite-incidence,'));
    const judged = run('codes', '--source', 'System', '--file', codes);
    expect(judged.out).toMatch(/Judged 1 code anew\.\nTaken in as a dataset \S+: 1 readings?/);
    const list = run('list', '--source', 'System', '--json');
    const { items } = JSON.parse(list.out) as { items: { id: string; follows: string | null }[] };
    expect(items).toHaveLength(2);
    const follower = items.find(({ follows }) => follows !== null)?.id ?? '';
    expect(run('move', 'approve', follower).err).toContain('nobody approves his own');
    expect(run('move', 'approve', follower, '--as', 'rita@example.org').out).toContain('approved');
    expect(run('show', follower).out).toContain('composite-incidence: 1, 2020 to 2020');
    expect(run('show', 'none')).toMatchObject({ code: 2 });
  }, 120_000);
});
