import { toFraction, type Exact } from './fraction.ts';
import type { LinearProgram } from './linearProgram.ts';
import type { Stated } from './proves.ts';

/** Some rows of a programme as one of their own: with all columns, or, renumbered, only those that they name. */
export function rowsOf({ matrix, low, high }: Stated, rows: readonly number[], columnCount?: number): LinearProgram {
  const renumbered = new Map<number, number>();
  const starts = [0];
  const columns: number[] = [];
  const coefficients: number[] = [];
  for (const row of rows) {
    for (let at = matrix.starts[row] ?? 0; at < (matrix.starts[row + 1] ?? 0); at++) {
      const column = matrix.entryColumn[at] ?? 0;
      const number = renumbered.get(column) ?? renumbered.size;
      if (columnCount === undefined) renumbered.set(column, number);
      columns.push(columnCount === undefined ? number : column);
      coefficients.push(matrix.coefficient[at] ?? 0);
    }
    starts.push(columns.length);
  }
  return {
    columns: columnCount ?? renumbered.size,
    rows: {
      starts: Int32Array.from(starts),
      columns: Int32Array.from(columns),
      coefficients: Float64Array.from(coefficients),
      low: rows.map((row) => integer(low[row])),
      high: rows.map((row) => integer(high[row])),
    },
  };
}

function integer(bound: Exact | null | undefined): bigint | null {
  return bound === null || bound === undefined ? null : toFraction(bound).numerator;
}
