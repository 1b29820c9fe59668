/** Readings as they are protected: of several indicators, in one period. */
import type { Indicator } from '../../monitoring/indicator.ts';

/** What a place reported of one indicator for one period. */
export interface PlaceReading {
  readonly indicator: string;
  readonly place: string;
  readonly value: number;
  /** Of how many cases; null where nobody said. */
  readonly denominator: number | null;
}

/** What is not told of a reading. */
export interface Withheld {
  readonly value: boolean;
  readonly denominator: boolean;
}

/** By `keyOfReading`. */
export type ReadingsByKey = ReadonlyMap<string, PlaceReading>;

/** What stands at one time, by indicator and place. */
export type Standing = ReadonlyMap<string, ReadonlyMap<string, PlaceReading>>;

/** Ids of indicators have no blanks. */
export function keyOfReading({ indicator, place }: Pick<PlaceReading, 'indicator' | 'place'>): string {
  return `${indicator} ${place}`;
}

export function placeOfKey(key: string): string {
  return key.slice(key.indexOf(' ') + 1);
}

/** Two readings that say the same have the same id. */
export function idOfReading(reading: PlaceReading): string {
  return `${keyOfReading(reading)} ${reading.value}/${reading.denominator}`;
}

/** How places hang together in the period that is looked at. */
export interface PlaceTree {
  /** The places right below one. */
  below(place: string): readonly string[];
  above(place: string): string | null;
  /** The changes that a place was part of: what was there before is what is there after it, all in all. */
  changesOf(place: string): readonly PlaceChange[];
}

/** A place that goes on under its own name with more or less than before stands on both sides. */
export interface PlaceChange {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/**
 * `share`: some of so many cases; `mean`: an average over so many; `count`: what adds up by itself; `score`: a rank or an
 * index, of which nothing adds up.
 */
export type Form = 'share' | 'mean' | 'count' | 'score';

export function formOf({ combine, whole }: Indicator): Form {
  if (combine === 'none') return 'score';
  if (combine === 'sum') return 'count';
  return whole === null ? 'mean' : 'share';
}
