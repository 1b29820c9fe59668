/** What is said of the scope of a rule beside the places of a whole registry. */
import { describe, expect, it } from 'vitest';
import { scopeProblems } from '../../src/actions/monitoring/rules/scopeProblems.ts';
import { lineageOf } from '../../src/core/monitoring/series/lineage.ts';
import { book, place, rule } from './world.ts';

const villages = Array.from({ length: 1200 }, (_, at) => place(`V-${at}`, { parent: 'A' }));
const lineage = lineageOf([place('A', { tier: 'county' }), ...villages]);

function told(when: unknown, scope: object): string[] {
  const { rules } = book([rule(when, { scope })]);
  return rules.flatMap((each) => scopeProblems(each, lineage)).map(({ code, message }) => `${code} ${message}`);
}

describe('a rule about missing values', () => {
  const gap = { dataGap: { periods: 1 } };
  const wide = (count: string): string[] => [
    `RULE_SCOPE_WIDE It waits for values of ${count} places of the registry, also of those that never reported.`,
  ];

  it.each([
    ['everywhere', gap, {}, wide('1,201')],
    ['in one tier', { any: [{ line: { limit: 3 } }, gap] }, { tiers: ['village'] }, wide('1,200')],
    ['in a tier of one place', gap, { tiers: ['county'] }, []],
    ['below a place that is named', gap, { within: ['A'] }, []],
    ['on a list', gap, { lists: ['SUP'] }, []],
    ['by other tests', { line: { limit: 3 } }, {}, []],
  ])('%s: whether it waits for the whole registry', (_name, when, scope, problems) => {
    expect(told(when, scope)).toEqual(problems);
  });
});
