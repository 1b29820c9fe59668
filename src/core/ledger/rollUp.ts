/** What a roll-up is asked and what it answers: the same for the reference, for PostgreSQL and for DuckDB. */
import type { Stage } from '../claims/claim.ts';

export const sides = ['sent', 'received'] as const;
export type Side = (typeof sides)[number];
/** What came in over the boundary, or what went out over it. */
export const directions = ['in', 'out'] as const;
export type Direction = (typeof directions)[number];
export const dimensions = ['donor', 'place', 'year', 'sector', 'programme'] as const;
export type Dimension = (typeof dimensions)[number];
export const placeLevels = ['country', 'province', 'prefecture', 'county'] as const;
export type PlaceLevel = (typeof placeLevels)[number];
export const views = ['published', 'current'] as const;
export type View = (typeof views)[number];

/** Who and what counts as inside: each id of `actors` alone, each of `places` with all that lies below it. */
export interface Boundary {
  readonly actors: readonly string[];
  readonly places: readonly string[];
}

export interface RollUpQuery {
  readonly stage: Stage;
  readonly side: Side;
  readonly view: View;
  /** Whether records that the view does not hold are told of, as `unpublished` and `withdrawn`. */
  readonly tellHidden: boolean;
  readonly programme: string | null;
  /** Null: there is none, and every transaction counts as coming in. */
  readonly boundary: Boundary | null;
  readonly direction: Direction;
  /** Each stands for all below it too; null leaves the dimension open. */
  readonly donors: readonly string[] | null;
  readonly recipients: readonly string[] | null;
  readonly sectors: readonly string[] | null;
  /** Both days included. */
  readonly start: string;
  readonly end: string;
  readonly by: readonly Dimension[];
  readonly placeLevel: PlaceLevel | null;
  /** Keeps sums of different dates apart, as converting them needs. */
  readonly byDate: boolean;
}

/** Why an amount is not in the total. `itemised` and `passed on` are told as parts of the rows that count. */
export type Reason =
  | 'counted'
  | 'internal'
  | 'other direction'
  | 'share unknown'
  | 'date not exact enough'
  | 'unpublished'
  | 'withdrawn';

/** Where parts are not known, and where a record says nothing at that level. Neither is an id. */
export const unknownKey = 'unknown';
export const notStatedKey = 'not stated';

/** Sums are decimal strings without needless zeros. */
export interface RollUpRow {
  readonly reason: Reason;
  /** In the order of `by`; empty for what is not counted. */
  readonly keys: readonly string[];
  readonly currency: string;
  readonly priceYear: number | null;
  /** Null unless sums are kept apart by date. */
  readonly dateFrom: string | null;
  readonly dateTo: string | null;
  readonly amount: string;
  /** The negative parts of `amount`. */
  readonly negative: string;
  readonly records: number;
  /** Left out of `amount`, because items of it are counted. */
  readonly itemised: string;
  readonly itemisedRecords: number;
  /** Left out of `amount`, because the money had crossed before. */
  readonly passedOn: string;
  readonly passedOnRecords: number;
}
