/** No filter that means nothing is passed over: each parameter of each page, file, feed and operation is told of. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadSampleReadings } from '../../src/actions/monitoring/datasets/loadSampleReadings.ts';
import { loadRegistry } from '../../src/actions/loadRegistry.ts';
import { exampleEntry } from '../../src/core/names/testing/exampleEntry.ts';
import { systemClock } from '../../src/outside/clock/clock.ts';
import { apiRoutes } from '../../src/server/api/api.ts';
import { publishRecord } from './publishRecord.ts';
import type { TestServer, Visitor } from './testServer.ts';
import { testServer } from './testServer.ts';

let server: TestServer;
let publisher: Visitor;
let list = '';

beforeAll(async () => {
  server = await testServer();
  await loadSampleReadings({ ...server.ledger('administrator', 'setup'), clock: systemClock });
  await server.account('Pia', 'publisher');
  publisher = await server.signedIn('Pia');
  const office = exampleEntry('ZZ', 'Office of the programme');
  await loadRegistry(server.ledger('administrator', 'setup'), { entries: [office], source: 'test' });
  const programme = await publishRecord(server, 'programme', { title: 'P', start: '2016' });
  list = await publishRecord(server, 'list', {
    programme,
    key: 'line',
    title: 'Places that left',
    supervisor: 'ZZ',
    level: 'village',
    start: '2020-01-01',
    entryRule: 'Poor',
  });
});
afterAll(() => server?.stop());

/** The forms of lists as records are those of all records. */
const isWatching = (path: string): boolean => /^\/watch(?![a-z])|^\/lists(?:\/(?::id\{.+\}|\{id\}))?$/.test(path);
/** Where an id stands; who asks wrongly is told so before it is looked at, but for lists. */
const addressOf = (pattern: string): string =>
  pattern.replace(
    /:\w+(?:\{.*?\}+)?(?=\/|$)/g,
    (part) => `${list}${/csv/.test(part) && !part.includes('<!') ? '.csv' : ''}`,
  );
const usual: Readonly<Record<string, string>> = {
  '/watch/peers': 'place=EX-101-01&',
  '/watch/peers.csv': 'place=EX-101-01&',
};
const codes = new Set(['FILTER_NOT_UNDERSTOOD', 'CURSOR_INVALID']);

describe('pages, files and feeds', () => {
  const rooms = () => [...server.parameters].filter(([path]) => isWatching(path));

  it('all say which parameters they heed', () => {
    expect(rooms().length).toBeGreaterThan(25);
    expect(rooms().filter(([, parameters]) => parameters === undefined)).toEqual([]);
    expect(rooms().flatMap(([, parameters]) => parameters ?? []).length).toBeGreaterThan(40);
  });

  it('tell of every value that means nothing, to programs and to people, in both languages', async () => {
    const passedOver: string[] = [];
    for (const [pattern, parameters] of rooms()) {
      for (const name of parameters ?? []) {
        const start = `${addressOf(pattern)}?${name === 'place' ? '' : (usual[pattern] ?? '')}${name}=`;
        const json = await publisher.get(`${start}no-such-thing`, { accept: 'application/json' });
        const told = (await json.json()) as { code?: string; title?: string; remedy?: string };
        const isTold = json.status === 400 && codes.has(told.code ?? '') && (told.remedy ?? '') !== '';
        if (!isTold) passedOver.push(`${start} ${json.status} ${JSON.stringify(told).slice(0, 200)}`);
        const page = await publisher.get(`${start}no-such-thing`, { 'accept-language': 'zh' });
        const text = await page.text();
        if (page.status !== 400 || !text.includes('no-such-thing'))
          passedOver.push(`${start} as a page: ${page.status}`);
        if (/<span lang="en">/.test(text)) passedOver.push(`${start} in English only`);
      }
    }
    expect(passedOver).toEqual([]);
  });

  it('tell programs of parameters that there are not, and everybody of one that is given twice', async () => {
    const passedOver: string[] = [];
    for (const [pattern, [first] = []] of rooms()) {
      const address = addressOf(pattern);
      const unknown = await publisher.get(`${address}?sevrity=high`, { accept: 'application/json' });
      if (unknown.status !== 400) passedOver.push(`${address}?sevrity ${unknown.status}`);
      if (first === undefined) continue;
      const twice = await publisher.get(`${address}?${first}=1&${first}=2`);
      if (twice.status !== 400) passedOver.push(`${address} twice: ${twice.status}`);
    }
    expect(passedOver).toEqual([]);
    expect((await publisher.get('/watch/alerts?fbclid=x')).status).toBe(200);
  });

  it('keep the other filters', async () => {
    const page = await publisher.get('/watch/alerts?severity=bad&phase=all&place=EX-101');
    const text = await page.text();
    expect(text).toContain('Severity: there is no &quot;bad&quot;; there are low, medium, high');
    expect(text).toContain('href="/watch/alerts?phase=all&amp;place=EX-101"');
    expect((await publisher.get('/watch/alerts?phase=all&place=EX-101')).status).toBe(200);
  });

  it.each([
    '/watch/alerts?phase=on&severity=high&muted=yes&rule=exit-line&indicator=composite-incidence&place=EX-101',
    '/watch/alerts.atom?place=EX-101&rule=exit-line',
    '/watch/cases?stage=new&severity=low&overdue=on&within=EX-101',
    '/watch/grid?indicator=composite-incidence&period=2020&tier=village&within=EX-101&page=1&as=places',
    '/watch/grid?tier=county',
    '/watch/readings?state=published&page=1',
    '/watch/rules/new?template=exit-line',
    '/lists?on=2024-01-01&view=working',
  ])('take what there is: %s', async (path) => {
    expect((await publisher.get(path)).status).toBe(200);
  });

  it('take a list by its identifier', async () => {
    expect((await publisher.get('/watch/alerts.atom?list=line')).status).toBe(200);
    expect((await publisher.get(`/watch/alerts.atom?list=${list}`)).status).toBe(200);
    expect((await publisher.get('/lists/line?standing=left&met=0&order=nearest')).status).toBe(200);
  });
});

describe('the API', () => {
  it('tells of every value, and every parameter, that means nothing', async () => {
    const document = (await (await apiRoutes().request('/openapi.json')).json()) as {
      paths: Record<string, { get?: { parameters?: { in: string; name: string }[] } }>;
    };
    const operations = Object.entries(document.paths).filter(
      ([path, { get }]) => isWatching(path) && get !== undefined,
    );
    expect(operations.length).toBeGreaterThan(15);
    const passedOver: string[] = [];
    for (const [path, { get }] of operations) {
      const names = (get?.parameters ?? []).flatMap((each) => (each.in === 'query' ? [each.name] : []));
      for (const name of [...names, 'sevrity']) {
        const others = name === 'place' ? '' : (usual[path] ?? '');
        const address = `/api/v1${path.replace('{id}', list)}?${others}${name}=no-such-thing`;
        const answer = await publisher.get(address, { accept: 'application/json' });
        const told = (await answer.json()) as { code?: string };
        if (answer.status !== 400 || !codes.has(told.code ?? '')) {
          passedOver.push(`${address} ${answer.status} ${JSON.stringify(told).slice(0, 200)}`);
        }
      }
    }
    expect(passedOver).toEqual([]);
  });
});
