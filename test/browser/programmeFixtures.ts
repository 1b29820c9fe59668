/** Answers of the programme's pages made by hand: with gaps, with many pairings, and with nothing at all. */
import type { PairingsOn, PartyHistory } from '../../src/actions/pairingAnswers.ts';
import type { ProgrammePage, Programmes } from '../../src/actions/programmeAnswers.ts';
import type { BaseFigure } from '../../src/actions/termAnswers.ts';
import { blankTerm } from '../../src/actions/programme/testing/blankTerm.ts';
import { day, evidence, names, record, programme, pairing } from './programmeParts.ts';

const before = pairing('pr0', 'CN-32', 'CN-653022', { start: '2005', end: '2009' });
export const after = pairing('pr1', 'CN-36', 'CN-653022', { replaces: 'pr0' });

/** Replaced, with a year in between in which nobody was paired. */
export const history: PartyHistory = {
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

export const money = {
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

const term = { ...blankTerm, daysLeft: null, path: null, quota: null };

const euro = { currency: 'EUR', priceYear: 2015, amount: '50' };
const revenue = (year: string): BaseFigure => ({
  series: { id: 's1', title: 'Revenue of Jiangxi', localTitle: '江西省财政收入', source: 'Yearbook', vintage: '2021' },
  year,
  amount: '100000',
  currency: 'CNY',
  unit: null,
  priceYear: null,
});

export const programmePage: ProgrammePage = {
  programme,
  day,
  view: 'published',
  mayEdit: true,
  inKindNotRead: 2,
  participants: [{ kind: 'provinces and cities', actor: null, count: '19', words: null, localWords: null }],
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
          quota: { stage: 'disbursement', lines: [], leftOut: 0, unshared: [], problem: 'no series of the base' },
        },
        {
          ...term,
          kind: 'growth',
          measure: 'Money',
          low: '8',
          high: null,
          unit: '%',
          path: {
            stage: 'disbursement',
            currency: 'CNY',
            priceYear: null,
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
          kind: 'quota',
          measure: 'Money',
          localMeasure: '援助资金',
          low: '1',
          high: '2',
          unit: '%',
          base: 'revenue',
          localBase: '财政收入',
          baseIs: 'year before',
          quota: {
            stage: 'disbursement',
            lines: [
              {
                donor: 'CN-36',
                year: '2019',
                base: revenue('2018'),
                low: '1000',
                high: '2000',
                recorded: '900',
                others: [],
              },
              { donor: 'CN-36', year: '2020', base: null, low: null, high: null, recorded: null, others: [euro] },
              {
                donor: 'CN-32',
                year: '2019',
                base: revenue('2018'),
                low: '1000',
                high: '2000',
                recorded: null,
                others: [euro],
              },
              {
                donor: 'CN-32',
                year: '2020',
                base: revenue('2019'),
                low: '1000',
                high: '2000',
                recorded: null,
                others: [],
              },
            ],
            leftOut: 3,
            unshared: [{ year: '2019', amounts: [euro] }],
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
            stage: 'disbursement',
            currency: 'CNY',
            priceYear: null,
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
