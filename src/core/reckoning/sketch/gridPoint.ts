/**
 * Values of leaves in whole parts of 2^−bits of a unit, so fine that all sums are still whole numbers of floating point and
 * therefore exact; single leaves may be moved by any fraction.
 */
import { add, approximate, compare, fromInteger, multiply, ratio, type Exact } from '../solver/fraction.ts';
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
  readonly values: Float64Array;
  readonly #moved = new Map<number, Exact>();
  /** By column: 1 where it is no whole number, or may be none. */
  readonly #isMoved: Uint8Array;
  /** By column: how many roundings its value may have seen. */
  readonly #roundings: Int32Array;
  readonly #exact = new Map<number, Exact>();

  /** `leaves`: in the unit of the system, by column; sums are not looked at. */
  constructor(graph: SumGraph, leaves: Float64Array) {
    this.#graph = graph;
    const summed = leaves.slice();
    graph.addUp(summed);
    const most = summed.reduce((a, b) => Math.max(a, b), 1);
    this.#bits = Math.min(FINEST, ROOM - Math.ceil(Math.log2(most + 1)));
    const unit = 2 ** this.#bits;
    this.values = leaves.map((value) => Math.round(value * unit));
    this.#isMoved = new Uint8Array(graph.columns);
    this.#roundings = new Int32Array(graph.columns);
    this.#update();
  }

  #update(): void {
    const { parts, topDown } = this.#graph;
    this.#graph.addUp(this.values);
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
    return this.values.map((value) => value * unit);
  }

  /** An amount of the system, as these values are counted. */
  scaled(amount: bigint): Exact {
    if (this.#bits >= 0) return fromInteger(amount << BigInt(this.#bits));
    return ratio(amount, 1n << BigInt(-this.#bits));
  }

  exactLeaf(column: number): Exact {
    return this.#moved.get(column) ?? this.values[column] ?? 0;
  }

  /** Moves leaves, none below zero, to exact values. */
  move(leaves: ReadonlyMap<number, Exact>): void {
    for (const [column, value] of leaves) {
      this.#moved.set(column, value);
      this.#isMoved[column] = 1;
      this.#roundings[column] = 2;
      this.values[column] = approximate(value);
    }
    this.#update();
  }

  exactValue({ columns, coefficients }: SaidRow): Exact {
    let value: Exact = 0;
    for (let at = 0; at < columns.length; at += 1) {
      value = add(value, multiply(coefficients[at] ?? 0, this.#exactColumn(columns[at] ?? 0)));
    }
    return value;
  }

  #exactColumn(column: number): Exact {
    if (this.#isMoved[column] !== 1) return this.values[column] ?? 0;
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
    const value = valueOfRow(row, this.values);
    const unit = 2 ** this.#bits;
    const low = row.low === null ? -Infinity : Number(row.low) * unit;
    const high = row.high === null ? Infinity : Number(row.high) * unit;
    let roundings = 4;
    for (const column of row.columns) roundings = Math.max(roundings, 4 + (this.#roundings[column] ?? 0));
    roundings += 2 * row.columns.length;
    const doubt = 1.01 * roundings * ROUNDING * (sizeOfRow(row, this.values) + finite(low) + finite(high));
    return value - doubt > low && value + doubt < high;
  }
}

function finite(end: number): number {
  return Number.isFinite(end) ? Math.abs(end) : 0;
}
