import { describe, expect, it } from 'vitest';
import type { StoredAlert } from '../../alertAnswers.ts';
import { alertNews } from './alertNews.ts';
import type { ReckonedAlert } from './storedAlert.ts';

const stored: StoredAlert = {
  id: 'a/P/x',
  rule: 'a',
  family: 'a',
  version: 1,
  title: { en: 'Rule A', zh: '规则甲' },
  place: 'P',
  indicator: 'x',
  theme: 'general',
  severity: 'low',
  phase: 'firing',
  legalBasis: null,
  since: '2018',
  period: '2019',
  unknownSince: null,
  sentence: { en: 'It is high.' },
  records: [],
  datasets: ['d'],
  movedFrom: [],
  also: [],
  muting: null,
  ended: null,
};
const quiet = { by: 'alert', alert: 'b/P/x' } as const;
const placeOf = () => undefined;
const all = { ended: [], passed: [], placeOf, carried: null, corrected: new Set<string>() };
const now = (more: Partial<ReckonedAlert> = {}): ReckonedAlert => ({ ...stored, news: null, ...more });
const kindsOf = (before: readonly StoredAlert[], alerts: readonly ReckonedAlert[], more: object = {}) =>
  alertNews(new Map(before.map((one) => [one.id, one])), { ...all, alerts, ...more }).events.map(({ kind }) => kind);

describe('what is new about an alert', () => {
  it.each([
    ['nothing where it reads the same', now(), []],
    ['nothing where its rule takes it for new', now({ news: 'fired' }), []],
    ['nothing once it has moved', now({ movedFrom: ['a/Q/x'] }), []],
    ['that it goes on in a newer period', now({ period: '2020' }), ['still']],
    ['that it is on the way to its end', now({ phase: 'recovering', news: 'recovering' }), ['recovering']],
    ['that it was corrected', now({ period: '2018', news: 'revised' }), ['revised']],
    ['that it ended and came again', now({ since: '2020', period: '2020', news: 'fired' }), ['back']],
    ['that nobody is told of it any more', now({ muting: quiet }), ['muted']],
    ['only its phase, where it is muted as well', now({ muting: quiet, phase: 'recovering' }), ['recovering']],
  ] as const)('is %s', (_, alert, kinds) => {
    expect(kindsOf([stored], [alert])).toEqual(kinds);
  });

  it('is that it fired, moved, was over the limit again, and was heard again', () => {
    expect(kindsOf([], [now({ news: 'fired' })])).toEqual(['fired']);
    expect(kindsOf([], [now({ news: null })])).toEqual(['fired']);
    expect(kindsOf([], [now({ news: 'moved' })])).toEqual(['moved']);
    expect(kindsOf([{ ...stored, phase: 'recovering' }], [now()])).toEqual(['back']);
    expect(kindsOf([{ ...stored, muting: quiet }], [now()])).toEqual(['heard']);
  });

  it('is no new firing where its rule began anew', () => {
    const carried = new Map<string, unknown>();
    const later = now({ since: '2017', news: 'fired' });
    expect(kindsOf([stored], [later], { carried })).toEqual(['still']);
    expect(kindsOf([stored], [later], { carried, corrected: new Set(['a']) })).toEqual(['revised']);
    expect(kindsOf([], [later], { carried })).toEqual(['fired']);
  });

  it('is how it ended', () => {
    const end = (more: object) => {
      const { events, after } = alertNews(new Map([[stored.id, stored]]), { ...all, alerts: [], ...more });
      expect(after.size).toBe(0);
      return events.map(({ kind, alert }) => [kind, alert.ended?.how, alert.ended?.sentence['en']]);
    };
    const resolved = { id: stored.id, how: 'resolved', period: '2020', sentence: { en: 'It is over.' } };
    expect(end({ ended: [resolved] })).toEqual([['ended', 'resolved', 'It is over.']]);
    expect(end({})).toEqual([['ended', 'rule', expect.stringContaining('the rule was changed or switched off')]]);
    expect(end({ corrected: new Set(['a']) })).toEqual([
      ['ended', 'revised', expect.stringContaining('corrected since')],
    ]);
  });

  it('comes in the order of the ids', () => {
    const others = ['c/P/x', 'b/P/x'].map((id) => now({ id, news: 'fired' }));
    const { events } = alertNews(new Map([[stored.id, stored]]), { ...all, alerts: others });
    expect(events.map(({ alertId, kind }) => [alertId, kind])).toEqual([
      ['a/P/x', 'ended'],
      ['b/P/x', 'fired'],
      ['c/P/x', 'fired'],
    ]);
  });
});
