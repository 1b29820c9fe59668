/**
 * Values of leaves in whole parts of 2^−bits of a unit, so fine that all sums are still whole numbers of floating point and
 * therefore exact; single leaves may be moved by any fraction.
 */
import { add, approximate, compare, fromInteger, multiply, ratio, subtract, type Exact } from '../solver/fraction.ts';
import type { SaidRow, SumGraph } from './problem.ts';
import { sizeOfRow, valueOfRow } from './problem.ts';

/** Sums stay below 2^50, which leaves room for what exact hits add. */
const ROOM = 50;
const FINEST = 30;
/** The unit of rounding of floating point. */
const ROUNDING = 2 ** -53;

export class GridPoint {
  readonly #graph: SumGraph;
  readonly #bits: number;
  /** Of all columns; where fractions came in, nearly. */
  #values: Float64Array;
  readonly #moved = new Map<number, Exact>();
  /** By column: 1 where it is no whole number, or may be none. */
  #isMoved: Uint8Array;
  /** By column: how many roundings its value may have seen. */
  #roundings: Int32Array;
  readonly #exact = new Map<number, Exact>();

  private constructor(graph: SumGraph, bits: number, values: Float64Array) {
    this.#graph = graph;
    this.#bits = bits;
    this.#values = values;
    this.#isMoved = new Uint8Array(values.length);
    this.#roundings = new Int32Array(values.length);
  }

  /** `leaves`: in the unit of the system, by column; sums are not looked at. */
  static at(graph: SumGraph, leaves: Float64Array): GridPoint {
    const summed = leaves.slice();
    graph.addUp(summed);
    const most = summed.reduce((a, b) => Math.max(a, b), 1);
    const bits = Math.min(FINEST, ROOM - Math.ceil(Math.log2(most + 1)));
    const unit = 2 ** bits;
    const point = new GridPoint(
      graph,
      bits,
      leaves.map((value) => Math.round(value * unit)),
    );
    point.#update();
    return point;
  }

  get values(): Float64Array {
    return this.#values;
  }

  clone(): GridPoint {
    const copy = new GridPoint(this.#graph, this.#bits, this.#values.slice());
    copy.#isMoved = this.#isMoved.slice();
    copy.#roundings = this.#roundings.slice();
    for (const [column, value] of this.#moved) copy.#moved.set(column, value);
    return copy;
  }

  /** Takes in columns that came to the graph: of what was a leaf, `shares` go to the first of two parts; all others are empty. */
  grow(shares: ReadonlyMap<number, number>): void {
    this.#values = lengthened(this.#values, new Float64Array(this.#graph.columns));
    this.#isMoved = lengthened(this.#isMoved, new Uint8Array(this.#graph.columns));
    this.#roundings = lengthened(this.#roundings, new Int32Array(this.#graph.columns));
    for (const [column, share] of shares) {
      const [within, beyond] = this.#graph.parts[column] ?? [];
      if (within === undefined || beyond === undefined) continue;
      const whole = this.exactLeaf(column);
      const near = Math.floor((this.#values[column] ?? 0) * share);
      const part = compare(near, whole) > 0 ? Math.max(0, near - 1) : near;
      this.#put(within, part);
      this.#put(beyond, subtract(whole, part));
      this.#moved.delete(column);
    }
    this.#update();
  }

  #put(column: number, value: Exact): void {
    this.#values[column] = approximate(value);
    const isWhole = typeof value === 'number';
    this.#isMoved[column] = isWhole ? 0 : 1;
    this.#roundings[column] = isWhole ? 0 : 2;
    if (isWhole) this.#moved.delete(column);
    else this.#moved.set(column, value);
  }

  /** Gives leaves other values, in the unit of the system. */
  place(columns: Int32Array, values: Float64Array): void {
    const unit = 2 ** this.#bits;
    columns.forEach((column, at) => this.#put(column, Math.round((values[at] ?? 0) * unit)));
    this.#update();
  }

  #update(): void {
    const { parts, topDown } = this.#graph;
    this.#graph.addUp(this.#values);
    this.#exact.clear();
    for (let at = topDown.length - 1; at >= 0; at -= 1) {
      const sum = topDown[at] ?? 0;
      let roundings = 0;
      let isMoved = 0;
      const own = parts[sum] ?? [];
      for (let part = 0; part < own.length; part += 1) {
        const column = own[part] ?? 0;
        roundings = Math.max(roundings, this.#roundings[column] ?? 0);
        isMoved |= this.#isMoved[column] ?? 0;
      }
      this.#roundings[sum] = roundings + own.length;
      this.#isMoved[sum] = isMoved;
    }
  }

  /** In the unit of the system. */
  leaves(): Float64Array {
    const unit = 2 ** -this.#bits;
    return this.#values.map((value) => value * unit);
  }

  /** An amount of the system, as these values are counted. */
  scaled(amount: bigint): Exact {
    if (this.#bits >= 0) return fromInteger(amount << BigInt(this.#bits));
    return ratio(amount, 1n << BigInt(-this.#bits));
  }

  exactLeaf(column: number): Exact {
    return this.#moved.get(column) ?? this.#values[column] ?? 0;
  }

  /** Moves leaves, none below zero, to exact values. */
  move(leaves: ReadonlyMap<number, Exact>): void {
    for (const [column, value] of leaves) this.#put(column, value);
    this.#update();
  }

  exactValue({ columns, coefficients }: Pick<SaidRow, 'columns' | 'coefficients'>): Exact {
    let value: Exact = 0;
    for (let at = 0; at < columns.length; at += 1) {
      value = add(value, multiply(coefficients[at] ?? 0, this.#exactColumn(columns[at] ?? 0)));
    }
    return value;
  }

  #exactColumn(column: number): Exact {
    if (this.#isMoved[column] !== 1) return this.#values[column] ?? 0;
    const parts = this.#graph.parts[column];
    if (!parts) return this.exactLeaf(column);
    const known = this.#exact.get(column);
    if (known !== undefined) return known;
    let value: Exact = 0;
    for (const part of parts) value = add(value, this.#exactColumn(part));
    this.#exact.set(column, value);
    return value;
  }

  /** −1 or 1 where a row is below its low or above its high end, or at one that is excluded; 0 when it holds. Never wrong. */
  sideOf(row: SaidRow): -1 | 0 | 1 {
    if (this.#clearlyHolds(row)) return 0;
    const value = this.exactValue(row);
    if (row.low !== null) {
      const side = compare(value, this.scaled(row.low));
      if (side < 0 || (side === 0 && row.lowOpen)) return -1;
    }
    if (row.high !== null) {
      const side = compare(value, this.scaled(row.high));
      if (side > 0 || (side === 0 && row.highOpen)) return 1;
    }
    return 0;
  }

  /** Whether the row keeps further from its ends than all roundings together can come to. */
  #clearlyHolds(row: SaidRow): boolean {
    const value = valueOfRow(row, this.#values);
    const unit = 2 ** this.#bits;
    const low = row.low === null ? -Infinity : Number(row.low) * unit;
    const high = row.high === null ? Infinity : Number(row.high) * unit;
    let roundings = 4;
    for (const column of row.columns) roundings = Math.max(roundings, 4 + (this.#roundings[column] ?? 0));
    roundings += 2 * row.columns.length;
    const doubt = 1.01 * roundings * ROUNDING * (sizeOfRow(row, this.#values) + finite(low) + finite(high));
    return value - doubt > low && value + doubt < high;
  }
}

function finite(end: number): number {
  return Number.isFinite(end) ? Math.abs(end) : 0;
}

function lengthened<T extends Float64Array | Uint8Array | Int32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
