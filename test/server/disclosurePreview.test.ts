import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadSampleRecords } from '../../src/actions/loadSampleRecords.ts';
import type { ProtectionPreview } from '../../src/actions/monitoringAnswers.ts';
import type { WatchedPlaceAnswer } from '../../src/actions/watchAnswers.ts';
import type { TestServer, Visitor } from './testServer.ts';
import { testServer } from './testServer.ts';
import type { Line } from './watchedVillages.ts';
import { loadVillages, publish, takeIn } from './watchedVillages.ts';

const share = (n: number, d: number): number => (100 * n) / d;

describe('what a dataset withholds', () => {
  let server: TestServer;
  let visitor: Visitor;

  beforeAll(async () => {
    server = await testServer();
    visitor = server.visitor();
    await loadVillages((role, name) => server.ledger(role, name));
  });
  afterAll(() => server.stop());

  it('says before the publication what would be withheld, and why it would be refused', async () => {
    await server.account('looker', 'reviewer');
    const looker = await server.signedIn('looker');
    const lines: Line[] = [
      ['ZZ-101', 'mpi-headcount', '2022', share(4, 613), 613],
      ['ZZ-101', 'mpi-intensity', '2022', 40, 4],
      ['ZZ-101', 'mpi', '2022', (0.4 * 4) / 613, 613],
      ['ZZ-102', 'mpi-headcount', '2022', share(40, 787), 787],
      ['ZZ-102', 'mpi-intensity', '2022', 45, 40],
      ['ZZ-102', 'mpi', '2022', (0.45 * 40) / 787, 787],
      ['ZZ-103', 'composite-incidence', '2021', 12],
    ];
    const id = await takeIn((role, name) => server.ledger(role, name), 'Poverty of 2022', lines, '2025-12-04');
    const path = `/watch/readings/${id}/withheld`;
    const preview = JSON.parse(await (await looker.get(`${path}.json`)).text()) as ProtectionPreview;
    expect([preview.isFixed, preview.refused]).toEqual([false, null]);
    const all = preview.listed.map(({ indicator, place, reason }) => [place.id, indicator, reason]);
    // Whoever knows two of headcount, intensity and index has the third.
    expect(all.toSorted((a, b) => (a.join(' ') < b.join(' ') ? -1 : 1))).toEqual([
      ['ZZ-101', 'mpi', 'protected'],
      ['ZZ-101', 'mpi-headcount', 'protected'],
      ['ZZ-101', 'mpi-intensity', 'protected'],
      ['ZZ-103', 'composite-incidence', 'no denominator'],
    ]);
    const page = await (await looker.get(path)).text();
    expect(page).toContain('4 of 7 values are withheld from the public.');
    expect(page).toContain('Nobody said of how many');
    expect((await visitor.get(path)).status).not.toBe(200);
    await publish((role, name) => server.ledger(role, name), id);
    const own = await placeSeen(visitor, 'ZZ-101');
    expect(['mpi', 'mpi-headcount', 'mpi-intensity'].map((one) => value(own, one, '2022'))).toEqual(
      Array.from({ length: 3 }, () => 'withheld'),
    );
    expect(value(await placeSeen(visitor, 'ZZ-102'), 'mpi-intensity', '2022')).toBe('45');
    expect([
      value(await placeSeen(visitor, 'ZZ-103'), 'composite-incidence', '2021'),
      value(await placeSeen(looker, 'ZZ-103'), 'composite-incidence', '2021'),
    ]).toEqual(['withheld', '12']);
    const fixed = JSON.parse(await (await looker.get(`${path}.json`)).text()) as ProtectionPreview;
    expect([fixed.isFixed, fixed.listed]).toEqual([true, preview.listed]);
  });

  it("of a count of one's own and its rate is the same, down to the parts that would tell", async () => {
    const common = { type: 'indicator', worse: 'higher', period: 'year', source: 'Programme office' };
    const records = [
      { ...common, key: 'tb-cases', title: 'Cases', unit: 'cases', combine: 'sum' },
      {
        ...common,
        key: 'tb-rate',
        title: 'Rate',
        unit: '%',
        whole: '100',
        combine: 'mean',
        reckoned: 'ratio',
        reckonedFrom: [{ indicator: 'tb-cases' }],
      },
    ];
    await loadSampleRecords(server.ledger('administrator', 'Records'), records, new Map());
    const counted = { 'ZZ-201': [0, 30], 'ZZ-202': [1, 2000], 'ZZ-203': [10, 600], 'ZZ-204': [40, 900] } as const;
    const lines = Object.entries({ ...counted, 'ZZ-2': [51, 3530] as const }).flatMap(([place, [n, d]]): Line[] => [
      [place, 'tb-cases', '2024', n],
      [place, 'tb-rate', '2024', Number(share(n, d).toFixed(2)), d],
    ]);
    const id = await takeIn((role, name) => server.ledger(role, name), 'Cases of 2024', lines, '2025-12-05');
    await publish((role, name) => server.ledger(role, name), id);
    const told = async (place: string): Promise<unknown[]> => {
      const own = await placeSeen(visitor, place);
      return [value(own, 'tb-cases', '2024'), value(own, 'tb-rate', '2024')];
    };
    expect(await told('ZZ-201')).toEqual(['0', '0']);
    expect(await told('ZZ-202')).toEqual(['withheld', 'withheld']);
    // 51 − 0 − 10 − 40 would be the 1.
    const others = [...(await told('ZZ-203')), ...(await told('ZZ-204')), ...(await told('ZZ-2'))];
    expect(others.filter((one) => one === 'withheld').length).toBeGreaterThanOrEqual(2);
    expect(new Set((await told('ZZ-203')).map((one) => one === 'withheld')).size).toBe(1);
  });
});

async function placeSeen(who: Visitor, id: string): Promise<WatchedPlaceAnswer> {
  return JSON.parse(await (await who.get(`/watch/places/${id}.json`)).text()) as WatchedPlaceAnswer;
}

function value({ panels }: WatchedPlaceAnswer, indicator: string, period: string): unknown {
  const own = panels.find((panel) => panel.indicator.id === indicator)?.readings;
  return own?.find((each) => each.period === period)?.value;
}
