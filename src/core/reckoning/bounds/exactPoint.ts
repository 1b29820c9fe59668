/**
 * Values of leaves found in floating point, cut to fixed point so that sums can be added up exactly; and brought onto ends
 * that have to be reached, by solving for some of the larger leaves of these rows in fractions.
 */
import { factorise } from '../solver/factorise.ts';
import { solve } from '../solver/factor.ts';
import { fromInteger, toFraction } from '../solver/fraction.ts';
import type { Fraction } from '../solver/linearProgram.ts';
import { SparseVector } from '../solver/sparseVector.ts';
import type { LeafSum } from './leaves.ts';
import type { Whole } from './whole.ts';

/** A row, by number of the problem, and what it has to come to. */
export interface Target {
  readonly row: number;
  readonly value: bigint;
}

interface Change {
  readonly leaf: number;
  readonly by: Fraction;
}

/** Bits after the point. */
const BITS = 20n;
const SCALE = 2 ** Number(BITS);

export class ExactPoint {
  readonly #whole: Whole;
  /** By column, times `#unit`; sums are added up. */
  readonly #values: bigint[];
  #unit = 1n << BITS;

  /** `values`: of all leaves, by column, in units of the system. */
  constructor(whole: Whole, values: Float64Array) {
    this.#whole = whole;
    this.#values = Array.from(values, (value) => BigInt(Math.max(0, Math.round(value * SCALE))));
    this.#addUp();
  }

  #addUp(): void {
    const { parts, topDown } = this.#whole.problem.graph;
    const values = this.#values;
    for (let at = topDown.length - 1; at >= 0; at -= 1) {
      const sum = topDown[at] ?? 0;
      let value = 0n;
      for (const part of parts[sum] ?? []) value += values[part] ?? 0n;
      values[sum] = value;
    }
  }

  /** Below zero, zero or above zero, as a row of the problem is to a value. */
  compare(row: number, value: bigint): number {
    const rest = this.#sumOf(row) - value * this.#unit;
    return rest < 0n ? -1 : Number(rest > 0n);
  }

  /** How far a row is beyond a value. */
  beyond(row: number, value: bigint): Fraction {
    return { numerator: this.#sumOf(row) - value * this.#unit, denominator: this.#unit };
  }

  #sumOf(row: number): bigint {
    const said = this.#whole.problem.rows[row];
    let sum = 0n;
    said?.columns.forEach((column, at) => {
      const [times, value] = [said.coefficients[at] ?? 0, this.#values[column] ?? 0n];
      sum += times === 1 ? value : BigInt(times) * value;
    });
    return sum;
  }

  /** Whether leaves add up to a value. */
  comesTo({ leaves, times }: LeafSum, { numerator, denominator }: Fraction): boolean {
    let sum = 0n;
    leaves.forEach((leaf, at) => (sum += BigInt(times[at] ?? 0) * (this.#values[leaf] ?? 0n)));
    return sum * denominator === numerator * this.#unit;
  }

  /**
   * Brings rows to their targets exactly, by changing some of their leaves: `most` of each row, the largest first. False, and
   * of no further use, where that does not do, or a leaf would have to fall below zero.
   */
  bring(targets: readonly Target[], most: number): boolean {
    const sums = targets.map(({ row }) => this.#sumAt(row));
    const chosen = this.#chosen(sums, most);
    const entries = entriesOf(sums, chosen);
    const size = Math.max(targets.length, chosen.size);
    const { factor, columnOfRow } = factorise(size, (column, visit) => {
      for (const [row, times] of entries[column] ?? []) visit(row, times);
    });
    const vector = new SparseVector(size);
    targets.forEach(({ row, value }, at) => {
      const missing = value * this.#unit - this.#sumOf(row);
      if (missing !== 0n) vector.set(at, fromInteger(missing));
    });
    solve(factor, vector);
    const leaves = [...chosen.keys()];
    const changes: Change[] = [];
    let isShort = false;
    for (let at = 0; at < targets.length; at += 1) {
      const by = toFraction(vector.at(at));
      if (by.numerator === 0n) continue;
      const leaf = leaves[columnOfRow[at] ?? -1];
      if (leaf === undefined) isShort = true;
      else changes.push({ leaf, by });
    }
    return this.#change(changes) && !isShort;
  }

  #sumAt(row: number): LeafSum {
    const said = this.#whole.problem.rows[row];
    return said ? this.#whole.leaves.of(said) : { leaves: new Int32Array(0), times: new Float64Array(0) };
  }

  /** By leaf that may be changed: its number. */
  #chosen(sums: readonly LeafSum[], most: number): Map<number, number> {
    const chosen = new Map<number, number>();
    for (const { leaves } of sums) {
      for (const leaf of this.#largest(leaves, most)) if (!chosen.has(leaf)) chosen.set(leaf, chosen.size);
    }
    return chosen;
  }

  #largest(leaves: Int32Array, most: number): readonly number[] {
    let best: { readonly leaf: number; readonly size: number }[] = [];
    for (const leaf of leaves) {
      const size = Number(this.#values[leaf] ?? 0n);
      if (size === 0 || (best.length >= most && size <= (best[most - 1]?.size ?? 0))) continue;
      best.push({ leaf, size });
      best.sort((a, b) => b.size - a.size);
      best = best.slice(0, most);
    }
    return best.map(({ leaf }) => leaf);
  }

  /** False where a leaf would have to fall below zero. */
  #change(changes: readonly Change[]): boolean {
    let common = 1n;
    for (const { by } of changes) common *= by.denominator / commonDivisor(common, by.denominator);
    if (common !== 1n) this.#values.forEach((value, column) => (this.#values[column] = value * common));
    this.#unit *= common;
    let isRight = true;
    for (const { leaf, by } of changes) {
      const value = (this.#values[leaf] ?? 0n) + by.numerator * (common / by.denominator);
      if (value < 0n) isRight = false;
      else this.#values[leaf] = value;
    }
    this.#addUp();
    return isRight;
  }
}

/** By number of a leaf: in which sums it is, and how often. */
function entriesOf(sums: readonly LeafSum[], chosen: ReadonlyMap<number, number>): (readonly [number, number])[][] {
  const entries: (readonly [number, number])[][] = Array.from(chosen, () => []);
  sums.forEach(({ leaves, times }, row) => {
    leaves.forEach((leaf, at) => {
      const number = chosen.get(leaf);
      if (number !== undefined) entries[number]?.push([row, times[at] ?? 0]);
    });
  });
  return entries;
}

function commonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}
