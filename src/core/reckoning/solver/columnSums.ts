import { add, multiply, type Exact } from './fraction.ts';
import type { Matrix } from './matrix.ts';

/** Numbers by column of which few are not zero. */
export class ColumnSums {
  private readonly sums: Exact[] = [];
  private readonly seen: boolean[] = [];
  /** The columns that something was added to. */
  readonly touched: number[] = [];

  at(column: number): Exact {
    return this.sums[column] ?? 0;
  }

  add(column: number, value: Exact): void {
    if (this.seen[column] !== true) {
      this.seen[column] = true;
      this.touched.push(column);
    }
    this.sums[column] = add(this.sums[column] ?? 0, value);
  }

  /** Adds yᵀ A, row by row; rows that y does not use cost nothing. */
  addRows(matrix: Matrix, multipliers: readonly Exact[]): this {
    const { starts, entryColumn, coefficient } = matrix;
    for (let row = 0; row < multipliers.length; row++) {
      const times = multipliers[row] ?? 0;
      if (times === 0) continue;
      for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at++) {
        this.add(entryColumn[at] ?? 0, multiply(times, coefficient[at] ?? 0));
      }
    }
    return this;
  }
}
