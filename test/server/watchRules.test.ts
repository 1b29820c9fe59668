/** Rules, runs, alerts, backtests and silences over HTTP, in the shapes that the API describes. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  alertListSchema,
  backtestSchema,
  ruleListSchema,
  runsMadeSchema,
} from '../../src/server/api/watchRuleSchemas.ts';
import { incidence, watchedPlacesOf } from '../watch/watchedLedger.ts';
import type { TestServer, Visitor } from './testServer.ts';
import { testServer } from './testServer.ts';

let server: TestServer;
let publisher: Visitor;
let rule = '';

beforeAll(async () => {
  server = await testServer();
  const watched = await watchedPlacesOf((role, name) => server.ledger(role, name));
  await watched.readings(
    incidence,
    [
      ['N-1', '2017', 1],
      ['N-1', '2018', 5],
      ['S-1', '2018', 4],
    ],
    '2019-02-01',
  );
  const line = { indicator: incidence, when: { line: { limit: 3, exitLevel: 2 } } };
  rule = (await watched.switchOn('over-line', line, { title: 'Over the line' })).id;
  await server.account('Pia', 'publisher');
  await server.account('Con', 'contributor', { place: 'N' });
  publisher = await server.signedIn('Pia');
});
afterAll(() => server.stop());

const json = async (answer: Response): Promise<unknown> => answer.json();
const send = (visitor: Visitor, path: string, body: object): Promise<Response> =>
  fetch(`${server.url}/api/v1${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      origin: server.url,
      cookie: [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
    },
    body: JSON.stringify(body),
  });

describe('the API of rules', () => {
  it('runs them, once for what is new', async () => {
    const first = runsMadeSchema.parse(await json(await send(publisher, '/watch/runs', {})));
    expect(first.runs).toMatchObject([{ number: 1, by: 'Pia', summary: { alerts: 2, fired: 2 } }]);
    const again = runsMadeSchema.parse(await json(await send(publisher, '/watch/runs', {})));
    expect([again.runs, again.latest?.number]).toEqual([[], 1]);
    const runs = await json(await publisher.get('/api/v1/watch/runs'));
    expect(runs).toMatchObject({ total: 1, items: [{ number: 1 }] });
  });

  it('tells of alerts, to each what he may see', async () => {
    const all = alertListSchema.parse(await json(await publisher.get('/api/v1/watch/alerts')));
    expect(all.items.map(({ place }) => place.id)).toEqual(['N-1', 'S-1']);
    const contributor = await server.signedIn('Con');
    const north = alertListSchema.parse(await json(await contributor.get('/api/v1/watch/alerts?phase=all')));
    expect([north.total, north.items.map(({ place }) => place.id)]).toEqual([1, ['N-1']]);
    const nobody = alertListSchema.parse(await json(await server.visitor().get('/api/v1/watch/alerts')));
    expect([nobody.total, nobody.items]).toEqual([0, []]);
    const id = encodeURIComponent(`over-line/N-1/${incidence}`);
    expect(await json(await publisher.get(`/api/v1/watch/alerts/${id}`))).toMatchObject({
      rule: { id: 'over-line', record: rule },
      events: [{ run: 1, kind: 'fired' }],
    });
    expect((await server.visitor().get(`/api/v1/watch/alerts/${id}`)).status).toBe(404);
    const runs = await json(await publisher.get('/api/v1/watch/alerts?fromRun=1&place=S'));
    expect(runs).toMatchObject({ total: 1 });
  });

  it('explains a place to those inside, also where nobody knows on how many a value rests', async () => {
    const place = await json(await publisher.get('/api/v1/watch/places/N-1/explained'));
    expect(place).toMatchObject({
      place: { id: 'N-1' },
      rules: [{ rule: 'over-line', records: [{ test: 'line', fires: true, value: 5, limit: 3 }] }],
    });
    expect((await publisher.get('/api/v1/watch/places/Nowhere/explained')).status).toBe(422);
    expect((await server.visitor().get('/api/v1/watch/places/N-1/explained')).status).toBe(401);
  });

  it('lists rules, also for the public, and keeps backtests', async () => {
    const list = ruleListSchema.parse(await json(await server.visitor().get('/api/v1/watch/rules')));
    expect(list.items).toMatchObject([{ id: 'over-line', on: true, alerts: null, record: rule }]);
    const made = await send(publisher, '/watch/rules/over-line/backtests', { curves: ['0:limit=2,3'], every: 'year' });
    const backtest = backtestSchema.parse(await json(made));
    expect(backtest.report.curves[0]?.points.map(({ value }) => value)).toEqual([2, 3]);
    const kept = await json(await publisher.get('/api/v1/watch/rules/over-line/backtests'));
    expect(kept).toMatchObject({ items: [{ id: backtest.id }, {}] });
    expect(await json(await publisher.get(`/api/v1/watch/rules/${rule}`))).toMatchObject({
      backtest: { id: backtest.id },
    });
    expect((await send(publisher, '/watch/rules/over-line/backtests', { curves: ['x'] })).status).toBe(422);
    expect((await send(server.visitor(), '/watch/rules/over-line/backtests', {})).status).toBe(401);
  });

  it('silences alerts, and ends that', async () => {
    const today = new Date().toISOString().slice(0, 10);
    const asked = { place: 'N', reason: 'The register is being moved.', by: 'Office of North', until: today };
    const made = await send(publisher, '/watch/silences', asked);
    expect(made.status).toBe(200);
    expect((await send(publisher, '/watch/silences', { ...asked, until: '2019-02-30' })).status).toBe(422);
    expect((await send(publisher, '/watch/silences', { ...asked, rule: 'over-lime' })).status).toBe(422);
    await send(publisher, '/watch/runs', {});
    const muted = alertListSchema.parse(await json(await publisher.get('/api/v1/watch/alerts?muted=true')));
    expect(muted.items.map(({ muting }) => muting?.by)).toEqual(['silence']);
    for (const page of ['/watch/places/N-1', '/watch/alerts', '/watch/silences']) {
      expect(await (await publisher.get(page)).text()).toContain('The register is being moved.');
    }
    const list = await json(await publisher.get('/api/v1/watch/silences'));
    expect(list).toMatchObject({ items: [{ place: 'N', holds: true, by: 'Office of North' }] });
    const id = /"id":"([^"]+)"/.exec(JSON.stringify(list))?.[1] ?? '';
    const ended = await send(publisher, `/watch/silences/${id}/end`, { reason: 'It was moved.' });
    expect(await json(ended)).toMatchObject({ holds: false, endedEarly: { by: 'Pia' } });
    expect((await send(publisher, `/watch/silences/${id}/end`, { reason: 'It was moved.' })).status).toBe(409);
  });

  it('describes all of it', async () => {
    const { paths } = (await json(await publisher.get('/api/v1/openapi.json'))) as { paths: Record<string, unknown> };
    expect(Object.keys(paths)).toEqual(
      expect.arrayContaining([
        '/watch/runs',
        '/watch/alerts',
        '/watch/alerts/{id}',
        '/watch/places/{id}/explained',
        '/watch/rules/{id}/backtests',
        '/watch/silences/{id}/end',
      ]),
    );
  });
});
