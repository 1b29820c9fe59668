import type { Indicator } from './indicator.ts';

type Indicators = ReadonlyMap<string, Indicator>;

/**
 * Indicators in groups of those that are reckoned from one another, directly or by others, as far as they have the same kind of
 * period. Each group has at least one of the asked; ids of no indicator are left out.
 */
export function relatedIndicators(asked: readonly string[], indicators: Indicators): Indicators[] {
  const near = new Map<string, Set<string>>();
  const join = (one: string, other: string): void => {
    near.set(one, (near.get(one) ?? new Set()).add(other));
    near.set(other, (near.get(other) ?? new Set()).add(one));
  };
  for (const { id, period, reckonedFrom } of indicators.values()) {
    for (const { indicator } of reckonedFrom?.of ?? [])
      if (indicators.get(indicator)?.period === period) join(id, indicator);
  }
  const done = new Set<string>();
  return asked.flatMap((start) => {
    const group = new Map<string, Indicator>();
    const open = [start];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      const indicator = indicators.get(id);
      if (indicator === undefined || done.has(id)) continue;
      done.add(id);
      group.set(id, indicator);
      open.push(...(near.get(id) ?? []));
    }
    return group.size === 0 ? [] : [group];
  });
}
