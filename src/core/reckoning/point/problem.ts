/** What a sketch works on: statements over columns, some of which are sums of others. */
import type { Rows } from '../solver/linearProgram.ts';

/** What one row of a statement says: Σ coefficient · column between its ends. */
export interface SaidRow {
  readonly statement: string;
  readonly columns: Int32Array;
  /** Whole numbers. */
  readonly coefficients: Float64Array;
  readonly low: bigint | null;
  readonly high: bigint | null;
  /** The end itself is excluded. */
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
  /**
   * How far apart the two ends of a ratio are, in relation to the ratio; null where the row has both ends of the statement,
   * or only one is stated.
   */
  readonly play: number | null;
}

export interface Problem {
  readonly graph: SumGraph;
  readonly rows: readonly SaidRow[];
  /** Columns that must be zero. */
  readonly empty: readonly number[];
}

/** Which columns are sums of which. Columns may become sums of new ones, never of old ones. */
export class SumGraph {
  /** By column; null for a leaf. */
  readonly parts: (Int32Array | null)[] = [];
  /** All sums, each before the sums that are parts of it. */
  readonly topDown: number[] = [];

  get columns(): number {
    return this.parts.length;
  }

  /** Rows that say that a column with coefficient 1 is the sum of those with −1; `isSum` picks them out. */
  append(columns: number, rows: Rows, isSum: (row: number) => boolean): void {
    for (let column = 0; column < columns; column += 1) this.parts.push(null);
    const fresh: number[] = [];
    for (let row = 0; row < rows.low.length; row += 1) {
      if (!isSum(row)) continue;
      const sum = this.#learn(rows, row);
      if (sum >= 0) fresh.push(sum);
    }
    const order: number[] = [];
    const open = new Set(fresh);
    for (const sum of fresh) this.#visit(sum, open, order);
    for (let at = order.length - 1; at >= 0; at -= 1) this.topDown.push(order[at] ?? 0);
  }

  #learn(rows: Rows, row: number): number {
    const [start, end] = [rows.starts[row] ?? 0, rows.starts[row + 1] ?? 0];
    const parts: number[] = [];
    let sum = -1;
    for (let at = start; at < end; at += 1) {
      const column = rows.columns[at] ?? 0;
      if (rows.coefficients[at] === 1) sum = column;
      else parts.push(column);
    }
    if (sum >= 0) this.parts[sum] = Int32Array.from(parts);
    return sum;
  }

  /** Parts first; without recursion, as sums may be parts of sums many times over. */
  #visit(root: number, open: Set<number>, order: number[]): void {
    const path: { readonly sum: number; next: number }[] = [];
    const enter = (sum: number): void => {
      if (open.delete(sum)) path.push({ sum, next: 0 });
    };
    enter(root);
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const part = this.parts[top.sum]?.[top.next];
      top.next += 1;
      if (part === undefined) {
        order.push(top.sum);
        path.pop();
      } else enter(part);
    }
  }

  /** Sets the values of all sums from those of the leaves. */
  addUp(values: Float64Array): void {
    for (let at = this.topDown.length - 1; at >= 0; at -= 1) {
      const sum = this.topDown[at] ?? 0;
      const parts = this.parts[sum];
      if (!parts) continue;
      let value = 0;
      for (let part = 0; part < parts.length; part += 1) value += values[parts[part] ?? 0] ?? 0;
      values[sum] = value;
    }
  }
}

/** Leaves have values, and sums those of their leaves. */
export function valueOfRow({ columns, coefficients }: SaidRow, values: Float64Array): number {
  let value = 0;
  for (let at = 0; at < columns.length; at += 1) value += (coefficients[at] ?? 0) * (values[columns[at] ?? 0] ?? 0);
  return value;
}

/** What the value would be if all coefficients were above zero. */
export function sizeOfRow({ columns, coefficients }: SaidRow, values: Float64Array): number {
  let size = 0;
  for (let at = 0; at < columns.length; at += 1) {
    size += Math.abs(coefficients[at] ?? 0) * (values[columns[at] ?? 0] ?? 0);
  }
  return size;
}

export function isEqualEnded({ low, high }: SaidRow): boolean {
  return low !== null && low === high;
}

/** Whether all coefficients are above zero, so that the row cannot be below zero. */
export function isPlainSum({ coefficients }: SaidRow): boolean {
  return coefficients.every((coefficient) => coefficient > 0);
}
