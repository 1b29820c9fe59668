/** What is about to be published, and what was: cells, rates and the sums that hold among them. */

/** A number of a table. Its key – place, indicator, breakdown, period – is folded into the id; `sumsOf` needs it apart. */
export interface Cell {
  /** The same cell has the same id in every release. */
  readonly id: string;
  /** `count`: of cases; `magnitude`: a sum of contributions, such as money of companies. */
  readonly kind: 'count' | 'magnitude';
  /** 0 or more, as a decimal; null where nobody has reported it. */
  readonly value: string | null;
  /** False: not to be published, but to be protected all the same, as the difference of two published cells. */
  readonly isOffered: boolean;
  /** Readers know it, whatever is withheld: it is told elsewhere. */
  readonly isKnown?: boolean;
  /** It is withheld elsewhere for the sake of others, so it needs room here, too. */
  readonly isWithheldElsewhere?: boolean;
  /** Of a magnitude: how many contributed. */
  readonly contributors?: number;
  /** Of a magnitude: the largest contributions, largest first, as far as they are known. */
  readonly largest?: readonly string[];
  /** What withholding it costs readers beside others, above 0; otherwise by its size, so that totals are kept. */
  readonly weight?: number;
}

/** A numerator by a denominator, both of them cells, offered or not. */
export interface Rate {
  readonly id: string;
  readonly numerator: string;
  readonly denominator: string;
}

/** The parts add up to the total. */
export interface Sum {
  readonly total: string;
  readonly parts: readonly string[];
  /** False: there may be further parts that are no cells. */
  readonly isComplete: boolean;
  /** How many times the total and each of the parts count, as whole numbers above 0; once where it is left out. */
  readonly times?: { readonly total: number; readonly parts: readonly number[] };
}

export interface Table {
  readonly cells: readonly Cell[];
  readonly rates: readonly Rate[];
  readonly sums: readonly Sum[];
}

/** How a cell or a rate leaves the system. */
export type Treatment =
  | { readonly as: 'shown' }
  /** `low` to `high`, both included. */
  | {
      readonly as: 'band';
      readonly low: string;
      readonly high: string;
      readonly cause: 'primary';
      readonly sentence: string;
    }
  | {
      readonly as: 'withheld';
      /** `primary`: would tell too much itself; `complementary`: would tell another. Not for the public. */
      readonly cause: 'primary' | 'complementary';
      /** Why, in words, for those who see parameters. The public reads `publicSentence`. */
      readonly sentence: string;
    };

/** What was published before and stays as it was: all its cells, with how each was treated. */
export interface Release {
  readonly name: string;
  readonly table: Table;
  readonly treatments: ReadonlyMap<string, Treatment>;
}
