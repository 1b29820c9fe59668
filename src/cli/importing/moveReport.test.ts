import { expect, it } from 'vitest';
import type { MoveAnswer } from '../../actions/importAnswers.ts';
import { moveReport } from './moveReport.ts';

const answer: MoveAnswer = {
  importId: 'i1',
  move: 'approve',
  moved: 1200,
  left: [
    { because: 'nobody reviews his own entry', count: 30, examples: [{ id: 't1', type: 'transaction' }] },
    { because: 'a note with \u001B[31m colour', count: 1, examples: [] },
  ],
  batchId: null,
};

it.each([
  ['what moved and what stayed', false, 'approved: 1,200 records', '  30 records left as they are: nobody'],
  ['what would', true, 'would be approved: 1,200 records', '  30 records would stay: nobody'],
])('tells %s, with a record to look at', (_what, isDry, first, second) => {
  const lines = moveReport(answer, isDry).split('\n');
  expect(lines).toHaveLength(3);
  expect(lines[0]).toBe(first);
  expect(lines[1]).toBe(`${second} reviews his own entry (such as t1)`);
  expect(lines[2]).not.toContain('\u001B');
});
