import type { CaseAlert } from '../../../core/monitoring/cases/caseEvent.ts';
import type { Indicator } from '../../../core/monitoring/indicator.ts';
import type { StoredAlert } from '../../alertAnswers.ts';

/** What a case keeps of an alert. */
export function caseAlertOf(alert: StoredAlert, indicator: Indicator | undefined): CaseAlert {
  const { id, rule, family, title, place, theme, severity, since, period, sentence, datasets, legalBasis } = alert;
  return {
    id,
    rule,
    family,
    title,
    place,
    indicator: alert.indicator,
    unit: indicator?.unit ?? '',
    localUnit: indicator?.localUnit ?? null,
    lagDays: indicator?.lagDays ?? 0,
    theme,
    severity,
    exitCriterion: legalBasis?.exitCriterion ?? false,
    since,
    period,
    sentence,
    datasets,
  };
}
