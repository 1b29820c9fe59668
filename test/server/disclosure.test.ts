/**
 * Everything that the server can be asked for, read by the public as an attacker would: what is withheld is nowhere, the
 * same in all of pages, JSON, API and CSV, and cannot be told from all that was ever shown.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GridAnswer, WatchedPlaceAnswer } from '../../src/actions/watchAnswers.ts';
import type { AlertListAnswer } from '../../src/actions/alertAnswers.ts';
import { loadSampleRecords } from '../../src/actions/loadSampleRecords.ts';
import { acknowledgeCase } from '../../src/actions/monitoring/cases/acknowledgeCase.ts';
import { caseStandings } from '../../src/actions/monitoring/cases/caseStandings.ts';
import { verifyCase } from '../../src/actions/monitoring/cases/verifyCase.ts';
import { onThisThread } from '../../src/actions/monitoring/runs/runEffects.ts';
import { runPublishedRules } from '../../src/actions/monitoring/runs/runPublishedRules.ts';
import { watchedIndicators } from '../../src/actions/monitoring/watchedIndicators.ts';
import { publicParameters } from '../../src/core/disclosure/parameters.ts';
import type { PlaceReading, PlaceTree } from '../../src/core/disclosure/readings/reading.ts';
import type { ToldReading } from '../../src/core/disclosure/testing/seenReadings.ts';
import { seenReadings, toldTooClosely } from '../../src/core/disclosure/testing/seenReadings.ts';
import type { Told } from './readEverything.ts';
import { readEverything, readPages } from './readEverything.ts';
import type { TestServer, Visitor } from './testServer.ts';
import { testServer } from './testServer.ts';
import type { Line } from './watchedVillages.ts';
import { loadVillages, publish, takeIn, villages } from './watchedVillages.ts';

const all = ['ZZ', ...Object.keys(villages), ...Object.values(villages).flat()];

/** Poor of people: small counts are 4 in ZZ-101 and 7 in ZZ-203; ZZ-204 has 13 people; in ZZ-202 all but 3 are poor. */
const people: Readonly<Record<string, readonly [n: number, d: number]>> = {
  'ZZ-101': [4, 613],
  'ZZ-102': [31, 787],
  'ZZ-103': [57, 911],
  'ZZ-104': [23, 1009],
  'ZZ-105': [0, 701],
  'ZZ-106': [88, 1213],
  'ZZ-201': [41, 829],
  'ZZ-202': [106, 109],
  'ZZ-203': [7, 659],
  'ZZ-204': [11, 13],
};

const incidence = 'composite-incidence';
const share = (n: number, d: number): number => (100 * n) / d;

function incidenceOf(year: string, of: typeof people): Line[] {
  const lines = Object.entries(of).map(([id, [n, d]]): Line => [id, incidence, year, share(n, d), d]);
  const counties = Object.entries(villages).flatMap(([county, below]): Line[] => {
    const parts = below.flatMap((id) => (of[id] === undefined ? [] : [of[id]]));
    if (parts.length < below.length) return [];
    const [n, d] = parts.reduce<readonly [number, number]>((sum, [a, b]) => [sum[0] + a, sum[1] + b], [0, 0]);
    return [[county, incidence, year, share(n, d), d]];
  });
  return [...lines, ...counties];
}

function jobsOf(month: string, lost: Readonly<Record<string, number>>): Line[] {
  const sum = (ids: readonly string[]): number => ids.reduce((total, id) => total + (lost[id] ?? 0), 0);
  return [
    ...Object.entries(lost).map(([id, value]): Line => [id, 'jobs-lost', month, value]),
    ...Object.entries(villages).map(([county, below]): Line => [county, 'jobs-lost', month, sum(below)]),
  ];
}

const lost = {
  'ZZ-101': 3,
  'ZZ-102': 25,
  'ZZ-103': 41,
  'ZZ-104': 12,
  'ZZ-105': 0,
  'ZZ-106': 30,
  'ZZ-201': 5,
  'ZZ-202': 6,
  'ZZ-203': 50,
  'ZZ-204': 33,
};

describe('what the public can be told of watched villages', () => {
  let server: TestServer;
  let visitor: Visitor;
  const truth = new Map<string, PlaceReading>();
  const moments: Map<string, Told>[] = [];
  const texts: string[] = [];
  const ids: string[] = [];

  const take = async (title: string, lines: readonly Line[], on: string): Promise<void> => {
    const id = await takeIn((role, name) => server.ledger(role, name), title, lines, on);
    await publish((role, name) => server.ledger(role, name), id);
    ids.push(id);
    for (const [place, indicator, period, value, denominator = null] of lines) {
      truth.set(`${indicator} ${period} ${place}`, { indicator, place, value, denominator });
    }
  };

  const read = async (): Promise<Map<string, Told>> => {
    const { found, differing } = await readEverything(visitor, all, texts);
    expect(differing).toEqual([]);
    return found;
  };

  const json = async (path: string): Promise<AlertListAnswer> => {
    const text = await (await visitor.get(path)).text();
    texts.push(text);
    return JSON.parse(text) as AlertListAnswer;
  };

  beforeAll(async () => {
    server = await testServer();
    visitor = server.visitor();
    await loadVillages((role, name) => server.ledger(role, name));
    await take('Survey of 2023', [...incidenceOf('2023', people), ...jobsOf('2025-03', lost)], '2025-06-01');
    moments.push(await read());
    // ZZ-103 is corrected, with its county; a new year in which a village does not report.
    const { 'ZZ-104': _silent, ...others } = people;
    await take(
      'Survey of 2024',
      [
        ...incidenceOf('2023', { ...people, 'ZZ-103': [61, 911] }).filter(([id]) => ['ZZ-103', 'ZZ-1'].includes(id)),
        ...incidenceOf('2024', { ...others, 'ZZ-101': [12, 620] }),
        ...jobsOf('2025-04', { ...lost, 'ZZ-101': 14, 'ZZ-102': 9 }),
      ],
      '2025-12-01',
    );
    moments.push(await read());
    await readPages(visitor, { places: all, datasets: ids }, texts);
  });
  afterAll(() => server.stop());

  it('is the same wherever it is asked, and says for each whether it is shown', () => {
    const [first] = moments;
    const of = (key: string): Told | undefined => first?.get(key);
    expect(of(`${incidence} 2023 ZZ-102`)?.value).toBe(String(Number(share(31, 787).toPrecision(12))));
    expect(of(`${incidence} 2023 ZZ-105`)).toEqual({ value: '0', denominator: '701' });
    for (const place of ['ZZ-101', 'ZZ-202', 'ZZ-203', 'ZZ-204']) {
      expect([place, of(`${incidence} 2023 ${place}`)?.value]).toEqual([place, 'withheld']);
    }
    expect(moments.at(-1)?.get(`${incidence} 2024 ZZ-104`)).toEqual({ value: null, denominator: null });
    expect(of('jobs-lost 2025-03 ZZ-201')?.value).toBe('withheld');
    expect(of('jobs-lost 2025-03 ZZ-105')?.value).toBe('0');
  });

  it('names no withheld figure anywhere', () => {
    for (const [n, d] of [people['ZZ-101'], people['ZZ-203'], people['ZZ-202'], people['ZZ-204']].flatMap((one) =>
      one ? [one] : [],
    )) {
      const digits = String(share(n, d)).slice(0, 6);
      expect(texts.filter((text) => text.includes(digits)).map((text) => text.slice(0, 200))).toEqual([]);
    }
    expect(texts.length).toBeGreaterThan(60);
  });

  it('leaves every small number the room it needs, over everything that was ever shown', async () => {
    const indicators = await watchedIndicators(server.ledger());
    const tree: PlaceTree = {
      below: (place) => (place === 'ZZ' ? Object.keys(villages) : (villages[place] ?? [])),
      above: (place) => Object.keys(villages).find((county) => villages[county]?.includes(place)) ?? null,
      changesOf: () => [],
    };
    const first = new Map(
      incidenceOf('2023', people).map(([place, , , value, denominator = null]) => [
        place,
        { indicator: incidence, place, value, denominator },
      ]),
    );
    for (const [id, period] of [
      [incidence, '2023'],
      [incidence, '2024'],
      ['jobs-lost', '2025-03'],
      ['jobs-lost', '2025-04'],
    ] as const) {
      const indicator = indicators.get(id);
      if (indicator === undefined) throw new Error(`no indicator ${id}`);
      const seen = moments.map((moment, at): ToldReading[] =>
        all.flatMap((place) => {
          const told = moment.get(`${id} ${period} ${place}`);
          const now = truth.get(`${id} ${period} ${place}`);
          const reading = at === 0 && period === '2023' ? (first.get(place) ?? now) : now;
          if (told === undefined || told.value === null || reading === undefined) return [];
          const isHidden = { value: told.value === 'withheld', denominator: told.denominator === 'withheld' };
          return [{ reading, told: isHidden }];
        }),
      );
      const context = { indicators: new Map([[id, indicator]]), tree, parameters: publicParameters };
      expect([id, period, toldTooClosely(seenReadings(seen, context), publicParameters)]).toEqual([id, period, []]);
      expect(seen.at(-1)?.length).toBeGreaterThan(8);
    }
  });

  it('tells nobody outside of an alert that rests on a withheld reading', async () => {
    const rule = {
      key: 'above-half',
      type: 'rule',
      title: 'Above half a percent',
      definition: JSON.stringify({
        indicator: incidence,
        theme: 'income',
        severity: 'high',
        scope: { tiers: ['village'] },
        when: { line: { limit: 0.5, of: 1 } },
        message: { en: '{place}: {value} in {period}, line {limit}.' },
      }),
    };
    await loadSampleRecords(server.ledger('administrator', 'Rules'), [rule], new Map());
    await runPublishedRules(server.ledger('administrator', 'Runner'), {}, onThisThread);
    const hidden: AlertListAnswer = await json('/watch/alerts.json');
    expect(hidden.total).toBe(0);
    for (const [alert, { caseId }] of await caseStandings(server.ledger())) {
      if (!/ZZ-(?:203|102)/.test(alert)) continue;
      const visits = server.ledger('reviewer', 'Visitor of villages');
      const { version } = await acknowledgeCase(visits, { id: caseId, version: 1 });
      await verifyCase(visits, {
        id: caseId,
        version,
        outcome: 'true',
        words: 'We went there.',
      });
    }
    const open: AlertListAnswer = await json('/watch/alerts.json');
    const of = (place: string): AlertListAnswer['items'][number] | undefined =>
      open.items.find((alert) => alert.place.id === place);
    expect(of('ZZ-102')?.sentence['en']).toBe('Place ZZ-102: 3.94% in 2024, line 0.5%.');
    expect(of('ZZ-102')?.records[0]?.value).toBeCloseTo(share(31, 787), 8);
    // At least half a percent of 659 would be at least 4: that is told to people inside only.
    expect(of('ZZ-203')).toBeUndefined();
    const page = await (await visitor.get('/watch/places/ZZ-203')).text();
    expect(page).not.toContain('Above half a percent”');
    await server.account('warden', 'reviewer');
    const within = await (await (await server.signedIn('warden')).get('/watch/alerts.json')).text();
    expect((JSON.parse(within) as AlertListAnswer).items.map(({ place }) => place.id)).toContain('ZZ-203');
    const told = [page, await (await visitor.get('/watch/alerts.atom')).text(), JSON.stringify(open)];
    const digits = String(share(7, 659)).slice(0, 4);
    expect(told.filter((text) => text.includes(digits))).toEqual([]);
  });

  it('refuses what would tell a withheld number after all', async () => {
    const told = jobsOf('2025-05', { ...lost, 'ZZ-101': 4, 'ZZ-201': 20, 'ZZ-202': 20 });
    await take(
      'May without a village',
      told.filter(([id]) => id !== 'ZZ-101'),
      '2025-12-02',
    );
    const late = await takeIn(
      (role, name) => server.ledger(role, name),
      'The village itself',
      [['ZZ-101', 'jobs-lost', '2025-05', 4]],
      '2025-12-03',
    );
    // Its county and all other villages are public: 112 − 108 leaves nothing open.
    const outcome = publish((role, name) => server.ledger(role, name), late);
    await expect(outcome).rejects.toMatchObject({
      code: 'DISCLOSURE_REFUSED',
      message: expect.stringContaining('Place ZZ-101'),
    });
  });

  it('tells people inside more, and what nobody has approved only them', async () => {
    await server.account('inside', 'reviewer');
    const inside = await server.signedIn('inside');
    await takeIn(
      (role, name) => server.ledger(role, name),
      'June',
      jobsOf('2025-06', { ...lost, 'ZZ-101': 2 }),
      '2025-12-05',
    );
    const [own, open] = [await placeSeen(inside, 'ZZ-101'), await placeSeen(visitor, 'ZZ-101')];
    expect([own.audience, open.audience]).toEqual(['inside', 'public']);
    expect(Number(value(own, incidence, '2023'))).toBeCloseTo(share(4, 613), 8);
    expect(value(open, incidence, '2023')).toBe('withheld');
    expect([
      value(own, 'jobs-lost', '2025-03'),
      value(own, 'jobs-lost', '2025-06'),
      value(open, 'jobs-lost', '2025-06'),
    ]).toEqual(['3', 'withheld', null]);
  });

  it('tells somebody inside with limits of place no more of other places than the public', async () => {
    await server.account('north', 'contributor', { place: 'ZZ-1' });
    const north = await server.signedIn('north');
    const [near, far] = [await placeSeen(north, 'ZZ-102'), await placeSeen(north, 'ZZ-202')];
    expect([value(near, 'jobs-lost', '2025-06'), value(far, 'jobs-lost', '2025-06') ?? null]).toEqual(['25', null]);
    expect(value(far, incidence, '2023')).toBe('withheld');
    const all = await north.get('/watch/grid.json?indicator=jobs-lost&period=2025-06');
    const { tiles } = JSON.parse(await all.text()) as GridAnswer;
    const shown = tiles.filter(({ value: told }) => told !== null).map(({ place }) => place.id.slice(0, 4));
    expect(new Set(shown)).toEqual(new Set(['ZZ-1']));
  });
});

async function placeSeen(who: Visitor, id: string): Promise<WatchedPlaceAnswer> {
  return JSON.parse(await (await who.get(`/watch/places/${id}.json`)).text()) as WatchedPlaceAnswer;
}

function value({ panels }: WatchedPlaceAnswer, indicator: string, period: string): unknown {
  const own = panels.find((panel) => panel.indicator.id === indicator)?.readings;
  return own?.find((each) => each.period === period)?.value;
}
