import { ruleScopeUnknown } from '../errors.ts';
import type { Problem } from '../problem.ts';
import { meant, problem, shown } from '../problem.ts';
import { scopeRows } from '../run/scopeRows.ts';
import type { Lineage } from '../series/lineage.ts';
import type { Rule } from './rule.ts';

/** Among more places nobody looks for the one that was meant: they are codes, of which many are alike. */
const mostCompared = 5000;

/** What rules name that no place has: a rule that is about no place would be silent for ever. */
export function checkScopes(rules: readonly Rule[], lineage: Lineage): Problem[] {
  const tiers = new Set(lineage.places.map(({ tier }) => tier));
  const lists = new Set(lineage.places.flatMap((place) => place.lists));
  return rules.flatMap((rule) => {
    const { scope } = rule;
    const unknown = [
      ...scope.tiers.filter((tier) => !tiers.has(tier)).map((name) => ({ name, known: tiers })),
      ...scope.lists.filter((list) => !lists.has(list)).map((name) => ({ name, known: lists })),
      ...[...scope.within, ...scope.places]
        .filter((id) => !lineage.rowOf.has(id))
        .map((name) => ({ name, known: lineage.rowOf.size > mostCompared ? [] : lineage.rowOf.keys() })),
    ];
    const where = `rule ${rule.id}`;
    const found = unknown.map(({ name, known }) =>
      meant(problem(ruleScopeUnknown, where, `Nothing is called ${shown(name)}.`, 'warning'), name, known),
    );
    if (scopeRows(rule.scope, lineage).some((one) => one === 1)) return found;
    return [...found, problem(ruleScopeUnknown, where, 'The rule is about no place.', 'warning')];
  });
}
