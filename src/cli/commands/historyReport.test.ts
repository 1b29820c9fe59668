import { expect, it } from 'vitest';
import { historyReport } from './historyReport.ts';

it('gives the verdict, the problems and the head', () => {
  const problems = [
    { sequence: '7', record: 'claim c1 version 2', problem: 'the record was altered' },
    { sequence: null, record: null, problem: 'the head noted before is not in the chain' },
  ];
  expect(historyReport({ ok: false, entries: 9, head: '9:ab', problems }).split('\n')).toEqual([
    '9 entries, 2 problems: something was changed past the history.',
    '  entry 7, claim c1 version 2: the record was altered',
    '  the head noted before is not in the chain',
    'head 9:ab',
  ]);
  expect(historyReport({ ok: true, entries: 1, head: '1:ab', problems: [] })).toMatch(
    /^1 entry: every record is as the history says\.\nhead 1:ab\n/,
  );
});
