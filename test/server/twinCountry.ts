/**
 * A country of two counties in two versions, which differ in nothing but pairs of small counts: what one village of a pair
 * has more, the other has less. Rules, alerts found to be true, cases and a supervision list look at them.
 */
import { loadSampleRecords } from '../../src/actions/loadSampleRecords.ts';
import type { Ledger } from '../../src/actions/ledger.ts';
import { importedId } from '../../src/actions/imports/rowIdentity.ts';
import { acknowledgeCase } from '../../src/actions/monitoring/cases/acknowledgeCase.ts';
import { caseStandings } from '../../src/actions/monitoring/cases/caseStandings.ts';
import { verifyCase } from '../../src/actions/monitoring/cases/verifyCase.ts';
import { backtestRule } from '../../src/actions/monitoring/rules/backtestRule.ts';
import { onThisThread } from '../../src/actions/monitoring/runs/runEffects.ts';
import { runPublishedRules } from '../../src/actions/monitoring/runs/runPublishedRules.ts';
import type { Role } from '../../src/core/access/decide.ts';
import type { Line } from './watchedVillages.ts';
import { loadVillages, publish, takeIn, villages } from './watchedVillages.ts';

type LedgerOf = (role?: Role, name?: string) => Ledger;

export interface TwinCountry {
  /** What addresses may name, by kind. */
  readonly ids: Readonly<Record<'places' | 'datasets' | 'records' | 'alerts' | 'cases', readonly string[]>>;
  readonly list: string;
  /** "indicator period place", as the public is to find it. */
  readonly withheld: readonly string[];
}

const incidence = 'composite-incidence';
const jobs = 'jobs-lost';

const people: Readonly<Record<string, number>> = {
  'ZZ-101': 613,
  'ZZ-102': 787,
  'ZZ-103': 911,
  'ZZ-104': 1009,
  'ZZ-105': 701,
  'ZZ-106': 1213,
  'ZZ-201': 829,
  'ZZ-202': 1109,
  'ZZ-203': 659,
  'ZZ-204': 733,
};

/** Large everywhere. */
const usual: Readonly<Record<string, number>> = {
  'ZZ-101': 22,
  'ZZ-102': 31,
  'ZZ-103': 57,
  'ZZ-104': 23,
  'ZZ-105': 18,
  'ZZ-106': 88,
  'ZZ-201': 41,
  'ZZ-202': 36,
  'ZZ-203': 27,
  'ZZ-204': 19,
};

/** Of each pair, what the two have in one version; the other way round in the other. */
const pairs: Readonly<Record<string, readonly (readonly [one: string, other: string, few: number, more: number])[]>> = {
  '2022': [['ZZ-101', 'ZZ-102', 4, 9]],
  '2023': [
    ['ZZ-101', 'ZZ-102', 5, 9],
    ['ZZ-201', 'ZZ-203', 4, 8],
  ],
  '2024': [['ZZ-201', 'ZZ-203', 3, 9]],
  '2025': [['ZZ-201', 'ZZ-203', 4, 9]],
};

const jobPairs: typeof pairs = { '2025-04': [['ZZ-101', 'ZZ-102', 3, 9]], '2025-06': [['ZZ-203', 'ZZ-204', 2, 8]] };

function countsOf(period: string, which: 0 | 1, from: typeof pairs): Map<string, number> {
  const found = new Map(Object.entries(usual));
  for (const [one, other, few, more] of from[period] ?? []) {
    found.set(one, which === 0 ? few : more);
    found.set(other, which === 0 ? more : few);
  }
  return found;
}

/** Of villages and of their counties. */
function linesOf(indicator: string, period: string, counts: ReadonlyMap<string, number>): Line[] {
  const line = (id: string, of: readonly string[]): Line => {
    const sum = (by: (place: string) => number): number => of.reduce((all, place) => all + by(place), 0);
    const n = sum((place) => counts.get(place) ?? 0);
    const d = sum((place) => people[place] ?? 0);
    return indicator === jobs ? [id, jobs, period, n] : [id, incidence, period, (100 * n) / d, d];
  };
  return [
    ...[...counts.keys()].map((place) => line(place, [place])),
    ...Object.entries(villages).map(([county, below]) => line(county, below)),
  ];
}

const rule = (key: string, definition: object) => ({
  key,
  type: 'rule',
  title: `Rule ${key}`,
  definition: JSON.stringify({ theme: 'income', severity: 'high', scope: { tiers: ['village'] }, ...definition }),
});

const rules = [
  rule('above-line', {
    indicator: incidence,
    when: { line: { limit: 1 } },
    inhibits: [{ rule: 'rising', places: 'same' }],
  }),
  rule('rising', { indicator: incidence, when: { change: { limit: 0.2, over: 1 } } }),
  rule('beside-peers', { indicator: incidence, when: { peers: { group: 'parent', z: 0.5, leastPeers: 3 } } }),
  rule('either', {
    indicator: incidence,
    when: { any: [{ line: { limit: 4.5 } }, { peers: { group: 'tier', z: 1, leastPeers: 5 } }] },
  }),
  rule('not-both', {
    indicator: incidence,
    when: { all: [{ line: { limit: 0.6 } }, { not: { line: { limit: 1.2 } } }] },
  }),
  rule('jobs', {
    indicator: jobs,
    when: { line: { limit: 5 } },
    severity: 'medium',
    precision: { target: 0.3, leastVerified: 5 },
  }),
];

const list = [
  { key: 'pairs', type: 'programme', title: 'Pairs', start: '2010' },
  {
    key: 'villages',
    type: 'list',
    programme: 'pairs',
    title: 'Villages under supervision',
    supervisor: 'ZZ',
    start: '2020',
    entryRule: 'Poor.',
    exitRule: 'Not poor for two years.',
    exitPeriods: '2',
    probationMonths: '12',
    criteria: [
      { what: 'Poverty', indicator: incidence, comparison: 'below', limit: '0.8' },
      { what: 'No alert', rule: 'above-line' },
      { what: 'Not beside its peers', rule: 'beside-peers' },
    ],
    listingRule: 'above-line',
    probationRule: 'rising',
  },
];

const listing = (place: string) => ({
  key: `listing-${place}`,
  type: 'listing',
  list: 'villages',
  place,
  level: 'village',
  listedOn: '2020-05',
});

export async function twinCountry(ledger: LedgerOf, which: 0 | 1): Promise<TwinCountry> {
  await loadVillages(ledger);
  const listed = ['ZZ-101', 'ZZ-102', 'ZZ-105', 'ZZ-201', 'ZZ-203'].map(listing);
  const records = [...rules, ...list, ...listed];
  // What others name goes first.
  for (const some of [rules.filter(({ key }) => key !== 'above-line'), rules, [...list, ...listed]]) {
    await loadSampleRecords(ledger('administrator', 'Records'), some, new Map());
  }
  const datasets: string[] = [];
  const take = async (title: string, lines: readonly Line[], on: string): Promise<void> => {
    const id = await takeIn(ledger, title, lines, on);
    await publish(ledger, id);
    datasets.push(id);
    await runPublishedRules(ledger('administrator', 'Runner'), {}, onThisThread);
    await findTrue(ledger);
  };
  for (const year of ['2021', '2022', '2023', '2024', '2025']) {
    const day = `${Number(year) + 1}-01-01`;
    await take(`Survey of ${year}`, linesOf(incidence, year, countsOf(year, which, pairs)), day);
  }
  for (const month of ['2025-03', '2025-04', '2025-05', '2025-06']) {
    const day = `${month.slice(0, 6)}${Number(month.slice(6)) + 1}-10`;
    await take(`Work in ${month}`, linesOf(jobs, month, countsOf(month, which, jobPairs)), day);
  }
  const recordIds = records.map(({ key }) => importedId('sample', key));
  await backtestRule(ledger('administrator', 'Tester'), { rule: 'above-line' }, onThisThread);
  const standings = await caseStandings(ledger());
  return {
    ids: {
      places: ['ZZ', ...Object.keys(villages), ...Object.values(villages).flat()],
      datasets,
      records: recordIds,
      alerts: rules.flatMap(({ key }) =>
        Object.keys(people).map((place) => `${key}/${place}/${key === 'jobs' ? jobs : incidence}`),
      ),
      cases: [...standings.values()].slice(0, 2).map(({ caseId }) => caseId),
    },
    list: importedId('sample', 'villages'),
    withheld: withheldIn(),
  };
}

/** Every case is found to be true, so that the public sees of alerts all that it ever may. */
async function findTrue(ledger: LedgerOf): Promise<void> {
  const visits = ledger('reviewer', 'Visitor of villages');
  for (const { caseId: id, outcome } of (await caseStandings(ledger())).values()) {
    if (outcome !== null) continue;
    const { version } = await acknowledgeCase(visits, { id, version: 1 });
    await verifyCase(visits, { id, version, outcome: 'true', words: 'We went there.' });
  }
}

function withheldIn(): string[] {
  const named = (indicator: string, from: typeof pairs) =>
    Object.entries(from).flatMap(([period, all]) =>
      all.flatMap(([one, other]) => [`${indicator} ${period} ${one}`, `${indicator} ${period} ${other}`]),
    );
  return [...named(incidence, pairs), ...named(jobs, jobPairs)];
}
