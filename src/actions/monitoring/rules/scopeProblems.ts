import type { Problem } from '../../../core/monitoring/problem.ts';
import { checkScopes } from '../../../core/monitoring/rules/checkScopes.ts';
import type { Rule } from '../../../core/monitoring/rules/rule.ts';
import type { Lineage } from '../../../core/monitoring/series/lineage.ts';

/**
 * What a rule names that no place of the registry has, so that it watches less than it seems to. A list on which nobody is
 * just now is nothing unknown.
 */
export function scopeProblems(rule: Rule, lineage: Lineage): Problem[] {
  if (rule.scope.lists.length > 0) return [];
  return checkScopes([rule], lineage).map((found) => Object.assign({}, found, { where: 'scope' }));
}
