/** A place among its peers by one indicator in one period. */
import type { Indicator } from '../../../core/monitoring/indicator.ts';
import type { Ledger } from '../../ledger.ts';
import type { FunnelPoint, PeerPoint, PeersAnswer } from '../../watchAnswers.ts';
import { indicatorAsked, periodAsked, placeAsked, placeGiven } from './askedOf.ts';
import { bandOf, siblingsOf } from './peersOf.ts';
import type { ShownCell } from './shownTable.ts';
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

export interface PeersQuestion {
  readonly place: string;
  readonly indicator?: string | undefined;
  readonly period?: string | undefined;
}

const MOST_PERIODS = 120;

/** Throws FILTER_NOT_UNDERSTOOD and INDICATOR_NOT_WATCHED. */
export async function getPeers(ledger: Ledger, asked: PeersQuestion): Promise<PeersAnswer> {
  const frame = await watchFrame(ledger);
  const place = placeAsked(frame, 'place', placeGiven(asked.place));
  const indicator = indicatorAsked(frame, asked.indicator);
  const span = frame.readings.span(indicator.id);
  const last = Math.max(span?.[1] ?? -Infinity, newestDue(frame, indicator));
  const first = Math.max(span?.[0] ?? last, last - MOST_PERIODS + 1);
  const period = periodAsked(frame, asked.period, indicator);
  const reporters = frame.readings.places(indicator.id);
  const siblings = siblingsOf(frame, place).filter(
    (one) => reporters.has(one.id) && isThereIn(one, indicator.period, period),
  );
  const cells = [place, ...siblings].map((one) => frame.readings.at(indicator.id, one.id, period));
  const peers = [place, ...siblings].map((one, at): PeerPoint => {
    const cell = cells[at] ?? null;
    return {
      place: placeAnswer(one),
      value: shownValue(cell?.value ?? null),
      denominator: shownValue(cell?.denominator ?? null),
      dataset: cell?.dataset ?? null,
      isAsked: at === 0,
    };
  });
  const group = place.parent === null ? undefined : frame.byId.get(place.parent);
  return {
    day: frame.day,
    audience: frame.readings.audience,
    datasets: datasetLinks(
      frame,
      peers.map(({ dataset }) => dataset),
    ),
    place: placeAnswer(place),
    group: group === undefined ? null : placeAnswer(group),
    indicator: indicatorAnswer(indicator),
    indicators: frame.indicators.map(indicatorAnswer),
    period: periodOf(period, indicator),
    periods: Array.from({ length: last - first + 1 }, (_none, at) => periodOf(last - at, indicator)),
    peers,
    band: bandOf(frame, siblings, indicator, period),
    better: betterOff(cells, indicator),
    notReported: peers.filter(({ value }) => value === null).length,
    withheld: peers.filter(({ value }) => value === 'withheld').length,
    funnel: funnelOf(cells, indicator),
  };
}

/** The first cell is that of the place itself. */
function betterOff([own, ...others]: readonly (ShownCell | null)[], { worse }: Indicator): number | null {
  if (own === undefined || own === null || own.value === 'withheld') return null;
  const mine = own.value;
  return others.filter((cell) => {
    if (cell === null || cell.value === 'withheld') return false;
    return worse === 'higher' ? cell.value < mine : cell.value > mine;
  }).length;
}

/** Two standard deviations of a share of so many cases, the smallest to the largest place; only what is shown enters. */
function funnelOf(cells: readonly (ShownCell | null)[], { whole, combine }: Indicator): FunnelPoint[] {
  if (whole === null || combine !== 'mean') return [];
  const known = cells.flatMap((cell) => {
    if (cell === null || typeof cell.value !== 'number' || typeof cell.denominator !== 'number') return [];
    return [{ share: cell.value / whole, cases: cell.denominator }];
  });
  if (known.length < LEAST_PLACES) return [];
  const all = known.reduce((sum, { cases }) => sum + cases, 0);
  const middle = known.reduce((sum, { share, cases }) => sum + share * cases, 0) / all;
  const counts = known.map(({ cases }) => cases);
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  return Array.from({ length: STEPS + 1 }, (_none, at) => {
    const cases = Math.round(least * (most / least) ** (at / STEPS));
    const spread = WIDTH * Math.sqrt((middle * (1 - middle)) / cases);
    const within = (share: number): string => shownValue(Math.min(1, Math.max(0, share)) * whole) ?? '';
    return { cases: String(cases), low: within(middle - spread), high: within(middle + spread) };
  });
}

const LEAST_PLACES = 5;
const STEPS = 24;
const WIDTH = 1.96;
