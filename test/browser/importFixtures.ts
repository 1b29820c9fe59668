/** An import whose records stand in several states, and what moving them on would come to. */
import type { MoveAnswer } from '../../src/actions/importAnswers.ts';
import type { ImportPageAnswer } from '../../src/portal/imports/importPage.ts';
import { records } from './recordFixtures.ts';

const importId = '0190d5a0-0000-7000-8000-00000000a001';

export const importPage: ImportPageAnswer = {
  id: importId,
  kind: 'import',
  source: '2019年对口援疆资金汇总表.xlsx',
  sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  profileId: null,
  undoes: null,
  undoneBy: null,
  versions: 1_000_000,
  at: '2026-07-01T08:00:00.000Z',
  by: 'Finance office of Jiangxi',
  standing: 612_340,
  states: [
    { state: 'draft', count: 12_660 },
    { state: 'submitted', count: 612_340 },
    { state: 'published', count: 375_000 },
  ],
  moves: [
    { move: 'submit', most: 12_660 },
    { move: 'return', most: 612_340 },
    { move: 'approve', most: 612_340 },
    { move: 'withdraw', most: 1_000_000 },
  ],
  records: { ...records, next: null },
  changedSince: [],
  mayUndo: true,
  hasReport: true,
};

export const wouldMove: MoveAnswer = {
  importId,
  move: 'return',
  moved: 612_300,
  left: [
    {
      because: 'a record whose state is "published" cannot be returned',
      count: 375_000,
      examples: ['t1', 't2', '0190d5a0-0000-7000-8000-00000000b001', '0190d5a0-0000-7000-8000-00000000b002'].map(
        (id) => ({ id, type: 'transaction' }) as const,
      ),
    },
    {
      because: 'Reviewer One wrote or submitted what is to be reviewed, and nobody reviews his own entry',
      count: 40,
      examples: [{ id: 't3', type: 'transaction' }],
    },
  ],
  batchId: null,
};
