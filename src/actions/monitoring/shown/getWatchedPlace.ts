import { standInIds } from '../../../core/lists/heirs.ts';
import { probationEnd } from '../../../core/lists/listingStatus.ts';
import type { NamedList } from '../../../core/lists/memberships.ts';
import { membershipsOf } from '../../../core/lists/memberships.ts';
import { deadlineOf, targetProgress } from '../../../core/lists/progress.ts';
import type { Body } from '../../../core/records/field.ts';
import { textOf } from '../../../core/records/values.ts';
import { scopeRows } from '../../../core/monitoring/run/scopeRows.ts';
import { lineageOf } from '../../../core/monitoring/series/lineage.ts';
import type { Indicator } from '../../../core/monitoring/indicator.ts';
import type { MonitoredPlace } from '../../../core/monitoring/place.ts';
import type { Rule } from '../../../core/monitoring/rules/rule.ts';
import { isExitCriterion } from '../../../core/monitoring/rules/rule.ts';
import type { Path } from '../../../core/monitoring/target.ts';
import { pathValue } from '../../../core/monitoring/target.ts';
import { dayNumber } from '../../../core/periods/day.ts';
import type { Ledger } from '../../ledger.ts';
import type {
  IndicatorPanel,
  ListedHere,
  PlaceAlert,
  ShownReading,
  ThresholdAnswer,
  WatchedPlaceAnswer,
} from '../../watchAnswers.ts';
import { publishedLists } from '../lists/publishedLists.ts';
import type { PublishedRule } from '../rules/publishedRules.ts';
import { publishedRules } from '../rules/publishedRules.ts';
import { registeredLineage } from '../watchedPlaces.ts';
import { watchedTargets } from '../watchedTargets.ts';
import { alertsShown, measuresShown, placeAlert } from './placeAlerts.ts';
import { bandOf, siblingsOf } from './peersOf.ts';
import { seriesOf } from './seriesOf.ts';
import { withAbove } from './shownReadings.ts';
import type { WatchFrame } from './watchFrame.ts';
import {
  datasetLinks,
  indicatorAnswer,
  periodNumber,
  periodOf,
  placeAnswer,
  placeIn,
  shownValue,
  watchFrame,
} from './watchFrame.ts';

/** A watched place at a glance, as its reader may see it. Throws ENTRY_NOT_FOUND. */
export async function getWatchedPlace(ledger: Ledger, id: string): Promise<WatchedPlaceAnswer> {
  const frame = await watchFrame(ledger);
  const place = placeIn(frame, id);
  const [{ rules }, targets, alerts] = await Promise.all([
    publishedRules(ledger, frame.all),
    watchedTargets(ledger, frame.all),
    alertsShown(ledger, { places: [place.id], over: true }),
  ]);
  const own = rules.filter(({ rule }) => isAbout(rule, place, frame));
  const lines = linesOf(place, own, targets);
  const panels = frame.indicators.flatMap((indicator) => panelOf(frame, place, indicator, lines));
  const used = panels.flatMap(({ readings }) => readings.map(({ dataset }) => dataset));
  const named = (ids: readonly string[]): WatchedPlaceAnswer['before'] =>
    ids.flatMap((one) => {
      const known = frame.byId.get(one);
      return known === undefined ? [] : [placeAnswer(known)];
    });
  return {
    day: frame.day,
    audience: frame.readings.audience,
    place: placeAnswer(place),
    above: named(withAbove(place.id, frame.byId).slice(1).toReversed()),
    below: belowOf(frame, place),
    before: named(place.predecessors.map((each) => each.place)),
    after: named(
      frame.places
        .filter(({ predecessors }) => predecessors.some((each) => each.place === place.id))
        .map((one) => one.id),
    ),
    panels,
    alerts: alerts.map(placeAlert).toSorted(byNews),
    measures: await measuresShown(ledger, alerts),
    datasets: datasetLinks(frame, used),
    lists: await listsOf(ledger, place.id, frame.day),
  };
}

async function listsOf(ledger: Ledger, place: string, day: string): Promise<WatchedPlaceAnswer['lists']> {
  const lists = await publishedLists(ledger);
  const lineage = await registeredLineage(ledger);
  return lists.flatMap((list) => {
    const listing = list.listings.find(
      (each) =>
        membershipsOf(each.body, list, day).length > 0 &&
        standInIds(lineage, each.place, dayNumber(day)).includes(place),
    );
    return listing === undefined ? [] : [listedHere(list, listing.body, day)];
  });
}

function listedHere({ id, body }: NamedList, listing: Body, day: string): ListedHere {
  const listedOn = textOf(listing, 'listedOn') ?? day;
  const exitedOn = textOf(listing, 'exitedOn');
  const hasLeft = exitedOn !== null && exitedOn <= day;
  const targets = (of: Body) => targetProgress(of, listedOn, day);
  return {
    id,
    title: textOf(body, 'title') ?? id,
    localTitle: textOf(body, 'localTitle'),
    since: hasLeft ? exitedOn : listedOn,
    probationUntil: hasLeft ? probationEnd(body, exitedOn) : null,
    deadline: hasLeft ? null : deadlineOf(targets(listing), targets(body), { start: listedOn, day }),
  };
}

/** Those that are on first, then the newest. */
function byNews(a: PlaceAlert, b: PlaceAlert): number {
  if (a.isOver !== b.isOver) return a.isOver ? 1 : -1;
  return a.since < b.since ? 1 : a.since > b.since ? -1 : 0;
}

function isAbout({ scope }: Rule, place: MonitoredPlace, { byId, places }: WatchFrame): boolean {
  const near = new Set(withAbove(place.id, byId));
  const lineage = lineageOf(
    places.filter(({ id, predecessors }) => near.has(id) || scope.places.includes(id) || predecessors.length > 0),
  );
  const row = lineage.rowOf.get(place.id);
  return row !== undefined && scopeRows(scope, lineage)[row] === 1;
}

function belowOf({ places, readings, indicators }: WatchFrame, place: MonitoredPlace): number {
  const watched = new Set(indicators.flatMap(({ id }) => [...readings.places(id)]));
  return places.filter(({ id, parent, to }) => parent === place.id && to === null && watched.has(id)).length;
}

/** What is drawn beside the values of a place. */
interface Lines {
  readonly thresholds: (indicator: string) => readonly ThresholdAnswer[];
  readonly path: (indicator: string) => Path | null;
}

function linesOf(
  place: MonitoredPlace,
  rules: readonly PublishedRule[],
  targets: readonly { readonly place: string; readonly indicator: string; readonly path: Path }[],
): Lines {
  return {
    thresholds: (indicator) =>
      rules.flatMap(({ record, rule }) =>
        rule.leaves.flatMap((leaf) =>
          leaf.kind === 'line' && leaf.indicator === indicator
            ? [
                {
                  rule: record,
                  title: rule.title,
                  limit: shownValue(leaf.options.limit) ?? '',
                  exitCriterion: isExitCriterion(rule),
                },
              ]
            : [],
        ),
      ),
    path: (indicator) => {
      const own = targets.find((one) => one.place === place.id && one.indicator === indicator);
      if (own !== undefined) return own.path;
      const leaves = rules.flatMap(({ rule }) => rule.leaves);
      const common = leaves.find(
        (leaf) => leaf.kind === 'pathGap' && leaf.indicator === indicator && leaf.options.path !== null,
      );
      return common?.kind === 'pathGap' ? common.options.path : null;
    },
  };
}

function panelOf(frame: WatchFrame, place: MonitoredPlace, indicator: Indicator, lines: Lines): IndicatorPanel[] {
  const readings = seriesOf(frame, place, indicator);
  if (readings.length === 0) return [];
  const siblings = siblingsOf(frame, place);
  const numbers = readings.flatMap(({ period }) => periodNumber(period, indicator) ?? []);
  return [
    {
      indicator: indicatorAnswer(indicator),
      readings,
      missing: readings.filter(({ value }) => value === null).length,
      withheld: readings.filter(({ value }) => value === 'withheld').length,
      thresholds: lines.thresholds(indicator.id),
      path: pathOf(lines.path(indicator.id), readings, numbers, indicator),
      peers: numbers.flatMap((period) => bandOf(frame, siblings, indicator, period) ?? []),
    },
  ];
}

/** A path that starts from what the place itself had is drawn only where that is shown: it would tell it. */
function pathOf(
  path: Path | null,
  readings: readonly ShownReading[],
  numbers: readonly number[],
  indicator: Indicator,
): IndicatorPanel['path'] {
  const [first] = path?.points ?? [];
  if (path === null || first === undefined) return [];
  const start = readings[numbers.indexOf(first.period)]?.value ?? null;
  const own = start === null || start === 'withheld' ? Number.NaN : Number(start);
  const last = path.points.at(-1)?.period ?? first.period;
  const ends = numbers.at(-1) ?? last;
  return [...numbers, ...(last > ends ? [last] : [])].flatMap((period) => {
    const value = pathValue(path, period, own);
    return Number.isNaN(value) || period > last
      ? []
      : [{ period: periodOf(period, indicator), value: shownValue(value) ?? '' }];
  });
}
