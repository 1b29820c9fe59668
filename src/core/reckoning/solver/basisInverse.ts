import { solve, solveTransposed, type Factor } from './factor.ts';
import { add, divide, multiply, negate, subtract, type Exact } from './fraction.ts';
import type { SparseVector } from './sparseVector.ts';

/** Entries of a vector that are not zero. */
export interface Entries {
  readonly indices: readonly number[];
  readonly values: readonly Exact[];
}

/** What changed in a basis since it was factorised. */
type Update =
  /** The column at `position` gave way to one whose solution is `column`, with `pivot` at that position. */
  | { readonly kind: 'replaced'; readonly position: number; readonly pivot: Exact; readonly column: Entries }
  /** One more row, whose own variable is basic in it; `row` has the coefficients of the other basic variables. */
  | { readonly kind: 'bordered'; readonly position: number; readonly row: Entries };

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
  solve(vector: SparseVector): void {
    solve(this.factor, vector);
    for (const update of this.updates) {
      const { position } = update;
      if (update.kind === 'bordered') {
        const sum = dot(update.row, vector);
        const own = vector.at(position);
        if (sum !== 0 || own !== 0) vector.set(position, subtract(sum, own));
      } else if (vector.at(position) !== 0) {
        const value = divide(vector.at(position), update.pivot);
        vector.set(position, value);
        subtractTimes(vector, update.column, value);
      }
    }
  }

  /** Replaces `vector`, by position, by the y with Bᵀ y = vector, by row. */
  solveTransposed(vector: SparseVector): void {
    for (let at = this.updates.length - 1; at >= 0; at--) {
      const update = this.updates[at];
      if (update === undefined) break;
      const { position } = update;
      const own = vector.at(position);
      if (update.kind === 'replaced') {
        const rest = subtract(own, dot(update.column, vector));
        if (rest !== 0 || own !== 0) vector.set(position, divide(rest, update.pivot));
      } else if (own !== 0) {
        vector.set(position, negate(own));
        subtractTimes(vector, update.row, negate(own));
      }
    }
    solveTransposed(this.factor, vector);
  }

  /** `column`: the solution for the entering column; its entry at `position` is not zero. */
  replace(position: number, column: SparseVector): void {
    const indices = column.indices.filter((index) => index !== position && column.at(index) !== 0);
    const values = indices.map((index) => column.at(index));
    this.updates.push({ kind: 'replaced', position, pivot: column.at(position), column: { indices, values } });
  }

  border(position: number, row: Entries): void {
    this.updates.push({ kind: 'bordered', position, row });
  }
}

function dot({ indices, values }: Entries, vector: SparseVector): Exact {
  let sum: Exact = 0;
  for (let at = 0; at < indices.length; at++) {
    const other = vector.at(indices[at] ?? 0);
    if (other !== 0) sum = add(sum, multiply(values[at] ?? 0, other));
  }
  return sum;
}

function subtractTimes(vector: SparseVector, { indices, values }: Entries, times: Exact): void {
  for (let at = 0; at < indices.length; at++) vector.add(indices[at] ?? 0, negate(multiply(values[at] ?? 0, times)));
}
