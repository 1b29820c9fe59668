/** One place as a file gives it, before it is checked against the others. */
export interface GazetteerRow {
  /** Where it stands: the record of a CSV file (the header is 1) or the number of a feature, counted from 1. */
  readonly at: number;
  readonly id: string;
  readonly name: string;
  readonly localName: string | null;
  readonly parent: string | null;
  readonly level: string | null;
  readonly aliases: readonly string[];
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** What took its place, and what it came from, each with the share of what was counted that went over. */
  readonly succeededBy: readonly Succession[];
  readonly predecessors: readonly Succession[];
}

export interface Succession {
  readonly id: string;
  /** Above 0 and at most 1; null where nobody has said; NaN where it is no share. */
  readonly share: number | null;
}

/** What is wrong with one row. The row is left out; the others are kept. */
export interface GazetteerProblem {
  readonly at: number;
  readonly id: string | null;
  readonly code:
    | 'missing id'
    | 'missing name'
    | 'duplicate id'
    | 'unknown parent'
    | 'parent cycle'
    | 'unknown successor'
    | 'wrong share'
    | 'parent left out'
    | 'invalid id'
    | 'invalid day'
    | 'too long'
    | 'malformed row';
  readonly message: string;
}
