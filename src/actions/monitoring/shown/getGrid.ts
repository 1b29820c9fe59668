/** The places below a place by one indicator in one period: as tiles, and where they are many by the places they lie in. */
import type { Indicator } from '../../../core/monitoring/indicator.ts';
import type { MonitoredPlace } from '../../../core/monitoring/place.ts';
import type { Severity } from '../../../core/monitoring/rules/rule.ts';
import { severities } from '../../../core/monitoring/rules/rule.ts';
import type { Ledger } from '../../ledger.ts';
import type { GridAnswer, GridGroup, GridTile, ShownAlert } from '../../watchAnswers.ts';
import { indicatorAsked, periodAsked, placeAsked, tierAsked } from './askedOf.ts';
import { gridGroups } from './gridGroups.ts';
import { levelsOf } from './levels.ts';
import { alertsShown } from './placeAlerts.ts';
import { withAbove } from './shownReadings.ts';
import type { WatchFrame } from './watchFrame.ts';
import {
  datasetLinks,
  indicatorAnswer,
  isThereIn,
  newestDue,
  periodOf,
  placeAnswer,
  shownValue,
  watchFrame,
} from './watchFrame.ts';

export interface GridQuestion {
  readonly indicator?: string | undefined;
  readonly period?: string | undefined;
  /** Null for everywhere; where it is left out, the place that the reader reports for, if there is one. */
  readonly within?: string | null | undefined;
  readonly tier?: string | undefined;
  /** The places themselves, however many there are. */
  readonly oneByOne?: boolean | undefined;
  readonly page?: number | undefined;
  readonly pageSize?: number | undefined;
}

/** Tiles on one page, and groups, each of which tells more. */
const PAGE = 150;
const PAGE_OF_GROUPS = 60;
/** More than there can be: for a file, which holds them all. */
export const EVERY_PLACE = 10_000_000;
const MOST_PERIODS = 120;

/** Throws INDICATOR_NOT_WATCHED and FILTER_NOT_UNDERSTOOD. What is not asked for is the newest, the smallest and everywhere. */
export async function getGrid(ledger: Ledger, asked: GridQuestion): Promise<GridAnswer> {
  const frame = await watchFrame(ledger);
  const alerts = await alertsShown(ledger, { over: false });
  return gridOf(
    frame,
    { ...asked, within: asked.within === undefined ? ownPlace(ledger, frame) : asked.within },
    alerts,
  );
}

/** Null for who reports for no place. */
export function ownPlace({ actor }: Pick<Ledger, 'actor'>, { byId }: WatchFrame): string | null {
  const own = actor.limits?.place;
  return own !== undefined && byId.has(own) ? own : null;
}

/** `alerts` are those that are on, of all indicators. */
export function gridOf(frame: WatchFrame, asked: GridQuestion, alerts: readonly ShownAlert[]): GridAnswer {
  const indicator = indicatorAsked(frame, asked.indicator);
  const periods = periodsOf(frame, indicator);
  const period = periodAsked(frame, asked.period, indicator);
  const within = asked.within == null ? null : placeAsked(frame, 'within', asked.within);
  const watched = watchedIn(frame, indicator, { period, within });
  const tiers = [...new Set(watched.map(({ tier }) => tier))];
  const tier = tierAsked(frame, asked.tier, tiers) ?? smallest(watched);
  const chosen = watched.filter((place) => place.tier === tier);
  const oneByOne = asked.oneByOne ?? false;
  const isMany = chosen.length > (asked.pageSize ?? PAGE);
  const { cells, levels } = cellsOf(frame, chosen, { indicator, period, severity: severityAt(alerts, indicator.id) });
  const found = isMany && !oneByOne ? gridGroups(chosen, within?.id ?? null, frame.byId) : null;
  const groups = found === null ? [] : groupsOf(found, { frame, cells, classes: levels.length });
  const inOrder = isMany ? cells.toSorted(worstFirst(indicator)) : byRegion(cells);
  const total = found === null ? chosen.length : groups.length;
  const pageSize = asked.pageSize ?? (found === null ? PAGE : PAGE_OF_GROUPS);
  const page = Math.min(Math.max(1, asked.page ?? 1), Math.max(1, Math.ceil(total / pageSize)));
  const [from, to] = [(page - 1) * pageSize, page * pageSize];
  const tiles = found === null ? inOrder.slice(from, to).map(tileOf) : [];
  const named = (ids: readonly (string | null)[]): GridAnswer['regions'] =>
    ids.flatMap((id) => {
      const place = id === null ? undefined : frame.byId.get(id);
      return place === undefined ? [] : [placeAnswer(place)];
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
    above: within === null ? [] : named(withAbove(within.id, frame.byId).slice(1).toReversed()),
    tier,
    tiers,
    places: chosen.length,
    groups: groups.slice(from, to),
    oneByOne,
    page,
    pageSize,
    total,
    regions: named([...new Set(tiles.map(({ region }) => region))]),
    tiles,
    levels,
    alerts: cells.filter(({ alert }) => alert !== null).length,
    notReported: cells.filter(({ value }) => value === null).length,
    withheld: cells.filter(({ value }) => value === 'withheld').length,
  };
}

function watchedIn(
  { places, readings, byId }: WatchFrame,
  { id, period: kind }: Indicator,
  { period, within }: { readonly period: number; readonly within: MonitoredPlace | null },
): MonitoredPlace[] {
  const reporters = readings.places(id);
  return places.filter(
    (place) =>
      reporters.has(place.id) &&
      isThereIn(place, kind, period) &&
      (within === null || (place.id !== within.id && withAbove(place.id, byId).includes(within.id))),
  );
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

/** What its tile shows of a place. */
interface Cell extends Pick<GridTile, 'level' | 'dataset' | 'provisional' | 'alert'> {
  readonly place: MonitoredPlace;
  readonly value: number | 'withheld' | null;
}

interface Shown {
  readonly indicator: Indicator;
  readonly period: number;
  readonly severity: ReadonlyMap<string, Severity>;
}

function cellsOf(
  { readings }: WatchFrame,
  places: readonly MonitoredPlace[],
  { indicator, period, severity }: Shown,
): { readonly cells: readonly Cell[]; readonly levels: GridAnswer['levels'] } {
  const shown = places.map((place) => readings.at(indicator.id, place.id, period));
  const values = shown.flatMap((cell) => (cell === null || cell.value === 'withheld' ? [] : [cell.value]));
  const levels = levelsOf(values, indicator.worse);
  const cells = places.map((place, at): Cell => {
    const cell = shown[at] ?? null;
    return {
      place,
      value: cell?.value ?? null,
      level: cell === null || cell.value === 'withheld' ? null : levels.of(cell.value),
      dataset: cell?.dataset ?? null,
      provisional: cell?.provisional ?? false,
      alert: severity.get(place.id) ?? null,
    };
  });
  const ends = levels.ends.map((each) => ({
    from: shownValue(each.from) ?? '',
    to: shownValue(each.to) ?? '',
    places: each.places,
  }));
  return { cells, levels: ends };
}

function tileOf({ place, value, ...rest }: Cell): GridTile {
  return { ...rest, place: placeAnswer(place), region: place.parent, value: shownValue(value) };
}

const weight = (severity: Severity | null): number => (severity === null ? -1 : severities.indexOf(severity));

/** Those with alerts, then the worst values, then what is not reported; last what is withheld, of which the order tells nothing. */
function worstFirst({ worse }: Indicator): (a: Cell, b: Cell) => number {
  const badness = ({ value }: Cell): number =>
    value === 'withheld' ? -Infinity : value === null ? -Number.MAX_VALUE : worse === 'higher' ? value : -value;
  return (a, b) => {
    const [one, other] = [badness(a), badness(b)];
    return (
      weight(b.alert) - weight(a.alert) ||
      (one === other ? 0 : other > one ? 1 : -1) ||
      (a.place.id < b.place.id ? -1 : 1)
    );
  };
}

/** "Village 2-5" before "Village 2-12". */
const names = new Intl.Collator('en', { numeric: true });

function byRegion(cells: readonly Cell[]): readonly Cell[] {
  const nameOf = ({ place: { title, id } }: Cell): string => title['en'] ?? id;
  const regions = [...Map.groupBy(cells, ({ place }) => place.parent ?? '')].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return regions.flatMap(([, region]) =>
    region.toSorted((a, b) => names.compare(nameOf(a), nameOf(b)) || (a.place.id < b.place.id ? -1 : 1)),
  );
}

interface Told {
  readonly frame: WatchFrame;
  readonly cells: readonly Cell[];
  readonly classes: number;
}

/** Those with the gravest alerts first, then those with the largest share in the worst class. */
function groupsOf(
  groups: ReadonlyMap<string, readonly number[]>,
  { frame: { byId }, cells, classes }: Told,
): GridGroup[] {
  const found = [...groups].flatMap(([id, members]): GridGroup[] => {
    const place = byId.get(id);
    return place === undefined
      ? []
      : [
          groupOf(
            place,
            members.flatMap((at) => cells[at] ?? []),
            classes,
          ),
        ];
  });
  const worst = ({ levels, places }: GridGroup): number => (levels.at(-1) ?? 0) / places;
  return found.toSorted(
    (a, b) =>
      severities.toReversed().reduce((sign, severity) => sign || b.alerts[severity] - a.alerts[severity], 0) ||
      worst(b) - worst(a) ||
      (a.place.id < b.place.id ? -1 : 1),
  );
}

function groupOf(place: MonitoredPlace, cells: readonly Cell[], classes: number): GridGroup {
  const counted = (is: (cell: Cell) => boolean): number => cells.filter(is).length;
  return {
    place: placeAnswer(place),
    places: cells.length,
    levels: Array.from({ length: classes }, (_none, level) => counted((cell) => cell.level === level)),
    notReported: counted(({ value }) => value === null),
    withheld: counted(({ value }) => value === 'withheld'),
    alerts: {
      low: counted(({ alert }) => alert === 'low'),
      medium: counted(({ alert }) => alert === 'medium'),
      high: counted(({ alert }) => alert === 'high'),
    },
  };
}

/** The most severe of an indicator's alerts, by place. */
function severityAt(alerts: readonly ShownAlert[], indicator: string): Map<string, Severity> {
  const found = new Map<string, Severity>();
  for (const alert of alerts) {
    if (alert.indicator !== indicator) continue;
    if (weight(alert.severity) > weight(found.get(alert.place) ?? null)) found.set(alert.place, alert.severity);
  }
  return found;
}
