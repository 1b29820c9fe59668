import { describe, expect, it } from 'vitest';
import type { Rule } from '../rules/rule.ts';
import { readRules } from '../rules/readRules.ts';
import { atValue } from './curve.ts';
import { usualCurve } from './usualCurve.ts';

function ruleOf(when: object): Rule {
  const title = { en: 'x' };
  const x = { id: 'x', title, worse: 'higher', unit: '%', period: 'month' };
  const file = { format: 'counterfoil-rules/1', indicators: [x], rules: [{ id: 'r', title, indicator: 'x', when }] };
  const [rule] = readRules(JSON.stringify(file), new Map()).rules;
  if (rule === undefined) throw new Error('the rule cannot run');
  return rule;
}

describe('the usual curve', () => {
  it.each([
    ['a line', { line: { limit: 10 } }, 'limit', [8, 9, 10, 11, 12]],
    ['a line with an exit of its own', { line: { limit: 10, exitLevel: 9 } }, 'limit', [9, 10, 11, 12]],
    ['a change', { change: { limit: 2, over: 1 } }, 'limit', [1, 1.34, 1.6, 2, 2.5, 3, 4]],
    ['a chart', { cusum: {} }, 'limit', [6.5, 8.71, 10.4, 13, 16.25, 19.5, 26]],
    ['a trend', { trend: { p: 0.04 } }, 'p', [0.02, 0.0268, 0.032, 0.04, 0.05, 0.06, 0.08]],
    ['a gap', { dataGap: { periods: 2 } }, 'periods', [1, 2, 3, 4, 6]],
    [
      'the first of several tests',
      { any: [{ peers: { z: 2 } }, { line: { limit: 1 } }] },
      'z',
      [1, 1.34, 1.6, 2, 2.5, 3, 4],
    ],
  ])('of %s has values around its threshold, and the threshold itself', (_, when, option, values) => {
    const rule = ruleOf(when);
    const curve = usualCurve(rule);
    expect(curve).toEqual({ rule: 'r', leaf: 0, option, values });
    for (const value of values) expect(() => curve && atValue(rule, curve, value)).not.toThrow();
  });

  it.each([
    ['completeness', { dataGap: { completeness: 0.5 } }],
    [
      'no tolerance',
      {
        pathGap: {
          path: {
            points: [
              { period: '2019-01', value: 1 },
              { period: '2020-01', value: 2 },
            ],
          },
        },
      },
    ],
  ])('of %s is none', (_, when) => {
    expect(usualCurve(ruleOf(when))).toBeNull();
  });
});
