/** A supervision list, and the help of one place and of one giver, made by hand. */
import type { SupervisionList } from '../../src/actions/listAnswers.ts';
import type { EntryHelp } from '../../src/actions/programmeAnswers.ts';
import { after, history, money, pairings } from './programmeFixtures.ts';
import { day, evidence, names, record } from './programmeParts.ts';

const target = {
  what: 'Out of poverty',
  value: null,
  unit: null,
  due: '2020-12-31',
  metOn: null,
  state: 'open',
  daysLeft: 184,
  elapsed: 0.4,
} as const;

const incidence = {
  id: 'composite-incidence',
  title: { en: 'Composite poverty incidence', zh: '综合贫困发生率' },
  unit: '%',
  localUnit: null,
};

const newest = (at: number) => ({
  period: '2019',
  met: 'yes' as const,
  value: at === 1 ? ('withheld' as const) : '2.1',
  dataset: 'survey-2019',
  late: at === 2,
  waiting: null,
  earlier: [],
});

export const list: SupervisionList = {
  record: record('list', 'l1', 'Counties watched', '挂牌县'),
  day,
  view: 'published',
  mayEdit: false,
  criteria: [
    { number: 1, what: null, indicator: incidence, comparison: 'below', limit: '3', rule: null },
    {
      number: 2,
      what: null,
      indicator: null,
      comparison: null,
      limit: null,
      rule: { id: 'slip-back', title: { en: 'Slipping back', zh: '滑坡返贫' } },
    },
  ],
  listingRule: 'exit-line',
  probationRule: 'slip-back',
  suggestions: [
    {
      place: 'CN-653001',
      kind: 'list again',
      listing: 'li2',
      alert: 'exit-line/CN-653001/composite-incidence',
      rule: 'listing',
      since: '2019',
      sentence: { en: 'Composite poverty incidence was 3 % in 2019.', zh: '2019年综合贫困发生率为3%。' },
    },
  ],
  datasets: {},
  filter: { within: 'CN-65', level: null, standing: null, met: null, listing: null },
  withChecks: true,
  order: 'nearest',
  page: 1,
  pageSize: 100,
  matching: 8,
  nearness: { mayLeave: 0, exitDue: 1, byMet: [{ met: 0, places: 2 }] },
  overdue: 1,
  onList: { county: 3, village: 8 },
  left: 2,
  onProbation: 1,
  listedAgain: 1,
  lastDue: '2020-12-31',
  supervisor: 'CN-65',
  start: '2020-01-25',
  end: null,
  entryRule: 'More than 1,000 poor people',
  exitRule: null,
  exitPeriods: '2',
  noticeDays: '15',
  probationMonths: '6',
  targets: [{ ...target, state: 'overdue', daysLeft: -3 }],
  listings: (['on the list', 'exit due', 'on probation', 'left', 'listed again'] as const).map((standing, at) => ({
    id: `li${at}`,
    place: at % 2 === 0 ? 'CN-653022' : 'CN-653001',
    level: 'county',
    listedOn: '2020-01-25',
    standing,
    since: '2020-01-25',
    onList: at < 2 || at === 4,
    sentence: 'On the list since 25 January 2020.',
    localSentence: '2020年1月25日起列入。',
    supervisor: null,
    targets: [{ ...target, value: '0', unit: 'person', metOn: '2020-11-01', state: 'met', daysLeft: null }],
    exit: {
      met: at,
      asked: at === 3 ? null : 2,
      checks: at,
      verifiedOn: at === 2 ? '2020-11-05' : null,
      verifiedBy: at === 2 ? 'CN-65' : null,
      noticeOn: null,
      noticeUntil: null,
      exitedOn: at === 2 ? '2020-11-14' : null,
      probationUntil: at === 2 ? '2021-05-14' : null,
    },
    deadline: null,
    metSince: null,
    broken: null,
    overruled: [],
    decision: null,
    checks: [],
    progress: [
      { number: 1, met: at, asked: 2, newest: at === 4 ? null : newest(at) },
      { number: 2, met: 1, asked: null, newest: null },
    ],
    missing:
      at < 2
        ? [{ step: 'verification' as const, field: 'verifiedOn' as const, words: 'verification', localWords: '核验' }]
        : [],
    doubt: at === 3 ? { met: 1, asked: 2 } : null,
    daysListed: 158,
    probationElapsed: at === 2 ? 0.1 : null,
    relists: at === 4 ? 'li2' : null,
    reason: at === 4 ? 'Slipped back' : null,
    evidence: [],
  })),
  regions: [
    { place: 'CN-65', level: 'county', onList: 3, left: 1 },
    { place: 'CN-36', level: 'village', onList: 0, left: 2 },
  ],
  stated: [
    {
      place: 'CN-65',
      level: 'county',
      stated: '10',
      on: day,
      words: 'ten',
      document: 'd1',
      listed: 8,
      difference: '2',
    },
    { place: null, level: 'village', stated: '8', on: null, words: null, document: null, listed: 8, difference: '0' },
  ],
  evidence,
  names,
  notRead: 0,
};

/** The help that a place gets: replaced once, a city of the giver within, on one list. */
export const help: EntryHelp = {
  id: 'CN-653022',
  type: 'place',
  day,
  view: 'published',
  receives: history,
  receivesNow: pairings.pairings.slice(0, 2),
  gives: { party: 'CN-653022', side: 'donor', chains: [], gaps: [] },
  givesNow: [],
  received: [money],
  given: [],
  listings: list.listings.slice(2, 3).map((line) => Object.assign({ list: list.record }, line)),
  names,
  notRead: 1,
};

/** The help that a giver gives. */
export const given: EntryHelp = {
  ...help,
  id: 'CN-36',
  type: 'actor',
  receives: { party: 'CN-36', side: 'place', chains: [], gaps: [] },
  receivesNow: [],
  received: [],
  gives: { party: 'CN-36', side: 'donor', chains: [[after]], gaps: [] },
  givesNow: [after],
  given: [],
  listings: [],
};
