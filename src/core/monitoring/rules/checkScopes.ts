import { ruleScopeUnknown } from '../errors.ts';
import type { Problem } from '../problem.ts';
import { problem, shown } from '../problem.ts';
import { scopeRows } from '../run/scopeRows.ts';
import type { Lineage } from '../series/lineage.ts';
import type { Rule } from './rule.ts';

/** What rules name that no place has: a rule that is about no place would be silent for ever. */
export function checkScopes(rules: readonly Rule[], lineage: Lineage): Problem[] {
  const tiers = new Set(lineage.places.map(({ tier }) => tier));
  const lists = new Set(lineage.places.flatMap((place) => place.lists));
  return rules.flatMap((rule) => {
    const { scope } = rule;
    const unknown = [
      ...scope.tiers.filter((tier) => !tiers.has(tier)),
      ...scope.lists.filter((list) => !lists.has(list)),
      ...[...scope.within, ...scope.places].filter((id) => !lineage.rowOf.has(id)),
    ];
    const where = `rule ${rule.id}`;
    const found = unknown.map((name) =>
      problem(ruleScopeUnknown, where, `Nothing is called ${shown(name)}.`, 'warning'),
    );
    if (scopeRows(rule.scope, lineage).some((one) => one === 1)) return found;
    return [...found, problem(ruleScopeUnknown, where, 'The rule is about no place.', 'warning')];
  });
}
