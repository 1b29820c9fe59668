/** Answers about records as the actions give them, made by hand so that pages can be looked at without a database. */
import type { Names, RecordAnswer, RecordEvent, RecordPage, WorkAnswer } from '../../src/actions/recordAnswers.ts';
import { blankBody } from '../../src/core/records/blankBody.ts';
import { completeness } from '../../src/core/records/completeness.ts';
import type { Body } from '../../src/core/records/field.ts';
import type { RecordType } from '../../src/core/records/recordTypes.ts';
import type { HistoryRoom, RecordRoom, RecordsAnswer, WorkRoom } from '../../src/portal/portal.ts';

export const hash = 'b5bb9d8014a0f9b1d61e21e796d78dccdf1352f23cd32812f4850b878ae4944c';

export const names: Names = {
  pr1: { kind: 'record', name: 'Assistance to Xinjiang', localName: '对口援疆', href: '/programmes/pr1' },
  pj1: { kind: 'record', name: 'County hospital, second phase', localName: '县医院二期', href: '/projects/pj1' },
  ag1: {
    kind: 'record',
    name: 'Support agreement Jiangxi – Akto',
    localName: '江西—阿克陶帮扶协议',
    href: '/agreements/ag1',
  },
  'CN-36-GOV': {
    kind: 'actor',
    name: 'Jiangxi Provincial Government',
    localName: '江西省人民政府',
    href: '/actors/CN-36-GOV',
  },
  c1: { kind: 'claim', name: '“18.819 billion yuan” – Department of Finance', localName: null, href: '/claims/c1' },
  'CN-653022': { kind: 'place', name: 'Akto County', localName: '阿克陶县', href: '/places/CN-653022' },
  'CN-653001': { kind: 'place', name: 'Artux City', localName: '阿图什市', href: '/places/CN-653001' },
};

function bodyOf(type: RecordType, fields: Body): Body {
  return { ...blankBody(type), ...fields };
}

export const transactionBody = bodyOf('transaction', {
  programme: 'pr1',
  project: 'pj1',
  stage: 'disbursement',
  side: 'sent',
  date: '2019-07',
  amount: { amount: '18819000.50', currency: 'CNY' },
  providers: [{ id: 'CN-36-GOV', percent: null }],
  recipients: [
    { id: 'CN-653022', percent: '60' },
    { id: 'CN-653001', percent: '40' },
  ],
  sectors: [{ id: 'health', percent: '100' }],
  passedOnFrom: [{ transaction: 'unseen', percent: '100' }],
  evidence: [{ document: 'd1', claim: 'c1', quote: '18.819 billion yuan', note: null }],
  note: 'Second instalment.\nThe third is announced for March.',
});

export const projectBody = bodyOf('project', {
  programme: 'pr1',
  title: 'County hospital, second phase',
  localTitle: '县医院二期',
  status: 'implementation',
  donors: ['CN-36-GOV'],
  recipients: [{ id: 'CN-653022', percent: null }],
  plannedStart: '2018',
  plannedEnd: '2020-06',
  budgets: [
    { amount: { amount: '120000000', currency: 'CNY' }, on: '2018-01-01', start: null, end: null, reason: null },
    {
      amount: { amount: '131000000', currency: 'CNY' },
      on: '2019-03-01',
      start: null,
      end: null,
      reason: 'Foundation',
    },
  ],
  milestones: [{ title: 'Roof closed', due: '2019-10-01', done: null, reason: null, document: null }],
  progress: [{ day: '2019-06-30', percent: '45', words: null, document: null }],
  results: [
    {
      indicator: 'Beds',
      unit: 'beds',
      baseline: '120',
      baselineDate: '2018',
      start: '2018',
      end: '2020',
      target: '300',
      actual: null,
    },
  ],
});

function answer(type: RecordType, id: string, body: Body, fields: Partial<RecordAnswer> = {}): RecordAnswer {
  return {
    id,
    type,
    version: 3,
    state: 'published',
    title: 'Jiangxi → Akto, Artux: CNY 18.8 million, 2019-07',
    localTitle: '江西→阿克陶、阿图什：人民币1881.9万元，2019年7月',
    body,
    author: 'Office A',
    recordedAt: '2026-11-20T09:30:00Z',
    recordedBy: 'Publisher One',
    batchId: null,
    ...fields,
  };
}

function event(version: number, fields: Partial<RecordEvent>): RecordEvent {
  return {
    version,
    state: 'draft',
    change: 'entered',
    reason: null,
    at: `2026-11-${10 + version}T09:30:00Z`,
    by: 'Office A',
    batchId: null,
    changes: [],
    hash,
    ...fields,
  };
}

const events = [
  event(5, { state: 'submitted', change: 'submitted' }),
  event(4, {
    change: 'revised',
    reason: 'The office found a second payment.',
    changes: [
      { path: 'amount', before: 'CNY 17000000', after: 'CNY 18819000.50' },
      { path: 'recipients.1.percent', before: null, after: '40' },
      { path: 'stage', before: 'commitment', after: 'disbursement' },
      { path: 'project', before: null, after: 'pj1' },
      { path: 'note', before: 'Second instalment.', after: null },
    ],
  }),
  event(3, { state: 'published', change: 'published', by: 'Publisher One' }),
  event(2, { state: 'approved', change: 'approved', by: 'Reviewer One' }),
  event(1, { change: 'imported', batchId: 'b1' }),
];

const acts = [
  'revise',
  'submit',
  'return',
  'approve',
  'publish',
  'withdraw',
  'restore',
  'report action',
  'recheck',
] as const;

function page(record: RecordAnswer, fields: Partial<RecordPage> = {}): RecordPage {
  return {
    ...record,
    currentVersion: record.version,
    names,
    completeness: completeness(record.type, record.body),
    problems: [],
    evidence: [],
    published: null,
    possibilities: acts.map((act) => ({
      act,
      allowed: act !== 'publish' && act !== 'submit',
      because: 'Reviewer One does not have the right to publish',
    })),
    events,
    referrers: [],
    referrerCounts: {},
    ...fields,
  };
}

export const submitted = answer('transaction', 't1', transactionBody, { version: 5, state: 'submitted' });
export const comparison: NonNullable<RecordRoom['comparison']> = {
  id: 't1',
  type: 'transaction',
  before: answer('transaction', 't1', transactionBody),
  after: submitted,
  changes: events[1]?.changes ?? [],
  names,
};

export const transactionRoom: RecordRoom = {
  record: page(submitted, {
    published: answer('transaction', 't1', transactionBody),
    evidence: [
      {
        documentId: 'd1',
        documentTitle: 'Partner provinces report on a year of assistance',
        outlet: 'Xinhua',
        publishedOn: '2020-01-14',
        claimId: 'c1',
        speaker: 'Department of Finance of Jiangxi Province',
        quote: '18.819 billion yuan',
        note: null,
      },
    ],
    problems: [
      {
        path: 'project',
        code: 'LINKED_RECORD_WITHDRAWN',
        message: 'This project was withdrawn.',
        remedy: 'Choose another.',
        draftAllowed: true,
      },
    ],
  }),
  comparison,
  addable: ['arrival', 'transaction', 'finding'],
};

export const publicTransaction: RecordRoom = {
  record: page(answer('transaction', 't2', { ...transactionBody, amount: null, project: null, note: null }), {
    possibilities: [],
    events: events.slice(2),
  }),
  comparison: null,
  addable: [],
};

const project = answer('project', 'pj1', projectBody, {
  title: 'County hospital, second phase',
  localTitle: '县医院二期',
});
export const projectRoom: RecordRoom = {
  record: page(project, {
    referrers: [submitted, answer('transaction', 't2', transactionBody)],
    referrerCounts: { transaction: 214 },
  }),
  comparison: null,
  addable: ['transaction', 'contribution'],
};

export const records: RecordsAnswer = {
  type: 'transaction',
  items: [
    submitted,
    ...Array.from({ length: 4 }, (_, n) => answer('transaction', `t${n + 2}`, transactionBody)),
    answer('transaction', 't9', bodyOf('transaction', { amount: { amount: '-250000', currency: 'CNY' } }), {
      title: 'Correction',
      state: 'draft',
    }),
  ],
  names,
  total: 137,
  page: 1,
  pageSize: 50,
  filters: { programme: 'pr1', place: 'Nowhereville' },
  mayAdd: true,
  unknownNames: ['Nowhereville'],
  programmes: [],
  mayImport: true,
  files: [
    { format: 'csv', href: '/exports/transactions.csv' },
    { format: 'xlsx', href: '/exports/transactions.xlsx' },
  ],
};

export const historyRoom: HistoryRoom = { record: page(submitted), comparison };

const none = { items: [], total: 0 };
const one = (record: RecordAnswer, reason: string | null = null) => ({ items: [{ ...record, reason }], total: 1 });
const emptyWork: WorkAnswer = {
  drafts: none,
  returned: none,
  toReview: none,
  waiting: none,
  toPublish: none,
  toRecheck: none,
  toAct: none,
  names,
};

export const workRoom: WorkRoom = {
  ...emptyWork,
  returned: one(project, 'The second budget has no source.'),
  toReview: { ...one(submitted), total: 120 },
  drafts: one(answer('transaction', 't3', transactionBody, { state: 'draft' })),
  addable: ['project', 'transaction', 'agreement'],
  reviewsClaims: true,
  mayImport: true,
};
export const idleWork: WorkRoom = { ...emptyWork, addable: [], reviewsClaims: false, mayImport: false };
