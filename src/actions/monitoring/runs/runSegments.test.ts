import { describe, expect, it } from 'vitest';
import { dayText } from '../../../core/monitoring/period.ts';
import type { RunAnswer } from '../../alertAnswers.ts';
import { runSegments } from './runSegments.ts';

const run = (number: number, day: string, head: number, rules: readonly string[] = ['a']): RunAnswer => ({
  number,
  day,
  head: String(head),
  at: '',
  by: '',
  summary: {
    rules: rules.map((record) => ({ record, content: 1, rule: record, tests: 0, withheld: 0 })),
    problems: [],
    places: 0,
    readings: 0,
    tests: 0,
    withheld: 0,
    alerts: 0,
    fired: 0,
    ended: 0,
    muted: 0,
    bulletin: { kind: 'notices', muted: { alert: 0, silence: 0, precision: 0 }, groups: [] },
  },
});
const move = (sequence: bigint, dataset: string, stands = true) => ({
  sequence,
  dataset,
  stands,
  indicators: [`of ${dataset}`],
});

describe('stretches of runs', () => {
  it('begin where a dataset came or went, or other rules run; a day is in each but once', () => {
    const runs = [
      run(1, '2020-01-01', 5),
      run(2, '2020-01-02', 6),
      run(3, '2020-01-02', 9),
      run(4, '2020-01-02', 10),
      run(5, '2020-01-03', 10, ['b', 'a']),
      run(6, '2020-01-04', 12, ['a', 'b']),
      run(7, '2020-01-05', 30, ['a', 'b']),
    ];
    const moves = [move(2n, 'one'), move(8n, 'two'), move(13n, 'one', false), move(31n, 'late')];
    const found = runSegments(runs, moves).map(({ days, withdrawn, datasets, rules }) => [
      days.map(dayText),
      [...withdrawn, ...datasets],
      rules.length,
    ]);
    expect(found).toEqual([
      [['2020-01-01', '2020-01-02'], ['one'], 1],
      [['2020-01-02'], ['one', 'two'], 1],
      [['2020-01-03', '2020-01-04'], ['one', 'two'], 2],
      [['2020-01-05'], ['of one', 'two'], 2],
    ]);
  });

  it('are none without runs', () => {
    expect(runSegments([], [move(1n, 'one')])).toEqual([]);
  });
});
