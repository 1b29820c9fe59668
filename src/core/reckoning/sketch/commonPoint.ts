/** One component's search for a point that satisfies all its statements, kept at hand while they come and go. */
import type { Growth, System } from '../space/system.ts';
import type { Statement } from '../statement.ts';
import { GridPoint } from '../point/gridPoint.ts';
import { nearPoint } from './nearPoint.ts';
import type { Problem, SaidRow } from '../point/problem.ts';
import { SumGraph, isPlainSum } from '../point/problem.ts';
import { provePoint } from '../point/provePoint.ts';
import { Sketch } from './sketch.ts';
import { statedRows } from './statedRows.ts';

/** Steps of one look; whoever looks again has as many more. */
const STEPS = 500;
/** More violated rows than this are not mended near the last point. */
const mostMended = 20;

export class CommonPoint {
  readonly #system: System;
  readonly #graph = new SumGraph();
  readonly #statements = new Map<string, Statement>();
  readonly #rows: SaidRow[] = [];
  readonly #byStatement = new Map<string, number[]>();
  readonly #off = new Set<number>();
  #systemRows = 0;
  /** Satisfies all rows that are on but for `#doubtful`. */
  #point: GridPoint | null = null;
  readonly #doubtful = new Set<number>();
  #sketch: Sketch | null = null;
  /** By row of the sketch: the row here. */
  #sketched: readonly number[] = [];
  /** Where to begin. */
  #start: Float64Array | null = null;
  /** Of sketches that are forgotten. */
  #workBefore = 0;

  constructor(system: System) {
    this.#system = system;
    const { columns, rows } = system.programme;
    this.#learn({ columns, rows });
  }

  #learn({ columns, rows }: Pick<Growth, 'columns' | 'rows'>): void {
    const { statements } = this.#system;
    for (let at = this.#statements.size; at < statements.length; at += 1) {
      const statement = statements[at];
      if (statement) this.#statements.set(statement.id, statement);
    }
    const first = this.#systemRows;
    this.#graph.append(columns, rows, (row) => this.#system.meaningOf(first + row) === null);
    for (const row of statedRows(this.#system, rows, { first, statements: this.#statements })) {
      const number = this.#rows.push(row) - 1;
      this.#doubtful.add(number);
      const list = this.#byStatement.get(row.statement);
      if (list) list.push(number);
      else this.#byStatement.set(row.statement, [number]);
    }
    this.#systemRows += rows.low.length;
  }

  grow(growth: Growth): void {
    const columns = this.#graph.columns;
    const rows = this.#rows.length;
    this.#learn(growth);
    this.#point?.grow(this.#shares(columns, this.#rows.slice(rows)));
    this.#forget();
  }

  /** Of leaves that are sums of two now: which part of them lies within what the new rows speak of, so that these may hold. */
  #shares(columns: number, fresh: readonly SaidRow[]): Map<number, number> {
    const shares = new Map<number, number>();
    const parents = new Map<number, number>();
    const divided = new Set<number>();
    for (const sum of this.#graph.topDown) {
      const parts = this.#graph.parts[sum];
      const isDivided = sum < columns || divided.has(sum);
      if (!isDivided || parts?.[0] === undefined || parts[0] < columns) continue;
      shares.set(sum, 1 / 2);
      parents.set(parts[0], sum);
      for (const part of parts) divided.add(part);
    }
    const values = this.#point?.leaves() ?? new Float64Array(0);
    for (const row of fresh.filter(isPlainSum)) {
      let [fixed, shared] = [0, 0];
      row.columns.forEach((column, at) => {
        const parent = parents.get(column);
        const value = (row.coefficients[at] ?? 0) * (values[parent ?? column] ?? 0);
        if (parent === undefined) fixed += value;
        else shared += value;
      });
      if (shared <= 0) continue;
      const share = Math.min(1, Math.max(0, (aimOf(row, fixed + shared / 2) - fixed) / shared));
      for (const column of row.columns) {
        const parent = parents.get(column);
        if (parent !== undefined) shares.set(parent, share);
      }
    }
    return shares;
  }

  #forget(): void {
    this.#start = this.#sketch?.leaves() ?? this.#start;
    this.#close();
  }

  #close(): void {
    this.#workBefore += this.#sketch?.work ?? 0;
    this.#sketch = null;
  }

  /** Whether further looks are unlikely to tell more suspects. */
  get isExhausted(): boolean {
    return this.#sketch?.isExhausted ?? false;
  }

  /** Roughly how many entries of vectors were computed so far. */
  get work(): number {
    return this.#workBefore + (this.#sketch?.work ?? 0);
  }

  switchOff(statement: string): void {
    for (const row of this.#byStatement.get(statement) ?? []) {
      this.#off.add(row);
      this.#doubtful.delete(row);
      const sketched = this.#sketched.indexOf(row);
      if (this.#sketch && sketched >= 0 && !this.#sketch.release(sketched)) this.#forget();
    }
  }

  switchOn(statement: string): void {
    for (const row of this.#byStatement.get(statement) ?? []) {
      this.#off.delete(row);
      this.#doubtful.add(row);
    }
    this.#forget();
  }

  /** True when a common solution of all that is on is proven; false says nothing. Further looks go on from here. */
  look(): boolean {
    const point = this.#known();
    if (point) return true;
    if (!this.#sketch) {
      const { problem, numbers } = this.#problem();
      this.#sketch = new Sketch(problem, this.#start);
      this.#sketched = numbers;
    }
    const found = this.#sketch.run(STEPS);
    if (found) this.#keep(found);
    return found !== null;
  }

  /** Whether values of all leaves, by column, are a common solution of all that is on, or nearly one; it is proven and kept then. */
  tries(leaves: Float64Array): boolean {
    const { problem } = this.#problem();
    const point = GridPoint.at(
      this.#graph,
      leaves.map((value) => Math.max(0, value)),
    );
    const left = provePoint(problem, point, { mostBad: mostMended, doubtful: [...problem.rows.keys()] });
    if (left.length === 0) this.#keep(point);
    return left.length === 0;
  }

  #keep(point: GridPoint): void {
    this.#point = point;
    this.#doubtful.clear();
    this.#close();
    this.#start = point.leaves();
  }

  #problem(): { readonly problem: Problem; readonly numbers: readonly number[] } {
    const numbers = [...this.#rows.keys()].filter((row) => !this.#off.has(row));
    const rows = numbers.flatMap((row) => this.#rows[row] ?? []);
    return { problem: { graph: this.#graph, rows, empty: [] }, numbers };
  }

  /** The last point, if it still does, or one near by. */
  #known(): GridPoint | null {
    const point = this.#point;
    if (!point) return null;
    for (const row of this.#doubtful) {
      const said = this.#rows[row];
      if (!said || point.sideOf(said) === 0) this.#doubtful.delete(row);
    }
    if (this.#doubtful.size === 0) return point;
    if (this.#doubtful.size > mostMended || this.#sketch) return null;
    const { problem, numbers } = this.#problem();
    const near = nearPoint(
      problem,
      point,
      [...this.#doubtful].map((row) => numbers.indexOf(row)),
    );
    if (near) this.#keep(near);
    return near;
  }

  /**
   * Sets of statements that seem to exclude one another, as the last look left it; the most violated first, at most so many.
   * Each begins with the one that gives way where all give way as little as they can.
   */
  suspects(most: number): readonly (readonly string[])[] {
    const idOf = (row: number): string => this.#rows[this.#sketched[row] ?? -1]?.statement ?? '';
    const groups = this.#sketch?.pressed(most) ?? [];
    return groups.map((group) => Array.from(new Set(group.map(idOf))));
  }
}

/** A value within the row's ends, near to `usual`. */
function aimOf({ low, high }: SaidRow, usual: number): number {
  if (low !== null && high !== null) return (Number(low) + Number(high)) / 2;
  if (low !== null) return Math.max(usual, Number(low) * 1.01);
  return high === null ? usual : Math.min(usual, Number(high) * 0.99);
}
