import { BasisInverse } from './basisInverse.ts';
import { spend } from './effort.ts';
import { factorise } from './factorise.ts';
import { add, compare, fromInteger, multiply, subtract, type Exact } from './fraction.ts';
import type { Rows } from './linearProgram.ts';
import { Matrix } from './matrix.ts';
import { Positions } from './positions.ts';
import { RowSums, type SumsOfRows } from './rowSums.ts';
import { SparseVector } from './sparseVector.ts';

/** More changes than this upon one factorisation, and a fresh one is cheaper. */
const maxAge = 64;

/**
 * A basis of A x − s = 0 with its values. Variables are the columns x ≥ 0, numbered from 0, and the sums s of the rows,
 * numbered −1 − row (so that nothing is renumbered when columns or rows are appended). As many variables as there are
 * rows are basic: each holds one position, and their values follow from the others. A sum that is not basic stays where
 * it is put, within its bounds; a column that is not basic is 0.
 */
export class BasicSolution {
  readonly matrix = new Matrix();
  readonly low: (Exact | null)[] = [];
  readonly high: (Exact | null)[] = [];
  /** By position: the variable that holds it. */
  head: number[] = [];
  /** By position: the value of that variable. */
  values: Exact[] = [];
  /** The positions whose values lie outside of their bounds. */
  readonly violated = new Set<number>();
  private readonly rowValue: Exact[] = [];
  private readonly positions = new Positions();
  private readonly response = new SparseVector(0);
  private readonly multipliers = new SparseVector(0);
  private readonly rowSums = new RowSums(this.matrix);
  private inverse = new BasisInverse(factorise(0, () => undefined).factor);

  positionOf(variable: number): number {
    return this.positions.of(variable);
  }

  valueOf(variable: number): Exact {
    const position = this.positionOf(variable);
    if (position >= 0) return this.values[position] ?? 0;
    return variable < 0 ? (this.rowValue[-1 - variable] ?? 0) : 0;
  }

  lowOf(variable: number): Exact | null {
    return variable < 0 ? (this.low[-1 - variable] ?? null) : 0;
  }

  highOf(variable: number): Exact | null {
    return variable < 0 ? (this.high[-1 - variable] ?? null) : null;
  }

  /** Whether a variable that is not basic may grow (1) or shrink (-1). */
  mayMove(variable: number, direction: number): boolean {
    const bound = direction > 0 ? this.highOf(variable) : this.lowOf(variable);
    return bound === null || compare(this.valueOf(variable), bound) * direction < 0;
  }

  /**
   * How the basic variables answer to a variable: their values fall by this much when it grows by one. By position; good
   * until the next call.
   */
  responseTo(variable: number): SparseVector {
    const vector = this.response.clear(this.matrix.rows);
    this.visit(variable, (row, value) => vector.set(row, value));
    this.inverse.solve(vector);
    spend(vector.indices.length);
    return vector;
  }

  /** The multipliers y of the rows with Bᵀ y = costs, costs given by variable. Good until the next call. */
  multipliersFor(costs: Iterable<readonly [variable: number, cost: Exact]>): SparseVector {
    const vector = this.multipliers.clear(this.matrix.rows);
    for (const [variable, cost] of costs) {
      const position = this.positionOf(variable);
      if (position >= 0) vector.add(position, cost);
    }
    this.inverse.solveTransposed(vector);
    spend(vector.indices.length);
    return vector;
  }

  /** Good until the next call. */
  sumsOfRows(multipliers: SparseVector): SumsOfRows {
    const result = this.rowSums.of(multipliers);
    spend(result.work);
    return result;
  }

  /** Moves a variable that is not basic by `step`; basic ones follow. */
  move(variable: number, step: Exact, response: SparseVector): void {
    if (variable < 0) this.rowValue[-1 - variable] = add(this.valueOf(variable), step);
    for (const position of response.indices) {
      const rate = response.at(position);
      if (rate === 0) continue;
      this.values[position] = subtract(this.values[position] ?? 0, multiply(rate, step));
      this.check(position);
    }
  }

  /** Moves `entering` by `step` and gives it the position, whose variable now sits at a bound of its own. */
  exchange(position: number, entering: number, step: Exact, response: SparseVector): void {
    const value = add(this.valueOf(entering), step);
    this.move(entering, step, response);
    const leaving = this.head[position] ?? 0;
    if (leaving < 0) this.rowValue[-1 - leaving] = this.values[position] ?? 0;
    this.place(leaving, -1);
    this.place(entering, position);
    this.values[position] = value;
    this.check(position);
    this.inverse.replace(position, response);
    if (this.inverse.age >= maxAge) this.refactorise();
  }

  append(columns: number, rows: Rows): void {
    const before = this.matrix.rows;
    this.matrix.append(columns, rows);
    this.positions.makeRoom(this.matrix.columns, this.matrix.rows);
    for (let row = before; row < this.matrix.rows; row++) {
      this.low.push(bound(rows.low[row - before]));
      this.high.push(bound(rows.high[row - before]));
      this.rowValue.push(0);
      this.appendBasicSum(row);
    }
    if (this.inverse.age >= maxAge) this.refactorise();
  }

  setBounds(row: number, low: bigint | null, high: bigint | null): void {
    this.low[row] = bound(low);
    this.high[row] = bound(high);
    const variable = -1 - row;
    const position = this.positionOf(variable);
    if (position >= 0) this.check(position);
    else this.keepWithinBounds(variable);
  }

  /**
   * Takes over a basis. Surplus or dependent variables are left out and sums of rows put in their place. `sums`: by row,
   * the value of each sum that is not basic.
   */
  load(basic: readonly number[], sums: readonly Exact[]): void {
    for (const variable of this.head) this.place(variable, -1);
    this.head = basic.slice(0, this.matrix.rows);
    this.refactorise();
    const vector = new SparseVector(this.matrix.rows);
    for (let row = 0; row < this.matrix.rows; row++) {
      this.rowValue[row] = sums[row] ?? 0;
      if (this.positionOf(-1 - row) < 0 && sums[row] !== 0) vector.set(row, sums[row] ?? 0);
    }
    this.inverse.solve(vector);
    this.values = vector.values;
    for (let position = 0; position < this.matrix.rows; position++) this.check(position);
    for (let row = 0; row < this.matrix.rows; row++) {
      if (this.positionOf(-1 - row) < 0) this.keepWithinBounds(-1 - row);
    }
  }

  private keepWithinBounds(variable: number): void {
    const [low, high, value] = [this.lowOf(variable), this.highOf(variable), this.valueOf(variable)];
    const target =
      low !== null && compare(value, low) < 0 ? low : high !== null && compare(value, high) > 0 ? high : null;
    if (target !== null) this.move(variable, subtract(target, value), this.responseTo(variable));
  }

  /** A new row starts with its own sum basic in it. */
  private appendBasicSum(row: number): void {
    const { starts, entryColumn, coefficient } = this.matrix;
    const indices: number[] = [];
    const values: Exact[] = [];
    let sum: Exact = 0;
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at++) {
      const position = this.positions.of(entryColumn[at] ?? 0);
      if (position < 0) continue;
      indices.push(position);
      values.push(coefficient[at] ?? 0);
      sum = add(sum, multiply(coefficient[at] ?? 0, this.values[position] ?? 0));
    }
    this.inverse.border(row, { indices, values });
    this.values[row] = sum;
    this.place(-1 - row, row);
    this.check(row);
  }

  private refactorise(): void {
    const { head, values } = this;
    const { factor, columnOfRow } = factorise(this.matrix.rows, (position, visit) => {
      const variable = head[position];
      if (variable !== undefined) this.visit(variable, visit);
    });
    this.inverse = new BasisInverse(factor);
    for (const variable of head) this.place(variable, -1);
    this.violated.clear();
    this.head = Array.from(columnOfRow, (from, row) => (from < 0 ? -1 - row : (head[from] ?? 0)));
    this.values = Array.from(columnOfRow, (from) => values[from] ?? 0);
    for (const [position, variable] of this.head.entries()) {
      this.place(variable, position);
      this.check(position);
    }
  }

  /** The column of a variable in A x − s = 0. */
  private visit(variable: number, visit: (row: number, value: number) => void): void {
    if (variable < 0) visit(-1 - variable, -1);
    else this.matrix.visitColumn(variable, visit);
  }

  private place(variable: number, position: number): void {
    this.positions.set(variable, position);
    if (position >= 0) this.head[position] = variable;
  }

  private check(position: number): void {
    const variable = this.head[position] ?? 0;
    const [low, high, value] = [this.lowOf(variable), this.highOf(variable), this.values[position] ?? 0];
    const outside = (low !== null && compare(value, low) < 0) || (high !== null && compare(value, high) > 0);
    if (outside) this.violated.add(position);
    else this.violated.delete(position);
  }
}

function bound(value: bigint | null | undefined): Exact | null {
  return value === null || value === undefined ? null : fromInteger(value);
}
