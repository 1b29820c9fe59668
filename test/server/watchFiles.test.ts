/** Alerts and cases as files: as their pages, for the same readers; no cell is taken for a formula. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listCases } from '../../src/actions/monitoring/cases/listCases.ts';
import { silenceAlerts } from '../../src/actions/monitoring/silences/silenceAlerts.ts';
import { incidence, watchedPlacesOf } from '../watch/watchedLedger.ts';
import type { WatchedPlaces } from '../watch/watchedLedger.ts';
import type { TestServer, Visitor } from './testServer.ts';
import { testServer } from './testServer.ts';

let server: TestServer;
let watched: WatchedPlaces;
let office: Visitor;

beforeAll(async () => {
  server = await testServer();
  watched = await watchedPlacesOf((role, name) => server.ledger(role, name));
  watched.setDay('2020-03-01');
  await watched.readings(incidence, [
    ['N-1', '2019', 5],
    ['N-2', '2019', 4],
    ['S-1', '2019', 6],
  ]);
  await watched.switchOn(
    'over',
    { indicator: incidence, theme: 'income', when: { line: { limit: 3 } } },
    { title: '=1+1' },
  );
  await watched.run();
  const reason = 'The register is being moved.';
  await silenceAlerts(watched.as('reviewer'), { place: 'N-2', reason, by: 'Office of North', until: '2020-06-01' });
  await watched.run();
  await server.account('office', 'auditor');
  office = await server.signedIn('office');
}, 120_000);
afterAll(() => server.stop());

const linesOf = async (who: Visitor, path: string): Promise<readonly string[]> => {
  const answer = await who.get(path);
  expect([path, answer.status, answer.headers.get('content-type')]).toEqual([path, 200, 'text/csv; charset=utf-8']);
  return (await answer.text()).trimEnd().split('\r\n');
};

describe('alerts as a file', () => {
  it.each(['/watch/alerts.csv', '/api/v1/watch/alerts.csv'])('%s has a line for each, and no formula', async (path) => {
    const [header = '', ...lines] = await linesOf(office, path);
    const columns = header.split(',');
    expect(lines).toHaveLength(3);
    const [first = []] = lines.map((line) => line.split(','));
    const cell = (name: string): string | undefined => first[columns.indexOf(name)];
    expect(['place', 'rule title', 'severity', 'value', 'limit', 'unit'].map(cell)).toEqual([
      'N-1',
      "'=1+1",
      'medium',
      '5',
      '3',
      '%',
    ]);
    expect(
      lines.filter((line) => line.includes('silence,2020-06-01,Office of North: The register is being moved.')),
    ).toHaveLength(1);
  });

  it('goes by the filters of the page', async () => {
    expect(await linesOf(office, '/watch/alerts.csv?muted=yes')).toHaveLength(2);
    expect(await linesOf(office, '/watch/alerts.csv?place=S')).toHaveLength(2);
    expect(await linesOf(office, '/api/v1/watch/alerts.csv?muted=false&severity=medium')).toHaveLength(3);
    expect((await office.get('/watch/alerts.csv?severity=awful')).status).toBe(400);
    expect(await (await office.get('/watch/alerts?place=S')).text()).toContain('href="/watch/alerts.csv?place=S"');
  });

  it('shows the public what the page shows it', async () => {
    expect(await linesOf(server.visitor(), '/watch/alerts.csv')).toHaveLength(1);
  });
});

describe('cases as a file', () => {
  it.each(['/watch/cases.csv', '/api/v1/watch/cases.csv'])('%s has a line for each, with silences', async (path) => {
    const [, ...lines] = await linesOf(office, path);
    expect(lines).toHaveLength(3);
    expect(lines[0]).toContain(',new,');
    expect(lines.filter((line) => line.includes('silence,2020-06-01,'))).toHaveLength(1);
    expect(await linesOf(office, `${path}?within=S`)).toHaveLength(2);
    expect(await linesOf(office, `${path}?stage=closed`)).toHaveLength(1);
  });

  it('is not for the public', async () => {
    const asked = ['/watch/cases.csv', '/api/v1/watch/cases.csv'].map((path) => server.visitor().get(path));
    for (const { status } of await Promise.all(asked)) expect([302, 401]).toContain(status);
  });

  it('stands on the board, where a silence is told with its reason and end', async () => {
    const { columns } = await listCases(watched.as('auditor'));
    const muted = columns.flatMap(({ items }) => items).filter(({ muting }) => muting !== null);
    expect(muted.map(({ alert, muting }) => [alert.place, muting?.by])).toEqual([['N-2', 'silence']]);
    const board = await (await office.get('/watch/cases')).text();
    expect(board).toMatch(
      /Nobody is told until 1 June 2020: Office of North asked for silence \(The register is being moved\.\)/,
    );
    expect(board).toContain('href="/watch/cases.csv"');
  });
});

it('the API describes both', async () => {
  const { paths } = (await (await office.get('/api/v1/openapi.json')).json()) as { paths: Record<string, unknown> };
  for (const path of ['/watch/alerts.csv', '/watch/cases.csv'])
    expect(JSON.stringify(paths[path] ?? paths[`/api/v1${path}`])).toContain('text/csv');
});
