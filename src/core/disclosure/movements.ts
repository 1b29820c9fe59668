import type { Objective, Rows, Solver } from '../reckoning/solver/linearProgram.ts';
import { openSolver } from '../reckoning/solver/openSolver.ts';
import type { Model, Quantity } from './quantity.ts';

/**
 * A way in which quantities could be other than they are with all equations kept: by number, how far each that moves is
 * moved, in whole units (rounded towards zero).
 */
export type Movement = ReadonlyMap<number, bigint>;

/** Between withholding one more cell and moving one that is withheld already: the former counts for so many times more. */
const dear = 1000;

/**
 * Asks for movements of the quantities of a component. Each has two columns, up and down, and one row that holds the
 * difference within what readers know of it: so the start, where nothing moves, satisfies everything.
 */
export class Movements {
  private readonly members: readonly number[];
  private readonly quantities: readonly Quantity[];
  private readonly solver: Solver;
  private readonly placeOf: ReadonlyMap<number, number>;
  private readonly costs: Float64Array;
  private readonly firstRow: number;
  private readonly banded = new Set<number>();

  constructor({ quantities, equations }: Model, members: readonly number[], inside: readonly number[]) {
    this.members = members;
    this.quantities = quantities;
    this.placeOf = new Map(members.map((number, place) => [number, place]));
    this.firstRow = inside.length;
    const rows = new RowList();
    for (const at of inside) {
      const { total, parts, times } = equations[at] ?? { total: -1, parts: [], times: null };
      const entries = parts.flatMap((part, place) => this.entries(part, times?.parts[place] ?? 1));
      rows.add([...entries, ...this.entries(total, -(times?.total ?? 1))], 0n, 0n);
    }
    for (const number of members) {
      if (this.quantity(number).band !== null) this.banded.add(number);
      const { low, high } = this.ends(number);
      rows.add(this.entries(number, 1), low, high);
    }
    this.solver = openSolver({ columns: 2 * members.length, rows: rows.rows() }, null);
    this.costs = Float64Array.from(members, (number) => this.costOf(number));
  }

  /** The cheapest movement that takes a quantity so far up (above 0) or down; null if there is none. */
  cheapest(number: number, by: bigint): Movement | null {
    const row = this.rowOf(number);
    const { low, high } = this.ends(number);
    if ((by < 0n && low !== null && by < low) || (by > 0n && high !== null && by > high)) return null;
    this.solver.setBounds(row, by > 0n ? by : low, by > 0n ? high : by);
    const outcome = this.solver.least(this.objective());
    const movement = outcome.status === 'optimal' ? this.movement() : null;
    this.solver.setBounds(row, low, high);
    return movement;
  }

  /** By how much readers can take it for less or more, in all; null where nothing limits it. */
  room(number: number): bigint | null {
    const place = this.placeOf.get(number);
    if (place === undefined) return 0n;
    const moved = { columns: Int32Array.of(2 * place, 2 * place + 1), coefficients: Float64Array.of(1, -1) };
    const [least, most] = [this.solver.least(moved), this.solver.most(moved)];
    if (least.status !== 'optimal' || most.status !== 'optimal') return null;
    return most.value.numerator / most.value.denominator - least.value.numerator / least.value.denominator;
  }

  /** From now on it is withheld: moving it costs next to nothing. */
  open(number: number): void {
    this.costs[this.placeOf.get(number) ?? 0] = 1;
  }

  /** It is shown, whatever else moves. */
  hold(number: number): void {
    this.solver.setBounds(this.rowOf(number), 0n, 0n);
  }

  letMove(number: number): void {
    const { low, high } = this.ends(number);
    this.solver.setBounds(this.rowOf(number), low, high);
  }

  /** Readers are not told the band, unless they were before. */
  dropBand(number: number): void {
    if (this.quantity(number).band?.isPublished === true) return;
    this.banded.delete(number);
    this.letMove(number);
  }

  hasBand(number: number): boolean {
    return this.banded.has(number);
  }

  /** Bands that are not told yet. */
  droppable(): readonly number[] {
    return [...this.banded].filter((number) => this.quantity(number).band?.isPublished === false);
  }

  private quantity(number: number): Quantity {
    const quantity = this.quantities[number];
    if (quantity === undefined) throw new RangeError(`no quantity ${number}`);
    return quantity;
  }

  private costOf(number: number): number {
    const { standing, cost } = this.quantity(number);
    return standing === 'open' ? 0 : cost * dear;
  }

  private rowOf(number: number): number {
    return this.firstRow + (this.placeOf.get(number) ?? 0);
  }

  /** How far readers could believe it to be from its value. */
  private ends(number: number): { low: bigint | null; high: bigint | null } {
    const { value, band } = this.quantity(number);
    if (band === null || !this.banded.has(number)) return { low: -value, high: null };
    return { low: band.low - value, high: band.high - value };
  }

  private entries(number: number, times: number): (readonly [column: number, coefficient: number])[] {
    const place = this.placeOf.get(number);
    if (place === undefined) return [];
    return [
      [2 * place, times],
      [2 * place + 1, -times],
    ];
  }

  private objective(): Objective {
    const columns: number[] = [];
    const coefficients: number[] = [];
    for (const [place, cost] of this.costs.entries()) {
      if (cost === 0) continue;
      columns.push(2 * place, 2 * place + 1);
      coefficients.push(cost, cost);
    }
    return { columns: Int32Array.from(columns), coefficients: Float64Array.from(coefficients) };
  }

  private movement(): Movement {
    const values = this.solver.values();
    const moved = new Map<number, bigint>();
    for (const [place, number] of this.members.entries()) {
      const [up, down] = [values[2 * place], values[2 * place + 1]];
      if (up === undefined || down === undefined) continue;
      if (up.numerator === 0n && down.numerator === 0n) continue;
      const numerator = up.numerator * down.denominator - down.numerator * up.denominator;
      if (numerator === 0n) continue;
      moved.set(number, numerator / (up.denominator * down.denominator));
    }
    return moved;
  }
}

/** Rows of a programme, as they come. */
export class RowList {
  private readonly starts = [0];
  private readonly columns: number[] = [];
  private readonly coefficients: number[] = [];
  private readonly low: (bigint | null)[] = [];
  private readonly high: (bigint | null)[] = [];

  add(
    entries: readonly (readonly [column: number, coefficient: number])[],
    low: bigint | null,
    high: bigint | null,
  ): void {
    for (const [column, coefficient] of entries) {
      this.columns.push(column);
      this.coefficients.push(coefficient);
    }
    this.starts.push(this.columns.length);
    this.low.push(low);
    this.high.push(high);
  }

  rows(): Rows {
    return {
      starts: Int32Array.from(this.starts),
      columns: Int32Array.from(this.columns),
      coefficients: Float64Array.from(this.coefficients),
      low: this.low,
      high: this.high,
    };
  }
}
