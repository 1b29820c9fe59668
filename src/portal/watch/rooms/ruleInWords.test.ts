import { expect, it } from 'vitest';
import { exampleView as view } from '../../testing/exampleView.ts';
import { ruleInWords } from './ruleInWords.ts';

const words = (when: unknown, more: object = {}, locale: 'en' | 'zh' = 'en'): string => {
  const definition = JSON.stringify({ when, ...more });
  const indicator = { id: 'incidence', title: { en: 'Incidence' }, unit: '%', localUnit: null };
  const income = { id: 'income', title: { en: 'Income per person' }, unit: 'CNY', localUnit: null };
  const north = { id: 'EX-1', name: 'North County', localName: '北县', tier: 'county' };
  const named = { indicators: [indicator, income], places: [north] };
  const html = String(ruleInWords({ definition, indicator, named }, { ...view, locale }));
  return html
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
};

it.each([
  [{ line: { limit: 3, exitLevel: 2.5 } }, 'the value is at 3% or worse, and lets go at 2.5%'],
  [{ line: { limit: 3, atLeast: 2, of: 3 } }, 'in at least 2 of the last 3 reported periods'],
  [
    { all: [{ change: { limit: 0.5, over: 12 } }, { not: { dataGap: { periods: 2 } } }] },
    'worse by 0.5 percentage points or more than 12 periods before',
  ],
  [{ change: { limit: 0.1, over: 1, relative: true } }, 'the value is worse by 10% or more than in the period before'],
  [{ atLeast: 2, of: [{ trend: {} }, { peers: { z: 2 } }] }, 'at least 2 of these hold: it gets worse steadily'],
  [{ line: { limit: 9000, indicator: 'income' } }, 'the value is at 9,000 yuan or worse (of Income per person)'],
  [{ magic: { '<b>': 1 } }, 'the test “magic”'],
  ['nonsense', 'the test “”'],
  [null, 'the test “”'],
])('%j', (when, expected) => {
  expect(words(when)).toContain(expected);
});

it('tells scope and periods, and in Chinese', () => {
  const more = { for: 2, clearFor: 1, scope: { tiers: ['village'], within: ['EX-1'] } };
  expect(words({ line: { limit: 3 } }, more)).toContain(
    'when this holds for 2 periods in a row, and the alert ends when it no longer holds',
  );
  expect(words({ line: { limit: 3 } }, more)).toContain('of the kind village, within North County');
  expect(words({ line: { limit: 3 } }, more, 'zh')).toContain('数值达到或差于3%');
});

it('reads nothing into what is no JSON, and ends however deep it goes', () => {
  expect(ruleInWords({ definition: '{', indicator: null, named: { indicators: [], places: [] } }, view)).toBeNull();
  let deep: unknown = { line: { limit: 1 } };
  for (let depth = 0; depth < 500; depth += 1) deep = { not: deep };
  expect(words(deep).length).toBeLessThan(1000);
});
