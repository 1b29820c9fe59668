/** What the columns of a system consist of: some are sums of others, down to leaves, which are sums of nothing. */
import type { Rows } from '../solver/linearProgram.ts';
import type { System } from '../space/system.ts';

/** Leaves, each once, and how often. */
export interface LeafSum {
  readonly leaves: Int32Array;
  readonly times: Float64Array;
}

export class Leaves {
  /** Of the system as it was; columns that came later are not known here. */
  readonly rows: Rows;
  readonly columns: number;
  /** By column: the row that says what it is the sum of; −1 for a leaf. */
  readonly #sumRow: Int32Array;
  readonly #counts: Float64Array;

  constructor(system: System) {
    const { columns, rows } = system.programme;
    this.rows = rows;
    this.columns = columns;
    this.#sumRow = new Int32Array(columns).fill(-1);
    this.#counts = new Float64Array(columns);
    for (let row = 0; row < rows.low.length; row += 1) {
      if (system.meaningOf(row)) continue;
      for (let at = rows.starts[row] ?? 0; at < (rows.starts[row + 1] ?? 0); at += 1) {
        if (rows.coefficients[at] === 1) this.#sumRow[rows.columns[at] ?? 0] = row;
      }
    }
  }

  /** What a row adds up. */
  ofRow(row: number): LeafSum {
    const { starts, columns, coefficients } = this.rows;
    const [from, to] = [starts[row] ?? 0, starts[row + 1] ?? 0];
    return this.of(columns.subarray(from, to), coefficients.subarray(from, to));
  }

  /** What a sum of columns, each so many times, adds up. */
  of(columns: Int32Array, coefficients: Float64Array): LeafSum {
    const met: number[] = [];
    columns.forEach((column, at) => this.#count(column, coefficients[at] ?? 0, met));
    const leaves = Int32Array.from(new Set(met)).filter((leaf) => this.#counts[leaf] !== 0);
    const times = Float64Array.from(leaves, (leaf) => this.#counts[leaf] ?? 0);
    for (const leaf of met) this.#counts[leaf] = 0;
    return { leaves, times };
  }

  #count(top: number, times: number, met: number[]): void {
    const { starts, columns } = this.rows;
    const open = [top];
    for (let column = open.pop(); column !== undefined; column = open.pop()) {
      const row = this.#sumRow[column] ?? -1;
      if (row === -1) {
        this.#counts[column] = (this.#counts[column] ?? 0) + times;
        met.push(column);
        continue;
      }
      for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1) {
        const part = columns[at] ?? 0;
        if (part !== column) open.push(part);
      }
    }
  }
}
