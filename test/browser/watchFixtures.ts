/** Answers of the pages of watched places made by hand: with gaps, with withheld values, and with nothing at all. */
import type {
  IndicatorPanel,
  PlaceAlert,
  ShownReading,
  ShownValue,
  WatchAnswer,
  WatchedPlaceAnswer,
} from '../../src/actions/watchAnswers.ts';
import { grid } from './gridFixtures.ts';
import { datasets, day, incidence, income, jobs, north, place, province, village } from './watchedFixtures.ts';

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
  lists: [
    {
      id: 'l1',
      title: 'Counties and villages under supervision',
      localTitle: '挂牌督战名单',
      since: '2021-03',
      probationUntil: null,
      deadline: { due: '2024-06-30', daysLeft: 182, elapsed: 0.85 },
    },
    {
      id: 'l2',
      title: 'Counties without wells',
      localTitle: null,
      since: '2023-05-01',
      probationUntil: '2024-05-01',
      deadline: null,
    },
  ],
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
