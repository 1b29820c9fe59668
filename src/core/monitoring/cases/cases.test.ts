import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaseEvent, CaseStep } from './caseEvent.ts';
import { stageOf } from './caseState.ts';
import { duplicateCircle } from './duplicateCircle.ts';
import { afterEvent, foldCase } from './foldCase.ts';
import { mayFollow } from './mayFollow.ts';
import { outcomesByFamily } from './outcomesByFamily.ts';
import {
  acknowledged,
  assigned,
  changed,
  closed,
  closedWithout,
  duplicateOf,
  exampleAlert,
  exampleCase,
  exampleEvents,
  firedAgain,
  noted,
  reopened,
  suggested,
  verifiedAs,
} from './testing/exampleCase.ts';

const toTrue = [acknowledged, verifiedAs('true')];

describe('the stage of a case', () => {
  it.each<[string, CaseStep[], string]>([
    ['opened', [], 'new'],
    ['taken on', [acknowledged], 'acknowledged'],
    ['true', toTrue, 'verified'],
    ['a measure is assigned', [...toTrue, assigned], 'measure assigned'],
    ['one of two measures is done', [...toTrue, assigned, assigned, changed(1, 'done')], 'measure assigned'],
    [
      'all that stand are done',
      [...toTrue, assigned, assigned, changed(1, 'done'), changed(2, 'dropped')],
      'follow-up due',
    ],
    ['every measure was dropped', [...toTrue, assigned, changed(1, 'dropped')], 'verified'],
    ['found to be false after all', [...toTrue, assigned, verifiedAs('false')], 'verified'],
    ['closed', [...toTrue, closed], 'closed'],
    ['a false alarm', [acknowledged, verifiedAs('false'), closedWithout], 'closed'],
    ['fired again', [...toTrue, assigned, changed(1, 'done'), closed, firedAgain], 'new'],
    ['closed too soon', [...toTrue, assigned, changed(1, 'done'), closed, reopened], 'follow-up due'],
  ])('%s: %#', (_, steps, stage) => {
    expect(stageOf(exampleCase(...steps))).toBe(stage);
  });
});

describe('mayFollow', () => {
  it.each<[string, CaseStep[], CaseStep, string | null]>([
    ['acknowledged', [], acknowledged, null],
    ['acknowledged twice', [acknowledged], acknowledged, 'CASE_ACKNOWLEDGED'],
    ['verified before it was acknowledged', [], verifiedAs('true'), 'CASE_NOT_ACKNOWLEDGED'],
    ['verified anew', toTrue, verifiedAs('false'), null],
    ['a measure for what nobody verified', [acknowledged], assigned, 'CASE_NOT_TRUE'],
    ['a measure for a false alarm', [acknowledged, verifiedAs('false')], assigned, 'CASE_NOT_TRUE'],
    ['a measure for a true one', toTrue, assigned, null],
    ['a change of no measure', [...toTrue, assigned], changed(2, 'done'), 'CASE_MEASURE_UNKNOWN'],
    ['a change of a measure', [...toTrue, assigned], changed(1, 'done'), null],
    ['closed before it was verified', [acknowledged], closed, 'CASE_NOT_VERIFIED'],
    ['closed with an open measure', [...toTrue, assigned], closed, 'CASE_MEASURE_OPEN'],
    ['closed without evidence', toTrue, closedWithout, 'CASE_WITHOUT_EVIDENCE'],
    ['closed with evidence', toTrue, closed, null],
    ['a false alarm closed', [acknowledged, verifiedAs('false')], closedWithout, null],
    ['a duplicate closed', [acknowledged, duplicateOf('c2')], closedWithout, null],
    ['commented after closing', [...toTrue, closed], { kind: 'commented' }, 'CASE_CLOSED'],
    ['closed twice', [...toTrue, closed], closed, 'CASE_CLOSED'],
    ['a reading after closing', [...toTrue, closed], noted('2024-06', 2), 'CASE_CLOSED'],
    ['reopened', [...toTrue, closed], reopened, null],
    ['reopened while it is open', toTrue, reopened, 'CASE_NOT_CLOSED'],
    ['opened twice', [], { kind: 'opened', alert: exampleAlert, follows: null }, 'CASE_NOT_CLOSED'],
  ])('%s', (_, steps, step, code) => {
    const refusal = mayFollow(exampleCase(...steps), { step, at: '2024-06-01T00:00:00.000Z' });
    expect(refusal?.kind.code ?? null).toBe(code);
  });

  it('nothing before the last event', () => {
    const refusal = mayFollow(exampleCase(acknowledged), { step: suggested, at: '2024-04-30T23:59:59.999Z' });
    expect(refusal?.kind.code).toBe('CASE_OUT_OF_ORDER');
  });
});

describe('foldCase', () => {
  it('keeps each episode with its outcome, and measures and readings through all of them', () => {
    const state = exampleCase(...toTrue, assigned, noted('2024-05', 2.9), changed(1, 'done'), closed, firedAgain);
    expect(state).toMatchObject({
      version: 8,
      alert: { since: '2024-09' },
      acknowledged: null,
      verified: null,
      closed: null,
      measures: [{ number: 1, state: 'done' }],
      followUps: [{ period: '2024-05', value: 2.9 }],
      episodes: [
        { outcome: 'true', closedAt: '2024-05-01T06:00:00.000Z' },
        { outcome: null, closedAt: null },
      ],
    });
  });

  it('knows the newest reading of each period, in order', () => {
    const state = exampleCase(noted('2024-06', 2), noted('2024-05', 3), noted('2024-06', null));
    expect(state.followUps.map(({ period, value }) => [period, value])).toEqual([
      ['2024-05', 3],
      ['2024-06', null],
    ]);
  });

  it('of nothing is nothing', () => {
    expect(foldCase('c1', [])).toBeNull();
    expect(foldCase('c1', exampleEvents(acknowledged).slice(1))).toBeNull();
  });
});

const anyStep = fc.constantFrom<CaseStep>(
  acknowledged,
  verifiedAs('true'),
  verifiedAs('false'),
  verifiedAs('data error'),
  duplicateOf('c2'),
  assigned,
  changed(1, 'done'),
  changed(1, 'dropped'),
  changed(2, 'done'),
  suggested,
  { kind: 'suggestion withdrawn', period: '2024-07' },
  closed,
  closedWithout,
  firedAgain,
  reopened,
  noted('2024-06', 2),
  { kind: 'commented' },
  { kind: 'alert changed', alert: { ...exampleAlert, place: 'EX-2' } },
);

/** Events that may follow one another, made of any steps at any minutes: those that may not are left out. */
const anyHistory = fc.array(fc.tuple(anyStep, fc.integer({ min: 0, max: 50_000 })), { maxLength: 60 }).map((steps) => {
  const events: CaseEvent[] = exampleEvents();
  for (const [step, minute] of steps) {
    const at = new Date(Date.UTC(2024, 4, 1) + minute * 60_000).toISOString();
    const state = foldCase('c1', events);
    const event = { version: events.length + 1, at, by: 'Ana', reason: null, step };
    if (state !== null && mayFollow(state, event) === null) events.push(event);
  }
  return events;
});

describe('laws of cases', () => {
  const states = (events: readonly CaseEvent[]) =>
    events.flatMap((_, index) => foldCase('c1', events.slice(0, index + 1)) ?? []);

  it('a case is what its events made of it, one after the other', () => {
    fc.assert(
      fc.property(anyHistory, (events) => {
        const all = states(events);
        expect(all).toHaveLength(events.length);
        const after = events.slice(1).map((event, index) => {
          const before = all[index];
          return before === undefined ? null : afterEvent(before, event);
        });
        expect(after).toEqual(all.slice(1));
      }),
    );
  });

  it('a closed case has been verified, its measures are settled, and a true one has evidence', () => {
    fc.assert(
      fc.property(anyHistory, (events) => {
        const ends = states(events).filter((state) => state.closed !== null);
        expect(ends.filter(({ verified }) => verified === null)).toEqual([]);
        expect(ends.filter(({ measures }) => measures.some(({ state }) => state === 'planned'))).toEqual([]);
        const bare = ends.filter((state) => state.closed?.evidence.length === 0);
        expect(bare.filter(({ verified }) => verified?.outcome === 'true')).toEqual([]);
      }),
    );
  });

  it('nothing follows upon closing but reopening', () => {
    fc.assert(
      fc.property(anyHistory, (events) => {
        const followers = events.flatMap(({ step }, index) =>
          step.kind === 'closed' ? events.slice(index + 1, index + 2).map((next) => next.step.kind) : [],
        );
        expect(followers.filter((kind) => kind !== 'reopened')).toEqual([]);
      }),
    );
  });

  it('time never runs backwards', () => {
    fc.assert(
      fc.property(anyHistory, (events) => {
        const times = states(events).map(({ at }) => at);
        expect(times).toEqual(times.toSorted());
      }),
    );
  });

  it('each episode but the last is closed, and one that was verified counts once for its rule', () => {
    fc.assert(
      fc.property(anyHistory, (events) => {
        const state = states(events).at(-1);
        const episodes = state?.episodes ?? [];
        expect(episodes.slice(0, -1).every(({ closedAt }) => closedAt !== null)).toBe(true);
        const told = episodes.filter(({ outcome }) => outcome !== null && outcome !== 'duplicate').length;
        const counted = state === undefined ? undefined : outcomesByFamily([state]).get('slip-back');
        const sum = (counted?.true ?? 0) + (counted?.false ?? 0) + (counted?.dataError ?? 0);
        expect(sum).toBe(told);
      }),
    );
  });
});

describe('duplicateCircle', () => {
  const cases = new Map([
    ['a', exampleCase(acknowledged, duplicateOf('b'))],
    ['b', exampleCase(acknowledged, duplicateOf('c'))],
    ['c', exampleCase(acknowledged)],
    ['d', exampleCase(acknowledged, duplicateOf('c'), verifiedAs('true'))],
  ]);
  it.each([
    ['c', 'a', true],
    ['c', 'c', true],
    ['a', 'c', false],
    ['e', 'a', false],
    ['c', 'd', false],
    ['c', 'unknown', false],
  ])('%s as a duplicate of %s: %s', (id, of, isCircle) => {
    expect(duplicateCircle(id, of, (one) => cases.get(one))).toBe(isCircle);
  });
});

describe('outcomesByFamily', () => {
  it('counts each episode once, with what was said of it last', () => {
    const cases = [
      exampleCase(...toTrue, verifiedAs('data error'), closedWithout, firedAgain, ...toTrue),
      exampleCase(acknowledged, verifiedAs('false')),
      exampleCase(acknowledged, duplicateOf('c1')),
      exampleCase(),
    ];
    expect(outcomesByFamily(cases)).toEqual(new Map([['slip-back', { true: 1, false: 1, dataError: 1 }]]));
  });
});
