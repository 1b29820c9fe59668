import { listName } from '../../../core/lists/memberships.ts';
import { CounterfoilError } from '../../../core/errors/errors.ts';
import type { SilenceMatch } from '../../../core/monitoring/alerts/silence.ts';
import { INPUT_INVALID } from '../../errors.ts';
import type { Ledger } from '../../ledger.ts';
import { permit } from '../../permit.ts';
import { publishedLists } from '../lists/publishedLists.ts';
import { placesAbove } from '../placesAbove.ts';
import { publishedRules } from '../rules/publishedRules.ts';
import { watchedIndicators } from '../watchedIndicators.ts';
import { SILENCE_AGAINST_LAW, SILENCE_POINTLESS } from './errors.ts';

/**
 * A name that is mistyped must not look like a silence that holds. Throws INPUT_INVALID for what there is not, NOT_ALLOWED for a
 * place beyond the limits of whoever asks, SILENCE_AGAINST_LAW and SILENCE_POINTLESS.
 */
export async function checkMatch(ledger: Ledger, { rule, theme, indicator, place, list }: SilenceMatch): Promise<void> {
  const indicators = await watchedIndicators(ledger);
  const rules = (await publishedRules(ledger, indicators)).rules.map((each) => each.rule);
  if (rule !== null && !rules.some(({ id, family }) => id === rule || family === rule)) {
    throw invalid(`rule: no published rule has the id ${rule}`);
  }
  if (theme !== null && !rules.some((each) => each.theme === theme))
    throw invalid(`theme: no published rule has the theme ${theme}`);
  if (indicator !== null && !indicators.has(indicator)) throw invalid(`indicator: there is no indicator ${indicator}`);
  if (list !== null && !(await publishedLists(ledger)).some((each) => listName(each) === list)) {
    throw invalid(`list: there is no published list ${list}`);
  }
  if (place !== null) {
    const above = await placesAbove(ledger);
    if (above(place).length === 0) throw invalid(`place: there is no place ${place}`);
    permit(ledger, 'silence alerts', { place: above(place) });
  }
  const about = rules.filter(
    ({ id, family, ...each }) =>
      (rule === null || id === rule || family === rule) &&
      (theme === null || each.theme === theme) &&
      (indicator === null || each.indicator === indicator),
  );
  if (about.length === 0)
    throw new CounterfoilError(SILENCE_POINTLESS, 'no rule makes alerts that the silence is about');
  if (about.every(({ legalBasis }) => legalBasis?.exitCriterion === true)) {
    throw new CounterfoilError(SILENCE_AGAINST_LAW, 'all that the silence is about are exit criteria set by law');
  }
}

function invalid(message: string): CounterfoilError {
  return new CounterfoilError(INPUT_INVALID, message);
}
