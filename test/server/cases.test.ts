/** Cases over the API and by the command: the board, one case, and each act with its refusals. */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDocument } from '../../src/actions/addDocument.ts';
import { casesAfterRun } from '../../src/actions/monitoring/cases/casesAfterRun.ts';
import { boardSchema, caseSchema } from '../../src/server/api/watchCaseSchemas.ts';
import { findAccount } from '../../src/server/sessions/accounts.ts';
import { createApiKey } from '../../src/server/sessions/apiKeys.ts';
import { writeLedger } from '../../src/store/history/append.ts';
import { documentOf } from '../contract/fixtures.ts';
import { storedAlert } from '../watch/storedAlert.ts';
import type { TestServer } from './testServer.ts';
import { testServer } from './testServer.ts';
import { loadVillages } from './watchedVillages.ts';

let server: TestServer;
let document = '';
const keys = new Map<string, string>();

beforeAll(async () => {
  server = await testServer();
  await loadVillages((role, name) => server.ledger(role, name));
  const ledger = server.ledger('administrator', 'rules');
  await writeLedger(ledger.db, ledger.ledgerId, (transaction) => {
    const alerts = ['ZZ-101', 'ZZ-201'].map((place) => storedAlert(place));
    return casesAfterRun({ ...ledger, db: transaction }, { run: 1, day: '2026-01-01', events: [], alerts });
  });
  document = (await addDocument(ledger, documentOf('The wells give safe water since March.', []))).document.id;
  await server.account('giver', 'contributor', { place: 'ZZ-1' });
  await server.account('rita', 'reviewer');
  for (const name of ['giver', 'rita']) {
    const account = await findAccount(server.authentication, `${name}@example.org`);
    keys.set(name, await createApiKey(server.authentication, account, 'test'));
  }
});
afterAll(() => server?.stop());

async function call(who: string | null, path: string, body?: object) {
  const answer = await fetch(`${server.url}/api/v1/watch/cases${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      ...(who && { authorization: `Bearer ${keys.get(who)}` }),
      ...(body && { 'content-type': 'application/json' }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  return { status: answer.status, json: (await answer.json()) as Record<string, unknown> };
}

async function caseAt(place: string) {
  const board = boardSchema.parse((await call('rita', '')).json);
  const line = board.columns.flatMap(({ items }) => items).find(({ alert }) => alert.place === place);
  return caseSchema.parse((await call('rita', `/${line?.id}`)).json);
}

describe('the API', () => {
  it('answers the board to whoever answers for the places', async () => {
    const board = boardSchema.parse((await call('rita', '')).json);
    expect(board).toMatchObject({
      open: 2,
      themes: ['income'],
      names: { 'ZZ-101': { name: 'Place ZZ-101' } },
    });
    expect(boardSchema.parse((await call('giver', '')).json).open).toBe(1);
    expect(boardSchema.parse((await call('rita', '?within=ZZ-2&stage=new')).json).columns).toMatchObject([
      { total: 1 },
    ]);
    expect(await call(null, '')).toMatchObject({ status: 401 });
    expect(await call('rita', '?stage=lost')).toMatchObject({
      status: 400,
      json: { code: 'FILTER_NOT_UNDERSTOOD', filter: 'stage' },
    });
    expect(await call('giver', `/${(await caseAt('ZZ-201')).id}`)).toMatchObject({
      status: 404,
      json: { code: 'CASE_NOT_FOUND' },
    });
  });

  it('takes a case through its life', async () => {
    const { id } = await caseAt('ZZ-101');
    const step = async (act: string, version: number, body: object = {}) => {
      const answer = await call('rita', `/${id}/${act}`, { version, ...body });
      expect(answer).toMatchObject({ status: 200 });
      return caseSchema.parse(answer.json);
    };
    expect(await step('acknowledge', 1)).toMatchObject({ stage: 'acknowledged', version: 2 });
    const evidence = [{ document, quote: 'safe water' }];
    expect(await step('verify', 2, { outcome: 'true', words: 'Seen.', evidence })).toMatchObject({ stage: 'verified' });
    const measure = { what: 'Wells', owner: 'ZZ-1', due: '2026-06-30', budget: { amount: '1000.10', currency: 'CNY' } };
    expect(await step('measures', 3, measure)).toMatchObject({
      stage: 'measure assigned',
      measures: [{ terms: measure }],
    });
    expect(await step('measures/change', 4, { measure: 1, state: 'done', words: 'Drilled.' })).toMatchObject({
      stage: 'follow-up due',
      measures: [{ state: 'done', terms: measure }],
    });
    expect(await step('comment', 5, { words: 'Nearly there.' })).toMatchObject({ version: 6 });
    expect(await step('close', 6, { words: 'Safe water.', evidence })).toMatchObject({ stage: 'closed' });
    expect(await step('reopen', 7, { words: 'A well fell dry.' })).toMatchObject({ stage: 'follow-up due' });
  });

  it.each<[string, string, object, number, string]>([
    ['a stale version', 'comment', { version: 5, words: 'Too late.' }, 409, 'CASE_STALE'],
    ['an unknown field', 'comment', { version: 8, words: 'x', by: 'Eve' }, 422, 'FIELD_INVALID'],
    ['a version that never was', 'comment', { version: 99, words: 'x' }, 409, 'CASE_STALE'],
    ['an open measure', 'close', { version: 8, words: 'x' }, 409, 'CASE_WITHOUT_EVIDENCE'],
    ['a day that is none', 'measures', { version: 8, what: 'x', owner: 'ZZ', due: '2026-02-30' }, 422, 'FIELD_INVALID'],
    [
      'a budget below zero',
      'measures',
      { version: 8, what: 'x', owner: 'ZZ', due: '2026-03-01', budget: { amount: '-1', currency: 'CNY' } },
      422,
      'INPUT_INVALID',
    ],
    [
      'an unknown currency',
      'measures',
      { version: 8, what: 'x', owner: 'ZZ', due: '2026-03-01', budget: { amount: '1', currency: 'XXY' } },
      422,
      'INPUT_INVALID',
    ],
  ])('refuses %s', async (_, act, body, ...[status, code]) => {
    const { id } = await caseAt('ZZ-101');
    expect(await call('rita', `/${id}/${act}`, body)).toMatchObject({ status, json: { code } });
  });
});

describe('the page of a case', () => {
  const pathOf = async (place: string) => `/watch/cases/${(await caseAt(place)).id}`;
  const page = async (answer: Response): Promise<string> => answer.text();

  it('gives back what was typed, whatever was wrong with it', async () => {
    const rita = await server.signedIn('rita');
    const path = await pathOf('ZZ-101');
    const version = String((await caseAt('ZZ-101')).version);
    const typed = { version, words: 'Seen <here>' };
    const send = (act: string, fields: Record<string, string>) => rita.post(`${path}/${act}`, { ...typed, ...fields });
    for (const [fields, why] of [
      [{ outcome: 'nonsense' }, 'Outcome: must be one of true, false, data error, duplicate'],
      [{ outcome: 'duplicate', duplicateOf: 'nowhere' }, 'there is no case nowhere to be seen'],
      [{ outcome: 'duplicate', duplicateOf: `http://ledger${path}` }, 'a duplicate of'],
      [{ outcome: 'true', document1: 'No such document' }, 'is not registered'],
      [{ outcome: 'true', quote1: 'safe water' }, 'First document: must be filled in'],
    ] as const) {
      const answer = await send('verify', fields);
      const text = await page(answer);
      expect([answer.status, text.includes(why)]).toEqual([422, true]);
      expect(text).toContain('Seen &lt;here&gt;');
    }
    const other = await rita.post(`${path}/comment`, { version: '1', words: 'Too late' });
    expect(await page(other)).toContain('Somebody changed the case since you opened it');
    expect(String((await caseAt('ZZ-101')).version)).toBe(version);
  });

  it('takes documents by their titles, and shows what a closing rested on after it was taken back', async () => {
    const rita = await server.signedIn('rita');
    const path = await pathOf('ZZ-101');
    const version = String((await caseAt('ZZ-101')).version);
    const title = documentOf('The wells give safe water since March.', []).title;
    const fields = { version, words: 'Mended.', document1: title, quote1: 'safe water' };
    expect((await rita.post(`${path}/close`, fields)).status).toBe(303);
    const { version: closed } = await caseAt('ZZ-101');
    await rita.post(`${path}/reopen`, { version: String(closed), words: 'It broke again.' });
    for (const language of ['en', 'zh-CN']) {
      const text = await page(await rita.get(path, { 'accept-language': language }));
      expect(text.match(/“safe water”/g)?.length).toBe(4);
      expect(text).toContain('Mended.');
    }
    expect(await page(await rita.get(path))).toContain('<strong>The rules</strong>');
  });
});

describe('the command', () => {
  const run = (...words: string[]) =>
    spawnSync('node', [resolve('bin/counterfoil.mjs'), 'case', ...words, '--data', server.dataDir], {
      encoding: 'utf8',
      env: { ...process.env, COUNTERFOIL_USER: 'Op' },
    });

  it('lists and shows cases', async () => {
    const { id } = await caseAt('ZZ-201');
    const listed = run('list', '--within', 'ZZ-2');
    expect(listed.stderr).toBe('');
    expect(listed.stdout).toContain('new: 1');
    expect(listed.stdout).toContain('! Incidence at ZZ-201 was 4 %.');
    const taken = run('acknowledge', id);
    expect(taken.stdout).toContain(`Case ${id}, version 2: acknowledged`);
    expect(run('verify', id, '--outcome', 'false', '--words', 'Another village').stdout).toContain(
      'Op: verified as false: Another village',
    );
    const closed = run('close', id, '--words', 'Nothing to do', '--json');
    expect(caseSchema.parse(JSON.parse(closed.stdout))).toMatchObject({ stage: 'closed', outcome: 'false' });
    const twice = run('acknowledge', id, '--seen', '2');
    expect([twice.status, twice.stderr]).toEqual([1, expect.stringContaining('CASE_STALE')]);
    expect(run('show', 'nothing').stderr).toContain('CASE_NOT_FOUND');
  });
});
