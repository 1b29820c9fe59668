/** The front page of monitoring: how many places, which alerts are on, what was not reported. */
import type { Indicator } from '../../../core/monitoring/indicator.ts';
import type { MonitoredPlace } from '../../../core/monitoring/place.ts';
import type { Severity } from '../../../core/monitoring/rules/rule.ts';
import { severities } from '../../../core/monitoring/rules/rule.ts';
import type { Ledger } from '../../ledger.ts';
import type { MissingOf, ShownAlert, WatchAnswer, WatchedPlaceName } from '../../watchAnswers.ts';
import type { GridQuestion } from './getGrid.ts';
import { gridOf, ownPlace } from './getGrid.ts';
import { alertsShown, placeAlert } from './placeAlerts.ts';
import type { WatchFrame } from './watchFrame.ts';
import { indicatorAnswer, isThereIn, newestDue, periodOf, placeAnswer, watchFrame } from './watchFrame.ts';

const MOST_NEWEST = 8;

export async function getWatch(ledger: Ledger): Promise<WatchAnswer> {
  const frame = await watchFrame(ledger);
  const reporters = new Set(frame.indicators.flatMap(({ id }) => [...frame.readings.places(id)]));
  const places = frame.places.filter(({ id, to }) => reporters.has(id) && (to === null || to >= frame.day));
  const alerts = await alertsShown(ledger, { over: false });
  const newest = alerts.toSorted(byWeight).slice(0, MOST_NEWEST);
  const counted = (severity: Severity): number => alerts.filter((alert) => alert.severity === severity).length;
  const look = firstLook(frame, alerts);
  const grid = look === null ? null : gridOf(frame, { ...look, within: ownPlace(ledger, frame) }, alerts);
  return {
    day: frame.day,
    audience: frame.readings.audience,
    datasets: grid?.datasets ?? {},
    places: places.length,
    tiers: [...Map.groupBy(places, ({ tier }) => tier)]
      .map(([tier, all]) => ({ tier, places: all.length }))
      .toSorted((a, b) => a.places - b.places),
    indicators: frame.indicators.map(indicatorAnswer),
    alerts: { low: counted('low'), medium: counted('medium'), high: counted('high') },
    newest: newest.map(placeAlert),
    alertPlaces: namesOf(newest, frame),
    missing: frame.indicators.map((indicator) => missingOf(frame, indicator)),
    datasetCount: frame.readings.vintages.size,
    grid,
    madeUp: places.length > 0 && places.every(isMadeUp),
  };
}

/** The indicator with the most severe alert, or the first, where it was reported last. */
function firstLook(frame: WatchFrame, alerts: readonly ShownAlert[]): GridQuestion | null {
  const [worst] = alerts.toSorted(byWeight);
  const indicator = frame.indicators.find(({ id }) => id === worst?.indicator) ?? frame.indicators[0];
  if (indicator === undefined) return null;
  const last = frame.readings.span(indicator.id)?.[1];
  return { indicator: indicator.id, period: last === undefined ? undefined : periodOf(last, indicator) };
}

/** The most severe first, then the newest. */
function byWeight(a: ShownAlert, b: ShownAlert): number {
  const weight = severities.indexOf(b.severity) - severities.indexOf(a.severity);
  return weight !== 0 ? weight : a.since < b.since ? 1 : a.since > b.since ? -1 : 0;
}

function namesOf(alerts: readonly ShownAlert[], { byId }: WatchFrame): Record<string, WatchedPlaceName> {
  const names: Record<string, WatchedPlaceName> = {};
  for (const { id, place } of alerts) {
    const known = byId.get(place);
    if (known !== undefined) names[id] = placeAnswer(known);
  }
  return names;
}

/** Places that ever reported it and are still there were due to report the newest period. */
function missingOf(frame: WatchFrame, indicator: Indicator): MissingOf {
  const period = newestDue(frame, indicator);
  const due = [...frame.readings.places(indicator.id)].flatMap((id) => {
    const place = frame.byId.get(id);
    return place !== undefined && isThereIn(place, indicator.period, period) ? [place] : [];
  });
  const missing = due.filter(({ id }) => frame.readings.at(indicator.id, id, period) === null);
  return {
    indicator: indicatorAnswer(indicator),
    period: periodOf(period, indicator),
    due: due.length,
    missing: missing.length,
  };
}

/** Places of the sample have codes of a country that there is not. */
function isMadeUp({ id }: MonitoredPlace): boolean {
  return id.startsWith('EX-');
}
