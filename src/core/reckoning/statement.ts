/**
 * What reckoning works on: statements about sums over scopes. A statement is a claim, or a sum of the ledger, stripped to
 * what arithmetic needs; words, speakers and documents stay with whoever made the statement and are found by its id.
 */

/** The dimensions of a scope that are trees. Time is the fourth. */
export const treeDimensions = ['donors', 'recipients', 'sectors'] as const;
export type TreeDimension = (typeof treeDimensions)[number];

/** Everything, known or not: the root of a tree. */
export const everything = '*';

/**
 * Donors × recipients × sectors × days. Names of one dimension are united with all that lies below them. Days are ISO and
 * included at both ends; null is an open end.
 */
export interface Scope {
  readonly donors: readonly string[];
  readonly recipients: readonly string[];
  readonly sectors: readonly string[];
  readonly start: string | null;
  readonly end: string | null;
}

/** Figures of different books are not comparable: they are never brought into one sum. */
export interface Book {
  readonly measure: string;
  readonly unit: string;
  /** Null: not stated, which is a book of its own. */
  readonly stage: string | null;
  readonly basis: 'flow' | 'stock';
  /** "current", or the year of constant prices. */
  readonly price: string;
}

/** Decimals as strings; null is no bound. `…Open`: the bound itself is excluded. */
export interface Bounds {
  readonly low: string | null;
  readonly high: string | null;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
}

export interface SumStatement extends Bounds {
  readonly kind: 'sum';
  readonly id: string;
  readonly book: Book;
  readonly scope: Scope;
}

/**
 * Σ(scope) against Σ(scope of another statement): `share` and `quota` between low and high times it, `growth` between
 * 1 + low and 1 + high times it, `difference` less it between low and high. A quota may be of another book (revenue).
 */
export interface RelativeStatement extends Bounds {
  readonly kind: 'share' | 'growth' | 'difference' | 'quota';
  readonly id: string;
  readonly book: Book;
  readonly scope: Scope;
  readonly of: { readonly book: Book; readonly scope: Scope };
}

export type Statement = SumStatement | RelativeStatement;

/** What is asked: the least and the most that the sum over a scope can be. */
export interface Query {
  readonly id: string;
  readonly book: Book;
  readonly scope: Scope;
}

/** For each dimension the parent of each name; a name without one is a child of the root. */
export type Trees = Readonly<Record<TreeDimension, ReadonlyMap<string, string>>>;

/** Why one statement, query or tree line was left out while the rest was reckoned. */
export interface Refusal {
  readonly id: string;
  /** Stable, e.g. `RECKON_LOW_ABOVE_HIGH`. */
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
}
