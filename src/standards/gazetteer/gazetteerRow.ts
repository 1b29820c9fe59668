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
  /** Ids of what took its place. */
  readonly succeededBy: readonly string[];
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
    | 'parent left out'
    | 'invalid id'
    | 'invalid day'
    | 'too long'
    | 'malformed row';
  readonly message: string;
}
