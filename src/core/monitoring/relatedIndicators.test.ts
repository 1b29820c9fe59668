import { describe, expect, it } from 'vitest';
import type { Indicator } from './indicator.ts';
import { relatedIndicators } from './relatedIndicators.ts';
import { yearlyShare } from './testing/yearlyShare.ts';

const plain: Indicator = { ...yearlyShare, id: 'plain', title: { en: 'Plain' } };

const from = (...ids: readonly string[]) => ({
  how: 'sum' as const,
  of: ids.map((indicator) => ({ indicator, weight: '1' })),
});

describe('indicators that are reckoned from one another', () => {
  const all = new Map<string, Indicator>(
    [
      plain,
      { ...plain, id: 'a' },
      { ...plain, id: 'b', reckonedFrom: from('a', 'gone') },
      { ...plain, id: 'c', reckonedFrom: from('b') },
      { ...plain, id: 'monthly', period: 'month' as const, reckonedFrom: from('a') },
    ].map((one) => [one.id, one]),
  );

  it('make a group with whatever is between them, if they have the same kind of period', () => {
    const groups = relatedIndicators(['plain', 'a', 'c', 'monthly', 'gone'], all);
    expect(groups.map((group) => [...group.keys()].toSorted())).toEqual([['plain'], ['a', 'b', 'c'], ['monthly']]);
  });
});
