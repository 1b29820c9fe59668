/** Rows of a programme while they are written. */
import type { Rows } from '../solver/linearProgram.ts';

/** A sum of columns, each taken so many times. */
export type Terms = ReadonlyMap<number, number>;

export class RowList {
  readonly #starts: number[] = [0];
  readonly #columns: number[] = [];
  readonly #coefficients: number[] = [];
  readonly #low: (bigint | null)[] = [];
  readonly #high: (bigint | null)[] = [];

  get length(): number {
    return this.#low.length;
  }

  /** `low` ≤ the terms ≤ `high`; returns the number of the row. */
  push(terms: Terms, low: bigint | null, high: bigint | null): number {
    for (const [column, coefficient] of terms) {
      if (coefficient === 0) continue;
      this.#columns.push(column);
      this.#coefficients.push(coefficient);
    }
    this.#starts.push(this.#columns.length);
    this.#low.push(low);
    return this.#high.push(high) - 1;
  }

  /** The rows from number `first` on. */
  rowsFrom(first: number): Rows {
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
   * All rows of another list, with its columns moved by `shift`, in units 10^`power` times as small. Where units become
   * larger, the coefficients of rows with amounts become larger instead.
   */
  absorb(other: RowList, shift: number, power: number): void {
    const start = this.#columns.length;
    for (const column of other.#columns) this.#columns.push(column + shift);
    other.#low.forEach((low, row) => {
      const [end, high] = [other.#starts[row + 1] ?? 0, other.#high[row] ?? null];
      const factor = power >= 0 || other.isHomogeneous(row) ? 1 : 10 ** -power;
      for (let at = other.#starts[row] ?? 0; at < end; at += 1) {
        this.#coefficients.push((other.#coefficients[at] ?? 0) * factor);
      }
      this.#starts.push(start + end);
      const times = power > 0 ? 10n ** BigInt(power) : 1n;
      this.#low.push(low === null ? null : low * times);
      this.#high.push(high === null ? null : high * times);
    });
  }
}
