/** Cases as their reader may see them: without figures that would tell a withheld reading. */
import type { Muting } from '../../../core/monitoring/alerts/alert.ts';
import type { CaseAlert, FollowUp } from '../../../core/monitoring/cases/caseEvent.ts';
import { parsePeriod } from '../../../core/monitoring/period.ts';
import { newestAlertEvents } from '../../../store/monitoring/alertEvents.ts';
import { listVintages } from '../../../store/monitoring/vintages.ts';
import type { StoredAlert } from '../../alertAnswers.ts';
import type { ShownFollowUp } from '../../caseAnswers.ts';
import type { Ledger } from '../../ledger.ts';
import type { ShownValue } from '../../watchAnswers.ts';
import { alertFrom } from '../runs/storedAlert.ts';
import { shownAlerts } from '../shown/shownAlerts.ts';
import { shownReadings } from '../shown/shownReadings.ts';
import { watchedIndicators } from '../watchedIndicators.ts';

export interface ShownCaseAlerts {
  /** With sentences that their reader may read. */
  readonly alert: (alert: CaseAlert) => CaseAlert;
  /** Why nobody is told of an alert, by its id; null where people are, and once it is over. */
  readonly muting: (id: string) => Muting | null;
}

/** What cases keep of these alerts. */
export async function shownCaseAlerts(ledger: Ledger, alerts: readonly CaseAlert[]): Promise<ShownCaseAlerts> {
  const ids = [...new Set(alerts.map(({ id }) => id))];
  const rows = await newestAlertEvents(ledger.db, ledger.ledgerId, { ids }, { ended: true });
  const newest = rows.map(({ alert }) => alertFrom(alert));
  const masked = await maskedSentences(ledger, newest);
  const mutings = new Map(newest.map(({ id, ended, muting }) => [id, ended === null ? muting : null]));
  return {
    alert: (alert) => {
      const sentence = masked.get(alert.id);
      return sentence === undefined ? alert : { ...alert, sentence };
    },
    muting: (id) => mutings.get(id) ?? null,
  };
}

/** Of alerts whose sentences tell too much, by their ids: what can be said instead. */
export async function maskedSentences(
  ledger: Ledger,
  alerts: readonly StoredAlert[],
): Promise<ReadonlyMap<string, StoredAlert['sentence']>> {
  const shown = await shownAlerts(ledger, alerts);
  return new Map(shown.flatMap(({ id, sentence, withheld }) => (withheld ? [[id, sentence]] : [])));
}

/** Follow-up readings of a case's place and indicator. */
export async function shownFollowUps(
  ledger: Ledger,
  { indicator: id, place }: Pick<CaseAlert, 'indicator' | 'place'>,
): Promise<(reading: FollowUp) => ShownFollowUp> {
  const states = new Map((await listVintages(ledger.db, ledger.ledgerId)).map((one) => [one.id, one.state]));
  const indicator = (await watchedIndicators(ledger)).get(id);
  const readings = await shownReadings(ledger, indicator === undefined ? [] : [indicator]);
  return ({ value, denominator, ...reading }) => {
    const cell = readings.at(id, place, parsePeriod(reading.period)?.number ?? 0);
    const isWithheld = cell?.value === 'withheld';
    const isCountWithheld = isWithheld || cell?.denominator === 'withheld';
    return {
      ...reading,
      value: shownValue(value, isWithheld),
      denominator: shownValue(denominator, isCountWithheld),
      state: states.get(reading.dataset ?? '') ?? null,
    };
  };
}

function shownValue(value: number | null, isWithheld: boolean): ShownValue {
  if (value === null) return null;
  return isWithheld ? 'withheld' : String(value);
}
