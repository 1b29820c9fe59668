/** The grid of many places: told by the places they lie in, one by one from the worst, and whole as a file; pages stay small. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EVERY_PLACE, getGrid } from '../../src/actions/monitoring/shown/getGrid.ts';
import { getWatch } from '../../src/actions/monitoring/shown/getWatch.ts';
import { gridCsv } from '../../src/actions/monitoring/shown/shownCsv.ts';
import { gridPage, watchPage } from '../../src/portal/portal.ts';
import { exampleView as view } from '../../src/portal/testing/exampleView.ts';
import type { GivenReading, WatchedLedger } from './watchedLedger.ts';
import { watchedLedger } from './watchedLedger.ts';

/** A country with 40 prefectures in two provinces, one county each, and 15 villages in each county. */
const prefectures = Array.from({ length: 40 }, (_none, at) => at);
const villages = prefectures.flatMap((at) => Array.from({ length: 15 }, (_none, each) => `V${at}-${each}`));
const above = [
  ['ZZ', 'Exampland', { kind: 'country' }],
  ['W', 'West', { kind: 'province', parent: 'ZZ' }],
  ['E', 'East', { kind: 'province', parent: 'ZZ' }],
  ...prefectures.map(
    (at) => [`P${at}`, `Prefecture ${at}`, { kind: 'prefecture', parent: at < 30 ? 'W' : 'E' }] as const,
  ),
  ...prefectures.map((at) => [`C${at}`, `County ${at}`, { kind: 'county', parent: `P${at}` }] as const),
  ...villages.map(
    (id) => [id, `Village ${id}`, { kind: 'village', parent: `C${id.slice(1).split('-')[0] ?? ''}` }] as const,
  ),
] as const;

let watched: WatchedLedger;

beforeAll(async () => {
  watched = await watchedLedger(above);
  watched.setDay('2026-03-01');
  await watched.publish('indicator', {
    key: 'wells',
    title: 'Working wells',
    worse: 'lower',
    unit: 'wells',
    period: 'year',
    lagDays: 30,
    combine: 'none',
    source: 'Water office',
  });
  // The higher its number, the more wells; every tenth village did not report.
  const readings = villages.flatMap((id, at): GivenReading[] =>
    at % 10 === 9 ? [[id, '2024', 1000]] : [[id, '2025', at]],
  );
  await watched.readings('wells', readings, '2026-02-01');
  await watched.switchOn('dry', { indicator: 'wells', severity: 'high', when: { line: { limit: 3 } } });
  await watched.run();
}, 120_000);

afterAll(() => watched.database.stop());

const inside = () => watched.as('auditor');

describe('the grid of many places', () => {
  it('tells them by province, those with alerts first, and sums up to all of them', async () => {
    const grid = await getGrid(inside(), { period: '2025' });
    expect(
      grid.groups.map(({ place, places, alerts, notReported }) => [place.id, places, alerts.high, notReported]),
    ).toEqual([
      ['W', 450, 4, 45],
      ['E', 150, 0, 15],
    ]);
    expect([grid.places, grid.tiles.length, grid.notReported, grid.alerts]).toEqual([600, 0, 60, 4]);
    expect(
      grid.groups.map(({ levels, notReported, places }) => levels.reduce((a, b) => a + b, notReported) - places),
    ).toEqual([0, 0]);
  });

  it('opens a province into prefectures, and a prefecture into its villages', async () => {
    const west = await getGrid(inside(), { period: '2025', within: 'W' });
    expect([west.groups.length, west.groups[0]?.place.id, west.above.map(({ id }) => id)]).toEqual([30, 'P0', ['ZZ']]);
    const first = await getGrid(inside(), { period: '2025', within: 'P0' });
    expect([first.groups, first.tiles.length, first.total]).toEqual([[], 15, 15]);
  });

  it('tells them one by one, the worst first, page by page', async () => {
    const [one, two, last] = await Promise.all(
      [1, 2, 99].map((page) => getGrid(inside(), { period: '2025', oneByOne: true, page })),
    );
    expect(one?.tiles.slice(0, 5).map(({ value }) => value)).toEqual(['0', '1', '2', '3', '4']);
    expect(two?.tiles[0]?.value).toBe('166');
    expect([last?.page, last?.tiles.at(-1)?.value]).toEqual([4, null]);
  });

  it('begins where the reader reports for, and looks everywhere where he asks for that', async () => {
    const own = { ...inside(), actor: { name: 'Ana', role: 'contributor', limits: { place: 'C3' } } } as const;
    expect((await getGrid(own, { period: '2025' })).within?.id).toBe('C3');
    expect((await getGrid(own, { period: '2025', within: null })).within).toBeNull();
    expect((await getWatch(own)).grid?.within?.id).toBe('C3');
  });

  it('holds all of them in a file', async () => {
    const whole = await getGrid(inside(), { period: '2025', oneByOne: true, pageSize: EVERY_PLACE });
    expect(gridCsv(whole).split('\n').length).toBe(1 + 600 + 1);
  });

  it('keeps every page small, with the ways to the rest', async () => {
    const grid = await getGrid(inside(), { period: '2025' });
    const text = String(gridPage(grid, view));
    expect(text).toContain('href="/watch/grid?indicator=wells&amp;period=2025&amp;tier=village&amp;within=W"');
    expect(text).toMatch(/540<\/a> of 600\s+villages\s+reported/);
    expect(text).toContain('values shown lie between 0 wells and 598 wells');
    const pages = [
      text,
      String(gridPage(await getGrid(inside(), { period: '2025', oneByOne: true }), view)),
      String(watchPage(await getWatch(inside()), view)),
    ];
    for (const page of pages) expect(page.length).toBeLessThan(200_000);
  });
});
