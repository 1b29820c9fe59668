import { criteriaOf } from '../../../core/lists/criteria.ts';
import type { Body } from '../../../core/records/field.ts';
import { textOf } from '../../../core/records/values.ts';
import type { CriterionAnswer } from '../../listAnswers.ts';
import type { Ledger } from '../../ledger.ts';
import { indicatorName } from '../alerts/alertAnswersOf.ts';
import { publishedRules } from '../rules/publishedRules.ts';
import { watchedIndicators } from '../watchedIndicators.ts';

/** The measured exit criteria of a list, with the names of indicators and rules. */
export async function criteriaAnswers(
  where: Pick<Ledger, 'db' | 'ledgerId'>,
  list: Body,
): Promise<readonly CriterionAnswer[]> {
  const criteria = criteriaOf(list);
  if (criteria.length === 0) return [];
  const indicators = await watchedIndicators(where);
  const named = criteria.some(({ kind }) => kind === 'rule') ? await publishedRules(where, indicators) : { rules: [] };
  return criteria.map((criterion): CriterionAnswer => {
    const { number, what } = criterion;
    if (criterion.kind === 'rule') {
      const title = named.rules.find(({ rule }) => rule.id === criterion.rule)?.rule.title ?? null;
      const rule = { id: criterion.rule, title };
      return { number, what, indicator: null, comparison: null, limit: null, rule };
    }
    const { comparison, limit } = criterion;
    const known = indicators.get(criterion.indicator);
    const indicator = known === undefined ? null : indicatorName(known.id, known);
    return { number, what, indicator, comparison, limit, rule: null };
  });
}

/** Keys of the rules that a list names for entry and for probation. */
export function rulesOfList(list: Body): {
  readonly listingRule: string | null;
  readonly probationRule: string | null;
} {
  return { listingRule: textOf(list, 'listingRule'), probationRule: textOf(list, 'probationRule') };
}
