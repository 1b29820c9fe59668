import { divide, multiply, subtract, type Exact } from './fraction.ts';
import type { SparseLists } from './sparseLists.ts';

/**
 * An exact factorisation of a square matrix, B = L U with rows and columns permuted. Every column of B bears the number
 * of the row that it was pivoted on, so that one numbering serves right-hand sides and solutions alike.
 */
export interface Factor {
  /** Rows in the order of elimination. */
  readonly order: Int32Array;
  /** By row: the pivot. */
  readonly pivots: readonly Exact[];
  readonly lowerByColumn: SparseLists;
  readonly lowerByRow: SparseLists;
  readonly upperByColumn: SparseLists;
  readonly upperByRow: SparseLists;
}

/** Replaces `vector` by the x with B x = vector. Zeros are passed over, so sparse right-hand sides are cheap. */
export function solve(factor: Factor, vector: Exact[]): void {
  const { order, pivots } = factor;
  for (let step = 0; step < order.length; step++) {
    const row = order[step] ?? 0;
    const value = vector[row] ?? 0;
    if (value !== 0) scatter(factor.lowerByColumn, row, value, vector);
  }
  for (let step = order.length - 1; step >= 0; step--) {
    const row = order[step] ?? 0;
    if (vector[row] === 0) continue;
    const value = divide(vector[row] ?? 0, pivots[row] ?? 1);
    vector[row] = value;
    scatter(factor.upperByColumn, row, value, vector);
  }
}

/** Replaces `vector` by the y with Bᵀ y = vector. */
export function solveTransposed(factor: Factor, vector: Exact[]): void {
  const { order, pivots } = factor;
  for (let step = 0; step < order.length; step++) {
    const row = order[step] ?? 0;
    if (vector[row] === 0) continue;
    const value = divide(vector[row] ?? 0, pivots[row] ?? 1);
    vector[row] = value;
    scatter(factor.upperByRow, row, value, vector);
  }
  for (let step = order.length - 1; step >= 0; step--) {
    const row = order[step] ?? 0;
    const value = vector[row] ?? 0;
    if (value !== 0) scatter(factor.lowerByRow, row, value, vector);
  }
}

/** vector −= value · list */
function scatter(lists: SparseLists, list: number, value: Exact, vector: Exact[]): void {
  const { starts, indices, values } = lists;
  const end = starts[list + 1] ?? 0;
  for (let at = starts[list] ?? 0; at < end; at++) {
    const index = indices[at] ?? 0;
    vector[index] = subtract(vector[index] ?? 0, multiply(values[at] ?? 0, value));
  }
}
