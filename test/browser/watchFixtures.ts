/** Answers of the pages of watched places made by hand: with gaps, with withheld values, and with nothing at all. */
import type {
  DatasetLink,
  GridAnswer,
  IndicatorAnswer,
  IndicatorPanel,
  PeersAnswer,
  PlaceAlert,
  ShownReading,
  ShownValue,
  WatchAnswer,
  WatchedPlaceAnswer,
  WatchedPlaceName,
} from '../../src/actions/watchAnswers.ts';

const day = '2024-06-30';

const village = (id: string, name: string, localName: string): WatchedPlaceName => ({
  id,
  name,
  localName,
  tier: 'village',
});
const province: WatchedPlaceName = { id: 'EX-1', name: 'Example Province', localName: '示例受援省', tier: 'province' };
const north: WatchedPlaceName = { id: 'EX-101', name: 'North Example County', localName: '示例北县', tier: 'county' };
const south: WatchedPlaceName = { id: 'EX-102', name: 'South Example County', localName: '示例南县', tier: 'county' };
const place = village('EX-101-07', 'Example Village 1-7', '示例村1-7');

const incidence: IndicatorAnswer = {
  id: 'composite-incidence',
  title: { en: 'Composite poverty incidence', zh: '综合贫困发生率' },
  unit: '%',
  localUnit: null,
  worse: 'higher',
  period: 'year',
  whole: 100,
  combine: 'mean',
  source: 'Opinions of April 2016',
};
const income: IndicatorAnswer = {
  ...incidence,
  id: 'income-per-person',
  title: { en: 'Income per person', zh: '人均纯收入' },
  unit: 'CNY',
  localUnit: null,
  worse: 'lower',
  whole: null,
};
const jobs: IndicatorAnswer = {
  ...incidence,
  id: 'jobs-lost',
  title: { en: 'Jobs lost', zh: '失去的岗位' },
  unit: 'jobs',
  localUnit: null,
  period: 'month',
  whole: null,
  combine: 'sum',
};

const dataset = (year: string): DatasetLink => ({
  id: `survey-${year}`,
  title: `Yearly survey ${year}`,
  source: 'Made-up office of surveys',
  state: year === '2024' ? 'entered' : 'published',
  knownOn: `${Number(year) + 1}-03-17`,
  document: year === '2023' ? 'd1' : null,
});
const datasets = Object.fromEntries(
  ['2019', '2021', '2022', '2023', '2024'].map((year) => [`survey-${year}`, dataset(year)]),
);

const reading = (period: string, value: ShownValue, more: Partial<ShownReading> = {}): ShownReading => ({
  period,
  value,
  denominator: value === null ? null : value === 'withheld' ? 'withheld' : '1840',
  dataset: value === null ? null : `survey-${period.slice(0, 4)}`,
  of: null,
  provisional: false,
  ...more,
});

const incidencePanel: IndicatorPanel = {
  indicator: incidence,
  readings: [
    reading('2019', '2.14', { of: 'EX-101-03' }),
    reading('2020', null),
    reading('2021', 'withheld'),
    reading('2022', '2.36'),
    reading('2023', '3'),
  ],
  missing: 1,
  withheld: 1,
  thresholds: [
    { rule: 'exit-line', title: { en: 'Back at the line', zh: '回到退出线' }, limit: '3', exitCriterion: true },
    { rule: 'early', title: { en: 'Nearly there', zh: '接近退出线' }, limit: '2.5', exitCriterion: false },
  ],
  path: [
    { period: '2019', value: '3' },
    { period: '2023', value: '1' },
  ],
  peers: ['2019', '2022', '2023'].map((period) => ({ period, low: '1', middle: '1.4', high: '2.1', places: 11 })),
};

const alert: PlaceAlert = {
  id: 'exit-line/EX-101-07/composite-incidence',
  rule: 'exit-line',
  title: { en: 'Back at the line', zh: '回到退出线' },
  severity: 'high',
  indicator: 'composite-incidence',
  since: '2022',
  period: '2023',
  isOver: false,
  muting: null,
  how: null,
  restsOn: 'published',
  sentence: {
    en: 'Composite poverty incidence in Example Village 1-7 was 3% in 2023; the line for leaving is 3%.',
    zh: '示例村1-7 2023年综合贫困发生率为3%，退出线为3%。',
  },
  href: '/watch/alerts/exit-line%2FEX-101-07%2Fcomposite-incidence',
};

export const watchedPlace: WatchedPlaceAnswer = {
  day,
  audience: 'inside',
  place,
  above: [province, north],
  below: 0,
  before: [village('EX-101-03', 'Example Village 1-3', '示例村1-3')],
  after: [],
  panels: [
    incidencePanel,
    {
      ...incidencePanel,
      indicator: income,
      readings: [reading('2022', '7360'), reading('2023', '7720'), reading('2024', '8010', { provisional: true })],
      missing: 0,
      withheld: 0,
      thresholds: [],
      path: [],
      peers: [],
    },
    {
      ...incidencePanel,
      indicator: jobs,
      readings: Array.from({ length: 30 }, (_none, at) =>
        reading(
          `${2022 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`,
          at === 20 ? null : String(at * 3),
        ),
      ),
      thresholds: [],
      path: [],
      peers: [],
    },
  ],
  alerts: [alert, { ...alert, id: 'x', since: '2019', period: '2019', isOver: true, severity: 'low', href: null }],
  measures: [
    {
      what: 'Repair of the water works',
      indicator: 'composite-incidence',
      start: '2022-05-01',
      due: '2023-12-31',
      href: null,
    },
  ],
  datasets,
  lists: [{ id: 'l1', title: 'Counties and villages under supervision', localTitle: '挂牌督战名单' }],
};

/** What the public sees of a place without readings, which is there no more. */
export const emptyPlace: WatchedPlaceAnswer = {
  ...watchedPlace,
  audience: 'public',
  above: [],
  below: 12,
  before: [],
  after: [place],
  panels: [],
  alerts: [],
  measures: [],
  datasets: {},
  lists: [],
};

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
  tier: 'village',
  tiers: ['county', 'village'],
  regions: [north, south],
  tiles: Array.from({ length: 24 }, (_none, at) => tile(at)),
  levels: [
    { from: '0.2', to: '0.2', places: 3 },
    { from: '0.5', to: '0.5', places: 3 },
    { from: '1.1', to: '1.1', places: 3 },
    { from: '1.4', to: '1.4', places: 3 },
    { from: '2.9', to: '3', places: 6 },
  ],
  notReported: 3,
  withheld: 3,
  leftOut: 0,
};

/** More than tiles with words. */
export const largeGrid: GridAnswer = {
  ...grid,
  within: null,
  tiles: Array.from({ length: 400 }, (_none, at) => tile(at)),
  leftOut: 2600,
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

export const watch: WatchAnswer = {
  day,
  audience: 'public',
  datasets,
  places: 26,
  tiers: [
    { tier: 'county', places: 2 },
    { tier: 'village', places: 24 },
  ],
  indicators: [incidence, income],
  alerts: { high: 1, medium: 0, low: 2 },
  newest: [alert],
  alertPlaces: { [alert.id]: place },
  missing: [
    { indicator: incidence, period: '2023', due: 24, missing: 3 },
    { indicator: income, period: '2023', due: 24, missing: 0 },
  ],
  datasetCount: 8,
  grid,
  madeUp: true,
};

export const nothingWatched: WatchAnswer = {
  ...watch,
  places: 0,
  tiers: [],
  indicators: [],
  alerts: { high: 0, medium: 0, low: 0 },
  newest: [],
  missing: [],
  datasetCount: 0,
  grid: null,
  madeUp: false,
};
