/** The readings of a place over time, with those of the place that it came from where they stand for it. */
import type { Indicator } from '../../../core/monitoring/indicator.ts';
import type { MonitoredPlace } from '../../../core/monitoring/place.ts';
import type { ShownReading } from '../../watchAnswers.ts';
import type { ShownCell } from './shownTable.ts';
import type { WatchFrame } from './watchFrame.ts';
import { isThereIn, newestDue, periodOf, shownValue } from './watchFrame.ts';

/** From so many periods at most: a page is no archive, and its CSV goes as far back as the page. */
const MOST_PERIODS = 240;

interface Found {
  readonly cell: ShownCell;
  readonly of: string | null;
}

/** One for each period from the first that is known to the newest that is due or known; empty where nothing is known. */
export function seriesOf(frame: WatchFrame, place: MonitoredPlace, indicator: Indicator): ShownReading[] {
  const span = frame.readings.span(indicator.id);
  if (span === null) return [];
  const last = Math.max(span[1], newestDue(frame, indicator));
  const found: (readonly [period: number, found: Found | null])[] = [];
  for (let period = Math.max(span[0], last - MOST_PERIODS + 1); period <= last; period += 1) {
    found.push([period, readingOf(frame, place, indicator, period)]);
  }
  const known = found.flatMap(([period, one]) => (one === null ? [] : [period]));
  const [first, newest] = [known[0], known.at(-1)];
  if (first === undefined || newest === undefined) return [];
  const end = Math.max(newest, newestDue(frame, indicator));
  return found
    .filter(([period]) => period >= first && period <= end)
    .filter(([period, one]) => one !== null || isThereIn(place, indicator.period, period) || period < newest)
    .map(([period, one]) => reading(periodOf(period, indicator), one));
}

function reading(period: string, found: Found | null): ShownReading {
  if (found === null) return { period, value: null, denominator: null, dataset: null, of: null, provisional: false };
  const { cell, of } = found;
  return {
    period,
    value: shownValue(cell.value),
    denominator: shownValue(cell.denominator),
    dataset: cell.dataset,
    of,
    provisional: cell.provisional,
  };
}

/**
 * Its own, or before it was there that of its only predecessor, where nothing else came of that or it is no sum. A place that only
 * changed its code has what came in under the old one, whenever that was.
 */
function readingOf(frame: WatchFrame, place: MonitoredPlace, indicator: Indicator, period: number): Found | null {
  const own = frame.readings.at(indicator.id, place.id, period);
  if (own !== null) return { cell: own, of: null };
  const [only, ...others] = place.predecessors;
  if (only === undefined || others.length > 0) return null;
  const before = frame.byId.get(only.place);
  if (before === undefined || before.id === place.id) return null;
  const isSplit = (frame.successors.get(before.id) ?? 0) > 1;
  if (isSplit && (indicator.combine !== 'mean' || isThereIn(place, indicator.period, period))) return null;
  const found = isThereIn(before, indicator.period, period)
    ? frame.readings.at(indicator.id, before.id, period)
    : (readingOf(frame, before, indicator, period)?.cell ?? null);
  return found === null ? null : { cell: found, of: before.id };
}
