import { describe, expect, it } from 'vitest';
import type { CaseStep, EscalatedTo } from './caseEvent.ts';
import { defaultDeadlines, readDeadlines } from './deadlines.ts';
import { dueTasks } from './dueTasks.ts';
import { escalations } from './escalations.ts';
import type { ExampleStep } from './testing/exampleCase.ts';
import {
  acknowledged,
  assigned,
  changed,
  closed,
  exampleAlert,
  exampleCase,
  firedAgain,
  noted,
  suggested,
  verifiedAs,
} from './testing/exampleCase.ts';

const toTrue = [acknowledged, verifiedAs('true')];

/** The alert is of high severity, about March 2024, with a lag of 30 days; all happens on 1 May. */
describe('dueTasks', () => {
  it.each<[string, ExampleStep[], string[]]>([
    ['a new case', [], ['acknowledge by 2024-05-03']],
    ['taken on', [acknowledged], ['verify by 2024-05-08']],
    ['a false alarm', [acknowledged, verifiedAs('false')], ['close by 2024-05-31']],
    ['true', toTrue, ['assign a measure by 2024-05-15', 'report a reading 2024-04 by 2024-06-13']],
    [
      'true, and over by itself',
      [...toTrue, suggested],
      ['close by 2024-05-31', 'report a reading 2024-04 by 2024-06-13'],
    ],
    [
      'with measures',
      [...toTrue, assigned, assigned, changed(1, 'done')],
      ['report a reading 2024-04 by 2024-06-13', 'complete a measure 2 by 2024-07-31'],
    ],
    [
      'with readings since, one of them taken back',
      [...toTrue, assigned, changed(1, 'done'), noted('2024-05', 2.5), noted('2024-06', null)],
      ['report a reading 2024-06 by 2024-08-13'],
    ],
    [
      'of an old period: nothing was due before somebody looked',
      [acknowledged, ['2025-09-01', verifiedAs('true')], assigned],
      ['complete a measure 1 by 2024-07-31', 'report a reading 2024-04 by 2025-09-15'],
    ],
    ['closed', [...toTrue, closed], []],
    ['fired again', [...toTrue, closed, firedAgain], ['acknowledge by 2024-05-03']],
  ])('%s: %#', (_, steps, expected) => {
    const due = dueTasks(exampleCase(...steps), defaultDeadlines, '2024-05-01');
    const words = due.map(({ task, measure, period, by }) =>
      [task, measure, period, 'by', by].filter((part) => part !== null).join(' '),
    );
    expect(words).toEqual(expected);
    expect(due.every(({ overdue }) => !overdue)).toBe(true);
  });

  it('a task is overdue from the day after', () => {
    const overdue = (day: string) => dueTasks(exampleCase(), defaultDeadlines, day)[0]?.overdue;
    expect([overdue('2024-05-03'), overdue('2024-05-04')]).toEqual([false, true]);
  });
});

describe('escalations', () => {
  const chain: EscalatedTo[] = [
    { kind: 'supervisor', party: 'S', list: 'l' },
    { kind: 'office above', place: 'EX' },
  ];
  const told = (day: string, ...steps: readonly ExampleStep[]) =>
    escalations(exampleCase(...steps), { deadlines: defaultDeadlines, day, chain }).map(({ task, to }) => [
      task,
      to.kind,
    ]);
  const before = (day: string): readonly [string, CaseStep] => [
    day,
    {
      kind: 'escalated',
      task: 'acknowledge',
      measure: null,
      by: '2024-05-03',
      to: { kind: 'supervisor', party: 'S', list: 'l' },
    },
  ];

  it.each<[string, string, ExampleStep[], string[][]]>([
    ['not before it is overdue', '2024-05-03', [], []],
    ['to the supervisor first', '2024-05-04', [], [['acknowledge', 'supervisor']]],
    ['once', '2024-05-17', [before('2024-05-04')], []],
    ['then one higher', '2024-05-18', [before('2024-05-04')], [['acknowledge', 'office above']]],
    ['and there again', '2024-07-01', [before('2024-05-04'), before('2024-05-18')], [['acknowledge', 'office above']]],
    ['another task begins anew', '2024-05-09', [before('2024-05-04'), acknowledged], [['verify', 'supervisor']]],
  ])('%s', (_, day, steps, expected) => {
    expect(told(day, ...steps)).toEqual(expected);
  });

  it('nobody is told where nobody is above', () => {
    expect(escalations(exampleCase(), { deadlines: defaultDeadlines, day: '2024-06-01', chain: [] })).toEqual([]);
  });
});

describe('readDeadlines', () => {
  it('fills in what an installation leaves open', () => {
    expect(readDeadlines({ close: 10 })).toEqual({ ...defaultDeadlines, close: 10 });
    expect(readDeadlines({})).toEqual(defaultDeadlines);
  });

  it.each([
    [{ close: -1 }, 'close: must be at least 0'],
    [{ verify: { high: 1, medium: 2 } }, 'verify.low: must be filled in'],
    [{ closing: 1 }, 'closing: is not known here'],
    ['soon', 'the deadlines: must be a group of values'],
  ])('%j: says what is wrong', (input, wrong) => {
    expect(readDeadlines(input)).toEqual({ wrong });
  });

  it('longer deadlines never make more overdue', () => {
    const state = exampleCase(...toTrue);
    const overdue = (days: number) => {
      const deadlines = readDeadlines({ report: days, assignMeasure: { high: days, medium: days, low: days } });
      return 'wrong' in deadlines ? -1 : dueTasks(state, deadlines, '2024-07-01').filter((one) => one.overdue).length;
    };
    expect([0, 30, 60, 100].map(overdue)).toEqual([2, 2, 1, 0]);
    expect(exampleAlert.severity).toBe('high');
  });
});
