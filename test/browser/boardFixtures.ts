/** Answers of the boards and of totals made by hand. */
import type { ArrivalsBoard, FindingsBoard, Movement, ObligationsBoard } from '../../src/actions/boardAnswers.ts';
import type { ReportedExplorer, TotalRecordsPage, TotalsExplorer } from '../../src/actions/programmeAnswers.ts';
import type { TotalFigure } from '../../src/actions/totalAnswers.ts';
import { claimAnswer } from './fixtures/review.ts';
import { programmePage } from './programmeFixtures.ts';
import { day, evidence, names, programme } from './programmeParts.ts';

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
  localSentence: '拨付（支援方申报），全部时间。',
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
  byProgramme: null,
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

const claim = claimAnswer;

export const reported: ReportedExplorer = {
  page: 1,
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
        cautions: ['Its donors are counted in words.'],
        sentence: 'Reported 119 to 120; recorded 60.',
        localSentence: '公布119至120；记录60。',
      },
    ],
    notCompared: [{ reason: 'no period is stated', claims: 2 }],
    names,
  },
  programmes: [programme],
};
