/** Alerts as an official and a villager read them: one sentence for each kind of test and each way to combine them. */
import { describe, expect, it } from 'vitest';
import { dayNumber } from '../../src/core/periods/day.ts';
import { listAlerts } from '../../src/core/monitoring/alerts/listAlerts.ts';
import { parsePeriod, periodText } from '../../src/core/monitoring/period.ts';
import type { RuleStates } from '../../src/core/monitoring/run/monitor.ts';
import { Monitor } from '../../src/core/monitoring/run/monitor.ts';
import { book, indicator, place, rule, world } from './world.ts';

const incidence = indicator('poverty', { title: { en: 'Poverty incidence', zh: '贫困发生率' } });
const income = indicator('income', {
  title: { en: 'Income per person', zh: '人均收入' },
  worse: 'lower',
  unit: 'CNY',
  whole: null,
});
const dropouts = indicator('dropouts', {
  title: { en: 'Children who left school', zh: '辍学儿童' },
  unit: 'children',
  localUnit: '名',
  period: 'quarter',
  whole: null,
  combine: 'sum',
});
const cases = indicator('cases', {
  title: { en: 'Cases of diarrhoea', zh: '腹泻病例' },
  unit: 'cases',
  localUnit: '例',
  period: 'week',
  whole: null,
  combine: 'sum',
});
const safeWater = indicator('water', {
  title: { en: 'Homes with safe water', zh: '饮水安全率' },
  worse: 'lower',
  period: 'month',
});

const village = { en: 'Example Village 7', zh: '示例村7' };

/** The values of one village, the newest last; of others, where peers are asked for. */
interface Case {
  readonly of?: object;
  readonly last: string;
  readonly values: readonly (number | null)[];
  readonly peers?: number;
  /** Poverty incidence in the last period. */
  readonly also?: number;
  readonly more?: object;
  readonly lastDay?: string;
}

function sentenceFor(
  when: unknown,
  { of = incidence, last, values, peers, also, more = {}, lastDay }: Case,
): object | null {
  const { id } = of as { id: string };
  const file = book([rule(when, { indicator: id, ...more })], [of, ...(of === incidence ? [] : [incidence])]);
  expect(file.problems.filter(({ weight }) => weight === 'refused')).toEqual([]);
  const { kind, number } = parsePeriod(last) ?? { kind: 'year', number: 0 };
  const others =
    peers === undefined ? [] : Array.from({ length: 11 }, (_, at) => ({ id: `p${at}`, value: peers + at / 10 }));
  const series = values.flatMap((value, at) => {
    const period = periodText({ kind, number: number - values.length + 1 + at });
    return value === null ? [] : [{ place: 'v', indicator: id, period, value }];
  });
  const second = also === undefined ? [] : [{ place: 'v', indicator: 'poverty', period: last, value: also }];
  const readings = [
    ...series,
    ...second,
    ...others.map((other) => ({ place: other.id, indicator: id, period: last, value: other.value })),
  ];
  const places = [place('v', { title: village }), ...others.map((other) => place(other.id))];
  const day = lastDay ?? '2026-12-31';
  const { input } = world(file, { places, readings, lastDay: day });
  const monitor = new Monitor(input);
  const states: RuleStates = new Map();
  const alerts = listAlerts(monitor, states, monitor.runOn(dayNumber(day), states)).alerts;
  return alerts.find((alert) => alert.place === 'v')?.sentence ?? null;
}
const noisy = (n: number, level: number, step = 0): number[] =>
  Array.from({ length: n }, (_, at) => Number((level + step * at + ((at * 7) % 5) / 5).toFixed(1)));

const table: readonly (readonly [string, unknown, Case])[] = [
  ['line', { line: { limit: 3 } }, { last: '2023', values: [3.4] }],
  ['line met', { line: { limit: 3 } }, { last: '2023', values: [3] }],
  ['line, lower is worse', { line: { limit: 9900 } }, { of: income, last: '2023', values: [7720.5] }],
  ['line lasting', { line: { limit: 3, exitLevel: 2.5 } }, { last: '2023', values: [3.4, 2.63] }],
  ['line often', { line: { limit: 3, atLeast: 2, of: 3 } }, { last: '2023', values: [3.1, 2, 3.4] }],
  ['line recovering', { line: { limit: 3 } }, { last: '2023', values: [3.4, 2.63], more: { clearFor: 2 } }],
  ['change', { change: { limit: 0.5, over: 1 } }, { last: '2023', values: [2.4, 3.04] }],
  [
    'change in a year',
    { change: { limit: 10, over: 4 } },
    { of: dropouts, last: '2023-Q2', values: [20, 22, 21, 20, 45] },
  ],
  [
    'change relative',
    { change: { limit: 0.1, over: 1, relative: true } },
    { of: income, last: '2023', values: [8360, 7000] },
  ],
  ['change lasting', { change: { limit: 1, over: 1, exitLevel: 0.2 } }, { last: '2023', values: [1, 3, 3.5] }],
  [
    'pathGap',
    {
      pathGap: {
        path: {
          points: [
            { period: '2020', value: 6000 },
            { period: '2025', value: 10000 },
          ],
        },
      },
    },
    { of: income, last: '2023', values: [6000, 6300, 6600, 7000] },
  ],
  ['trend', { trend: { last: 10, leastValues: 8, p: 0.05 } }, { last: '2023', values: noisy(10, 2, 0.6) }],
  ['baseline', { baseline: { z: 3.09 } }, { of: safeWater, last: '2023-12', values: [...noisy(36, 96), 71] }],
  [
    'baseline count',
    { baseline: { method: 'count' } },
    { of: cases, last: '2023-W20', values: [...noisy(300, 4).map(Math.round), 19] },
  ],
  ['ewma', { ewma: {} }, { of: safeWater, last: '2023-12', values: [...noisy(40, 96), ...noisy(8, 88)] }],
  ['cusum', { cusum: {} }, { of: safeWater, last: '2023-12', values: [...noisy(40, 96), ...noisy(8, 88)] }],
  ['peers', { peers: { group: 'tier' } }, { last: '2023', values: [9.5], peers: 2 }],
  ['dataGap one', { dataGap: { periods: 1 } }, { last: '2023', values: [3, null], lastDay: '2023-12-31' }],
  [
    'dataGap',
    { dataGap: { periods: 3 } },
    { of: safeWater, last: '2024-03', values: [96, 95, null, null, null], lastDay: '2024-03-31' },
  ],
  [
    'completeness',
    { dataGap: { completeness: 0.8, of: 6 } },
    { of: safeWater, last: '2024-03', values: [96, null, 95, null, 97, null], lastDay: '2024-03-31' },
  ],
  [
    'all',
    { all: [{ change: { limit: 0.5, over: 1 } }, { peers: { group: 'tier' } }] },
    { last: '2023', values: [8, 9.5], peers: 2 },
  ],
  ['any', { any: [{ line: { limit: 3 } }, { change: { limit: 5, over: 1 } }] }, { last: '2023', values: [3.3, 3.4] }],
  [
    'atLeast',
    { atLeast: 2, of: [{ line: { limit: 3 } }, { change: { limit: 0.5, over: 1 } }, { peers: { group: 'tier' } }] },
    { last: '2023', values: [8, 9.5], peers: 2 },
  ],
  ['not', { not: { line: { limit: 1 } } }, { last: '2023', values: [0.4] }],
  [
    'all, one not',
    { all: [{ line: { limit: 3 } }, { not: { peers: { group: 'tier' } } }] },
    { last: '2023', values: [3.4], peers: 3 },
  ],
  [
    'two indicators',
    { all: [{ line: { limit: 9900 } }, { line: { indicator: 'poverty', limit: 3 } }] },
    { of: income, last: '2023', values: [7720], also: 4 },
  ],
];

const expected: Readonly<Record<string, readonly [en: string, zh: string]>> = {
  line: [
    'Poverty incidence in Example Village 7 stood at 3.4% in 2023, above the line of 3%.',
    '示例村7 2023年贫困发生率为3.4%，高于3%的警戒线。',
  ],
  'line met': [
    'Poverty incidence in Example Village 7 stood at 3% in 2023, at the line of 3%.',
    '示例村7 2023年贫困发生率为3%，正处于3%的警戒线。',
  ],
  'line, lower is worse': [
    'Income per person in Example Village 7 stood at 7,720.5 yuan in 2023, below the line of 9,900 yuan.',
    '示例村7 2023年人均收入为7,720.5元，低于9,900元的警戒线。',
  ],
  'line lasting': [
    'Poverty incidence in Example Village 7 stood at 2.63% in 2023, below the line of 3%; the alert stays on until it is below 2.5%.',
    '示例村7 2023年贫困发生率为2.63%，低于3%的警戒线；低于2.5%才解除。',
  ],
  'line often': [
    'Poverty incidence in Example Village 7 stood at 3.4% in 2023; at least 2 of the last 3 reported values were at 3% or more.',
    '示例村7 2023年贫困发生率为3.4%；最近3次上报中至少2次达到或高于3%。',
  ],
  'line recovering': [
    'Poverty incidence in Example Village 7 stood at 2.63% in 2023, below the line of 3%; the alert ends once this has lasted 2 years.',
    '示例村7 2023年贫困发生率为2.63%，低于3%的警戒线；如此持续2年即解除。',
  ],
  change: [
    'Poverty incidence in Example Village 7 stood at 3.04% in 2023, 0.64 percentage points more than in 2022 (2.4%); the limit is a rise of 0.5 percentage points.',
    '示例村7 2023年贫困发生率为3.04%，比2022年（2.4%）上升0.64个百分点；预警线为上升0.5个百分点。',
  ],
  'change in a year': [
    'Children who left school in Example Village 7 stood at 45 children in the second quarter of 2023, 25 children more than in the second quarter of 2022 (20 children); the limit is a rise of 10 children.',
    '示例村7 2023年第2季度辍学儿童为45名，比2022年第2季度（20名）上升25名；预警线为上升10名。',
  ],
  'change relative': [
    'Income per person in Example Village 7 stood at 7,000 yuan in 2023, 16.27% less than in 2022 (8,360 yuan); the limit is a fall of 10%.',
    '示例村7 2023年人均收入为7,000元，比2022年（8,360元）下降16.27%；预警线为下降10%。',
  ],
  'change lasting': [
    'Poverty incidence in Example Village 7 stood at 3.5% in 2023, 0.5 percentage points more than in 2022 (3%); the alert stays on until the rise is less than 0.2 percentage points.',
    '示例村7 2023年贫困发生率为3.5%，比2022年（3%）上升0.5个百分点；上升不足0.2个百分点才解除。',
  ],
  pathGap: [
    'Income per person in Example Village 7 stood at 7,000 yuan in 2023, 1,400 yuan behind the path to its target, which asks for 8,400 yuan by then.',
    '示例村7 2023年人均收入为7,000元，比目标路径要求的8,400元落后1,400元。',
  ],
  trend: [
    'Poverty incidence in Example Village 7 stood at 8% in 2023, and over 10 values it went up by about 0.63 percentage points a year; chance alone would do that in at most 0.1% of cases.',
    '示例村7 2023年贫困发生率为8%，从10个数值看平均每年上升约0.63个百分点；仅凭偶然出现这种变化的可能性不超过0.1%。',
  ],
  baseline: [
    'Homes with safe water in Example Village 7 stood at 71% in December 2023; its earlier values suggest about 96.4%; the limit is 95.43%.',
    '示例村7 2023年12月饮水安全率为71%；按其以往数值应在96.4%左右；预警线为95.43%。',
  ],
  'baseline count': [
    'Cases of diarrhoea in Example Village 7 stood at 19 cases in week 20 of 2023; its earlier values suggest about 4.4 cases; the limit is 11 cases.',
    '示例村7 2023年第20周腹泻病例为19例；按其以往数值应在4.4例左右；预警线为11例。',
  ],
  ewma: [
    'Homes with safe water in Example Village 7 stood at 88.8% in December 2023; its earlier values suggest about 96.4%; taken together, its values are lower than expected.',
    '示例村7 2023年12月饮水安全率为88.8%；按其以往数值应在96.4%左右；各期合起来看比预期偏低。',
  ],
  cusum: [
    'Homes with safe water in Example Village 7 stood at 88.8% in December 2023; its earlier values suggest about 96.4%; taken together, its values since May 2023 are lower than expected.',
    '示例村7 2023年12月饮水安全率为88.8%；按其以往数值应在96.4%左右；自2023年5月起各期合起来看比预期偏低。',
  ],
  peers: [
    'Poverty incidence in Example Village 7 stood at 9.5% in 2023; the middle of 12 similar places was 2.55%; the limit is 3.92%.',
    '示例村7 2023年贫困发生率为9.5%；12个同类地方的中位数为2.55%；预警线为3.92%。',
  ],
  'dataGap one': [
    'Poverty incidence in Example Village 7 went unreported for 2023.',
    '示例村7 2023年贫困发生率未上报。',
  ],
  dataGap: [
    'Homes with safe water in Example Village 7 went unreported for 3 months, from January 2024 to March 2024.',
    '示例村7 2024年1月至2024年3月饮水安全率连续3个月未上报。',
  ],
  completeness: [
    'Homes with safe water in Example Village 7: 3 of the 6 values due up to March 2024 were reported, where 80% are asked for.',
    '示例村7 饮水安全率截至2024年3月应报6次，实报3次，低于要求的80%。',
  ],
  all: [
    'Poverty incidence in Example Village 7 stood at 9.5% in 2023, 1.5 percentage points more than in 2022 (8%); the middle of 12 similar places was 2.55%.',
    '示例村7 2023年贫困发生率为9.5%，比2022年（8%）上升1.5个百分点；12个同类地方的中位数为2.55%。',
  ],
  any: [
    'Poverty incidence in Example Village 7 stood at 3.4% in 2023, above the line of 3%.',
    '示例村7 2023年贫困发生率为3.4%，高于3%的警戒线。',
  ],
  atLeast: [
    'Poverty incidence in Example Village 7 stood at 9.5% in 2023, above the line of 3%, 1.5 percentage points more than in 2022 (8%); one more test agrees.',
    '示例村7 2023年贫困发生率为9.5%，高于3%的警戒线，比2022年（8%）上升1.5个百分点；另有1项检验结论一致。',
  ],
  not: [
    'Poverty incidence in Example Village 7 stood at 0.4% in 2023, below the line of 1%.',
    '示例村7 2023年贫困发生率为0.4%，低于1%的警戒线。',
  ],
  'all, one not': [
    'Poverty incidence in Example Village 7 stood at 3.4% in 2023, above the line of 3%.',
    '示例村7 2023年贫困发生率为3.4%，高于3%的警戒线。',
  ],
  'two indicators': [
    'Income per person in Example Village 7 stood at 7,720 yuan in 2023, below the line of 9,900 yuan; Poverty incidence in Example Village 7 stood at 4% in 2023, above the line of 3%.',
    '示例村7 2023年人均收入为7,720元，低于9,900元的警戒线；示例村7 2023年贫困发生率为4%，高于3%的警戒线。',
  ],
};

describe('an alert', () => {
  it.each(table)('of %s is one sentence', (name, when, one) => {
    const [en, zh] = expected[name] ?? [];
    expect(sentenceFor(when, one)).toEqual({ en, zh });
  });

  it.each(table)('of %s can be told in the words of its rule', (_name, when, one) => {
    const message = {
      en: '{place} | {indicator} | {value} | {limit} | {period} | {since} | {rule} | {reasons}',
      zh: '{place}|{indicator}|{value}|{limit}|{period}|{since}|{rule}|{reasons}',
      uk: 'Попередження: {place}, {indicator} {value} ({period}).',
    };
    const said = sentenceFor(when, { ...one, more: { ...one.more, message } });
    for (const text of Object.values(said ?? { none: '{' })) {
      expect(text).not.toMatch(/[{}]|NaN|Infinity|undefined|–|\|\s*\|/);
    }
    expect(said).toHaveProperty('uk', expect.stringMatching(/^Попередження: Example Village 7, .+\.$/));
  });

  it.each([
    ['{villge} is back', 'Nothing is called "{villge}".'],
    ['{place is back', 'Nothing is called "{".'],
    ['{Place} is back', 'Nothing is called "{Place}".'],
  ])('of a rule that says “%s” is never told', (message, problem) => {
    const { rules, problems } = book([rule({ line: { limit: 3 } }, { message: { en: message } })]);
    expect(rules).toEqual([]);
    expect(problems).toContainEqual(
      expect.objectContaining({ code: 'RULE_PLACEHOLDER_UNKNOWN', where: 'rules[0].message.en', message: problem }),
    );
  });

  it('says until when it goes on, after the words of its rule', () => {
    const message = { en: '{place}: {value}, line {limit}.', zh: '{place}{value}，退出线{limit}。' };
    const more = { message };
    const lasting = { last: '2023', values: [3.4, 2.63], more };
    expect(sentenceFor({ line: { limit: 3, exitLevel: 2.5 } }, lasting)).toEqual({
      en: 'Example Village 7: 2.63%, line 3%; the alert stays on until it is below 2.5%.',
      zh: '示例村7 2.63%，退出线3%；低于2.5%才解除。',
    });
  });
});
