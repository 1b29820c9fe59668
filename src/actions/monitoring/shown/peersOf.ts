import type { MonitoredPlace } from '../../../core/monitoring/place.ts';
import type { PeerBand } from '../../watchAnswers.ts';
import { quartiles } from './quartiles.ts';
import type { WatchFrame } from './watchFrame.ts';
import { isThereIn, periodOf, shownValue } from './watchFrame.ts';
import type { Indicator } from '../../../core/monitoring/indicator.ts';

/** Places of the same kind with the same place right above them, itself left out. */
export function siblingsOf(
  { places }: Pick<WatchFrame, 'places'>,
  { id, parent, tier }: MonitoredPlace,
): MonitoredPlace[] {
  return places.filter((one) => one.parent === parent && one.tier === tier && one.id !== id);
}

/** The middle half of the values that are shown; null where they are too few. */
export function bandOf(
  frame: WatchFrame,
  siblings: readonly MonitoredPlace[],
  indicator: Indicator,
  period: number,
): PeerBand | null {
  const values = siblings.flatMap((place) => {
    if (!isThereIn(place, indicator.period, period)) return [];
    const cell = frame.readings.at(indicator.id, place.id, period);
    return cell === null || cell.value === 'withheld' ? [] : [cell.value];
  });
  const found = quartiles(values);
  if (found === null) return null;
  const [low, middle, high] = [found.low, found.middle, found.high].map((value) => shownValue(value) ?? '');
  return {
    period: periodOf(period, indicator),
    low: low ?? '',
    middle: middle ?? '',
    high: high ?? '',
    places: values.length,
  };
}
