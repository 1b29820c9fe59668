/** Answers of the programme's pages made by hand: with gaps, with many pairings, and with nothing at all. */
import type { ArrivalsBoard, FindingsBoard, Movement, ObligationsBoard } from '../../src/actions/boardAnswers.ts';
import type { SupervisionList } from '../../src/actions/listAnswers.ts';
import type { PairingLine, PairingsOn, PartyHistory } from '../../src/actions/pairingAnswers.ts';
import type {
  EntryHelp,
  ProgrammePage,
  Programmes,
  ReportedExplorer,
  TotalRecordsPage,
  TotalsExplorer,
} from '../../src/actions/programmeAnswers.ts';
import type { Names, RecordAnswer } from '../../src/actions/recordAnswers.ts';
import type { TotalFigure } from '../../src/actions/totalAnswers.ts';
import { blankBody } from '../../src/core/records/blankBody.ts';
import type { Body } from '../../src/core/records/field.ts';
import type { RecordType } from '../../src/core/records/recordTypes.ts';
import { period } from '../../src/core/records/partialDate.ts';
import * as fixtures from './fixtures.ts';

const day = '2020-06-30';
const evidence = [{ document: 'd1', claim: 'c1', quote: null, note: null }];

const place = (id: string, name: string, localName: string): Names => ({
  [id]: { kind: 'place', name, localName, href: `/places/${id}` },
});
const names: Names = {
  ...place('CN-65', 'Xinjiang', '新疆'),
  ...place('CN-36', 'Jiangxi', '江西省'),
  ...place('CN-32', 'Jiangsu', '江苏省'),
  ...place('CN-653022', 'Akto County', '阿克陶县'),
  ...place('CN-653001', 'Artux City', '阿图什市'),
  d1: { kind: 'document', name: 'A report', localName: null, href: '/documents/d1' },
  e1: { kind: 'record', name: 'Visit to Akto', localName: '考察阿克陶县', href: '/engagements/e1' },
  t1: { kind: 'record', name: '100 million yuan sent', localName: '援出1亿元', href: '/transactions/t1' },
};

function record(type: RecordType, id: string, title: string, localTitle: string, body: Body = {}): RecordAnswer {
  const about = {
    version: 3,
    author: 'Office',
    recordedAt: '2020-01-01T00:00:00Z',
    recordedBy: 'Office',
    batchId: null,
  };
  return { id, type, state: 'published', title, localTitle, body: { ...blankBody(type), ...body }, ...about };
}

const programme = record('programme', 'p1', 'Help for Xinjiang', '对口援疆', { start: '1997', place: 'CN-65' });

const pairing = (id: string, donor: string, recipient: string, more: Partial<PairingLine> = {}): PairingLine => ({
  id,
  programme: 'p1',
  donor,
  recipient,
  start: '2011',
  end: null,
  status: 'in force',
  legalBasis: 'A national meeting',
  within: null,
  replaces: null,
  evidence,
  state: 'published',
  round: null,
  ...more,
  days: period(more.start ?? '2011', more.end ?? null),
});

const before = pairing('pr0', 'CN-32', 'CN-653022', { start: '2005', end: '2009' });
const after = pairing('pr1', 'CN-36', 'CN-653022', { replaces: 'pr0' });

/** Replaced, with a year in between in which nobody was paired. */
const history: PartyHistory = {
  party: 'CN-653022',
  side: 'place',
  chains: [[before, after], [pairing('pr4', 'CN-46', 'CN-653022', { status: 'proposed' })]],
  gaps: [{ from: '2010-01-01', to: '2010-12-31' }],
};

export const pairings: PairingsOn = {
  day,
  view: 'published',
  programme: 'p1',
  party: null,
  programmes: [programme],
  pairings: [
    after,
    pairing('pr2', 'CN-3601', 'CN-653022', { within: 'pr1', evidence: [], legalBasis: null }),
    pairing('pr3', 'CN-32', 'CN-653001'),
  ],
  proposed: [pairing('pr4', 'CN-46', 'CN-653001', { status: 'proposed' })],
  earlier: [before],
  histories: [history, { ...history, party: 'CN-32', side: 'donor', gaps: [] }],
  historiesLeftOut: 2,
  changes: ['2005-01-01', '2011-01-01', '2012-01-01'],
  names,
  notRead: 3,
};

/** More than bands can show: every donor with every one of twelve places. */
export const manyPairings: PairingsOn = {
  ...pairings,
  pairings: Array.from({ length: 60 }, (_none, at) => pairing(`m${at}`, `Donor ${at % 5}`, `Place ${at % 12}`)),
};

const nothing = { pledge: null, commitment: null, disbursement: null, received: null, expenditure: null };

const money = {
  currency: 'CNY',
  all: { ...nothing, commitment: '200000000', disbursement: '150000000', received: '90000000' },
};

export const programmes: Programmes = {
  day,
  view: 'working',
  programmes: [
    { record: programme, rounds: 2, pairings: 3, donors: 3, places: 2, everPaired: 5, money: [money] },
    {
      record: record('programme', 'p2', 'After the earthquake', '灾后重建', { start: '2008', end: '2011' }),
      rounds: 0,
      pairings: 0,
      donors: 0,
      places: 0,
      everPaired: 4,
      money: [],
    },
    { record: programme, rounds: 0, pairings: 0, donors: 0, places: 0, everPaired: 0, money: null },
  ],
  names,
};

const term = { base: null, who: null, due: null, words: null, daysLeft: null, path: null };

export const programmePage: ProgrammePage = {
  programme,
  day,
  view: 'published',
  mayEdit: true,
  inKindNotRead: 2,
  participants: [{ kind: 'provinces and cities', actor: null, count: '19', words: null }],
  rounds: [
    {
      id: 'r1',
      title: 'New round',
      localTitle: '新一轮',
      start: '2011',
      end: '2020',
      participants: [],
      terms: [
        {
          ...term,
          kind: 'quota',
          measure: 'Money',
          low: '0.3',
          high: '0.6',
          unit: '%',
          base: 'revenue',
          path: { currency: null, base: null, years: [], problem: { why: 'no series of the base', base: 'revenue' } },
        },
        {
          ...term,
          kind: 'growth',
          measure: 'Money',
          low: '8',
          high: null,
          unit: '%',
          path: {
            currency: 'CNY',
            base: { year: '2018', amount: '100', stated: false },
            years: [
              { year: '2018', low: '100', high: null, recorded: '100' },
              { year: '2019', low: '108', high: '110', recorded: null },
            ],
            problem: null,
          },
        },
        {
          ...term,
          kind: 'growth',
          measure: 'Doctors',
          low: '5',
          high: null,
          unit: '%',
          path: {
            currency: 'CNY',
            base: null,
            years: [],
            problem: { why: 'no whole year', year: '2018', donors: 2, of: 19 },
          },
        },
        {
          ...term,
          kind: 'target',
          measure: 'Villages',
          low: '29',
          high: '29',
          unit: 'village',
          due: '2020-12-31',
          daysLeft: 184,
        },
      ],
      change: {
        from: 'r0',
        fromTitle: 'First round',
        fromLocalTitle: '第一轮',
        kept: [{ before, after: before }],
        changed: [{ before, after }],
        ended: [],
        started: [after],
      },
      evidence,
    },
  ],
  pairings,
  stages: [
    {
      currency: 'CNY',
      all: { ...nothing, commitment: '200000000', disbursement: '150000000', received: '90000000' },
      byYear: [
        { key: '2018', ...nothing, pledge: '120000000', commitment: '110000000', disbursement: '100000000' },
        { key: '2019', ...nothing, disbursement: '50000000', received: '90000000' },
      ],
      byDonor: [{ key: 'CN-36', ...nothing, disbursement: '150000000', received: '90000000' }],
    },
  ],
  lists: [{ record: record('list', 'l1', 'Counties watched', '挂牌县'), onList: 2, left: 1 }],
  agreements: { count: 1, newest: [record('agreement', 'a1', 'For 29 villages', '29个村')] },
  obligations: {
    all: 3,
    overdue: 1,
    byStanding: { open: 1, 'due soon': 0, overdue: 1, 'partly met': 0, met: 1, missed: 0, waived: 0 },
  },
  engagements: {
    count: 2,
    newest: [
      {
        id: 'e1',
        title: 'Visit to Akto',
        localTitle: '考察阿克陶县',
        kind: 'visit',
        ordinal: null,
        start: '2020-06-18',
        end: null,
        places: ['CN-653022'],
        offices: ['Governor'],
        followUps: 2,
        followUpsDone: 1,
        evidence,
      },
      {
        id: 'e2',
        title: 'Seventh meeting',
        localTitle: null,
        kind: 'meeting',
        ordinal: '7',
        start: '2019-07',
        end: null,
        places: [],
        offices: [],
        followUps: 0,
        followUpsDone: 0,
        evidence: [],
      },
    ],
  },
  findings: { all: 1, open: 1, overdue: 1, byStatus: { open: 1 } },
  inKind: [{ kind: 'teachers', unit: 'person', side: 'sent', quantity: '120', records: 1 }],
  counts: {},
  completeness: {
    pairings: 3,
    pairingsWithMoney: 1,
    pairingsWithEvidence: 2,
    obligations: 3,
    obligationsDated: 2,
  },
  evidence,
  names,
};

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

export const list: SupervisionList = {
  record: record('list', 'l1', 'Counties watched', '挂牌县'),
  day,
  view: 'published',
  mayEdit: false,
  filter: { within: 'CN-65', level: null, standing: null },
  matching: 8,
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
      exitedOn: at === 2 ? '2020-11-14' : null,
      probationUntil: at === 2 ? '2021-05-14' : null,
    },
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

const moved = (id: string, date: string, amount: string): Movement => ({
  id,
  href: `/transactions/${id}`,
  date,
  stage: 'disbursement',
  providers: ['CN-36'],
  recipients: ['CN-653022'],
  amount: { amount, currency: 'CNY' },
  quantity: null,
  unit: null,
});
const sent = moved('t1', '2019-05-20', '100000000');
const received = moved('t2', '2019-06-10', '80000000');
const matched = { due: null, difference: '-20000000', unit: 'CNY', days: 21, note: null };

export const arrivals: ArrivalsBoard = {
  day,
  view: 'published',
  programme: null,
  programmes: [programme],
  judged: [
    { id: 'ar1', status: 'partly', sent: [sent], received: [received], ...matched, note: 'asked' },
    { id: 'ar2', status: 'missing', sent: [sent], received: [], ...matched, difference: null, days: null },
  ],
  suggested: [
    { id: null, status: 'matched', sent: [sent], received: [received], ...matched },
    { id: null, status: 'open', sent: [sent], received: [], ...matched, difference: null, days: null },
  ],
  mayJudge: { allowed: true, because: 'the office may' },
  names,
  notRead: 0,
};

const promise = {
  by: 'CN-36',
  to: 'CN-653022',
  on: '2018',
  metOn: null,
  daysOver: null,
  promisedQuantity: null,
  unit: null,
  deliveries: 0,
  agreement: null,
  engagement: 'e1',
  evidence,
};

export const obligations: ObligationsBoard = {
  day,
  view: 'published',
  programme: null,
  programmes: [programme],
  standing: null,
  tally: programmePage.obligations,
  obligations: [
    {
      ...promise,
      id: 'o1',
      what: 'A million yuan for each village',
      due: '2020-01-31',
      standing: 'overdue',
      daysOver: 151,
      promised: { amount: '29000000', currency: 'CNY' },
      delivered: '20300000',
      deliveries: 1,
    },
    { ...promise, id: 'o2', what: 'A school', to: null, due: null, standing: 'open', promised: null, delivered: null },
  ],
  followUps: [
    {
      engagement: 'e1',
      action: 'Send a list',
      by: 'CN-36',
      due: '2020-06-01',
      done: 'no',
      doneOn: null,
      overdue: true,
    },
    { engagement: 'e1', action: 'Report', by: null, due: null, done: null, doneOn: null, overdue: false },
  ],
  names,
  notRead: 0,
};

export const findings: FindingsBoard = {
  day,
  view: 'published',
  programme: null,
  programmes: [programme],
  status: null,
  tally: programmePage.findings,
  findings: [
    {
      id: 'f1',
      version: 4,
      title: 'Paid before it was built',
      kind: 'undocumented',
      words: 'Two instalments have no record of acceptance.',
      about: ['t1'],
      responsible: 'CN-653022',
      amount: { amount: '3200000', currency: 'CNY' },
      due: '2020-05-01',
      status: 'open',
      overdue: true,
      action: null,
      actionOn: null,
      recheck: null,
      recheckOn: null,
      evidence,
      mayReport: true,
      mayRecheck: true,
    },
  ],
  names,
  notRead: 0,
};

const amount = { currency: 'CNY', priceYear: null, amount: '150000000', negative: null, records: 2 };
const figure: TotalFigure = {
  stage: 'disbursement',
  side: 'sent',
  amounts: [amount, { ...amount, currency: 'EUR', priceYear: 2015, amount: '-3' }],
  records: 2,
  cells: [
    { keys: ['CN-36', '2019'], amounts: [amount] },
    { keys: ['unknown', '2019'], amounts: null },
  ],
  excluded: [
    {
      reason: 'internal',
      records: 1,
      amounts: [amount],
      because: 'It moved inside the boundary.',
      localBecause: '在边界内往来。',
    },
  ],
  coverage: [
    { of: 'donors', expected: ['CN-36', 'CN-32'], missing: ['CN-32'] },
    { of: 'years', expected: ['2019'], missing: [] },
  ],
  rates: [
    { series: 's1', title: 'Rates', version: 2, kind: 'exchange', from: 'EUR', to: 'CNY', date: '2019', value: '7.7' },
  ],
  sentence: 'Disbursed, as sent, at any time.',
  localSentence: '拨付（援出方申报），全部时间。',
};

export const totals: TotalsExplorer = {
  totals: {
    programme: 'p1',
    boundary: { actors: [], places: ['CN-65'] },
    boundaryFrom: 'programme',
    direction: 'in',
    side: 'sent',
    start: '2010-01-01',
    end: null,
    donors: [],
    recipients: [],
    sectors: [],
    by: ['donor', 'year'],
    placeLevel: null,
    view: 'published',
    currency: null,
    priceYear: null,
    figures: [figure, { ...figure, stage: 'pledge', amounts: null, cells: [], excluded: [], coverage: [], rates: [] }],
    names,
    sequence: '1',
    engine: 'records',
  },
  programmes: [programme],
  series: [],
};

/** Split by one key: each amount has its bar. */
export const totalsByDonor: TotalsExplorer = { ...totals, totals: { ...totals.totals, by: ['donor'] } };

export const totalRecords: TotalRecordsPage = {
  items: [
    { id: 't1', date: '2019-05-20', amount: '100', currency: 'CNY', counted: '60', reason: null },
    { id: 't9', date: '2019', amount: '5', currency: 'CNY', counted: '0', reason: 'share unknown' },
  ],
  names,
  total: 120,
  next: '50',
  stage: 'disbursement',
  keys: ['CN-36'],
  reason: null,
  page: 1,
  pageSize: 50,
};

const claim = fixtures.claimAnswer;

export const reported: ReportedExplorer = {
  reported: {
    request: { programme: 'p1' },
    lines: [
      {
        claim,
        document: claim.document,
        speaker: null,
        quote: claim.claim.quote,
        measure: claim.claim.measure,
        unit: 'CNY',
        low: '119',
        high: '120',
        recorded: '60',
        records: 2,
        differenceLow: '59',
        differenceHigh: '60',
        coverageLow: '50',
        coverageHigh: '50.4',
        cautions: ['Its givers are counted in words.'],
        sentence: 'Reported 119 to 120; recorded 60.',
        localSentence: '公布119至120；记录60。',
      },
    ],
    notCompared: [{ reason: 'no period is stated', claims: 2 }],
    names,
  },
  programmes: [programme],
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
