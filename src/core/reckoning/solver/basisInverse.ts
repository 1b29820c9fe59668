import { solve, solveTransposed, type Factor } from './factor.ts';
import { add, divide, multiply, negate, subtract, type Exact } from './fraction.ts';

/** Entries of a vector that are not zero. */
export interface SparseVector {
  readonly indices: Int32Array;
  readonly values: readonly Exact[];
}

/** What changed in a basis since it was factorised. */
type Update =
  /** The column at `position` gave way to one whose solution is `column`, with `pivot` at that position. */
  | { readonly kind: 'replaced'; readonly position: number; readonly pivot: Exact; readonly column: SparseVector }
  /** One more row, whose own variable is basic in it; `row` has the coefficients of the other basic variables. */
  | { readonly kind: 'bordered'; readonly position: number; readonly row: SparseVector };

/**
 * Solves with a basis matrix: an exact factorisation and, upon it, one elementary matrix for each change since
 * (product form of the inverse; Dantzig and Orchard-Hays, 1954).
 */
export class BasisInverse {
  private readonly factor: Factor;
  private readonly updates: Update[] = [];

  constructor(factor: Factor) {
    this.factor = factor;
  }

  /** How many changes lie upon the factorisation. */
  get age(): number {
    return this.updates.length;
  }

  /** Replaces `vector`, by row, by the x with B x = vector, by position. */
  solve(vector: Exact[]): void {
    solve(this.factor, vector);
    for (const update of this.updates) {
      const { position } = update;
      if (update.kind === 'bordered') {
        vector[position] = subtract(dot(update.row, vector), vector[position] ?? 0);
      } else if (vector[position] !== 0) {
        const value = divide(vector[position] ?? 0, update.pivot);
        vector[position] = value;
        subtractTimes(vector, update.column, value);
      }
    }
  }

  /** Replaces `vector`, by position, by the y with Bᵀ y = vector, by row. */
  solveTransposed(vector: Exact[]): void {
    for (let at = this.updates.length - 1; at >= 0; at--) {
      const update = this.updates[at];
      if (update === undefined) break;
      const { position } = update;
      if (update.kind === 'replaced') {
        vector[position] = divide(subtract(vector[position] ?? 0, dot(update.column, vector)), update.pivot);
      } else if (vector[position] !== 0) {
        const value = negate(vector[position] ?? 0);
        vector[position] = value;
        subtractTimes(vector, update.row, value);
      }
    }
    solveTransposed(this.factor, vector);
  }

  /** `column`: the solution for the entering column; its entry at `position` is not zero. */
  replace(position: number, column: readonly Exact[]): void {
    const rest = sparse(column, position);
    this.updates.push({ kind: 'replaced', position, pivot: column[position] ?? 1, column: rest });
  }

  border(position: number, row: SparseVector): void {
    this.updates.push({ kind: 'bordered', position, row });
  }
}

function sparse(vector: readonly Exact[], except: number): SparseVector {
  const indices: number[] = [];
  const values: Exact[] = [];
  for (let index = 0; index < vector.length; index++) {
    const value = vector[index] ?? 0;
    if (value === 0 || index === except) continue;
    indices.push(index);
    values.push(value);
  }
  return { indices: Int32Array.from(indices), values };
}

function dot({ indices, values }: SparseVector, vector: readonly Exact[]): Exact {
  let sum: Exact = 0;
  for (let at = 0; at < indices.length; at++) {
    const other = vector[indices[at] ?? 0] ?? 0;
    if (other !== 0) sum = add(sum, multiply(values[at] ?? 0, other));
  }
  return sum;
}

function subtractTimes(vector: Exact[], { indices, values }: SparseVector, times: Exact): void {
  for (let at = 0; at < indices.length; at++) {
    const index = indices[at] ?? 0;
    vector[index] = subtract(vector[index] ?? 0, multiply(values[at] ?? 0, times));
  }
}
