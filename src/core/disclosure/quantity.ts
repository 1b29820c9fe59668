import type { Need } from './sensitive.ts';

/** What readers know of a quantity: a value, where it was ever shown; its band; or nothing. */
export type Standing =
  /** Published for good, or a zero that hides nothing: it tells what it is, and cannot be withheld. */
  | 'fixed'
  /** To be shown, unless it has to be withheld. */
  | 'shown'
  /** Not known to readers. */
  | 'open';

export interface Band {
  readonly low: bigint;
  readonly high: bigint;
  /** An earlier release tells it. */
  readonly isPublished: boolean;
}

/** The value of a cell, the same in all releases in which it has not changed. In units of 10^−scale of its model. */
export interface Quantity {
  /** The cell's id and value, or of what a sum has besides its parts. */
  readonly key: string;
  readonly value: bigint;
  readonly standing: Standing;
  /** What withholding it costs, above 0. */
  readonly cost: number;
  /** Room that it needs, if it tells too much by itself. */
  readonly need: Need | null;
  /** A band that is shown instead of the value, or is to be; both ends included. */
  readonly band: Band | null;
  /** The cell of the table that is to be published; null for those of earlier releases only. */
  readonly cell: string | null;
  /** No earlier release has it. */
  readonly isNew: boolean;
}

/** One quantity and those that it is the sum of, by number, up to a difference that readers may know. */
export interface Equation {
  readonly total: number;
  readonly parts: readonly number[];
  /** How many times the total, and each part, counts; null where each counts once. */
  readonly times: { readonly total: number; readonly parts: readonly number[] } | null;
  /** It was not told before. */
  readonly isNew: boolean;
}

/** Everything that was and is to be published, as numbers and the equations among them. */
export interface Model {
  readonly scale: number;
  readonly quantities: readonly Quantity[];
  readonly equations: readonly Equation[];
}
