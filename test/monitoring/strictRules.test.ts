/** What is refused of rules, and with which help; what decimals and exit levels mean to the last digit. */
import { describe, expect, it } from 'vitest';
import { mute } from '../../src/core/monitoring/alerts/mute.ts';
import type { Told } from '../../src/core/monitoring/alerts/mute.ts';
import { checkScopes } from '../../src/core/monitoring/rules/checkScopes.ts';
import { readRules } from '../../src/core/monitoring/rules/readRules.ts';
import { Monitor } from '../../src/core/monitoring/run/monitor.ts';
import { lineageOf } from '../../src/core/monitoring/series/lineage.ts';
import { dayNumber } from '../../src/core/periods/day.ts';
import { asked, yearly } from './asked.ts';
import { book, indicator, place, rule, world } from './world.ts';

const line = { line: { limit: 10, exitLevel: 9 } };
const told = (file: ReturnType<typeof book>) =>
  file.problems
    .filter(({ weight }) => weight === 'refused')
    .map(({ code, where, remedy }) => `${code} ${where}${remedy.startsWith('Did') ? ` ${remedy}` : ''}`);

describe('a rule', () => {
  it.each([
    [rule(line, { sevrity: 'high' }), 'RULE_FIELD_WRONG rules[0].sevrity Did you mean “severity”?'],
    [rule({ lien: { limit: 3 } }), 'RULE_CONDITION_UNREADABLE rules[0].when Did you mean “line”?'],
    [
      rule({ line: { limit: 3, exitlevel: 2 } }),
      'RULE_FIELD_WRONG rules[0].when.line.exitlevel Did you mean “exitLevel”?',
    ],
    [rule({ line: { limit: 300 } }), 'RULE_LIMIT_BEYOND rules[0].when.line'],
    [rule({ line: { limit: -0.1 } }), 'RULE_LIMIT_BEYOND rules[0].when.line'],
    [rule({ baseline: { method: 'season', last: 12 } }), 'RULE_FIELD_WRONG rules[0].when.baseline.last'],
    [rule({ baseline: { years: 3 } }), 'RULE_FIELD_WRONG rules[0].when.baseline.years'],
    [rule({ dataGap: { completeness: 0.5, exitLevel: 2 } }), 'RULE_FIELD_WRONG rules[0].when.dataGap.exitLevel'],
    [rule({ dataGap: { periods: 2, of: 6 } }), 'RULE_FIELD_WRONG rules[0].when.dataGap.of'],
    [
      rule({ not: { dataGap: { periods: 2, exitLevel: 1 } } }),
      'RULE_EXIT_UNDER_NOT rules[0].when.not.dataGap.exitLevel',
    ],
  ])('%j is refused', (one, problem) => {
    const file = book([one]);
    expect([told(file), file.rules]).toEqual([[problem], []]);
  });

  it('may have a limit at either end of what the indicator may be', () => {
    const limits = [0, 100].map((limit) => rule({ line: { limit } }, { id: `r${limit}` }));
    expect(told(book(limits))).toEqual([]);
    expect(told(book([rule({ line: { limit: 300 } })], [indicator('x', { whole: null })]))).toEqual([]);
    expect(told(book([rule({ line: { limit: 3 } })], [indicator('x', { whole: null, most: 2 })]))).toHaveLength(1);
  });

  it('about an indicator that nobody defined is told which one is spelled alike', () => {
    const file = book([rule(line, { indicator: 'incidense' })], [indicator('incidence')]);
    expect(told(file)).toEqual(['RULE_INDICATOR_UNKNOWN rules[0].indicator Did you mean “incidence”?']);
  });

  it('about places that are not there is told which are spelled alike', () => {
    const { rules } = book([rule(line, { scope: { tiers: ['vilage'] } })]);
    expect(checkScopes(rules, lineageOf([place('A')]))).toMatchObject([
      { remedy: 'Did you mean “village”?' },
      { message: 'The rule is about no place.' },
    ]);
  });

  it('in which a member stands twice does not run', () => {
    const text = JSON.stringify({ format: 'counterfoil-rules/1', indicators: [indicator('x')], rules: [rule(line)] });
    const file = readRules(text.replace('"limit":10', '"limit":5,"limit":10'), new Map());
    expect([told(file), file.rules]).toEqual([['RULE_MEMBER_TWICE rules[0].when.line.limit'], []]);
  });
});

describe('inhibitions', () => {
  const inhibits = (one: string): object => ({ inhibits: [{ rule: one, places: 'same' }] });

  it('in a circle through a family are refused, because its alerts are one', () => {
    const file = book([
      rule(line, { id: 'a1', family: 'a', ...inhibits('b') }),
      rule(line, { id: 'a2', family: 'a', version: 2 }),
      rule(line, { id: 'b', ...inhibits('a2') }),
    ]);
    expect(told(file)).toEqual(['RULE_INHIBITS_ITSELF rule b']);
    expect(
      told(book([rule(line, { id: 'a1', family: 'a', ...inhibits('a2') }), rule(line, { id: 'a2', family: 'a' })])),
    ).toEqual(['RULE_INHIBITS_ITSELF rule a1']);
  });

  it.each([[['a', 'b', 'c']], [['c', 'b', 'a']], [['b', 'a', 'c']]])(
    'mute nothing by what is muted itself, in whichever order rules stand: %j',
    (order) => {
      const { rules } = book([
        rule(line, { id: 'a' }),
        rule(line, { id: 'b', ...inhibits('a') }),
        rule(line, { id: 'c', ...inhibits('b') }),
      ]);
      const alerts = order.map((id): Told => {
        const severity = 'medium';
        const about = {
          theme: 'general',
          indicator: 'x',
          place: 'A',
          severity,
          legalBasis: null,
          muting: null,
        } as const;
        return { id: `${id}/A/x`, rule: id, family: id, ...about };
      });
      const context = { rules, lineage: lineageOf([place('A')]), silences: [], verified: new Map(), day: '2020-12-31' };
      const muted = mute(alerts, context).filter(({ muting }) => muting !== null);
      expect(muted.map(({ rule: one }) => one)).toEqual(['b']);
    },
  );
});

describe('decimals', () => {
  it.each([
    [{ limit: 0.3, over: 1 }, [0.4, 0.7], 0.3],
    [{ limit: 0.2, over: 1, relative: true }, [1, 1.2], 0.2],
    [{ limit: 0.64, over: 1 }, [2.36, 3], 0.64],
  ])('change %j is reached by %j', (change, values, value) => {
    expect(asked({ change }, yearly(values), { over: { whole: null } })).toMatchObject({ fires: true, value });
  });

  it('change is not reached by less', () => {
    expect(asked({ change: { limit: 0.3, over: 1 } }, yearly([0.4, 0.6999])).fires).toBe(false);
    const growth = { limit: 0.2, over: 1, relative: true };
    expect(asked({ change: growth }, yearly([-1, -0.8]), { over: { whole: null } }).fires).toBe(true);
  });

  it('pathGap lies behind by more than is tolerated, not by as much', () => {
    const points = [
      { period: '2019', value: 0.5 },
      { period: '2020', value: 0.5 },
    ];
    const pathGap = { tolerance: 0.3, path: { points } };
    expect([0.8, 0.81].map((value) => asked({ pathGap }, yearly([value])).fires)).toEqual([false, true]);
  });
});

describe('the start of a path', () => {
  const pathGap = { path: { points: [{ period: '2017' }, { period: '2021', value: 1 }] } };
  it('is not what the place had by an older definition', () => {
    const values = yearly([9, 8, 7, 9]);
    expect(asked({ pathGap }, values)).toMatchObject({ fires: true, expected: 3 });
    const since = (redefined: string): object => asked({ pathGap }, values, { over: { redefined: [redefined] } });
    expect(since('2017')).toMatchObject({ fires: true });
    expect(since('2018')).toMatchObject({ fires: null, reason: 'new boundaries' });
  });
});

it('a target of the place itself goes before the path of the rule', () => {
  const points = [
    { period: '2019', value: 5 },
    { period: '2020', value: 5 },
  ];
  const file = book([rule({ pathGap: { path: { points } } }, { clearFor: 2 })]);
  const made = world(file, { places: [place('A'), place('B')], readings: yearly([4]), lastDay: '2020-12-31' });
  const own = {
    kind: 'year',
    shape: 'straight',
    points: points.map(({ period }) => ({ period: Number(period), value: 3 })),
  } as const;
  const monitor = new Monitor({ ...made.input, targets: [{ place: 'A', indicator: 'x', path: own }] });
  monitor.runOn(dayNumber('2020-12-31'), new Map());
  const expected = [0, 1].map((row) => monitor.explain('rule', row, 2020)[0]?.expected);
  expect(expected).toEqual([3, 5]);
});

it('a rule that looks for values that are there lets go where it takes hold', () => {
  const none = (periods: number): object => asked({ not: { dataGap: { periods } } }, yearly([1, 2, 3, null]));
  expect(none(2)).toMatchObject({ fires: false, holds: false });
  expect(asked({ dataGap: { periods: 2 } }, yearly([1, 2, 3, null]))).toMatchObject({ fires: false, holds: true });
});
