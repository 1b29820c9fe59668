/** The places below a place by one indicator in one period, as tiles. */
import type { Indicator } from '../../../core/monitoring/indicator.ts';
import type { MonitoredPlace } from '../../../core/monitoring/place.ts';
import type { Severity } from '../../../core/monitoring/rules/rule.ts';
import { severities } from '../../../core/monitoring/rules/rule.ts';
import type { Ledger } from '../../ledger.ts';
import type { GridAnswer, GridTile } from '../../watchAnswers.ts';
import { levelsOf } from './levels.ts';
import { alertsShown } from './placeAlerts.ts';
import { withAbove } from './shownReadings.ts';
import type { WatchFrame } from './watchFrame.ts';
import {
  datasetLinks,
  indicatorAnswer,
  indicatorIn,
  isThereIn,
  newestDue,
  periodNumber,
  periodOf,
  placeAnswer,
  placeIn,
  shownValue,
  watchFrame,
} from './watchFrame.ts';

export interface GridQuestion {
  readonly indicator?: string | undefined;
  readonly period?: string | undefined;
  readonly within?: string | undefined;
  readonly tier?: string | undefined;
}

/** Drawn at once; where there are more, one chooses where to look. */
const MOST_TILES = 3000;
const MOST_PERIODS = 120;

/** Throws INDICATOR_NOT_WATCHED and ENTRY_NOT_FOUND. What is not asked for is the newest, the smallest and everywhere. */
export async function getGrid(ledger: Ledger, asked: GridQuestion): Promise<GridAnswer> {
  const frame = await watchFrame(ledger);
  return gridOf(ledger, frame, asked);
}

export async function gridOf(ledger: Ledger, frame: WatchFrame, asked: GridQuestion): Promise<GridAnswer> {
  const indicator = indicatorIn(frame, asked.indicator);
  const periods = periodsOf(frame, indicator);
  const period = periodNumber(asked.period, indicator) ?? periods[0] ?? newestDue(frame, indicator);
  const within = asked.within === undefined ? null : placeIn(frame, asked.within);
  const reporters = frame.readings.places(indicator.id);
  const watched = frame.places.filter(
    (place) =>
      reporters.has(place.id) &&
      isThereIn(place, indicator.period, period) &&
      (within === null || (place.id !== within.id && withAbove(place.id, frame.byId).includes(within.id))),
  );
  const tiers = [...new Set(watched.map(({ tier }) => tier))];
  const tier = tiers.find((each) => each === asked.tier) ?? smallest(watched);
  const chosen = inOrder(watched.filter((place) => place.tier === tier));
  const alerts = await alertOf(ledger, indicator.id);
  const drawn = chosen.slice(0, MOST_TILES);
  const cells = chosen.map((place) => frame.readings.at(indicator.id, place.id, period));
  const values = cells.flatMap((cell) => (cell === null || cell.value === 'withheld' ? [] : [cell.value]));
  const levels = levelsOf(values, indicator.worse);
  const tiles = drawn.map((place, at): GridTile => {
    const cell = cells[at] ?? null;
    return {
      place: placeAnswer(place),
      region: place.parent,
      value: shownValue(cell?.value ?? null),
      level: cell === null || cell.value === 'withheld' ? null : levels.of(cell.value),
      dataset: cell?.dataset ?? null,
      provisional: cell?.provisional ?? false,
      alert: alerts.get(place.id) ?? null,
    };
  });
  return {
    day: frame.day,
    audience: frame.readings.audience,
    datasets: datasetLinks(
      frame,
      tiles.map(({ dataset }) => dataset),
    ),
    indicator: indicatorAnswer(indicator),
    indicators: frame.indicators.map(indicatorAnswer),
    period: periodOf(period, indicator),
    periods: periods.map((each) => periodOf(each, indicator)),
    within: within === null ? null : placeAnswer(within),
    tier,
    tiers,
    regions: [...new Set(drawn.map(({ parent }) => parent))].flatMap((id) => {
      const region = id === null ? undefined : frame.byId.get(id);
      return region === undefined ? [] : [placeAnswer(region)];
    }),
    tiles,
    levels: levels.ends.map(({ from, to, places }) => ({
      from: shownValue(from) ?? '',
      to: shownValue(to) ?? '',
      places,
    })),
    notReported: cells.filter((cell) => cell === null).length,
    withheld: cells.filter((cell) => cell?.value === 'withheld').length,
    leftOut: chosen.length - drawn.length,
  };
}

/** Newest first, to the newest that is due or known. */
function periodsOf(frame: WatchFrame, indicator: Indicator): number[] {
  const span = frame.readings.span(indicator.id);
  if (span === null) return [];
  const last = Math.max(span[1], newestDue(frame, indicator));
  return Array.from({ length: Math.min(MOST_PERIODS, last - span[0] + 1) }, (_none, at) => last - at);
}

/** The kind that most places are of. */
function smallest(places: readonly MonitoredPlace[]): string {
  const counts = [...Map.groupBy(places, ({ tier }) => tier)].toSorted(([, a], [, b]) => b.length - a.length);
  return counts[0]?.[0] ?? '';
}

/** "Village 2-5" before "Village 2-12". */
const names = new Intl.Collator('en', { numeric: true });

/** By region, then by name; by code where there are too many to be drawn. */
function inOrder(places: readonly MonitoredPlace[]): readonly MonitoredPlace[] {
  const nameOf = ({ title, id }: MonitoredPlace): string => title['en'] ?? id;
  const regions = [...Map.groupBy(places, ({ parent }) => parent ?? '')].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const within = (a: MonitoredPlace, b: MonitoredPlace): number =>
    (places.length > MOST_TILES ? 0 : names.compare(nameOf(a), nameOf(b))) || (a.id < b.id ? -1 : 1);
  return regions.flatMap(([, region]) => region.toSorted(within));
}

/** The most severe alert that is on and that the reader may see, by place. */
async function alertOf(ledger: Ledger, indicator: string): Promise<Map<string, Severity>> {
  const found = new Map<string, Severity>();
  for (const alert of await alertsShown(ledger, { over: false })) {
    if (alert.indicator !== indicator) continue;
    const known = found.get(alert.place);
    if (known === undefined || severities.indexOf(alert.severity) > severities.indexOf(known)) {
      found.set(alert.place, alert.severity);
    }
  }
  return found;
}
