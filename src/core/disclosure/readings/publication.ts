/** What readers were told of one period, and when. */
import type { ReadingsByKey, Withheld } from './reading.ts';

/** Readings that were published together, or are to be. */
export interface Publication {
  readonly name: string;
  readonly readings: ReadingsByKey;
  /** By key; those that are not named were told. */
  readonly withheld: ReadonlyMap<string, Withheld>;
  /** Of two readings of a place, that of the greater rank counts. */
  readonly rank: number;
}

/** A publication, or the moment at which it was taken back. */
export interface PublicationEvent {
  readonly publication: Publication;
  readonly isTakenBack: boolean;
}
