/** Answers of reckoning for pages: a figure pinned by others, one by its own reports alone, one that takes no part. */
import type {
  AskedScope,
  BoundsAnswer,
  ConflictAnswer,
  ConflictMember,
  ConflictsAnswer,
  FigureReckoning,
  StatedSum,
} from '../../src/actions/reckoningAnswers.ts';
import { conflictsRoom } from '../../src/server/reckoning/conflictsRoom.ts';
import { figure } from './fixtures/figures.ts';

function stated(index: number, low: string, high: string | null): StatedSum {
  const claim = figure.claims[index];
  return {
    id: `s${index}`,
    about: figure,
    unit: 'CNY',
    relative: null,
    low,
    high,
    lowOpen: false,
    highOpen: index === 1,
    claims: claim ? [claim] : [],
    origins: 1,
    figureId: index === 0 ? 'f1' : `f${index + 5}`,
    records: null,
    places: null,
    series: null,
  };
}

const own = stated(0, '18818500000', '18819500000');
const wider = stated(1, '114000000000', '120000000000');
const inside = stated(4, '15961500000', '15962500000');

function member(sum: StatedSum, end: 'low' | 'high', value: string | null): ConflictMember {
  return { ...sum, resolve: [{ end, value, isOpen: end === 'high' }] };
}

export const conflict: ConflictAnswer = {
  id: 'x1',
  measure: 'money disbursed',
  unit: 'CNY',
  members: [member(own, 'low', '15962500000'), member(inside, 'high', '18818500000'), member(wider, 'low', null)],
  slack: '2856000000',
  knownOn: '2026-03-01',
  labels: [
    { label: 'unit slip', statements: ['s0', 's4'], factor: '10' },
    { label: 'revision', statements: ['s0', 's4', 's1'], factor: null },
    { label: 'not said', statements: ['s1'], factor: null },
  ],
};

const bounds: BoundsAnswer = {
  unit: 'CNY',
  low: '17550000000',
  high: '101181500000',
  lowOpen: false,
  highOpen: true,
  isOuter: true,
  proofLow: [
    { statement: null, end: 'high', times: '-2', bound: '4' },
    { statement: 's1', end: 'low', times: '1', bound: '114000000000' },
    { statement: 's4', end: 'high', times: '-1', bound: '96450000000' },
  ],
  proofHigh: [{ statement: 's1', end: 'high', times: '1', bound: '120000000000' }],
  statements: [own, wider, inside],
  relaxed: [{ statement: 's4', end: 'high', most: '2856000000' }],
  narrow: {
    about: {
      ...figure,
      title: 'Money disbursed by Zhejiang, 2015',
      period: { start: '2015-01-01', end: '2015-12-31' },
    },
    low: '0',
    high: null,
    leaves: '1000000000',
  },
};

const superseded: FigureReckoning['superseded'] = figure.claims.slice(0, 1).flatMap((claim) => {
  const [, by] = figure.claims;
  return by ? [{ about: figure, unit: 'CNY', claim, by, how: 'words' }] : [];
});

const nothingElse = { pending: false, superseded: [] } as const;

export const reckoned: FigureReckoning = {
  pending: false,
  bounds,
  relatives: [],
  tensions: [],
  corroboration: null,
  notComparable: null,
  conflicts: [conflict],
  superseded,
};

export const stillReckoning: FigureReckoning = {
  pending: true,
  bounds: null,
  relatives: [],
  tensions: [],
  corroboration: null,
  notComparable: null,
  conflicts: [],
  superseded: [],
};

export const alone: FigureReckoning = {
  bounds: {
    ...bounds,
    low: '18818500000',
    high: '18818500000',
    proofLow: [{ statement: 's0', end: 'low', times: '1', bound: '18818500000' }],
    proofHigh: [{ statement: 's0', end: 'high', times: '1', bound: '18818500000' }],
    relaxed: [],
    narrow: null,
  },
  relatives: [],
  tensions: [],
  corroboration: null,
  notComparable: null,
  conflicts: [],
  ...nothingElse,
};

export const notReckoned: FigureReckoning = {
  bounds: null,
  relatives: [],
  tensions: [],
  corroboration: null,
  notComparable: 'basis not said',
  conflicts: [],
  ...nothingElse,
};

const recorded: StatedSum = {
  ...stated(0, '9400000000', null),
  id: 'records-1',
  claims: [],
  origins: 0,
  figureId: null,
  records: {
    stage: 'disbursement',
    currency: 'CNY',
    donors: ['CN-36'],
    recipients: ['CN-65'],
    start: '2019-01-01',
    end: '2019-12-31',
    amount: '9400000000',
    records: 12,
    complete: false,
    side: 'sent',
    sectors: [],
    declared: null,
    unclear: '0',
  },
};

const withRecords: ConflictAnswer = {
  ...conflict,
  id: 'x3',
  members: [member(inside, 'high', '9400000000'), member(recorded, 'low', '7000000000')],
  labels: [{ label: 'records', statements: ['records-1'], factor: null }],
};

/** Two reports of one sum, which stand on a line. */
export const ofOneSum: ConflictAnswer = {
  ...conflict,
  id: 'x4',
  members: [
    member(own, 'low', '18700000000'),
    member({ ...stated(2, '18600000000', '18700000000'), about: figure }, 'high', '18818500000'),
  ],
  labels: [{ label: 'contradict', statements: [], factor: null }],
};

const allConflicts: ConflictsAnswer = {
  pending: false,
  unfinished: 1200,
  unsettled: 0,
  stopped: true,
  conflicts: [
    withRecords,
    conflict,
    { ...conflict, id: 'x2', slack: '0', labels: [{ label: 'contradict', statements: [], factor: null }] },
    ofOneSum,
  ],
  claims: 242,
  statements: 346,
  recordedSums: 12,
  recordedLeft: 0,
  notComparable: [
    { reason: 'basis not said', claims: 43 },
    { reason: 'no unit', claims: 1 },
  ],
  superseded,
  tensions: [],
  refused: [
    {
      code: 'RECKON_LEDGER_NEGATIVE',
      message: 'The records of a sum add up to -5 CNY, below zero.',
      remedy: 'Corrections exceed what they correct in this scope: check those records, or ask about a wider scope.',
      claims: [],
      records: ['r1', 'r2'],
    },
  ],
};

const askable: AskedScope['askable'] = [
  { measure: 'money disbursed', unit: 'CNY', stage: 'disbursement', basis: 'flow', statements: 120 },
  { measure: 'projects', unit: 'project', stage: null, basis: 'flow', statements: 3 },
  { measure: 'people posted', unit: 'people', stage: null, basis: 'stock', statements: 2 },
];

export const asked: AskedScope = {
  pending: false,
  about: figure,
  sum: askable[0] ?? null,
  bounds: { ...bounds, relaxed: [] },
  conflicts: [conflict],
  askable,
  sectors: [{ id: 'sector:health', name: 'Health', localName: '卫生健康' }],
  problem: null,
};

export const askedWrongly: AskedScope = {
  ...asked,
  about: null,
  sum: null,
  bounds: null,
  conflicts: [],
  problem: {
    open: [{ field: 'donors', text: 'Nowhere', candidates: [] }],
    message: 'donors: "Nowhere" is not registered',
    remedy: '',
  },
};

const firstPage = { filters: {}, page: 1, programmes: [] };

export const conflicts = conflictsRoom(allConflicts, firstPage);
export const someConflicts = conflictsRoom(allConflicts, {
  filters: { voice: 'international', q: 'nothing' },
  page: 1,
  programmes: [],
});
export const pendingConflicts = conflictsRoom({ ...allConflicts, pending: true, conflicts: [] }, firstPage);
export const noConflicts = conflictsRoom(
  {
    ...allConflicts,
    conflicts: [],
    notComparable: [],
    superseded: [],
    tensions: [],
    refused: [],
    recordedSums: 0,
    recordedLeft: 0,
    unfinished: 0,
    unsettled: 0,
  },
  firstPage,
);
