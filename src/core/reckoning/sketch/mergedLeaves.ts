/**
 * Leaves that a few rows name alike, made one: however many leaves a component has, its rows between them tell only some
 * hundreds apart. Further rows may be taken in, which tell more of them apart.
 */
import type { Packed } from '../point/packed.ts';

export interface Terms {
  readonly columns: Int32Array;
  readonly coefficients: Float64Array;
}

export interface Merged {
  /** By column: what the leaves that are one have together. */
  readonly amounts: Float64Array;
  /** By row, in the order they were taken in. */
  readonly rows: readonly Terms[];
}

interface NamedLeaves {
  readonly leaves: Int32Array;
  readonly times: Float64Array;
}

export class MergedLeaves {
  readonly #packed: Packed;
  readonly #rows: NamedLeaves[] = [];
  /** By leaf: a number that two leaves have in common when the same rows name them so many times. */
  readonly #marks: Float64Array;
  readonly #touched = new Set<number>();
  /** By leaf: its column. */
  readonly #homes: Int32Array;
  #amounts = new Float64Array(0);
  /** Entries that were gone through. */
  work = 0;

  constructor(packed: Packed) {
    this.#packed = packed;
    this.#marks = new Float64Array(packed.leaves.length);
    this.#homes = new Int32Array(packed.leaves.length);
  }

  take(row: number): void {
    const named = this.#named(row);
    const mark = markOf(this.#rows.length);
    named.leaves.forEach((leaf, at) => {
      this.#touched.add(leaf);
      this.#marks[leaf] = (this.#marks[leaf] ?? 0) + mark * (named.times[at] ?? 0);
    });
    this.#rows.push(named);
  }

  #named(row: number): NamedLeaves {
    const { rowStarts, rowPlaces, rowCoefficients, sumStarts, sumParts, leaves } = this.#packed;
    const times = new Map<number, number>();
    const open: number[] = [];
    for (let at = rowStarts[row] ?? 0; at < (rowStarts[row + 1] ?? 0); at += 1) {
      const coefficient = rowCoefficients[at] ?? 0;
      open.push(rowPlaces[at] ?? 0);
      for (let place = open.pop(); place !== undefined; place = open.pop()) {
        this.work += 1;
        if (place < leaves.length) {
          times.set(place, (times.get(place) ?? 0) + coefficient);
          continue;
        }
        const sum = place - leaves.length;
        for (let part = sumStarts[sum] ?? 0; part < (sumStarts[sum + 1] ?? 0); part += 1)
          open.push(sumParts[part] ?? 0);
      }
    }
    return { leaves: Int32Array.from(times.keys()), times: Float64Array.from(times.values()) };
  }

  /** `values` and `least`, which is what each leaf counts for at least, by place of a leaf. */
  merge(values: Float64Array, least: Float64Array): Merged {
    const columns = new Map<number, number>();
    const amounts: number[] = [];
    const heads: number[] = [];
    for (const leaf of this.#touched) {
      const mark = this.#marks[leaf] ?? 0;
      let column = columns.get(mark);
      if (column === undefined) {
        column = amounts.push(0) - 1;
        heads.push(leaf);
        columns.set(mark, column);
      }
      this.#homes[leaf] = column;
      amounts[column] = (amounts[column] ?? 0) + amountOf(leaf, values, least);
    }
    this.#amounts = Float64Array.from(amounts);
    const rows = this.#rows.map((named) => this.#termsOf(named, heads));
    this.work += this.#touched.size;
    return { amounts: this.#amounts, rows };
  }

  #termsOf({ leaves, times }: NamedLeaves, heads: readonly number[]): Terms {
    const columns: number[] = [];
    const coefficients: number[] = [];
    this.work += leaves.length;
    for (let at = 0; at < leaves.length; at += 1) {
      const leaf = leaves[at] ?? 0;
      const column = this.#homes[leaf] ?? 0;
      if (heads[column] !== leaf || times[at] === 0) continue;
      columns.push(column);
      coefficients.push(times[at] ?? 0);
    }
    return { columns: Int32Array.from(columns), coefficients: Float64Array.from(coefficients) };
  }

  /** Spreads new amounts of the last merged columns over their leaves as these were; other leaves keep their values. */
  spread(amounts: Float64Array, values: Float64Array, least: Float64Array, out: Float64Array): void {
    out.set(values.subarray(0, this.#homes.length));
    for (const leaf of this.#touched) {
      const column = this.#homes[leaf] ?? 0;
      const before = this.#amounts[column] ?? 0;
      const part = before > 0 ? amountOf(leaf, values, least) / before : 0;
      out[leaf] = (amounts[column] ?? 0) * part;
    }
    this.work += out.length;
  }
}

function amountOf(leaf: number, values: Float64Array, least: Float64Array): number {
  return Math.max(values[leaf] ?? 0, least[leaf] ?? 0);
}

/** Whole numbers without pattern, so that no two sums of them are alike by chance. */
function markOf(row: number): number {
  const mixed = Math.imul((row + 1) ^ ((row + 1) >>> 7), 0x9e3779b1) >>> 0;
  return 1 + (Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b) >>> 0);
}
