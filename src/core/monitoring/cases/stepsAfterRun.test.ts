import { describe, expect, it } from 'vitest';
import type { Muting } from '../alerts/alert.ts';
import type { CaseAlert, CaseStep } from './caseEvent.ts';
import { afterEvent } from './foldCase.ts';
import type { CaseState } from './caseState.ts';
import { followUpSteps } from './followUpSteps.ts';
import { stepsAfterRun } from './stepsAfterRun.ts';
import {
  acknowledged,
  assigned,
  closed,
  closedWithout,
  exampleAlert,
  exampleCase,
  noted,
  suggested,
  verifiedAs,
} from './testing/exampleCase.ts';

const closedTrue = [acknowledged, verifiedAs('true'), suggested, closed];
const again: CaseAlert = { ...exampleAlert, since: '2024-09', period: '2024-09' };
const silence: Muting = { by: 'silence', reason: 'New register', office: 'Office', until: '2025-01-01' };
const elsewhere: CaseAlert = { ...exampleAlert, id: 'slip-back/EX-9/incidence', place: 'EX-9' };

const on = (alert: CaseAlert, muting: Muting | null = null, before: string[] = []) => {
  return { alert, muting, before, endedIn: null };
};
const over = { id: exampleAlert.id, how: 'resolved' as const, period: '2024-06' };

function work(state: CaseState | null, run: Partial<Parameters<typeof stepsAfterRun>[0]>, reopenPeriods = 6) {
  const latest = (id: string) => (id === state?.alert.id ? state : undefined);
  return stepsAfterRun({ on: [], over: [], ...run }, { latest, reopenPeriods });
}

describe('stepsAfterRun', () => {
  it.each<[string, CaseStep[] | null, Parameters<typeof work>[1], string[]]>([
    ['a new alert opens a case', null, { on: [on(exampleAlert)] }, ['new: opened']],
    ['one that is silenced does not', null, { on: [on(exampleAlert, silence)] }, []],
    [
      'one of a rule that is seldom right does',
      null,
      { on: [on(exampleAlert, { by: 'precision', verified: 20, precision: 0.1, target: 0.3 })] },
      ['new: opened'],
    ],
    ['an alert that goes on changes nothing', [], { on: [on({ ...exampleAlert, period: '2024-04' })] }, []],
    ['one that became less grave neither', [], { on: [on({ ...exampleAlert, severity: 'low' })] }, []],
    ['the end suggests closing', [acknowledged], { over: [over] }, ['c1: closing suggested']],
    ['once', [suggested], { over: [over] }, []],
    ['an alert that comes back takes that back', [suggested], { on: [on(exampleAlert)] }, ['c1: suggestion withdrawn']],
    [
      'one that fired again in an open case has a new beginning',
      [suggested],
      { on: [on(again)] },
      ['c1: suggestion withdrawn', 'c1: alert changed'],
    ],
    ['the end of a closed case says nothing', closedTrue, { over: [over] }, []],
    [
      'a false alarm that goes on stays closed',
      [acknowledged, verifiedAs('false'), closedWithout],
      { on: [on(exampleAlert)] },
      [],
    ],
    [
      'one whose end was taken back reopens as it was',
      closedTrue,
      { on: [on(exampleAlert)] },
      ['c1: reopened', 'c1: suggestion withdrawn'],
    ],
    ['one that fires again within the window reopens', closedTrue, { on: [on(again)] }, ['c1: reopened']],
    ['unless it is silenced', closedTrue, { on: [on(again, silence)] }, []],
    [
      'the last period of the window, counted from where it ended',
      closedTrue,
      { on: [on({ ...again, since: '2024-12' })] },
      ['c1: reopened'],
    ],
    [
      'counted from where the alert ended, also where its case was closed before that',
      [acknowledged, verifiedAs('false'), closedWithout],
      { on: [{ ...on({ ...again, since: '2025-01' }), endedIn: '2024-11' }] },
      ['c1: reopened'],
    ],
    ['behind it, another case is opened', closedTrue, { on: [on({ ...again, since: '2025-01' })] }, ['new: opened']],
    [
      'it goes on to the place that took this one’s place',
      [acknowledged],
      { on: [on(elsewhere, null, [exampleAlert.id])], over: [{ ...over, how: 'moved' }] },
      ['c1: alert changed'],
    ],
    [
      'of a split place the first part takes the case along, and the others follow it',
      [acknowledged],
      {
        on: [
          on(elsewhere, null, [exampleAlert.id]),
          on({ ...elsewhere, id: 'slip-back/EX-8/incidence' }, null, [exampleAlert.id]),
        ],
        over: [{ ...over, how: 'moved' }],
      },
      ['c1: alert changed', 'new: opened'],
    ],
    [
      'what was closed as a false alarm is none under a new code',
      [acknowledged, verifiedAs('false'), closedWithout],
      { on: [on(elsewhere, null, [exampleAlert.id])] },
      [],
    ],
  ])('%s', (_, steps, run, expected) => {
    const found = work(steps === null ? null : exampleCase(...steps), run);
    expect(found.map(({ id, step }) => `${id ?? 'new'}: ${step.kind}`)).toEqual(expected);
  });

  it('has nothing to do when its work is done', () => {
    for (const run of [{ on: [on(exampleAlert)] }, { over: [over] }, { on: [on(again)] }]) {
      let state = exampleCase(suggested);
      for (const { step } of work(state, run)) {
        state = afterEvent(state, { version: state.version + 1, at: state.at, by: 'x', reason: null, step });
      }
      expect(work(state, run)).toEqual([]);
    }
  });

  it('keeps what was found of an alert whose end was taken back', () => {
    const state = exampleCase(...closedTrue, { kind: 'reopened', alert: exampleAlert });
    expect(state).toMatchObject({ closed: null, verified: { outcome: 'true' }, episodes: [{ outcome: 'true' }] });
    expect(state.episodes).toHaveLength(1);
  });

  it('tells of which case a new one is a part', () => {
    const run = {
      on: [
        on({ ...elsewhere, id: 'a' }, null, [exampleAlert.id]),
        on({ ...elsewhere, id: 'b' }, null, [exampleAlert.id]),
      ],
    };
    expect(work(exampleCase(), run)[1]?.step).toMatchObject({ kind: 'opened', follows: 'c1' });
  });
});

describe('followUpSteps', () => {
  const reading = (period: string, value: number | null, dataset = 'd2') => ({
    period,
    value,
    denominator: null,
    dataset,
    knownOn: '2024-08-01',
  });
  it.each<[string, CaseStep[], ReturnType<typeof reading>[], [string, number | null][]]>([
    [
      'what came in since',
      [],
      [reading('2024-05', 2), reading('2024-04', 3)],
      [
        ['2024-04', 3],
        ['2024-05', 2],
      ],
    ],
    ['not what the alert rests on', [], [reading('2024-03', 3.2, 'd1'), reading('2024-02', 3)], []],
    ['a correction of what it rests on', [], [reading('2024-03', 1.1)], [['2024-03', 1.1]]],
    [
      'what counts again where that was withdrawn',
      [noted('2024-03', 1.1)],
      [reading('2024-03', 3.2, 'd1')],
      [['2024-03', 3.2]],
    ],
    ['once', [noted('2024-04', 3)], [reading('2024-04', 3)], []],
    ['anew where it was corrected', [noted('2024-04', 3)], [reading('2024-04', 2, 'd3')], [['2024-04', 2]]],
    ['what was taken back', [noted('2024-04', 3)], [], [['2024-04', null]]],
    ['once, too', [noted('2024-04', 3), noted('2024-04', null)], [], []],
    ['nothing for a closed case', closedTrue, [reading('2024-05', 2)], []],
  ])('%s', (_, steps, readings, expected) => {
    const found = followUpSteps(exampleCase(...steps), readings);
    expect(found.map(({ reading: { period, value } }) => [period, value])).toEqual(expected);
  });

  it('goes on after measures', () => {
    const state = exampleCase(acknowledged, verifiedAs('true'), assigned);
    expect(followUpSteps(state, [reading('2024-04', 1)])).toHaveLength(1);
  });
});
