/** Answers of reckoning for pages: a figure pinned by others, one by its own reports alone, one that takes no part. */
import type {
  BoundsAnswer,
  ConflictAnswer,
  ConflictMember,
  ConflictsAnswer,
  FigureReckoning,
  StatedSum,
} from '../../src/actions/reckoningAnswers.ts';
import { figure } from './fixtures.ts';

function stated(index: number, low: string, high: string | null): StatedSum {
  const claim = figure.claims[index];
  return {
    id: `s${index}`,
    about: figure,
    low,
    high,
    lowOpen: false,
    highOpen: index === 1,
    claims: claim ? [claim] : [],
    origins: 1,
    figureId: index === 0 ? 'f1' : `f${index + 5}`,
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
  labels: ['revision', 'not said'],
};

const bounds: BoundsAnswer = {
  unit: 'CNY',
  low: '17550000000',
  high: '101181500000',
  lowOpen: false,
  highOpen: true,
  proofLow: [
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

export const reckoned: FigureReckoning = { bounds, notComparable: null, conflicts: [conflict] };

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
  notComparable: null,
  conflicts: [],
};

export const notReckoned: FigureReckoning = { bounds: null, notComparable: 'basis not said', conflicts: [] };

export const conflicts: ConflictsAnswer = {
  conflicts: [conflict, { ...conflict, id: 'x2', slack: '0', labels: ['contradict'] }],
  claims: 242,
  statements: 346,
  notComparable: [
    { reason: 'basis not said', claims: 43 },
    { reason: 'no unit', claims: 1 },
  ],
};

export const noConflicts: ConflictsAnswer = { ...conflicts, conflicts: [], notComparable: [] };
