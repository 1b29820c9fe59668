/** What a question about watched places asks for: each throws FILTER_NOT_UNDERSTOOD where there is no such thing. */
import { CounterfoilError } from '../../../core/errors/errors.ts';
import type { Indicator } from '../../../core/monitoring/indicator.ts';
import { lastDayOf, parsePeriod, periodOn } from '../../../core/monitoring/period.ts';
import type { MonitoredPlace } from '../../../core/monitoring/place.ts';
import { FilterNotUnderstood, noSuch, notRegistered } from '../../filterNotUnderstood.ts';
import { INDICATOR_NOT_WATCHED } from './errors.ts';
import type { WatchFrame } from './watchFrame.ts';
import { newestDue, periodOf } from './watchFrame.ts';

export function placeAsked({ byId }: WatchFrame, filter: 'place' | 'within', id: string): MonitoredPlace {
  const place = byId.get(id);
  if (place === undefined) throw notRegistered(filter, id);
  return place;
}

/** The first there is where none is asked for. Throws INDICATOR_NOT_WATCHED where none has readings. */
export function indicatorAsked({ indicators }: WatchFrame, id: string | undefined): Indicator {
  const [first] = indicators;
  if (first === undefined) throw new CounterfoilError(INDICATOR_NOT_WATCHED, 'no indicator has readings yet');
  if (id === undefined) return first;
  const found = indicators.find((each) => each.id === id);
  if (found === undefined) {
    throw noSuch(
      'indicator',
      id,
      indicators.map((each) => each.id),
    );
  }
  return found;
}

/** Number of the period; the newest where none is asked for. Of another kind, as a form keeps it, what it ends with. */
export function periodAsked(frame: WatchFrame, text: string | undefined, indicator: Indicator): number {
  const span = frame.readings.span(indicator.id);
  const due = newestDue(frame, indicator);
  const newest = Math.max(span?.[1] ?? due, due);
  if (text === undefined) return newest;
  const read = parsePeriod(text);
  const oldest = Math.min(span?.[0] ?? newest, newest);
  const ends = [oldest, newest].map((each) => periodOf(each, indicator)).join(', …, ');
  if (read === null) throw noSuch('period', text, [ends]);
  if (read.kind !== indicator.period) {
    return Math.min(newest, Math.max(oldest, periodOn(indicator.period, lastDayOf(read))));
  }
  if (read.number < oldest || read.number > newest) throw noSuch('period', text, [ends]);
  return read.number;
}

/** Undefined where none is asked for, or where the places of that kind do not report what is looked at. */
export function tierAsked(
  { places }: WatchFrame,
  asked: string | undefined,
  reporting: readonly string[],
): string | undefined {
  if (asked === undefined || reporting.includes(asked)) return asked;
  if (places.some(({ tier }) => tier === asked)) return undefined;
  throw noSuch('tier', asked, reporting);
}

/** Throws FILTER_NOT_UNDERSTOOD where nothing is asked about. */
export function placeGiven(id: string): string {
  if (id === '') throw new FilterNotUnderstood('place', 'place: say which place is asked about');
  return id;
}
