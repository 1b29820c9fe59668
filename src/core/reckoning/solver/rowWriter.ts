import type { Rows } from './linearProgram.ts';

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

  /** The rows from number `first` on. */
  rows(first = 0): Rows {
    const start = this.#starts[first] ?? 0;
    return {
      starts: Int32Array.from(this.#starts.slice(first), (at) => at - start),
      columns: Int32Array.from(this.#columns.slice(start)),
      coefficients: Float64Array.from(this.#coefficients.slice(start)),
      low: this.#low.slice(first),
      high: this.#high.slice(first),
    };
  }

  /** Whether no bound of the row is an amount, so that the unit does not matter. */
  isHomogeneous(row: number): boolean {
    return !this.#low[row] && !this.#high[row];
  }

  /**
   * All rows of another writer, with its columns moved by `shift`, in units 10^`power` times as small. Where units become
   * larger, the coefficients of rows with amounts become larger instead.
   */
  absorb(other: RowWriter, shift: number, power: number): void {
    const times = power > 0 ? 10n ** BigInt(power) : 1n;
    const finer = (bound: bigint | null): bigint | null => (bound === null ? null : bound * times);
    other.#low.forEach((low, row) => {
      const factor = power >= 0 || other.isHomogeneous(row) ? 1 : 10 ** -power;
      for (let at = other.#starts[row] ?? 0; at < (other.#starts[row + 1] ?? 0); at += 1) {
        this.entry((other.#columns[at] ?? 0) + shift, (other.#coefficients[at] ?? 0) * factor);
      }
      this.close(finer(low), finer(other.#high[row] ?? null));
    });
  }
}
