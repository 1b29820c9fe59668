/** Rules that have to run together, because they share readings: one group after the other, a national run fits into memory. */
import type { Rule } from '../rules/rule.ts';

export interface RuleGroup {
  readonly rules: readonly Rule[];
  /** Ids of all indicators that they ask for. */
  readonly indicators: readonly string[];
}

/** In the order of the first rule of each; rules keep their order. No two groups share an indicator. */
export function ruleGroups(rules: readonly Rule[]): RuleGroup[] {
  const above = new Map<string, string>();
  const topOf = (id: string): string => {
    let top = id;
    for (let next = above.get(top); next !== undefined && next !== top; next = above.get(top)) top = next;
    above.set(id, top);
    return top;
  };
  for (const rule of rules) for (const id of indicatorsOf(rule)) above.set(topOf(id), topOf(rule.indicator));
  const groups = Map.groupBy(rules, ({ indicator }) => topOf(indicator));
  return [...groups.values()].map((group) => ({ rules: group, indicators: [...new Set(group.flatMap(indicatorsOf))] }));
}

export function indicatorsOf({ indicator, leaves }: Rule): string[] {
  return [...new Set([indicator, ...leaves.map((leaf) => leaf.indicator)])];
}
