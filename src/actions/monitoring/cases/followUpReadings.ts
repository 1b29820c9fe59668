import type { FollowUp } from '../../../core/monitoring/cases/caseEvent.ts';
import type { CaseState } from '../../../core/monitoring/cases/caseState.ts';
import type { PeriodKind } from '../../../core/monitoring/period.ts';
import { parsePeriod, periodText } from '../../../core/monitoring/period.ts';
import type { Ledger } from '../../ledger.ts';
import { readingsOf } from '../readingsOf.ts';
import { watchedIndicators } from '../watchedIndicators.ts';

/**
 * The newest readings of each case's place and indicator: of all datasets but those that were withdrawn, and of no period
 * before all alerts, which nobody follows.
 */
export async function followUpReadings(
  where: Pick<Ledger, 'db' | 'ledgerId'>,
  cases: readonly CaseState[],
): Promise<(state: CaseState) => readonly FollowUp[]> {
  const indicators = await watchedIndicators(where);
  const found = new Map<string, FollowUp[]>();
  for (const [indicator, theirs] of Map.groupBy(cases, ({ alert }) => alert.indicator)) {
    const kind = indicators.get(indicator)?.period;
    if (kind === undefined) continue;
    const places = [...new Set(theirs.map(({ alert }) => alert.place))];
    const newest = new Map<string, { readonly place: string; readonly reading: FollowUp }>();
    const asked = { indicator, places, fromPeriod: oldestAlert(theirs, kind) };
    for (const { place, period, value, denominator, known, datasetId } of await readingsOf(where, asked)) {
      const reading = {
        period: periodText({ kind, number: period }),
        value,
        denominator,
        dataset: datasetId,
        knownOn: known,
      };
      newest.set(`${place} ${period}`, { place, reading });
    }
    for (const { place, reading } of newest.values()) {
      if (reading.value === null) continue;
      const key = keyOf(place, indicator);
      found.set(key, [...(found.get(key) ?? []), reading]);
    }
  }
  return ({ alert }) => found.get(keyOf(alert.place, alert.indicator)) ?? [];
}

/** The oldest period of an alert; undefined where one is of the time when the indicator had periods of another kind. */
function oldestAlert(cases: readonly CaseState[], kind: PeriodKind): number | undefined {
  let oldest = Infinity;
  for (const { alert } of cases) {
    const period = parsePeriod(alert.period);
    if (period?.kind !== kind) return undefined;
    oldest = Math.min(oldest, period.number);
  }
  return oldest;
}

function keyOf(place: string, indicator: string): string {
  return JSON.stringify([place, indicator]);
}
