/** Answers of the grid of places and of a place among its peers, made by hand. */
import type { GridAnswer, PeersAnswer, ShownValue } from '../../src/actions/watchAnswers.ts';
import { datasets, day, incidence, income, north, place, province, south, village } from './watchedFixtures.ts';

const values: readonly ShownValue[] = ['0.2', '0.5', '1.1', '1.4', '2.9', '3', null, 'withheld'];

const tile = (at: number): GridAnswer['tiles'][number] => ({
  place: village(`EX-${at}`, `Example Village ${at + 1}`, `示例村${at + 1}`),
  region: at % 2 === 0 ? north.id : south.id,
  value: values[at % 8] ?? null,
  level: at % 8 < 6 ? Math.min(4, at % 8) : null,
  dataset: values[at % 8] === null ? null : 'survey-2023',
  provisional: false,
  alert: at % 8 === 5 ? 'high' : at === 7 ? 'low' : null,
});

export const grid: GridAnswer = {
  day,
  audience: 'public',
  datasets,
  indicator: incidence,
  indicators: [incidence, income],
  period: '2023',
  periods: ['2023', '2022', '2021'],
  within: province,
  above: [],
  tier: 'village',
  tiers: ['county', 'village'],
  places: 24,
  groups: [],
  oneByOne: false,
  page: 1,
  pageSize: 150,
  total: 24,
  regions: [north, south],
  tiles: Array.from({ length: 24 }, (_none, at) => tile(at)),
  levels: [
    { from: '0.2', to: '0.2', places: 3 },
    { from: '0.5', to: '0.5', places: 3 },
    { from: '1.1', to: '1.1', places: 3 },
    { from: '1.4', to: '1.4', places: 3 },
    { from: '2.9', to: '3', places: 6 },
  ],
  alerts: 4,
  notReported: 3,
  withheld: 3,
};

/** Too many for tiles of their own. */
export const largeGrid: GridAnswer = {
  ...grid,
  within: null,
  places: 3000,
  pageSize: 60,
  total: 2,
  regions: [],
  tiles: [],
  groups: [
    {
      place: north,
      places: 1800,
      levels: [200, 300, 400, 200, 500],
      notReported: 150,
      withheld: 50,
      alerts: { low: 0, medium: 2, high: 30 },
    },
    {
      place: south,
      places: 1200,
      levels: [300, 300, 200, 300, 100],
      notReported: 0,
      withheld: 0,
      alerts: { low: 0, medium: 0, high: 0 },
    },
  ],
};

export const peers: PeersAnswer = {
  day,
  audience: 'public',
  datasets,
  place,
  group: north,
  indicator: incidence,
  indicators: [incidence, income],
  period: '2023',
  periods: ['2023', '2022'],
  peers: [
    { place, value: '3', denominator: '1840', dataset: 'survey-2023', isAsked: true },
    ...Array.from({ length: 12 }, (_none, at) => ({
      place: tile(at).place,
      value: tile(at).value,
      denominator:
        tile(at).value === null ? null : tile(at).value === 'withheld' ? ('withheld' as const) : String(400 + at * 300),
      dataset: tile(at).dataset,
      isAsked: false,
    })),
  ],
  band: { period: '2023', low: '0.5', middle: '1.1', high: '2.9', places: 10 },
  better: 9,
  notReported: 1,
  withheld: 1,
  funnel: [
    { cases: '400', low: '0.2', high: '3.4' },
    { cases: '1000', low: '0.7', high: '2.6' },
    { cases: '2000', low: '1', high: '2.2' },
    { cases: '4000', low: '1.2', high: '2' },
  ],
};

/** Asked of a place whose value is withheld, of an indicator that is no proportion. */
export const withheldPeers: PeersAnswer = {
  ...peers,
  indicator: income,
  peers: peers.peers.map(({ place: peer, isAsked }) => ({
    place: peer,
    value: 'withheld',
    denominator: 'withheld',
    dataset: 'survey-2023',
    isAsked,
  })),
  band: null,
  better: null,
  funnel: [],
};
