/** What somebody may not see, and what is shown again, over HTTP: nothing leaks, and nothing that was typed runs. */
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  call,
  cny,
  enter,
  entered,
  office,
  programme,
  published,
  server,
  transfer,
  useOfficeServer,
} from './officeServer.ts';

useOfficeServer();

describe('what somebody may not see', () => {
  it('is not told by refusals', async () => {
    const id = randomUUID();
    await enter('transaction', transfer({ recipients: [{ id: 'artux', percent: null }] }), 'ana', id);
    const received = transfer({ side: 'received' });
    const taken = await enter('transaction', received, 'akto', id);
    expect([taken.status, taken.text]).toEqual([409, expect.not.stringContaining('ana')]);
    const put = await call('akto', 'PUT', `/records/${id}`, { type: 'transaction', version: 1, body: received });
    expect(put.status).toBe(404);
    const shown = await published('transaction', transfer({ recipients: [{ id: 'artux', percent: null }] }));
    const revision = {
      type: 'transaction',
      version: 4,
      revise: true,
      reason: 'more',
      body: transfer({ note: 'more' }),
    };
    expect((await call('ana', 'PUT', `/records/${shown}`, revision)).status).toBe(200);
    const stale = await call('akto', 'PUT', `/records/${shown}`, { ...revision, version: 2, body: received });
    expect([stale.json['code'], stale.text]).toEqual(['NOT_ALLOWED', expect.not.stringContaining('ana')]);
  });

  it('is in no answer to the public', async () => {
    const secret = { note: 'SECRETNOTE', key: 'SECRETKEY' };
    const id = await published('transaction', transfer({ note: 'open' }));
    const revision = { type: 'transaction', version: 4, revise: true, reason: 'SECRETREASON', body: transfer(secret) };
    await call('ana', 'PUT', `/records/${id}`, revision);
    const project = await entered('project', {
      programme,
      title: 'SECRETTITLE',
      recipients: [{ id: 'akto', percent: null }],
    });
    const visitor = server.visitor();
    const ofRecord = (each: string) =>
      ['/records', '/transactions', '/projects', '/api/v1/records'].flatMap((path) => [
        `${path}/${each}`,
        `${path}/${each}/history`,
      ]);
    const paths = [
      ...ofRecord(id),
      ...ofRecord(project),
      `/api/v1/records/${id}?version=5`,
      '/transactions',
      '/projects',
      '/corrections',
      '/history',
      '/arrivals',
      '/exports/projects.csv',
      '/exports/transactions.json?state=draft',
      '/places/akto',
      `/programmes/${programme}`,
      '/search?q=SECRET',
      '/lookup?kind=record&of=project,transaction&q=SECRET',
      '/api/v1/records?query=SECRET',
      '/totals?view=current',
      '/api/v1/totals?view=current',
      '/pairings?view=working',
      '/imports',
      '/work',
      '/users',
    ];
    for (const path of paths) {
      const answer = await visitor.get(path);
      expect([path, answer.status < 500, (await answer.text()).match(/SECRET[A-Z]+/)?.[0]]).toEqual([
        path,
        true,
        undefined,
      ]);
    }
  });
});

describe('what is shown again', () => {
  const script = '<script>alert(1)</script><img src=x onerror=alert(2)>';

  it('runs on no page', async () => {
    const id = await published('programme', { title: script, localTitle: script, start: '2010' }, 'chief');
    await published('transaction', { ...transfer({ note: script, key: script }), programme: id });
    for (const path of [
      '/',
      '/programmes',
      `/programmes/${id}`,
      `/totals?programme=${id}`,
      '/transactions',
      `/records/${id}`,
    ]) {
      const answer = await office.get(path);
      expect([path, answer.status, answer.headers.get('x-content-type-options')]).toEqual([path, 200, 'nosniff']);
      expect(await answer.text()).not.toMatch(/<script>alert|<img src=x/);
    }
  });

  it('is no formula in a file, and a correction keeps its sign', async () => {
    const formulas = ["=cmd|' /C calc'!A0", '+1+1', '-2+3', '@SUM(A1)', '＝1+1'];
    const first = await entered('transaction', transfer({ key: formulas[0] }));
    for (const key of formulas.slice(1)) await entered('transaction', transfer({ key }));
    await entered('transaction', transfer({ ...cny('-40'), corrects: first }));
    const csv = await (await office.get('/exports/transactions.csv?view=working&header=codes')).text();
    for (const formula of formulas) expect(csv).toContain(`,'${formula}`);
    expect(csv).toContain(',-40,CNY,');
  });

  it('is never added over two currencies', async () => {
    const id = await published('programme', { title: 'Two currencies', start: '2010' }, 'chief');
    const given = { ...transfer(), programme: id };
    const first = await published('transaction', given);
    await published('transaction', { ...given, ...cny('-40'), corrects: first });
    await published('transaction', { ...given, ...cny('7', 'USD') });
    const both = await call(null, 'GET', `/totals?programme=${id}`);
    expect(both.json['figures']).toMatchObject([
      {
        amounts: [
          { currency: 'CNY', amount: '60', negative: '-40' },
          { currency: 'USD', amount: '7' },
        ],
      },
    ]);
    const one = await call(null, 'GET', `/totals?programme=${id}&single=true`);
    expect([one.status, one.json['code']]).toEqual([422, 'TOTAL_MIXED_CURRENCIES']);
  });
});

describe('a form of names without end', () => {
  it('is answered in time', async () => {
    const form = new URLSearchParams({ type: 'transaction', do: 'save' });
    for (let index = 0; index < 2000; index += 1) form.set(`f.recipients.${index}.id`, `Nowhere ${index}`);
    const began = performance.now();
    expect((await office.post('/records/save', form)).status).toBe(422);
    expect(performance.now() - began).toBeLessThan(15_000);
  }, 30_000);
});
