import { grouped } from '../../../core/money/grouped.ts';
import { ruleScopeWide } from '../../../core/monitoring/errors.ts';
import type { Problem } from '../../../core/monitoring/problem.ts';
import { problem } from '../../../core/monitoring/problem.ts';
import { checkScopes } from '../../../core/monitoring/rules/checkScopes.ts';
import type { Rule } from '../../../core/monitoring/rules/rule.ts';
import { scopeRows } from '../../../core/monitoring/run/scopeRows.ts';
import type { Lineage } from '../../../core/monitoring/series/lineage.ts';

/**
 * What a rule names that no place of the registry has, so that it watches less than it seems to; and more than it seems to,
 * where it waits for values of the whole registry. A list on which nobody is just now is nothing unknown.
 */
export function scopeProblems(rule: Rule, lineage: Lineage): Problem[] {
  if (rule.scope.lists.length > 0) return [];
  const unknown = checkScopes([rule], lineage).map((found) => Object.assign({}, found, { where: 'scope' }));
  return [...unknown, ...waitsForAll(rule, lineage)];
}

/** Fewer places may all belong to one programme; the registry has thousands in which nobody reports anything. */
const manyPlaces = 1000;

/** A missing value alone fires `dataGap`, so that places which never reported raise alerts, too. */
function waitsForAll({ scope, leaves }: Rule, lineage: Lineage): Problem[] {
  const namesPlaces = scope.within.length > 0 || scope.places.length > 0;
  if (namesPlaces || !leaves.some(({ kind }) => kind === 'dataGap')) return [];
  const count = scopeRows(scope, lineage).reduce((sum, one) => sum + one, 0);
  if (count < manyPlaces) return [];
  const message = `It waits for values of ${grouped(String(count))} places of the registry, also of those that never reported.`;
  return [problem(ruleScopeWide, 'scope', message, 'warning')];
}
