/** A table as it stood when a log had been taken in, so that a run need not read years of readings anew. Plain data. */

export interface TableColumns {
  readonly values: Float64Array;
  /** Null where no reading has one. */
  readonly denominators: Float64Array | null;
  readonly sources: Int32Array;
  /** Whether nobody said anything of a cell, somebody did, or it follows from what was said of another place. */
  readonly origins: Uint8Array;
}

export interface TakenIn extends TableColumns {
  /** Number of the first period, and how many there are: a row of so many cells for each place. */
  readonly first: number;
  readonly periods: number;
  /** The oldest period that anybody reported; Infinity where nobody did. */
  readonly knownSince: number;
  /** How many readings it came of, and what they add up to, as the print of a log has it. */
  readonly readings: number;
  readonly sum: number;
  /** The last day number on which one of them became known. */
  readonly newest: number;
}

interface Extent {
  readonly rows: number;
  readonly first: number;
  readonly periods: number;
  readonly denominators: boolean;
}

/** Columns of a table that goes on from another one: the very same ones where they fit, else as many as are asked for. */
export function columnsFrom(before: TakenIn | undefined, extent: Extent): TableColumns {
  const { rows, first, periods, denominators } = extent;
  if (before?.first === first && before.periods === periods && (before.denominators !== null || !denominators)) {
    return before;
  }
  const cells = rows * periods;
  const columns = {
    values: new Float64Array(cells).fill(Number.NaN),
    denominators: denominators || before?.denominators ? new Float64Array(cells).fill(Number.NaN) : null,
    sources: new Int32Array(cells).fill(-1),
    origins: new Uint8Array(cells),
  };
  if (before === undefined) return columns;
  for (let row = 0; row < rows; row += 1) {
    const [start, end] = [row * before.periods, (row + 1) * before.periods];
    const target = row * periods + before.first - first;
    columns.values.set(before.values.subarray(start, end), target);
    columns.sources.set(before.sources.subarray(start, end), target);
    columns.origins.set(before.origins.subarray(start, end), target);
    if (before.denominators) columns.denominators?.set(before.denominators.subarray(start, end), target);
  }
  return columns;
}
