import type { Rows } from '../solver/linearProgram.ts';

/** Rows of a programme while they are written: entries first, then the ends that close the row. */
export class RowWriter {
  readonly #starts: number[] = [0];
  readonly #columns: number[] = [];
  readonly #coefficients: number[] = [];
  readonly #low: (bigint | null)[] = [];
  readonly #high: (bigint | null)[] = [];

  get length(): number {
    return this.#low.length;
  }

  entry(column: number, coefficient: number): void {
    this.#columns.push(column);
    this.#coefficients.push(coefficient);
  }

  /** All entries of a row of other rows, with every coefficient taken so many times. */
  copy(rows: Rows, row: number, times = 1): void {
    for (let at = rows.starts[row] ?? 0; at < (rows.starts[row + 1] ?? 0); at += 1) {
      this.entry(rows.columns[at] ?? 0, times * (rows.coefficients[at] ?? 0));
    }
  }

  /** Ends the row; returns its number. */
  close(low: bigint | null, high: bigint | null): number {
    this.#starts.push(this.#columns.length);
    this.#low.push(low);
    return this.#high.push(high) - 1;
  }

  rows(): Rows {
    return {
      starts: Int32Array.from(this.#starts),
      columns: Int32Array.from(this.#columns),
      coefficients: Float64Array.from(this.#coefficients),
      low: this.#low,
      high: this.#high,
    };
  }
}
