import { divide, multiply, subtract, type Exact } from './fraction.ts';
import type { SparseLists } from './sparseLists.ts';
import type { SparseVector } from './sparseVector.ts';

/**
 * An exact factorisation of a square matrix, B = L U with rows and columns permuted. Every column of B bears the number
 * of the row that it was pivoted on, so that one numbering serves right-hand sides and solutions alike.
 */
export interface Factor {
  /** By row. */
  readonly pivots: readonly Exact[];
  readonly lowerByColumn: SparseLists;
  readonly lowerByRow: SparseLists;
  readonly upperByColumn: SparseLists;
  readonly upperByRow: SparseLists;
}

/** Replaces `vector` by the x with B x = vector. */
export function solve(factor: Factor, vector: SparseVector): void {
  substitute(factor.lowerByColumn, null, vector);
  substitute(factor.upperByColumn, factor.pivots, vector);
}

/** Replaces `vector` by the y with Bᵀ y = vector. */
export function solveTransposed(factor: Factor, vector: SparseVector): void {
  substitute(factor.upperByRow, factor.pivots, vector);
  substitute(factor.lowerByRow, null, vector);
}

/**
 * Solves with a triangular matrix given by the entries beyond its diagonal, `pivots` (null: all one). Only what the
 * right-hand side reaches is looked at (Gilbert and Peierls, Sparse partial pivoting in time proportional to arithmetic
 * operations, 1988).
 */
function substitute(lists: SparseLists, pivots: readonly Exact[] | null, vector: SparseVector): void {
  const { starts, indices, values } = lists;
  const order = reached(lists, vector);
  for (let at = order.length - 1; at >= 0; at--) {
    const row = order[at] ?? 0;
    let value = vector.at(row);
    if (value === 0) continue;
    if (pivots !== null) {
      value = divide(value, pivots[row] ?? 1);
      vector.values[row] = value;
    }
    const end = starts[row + 1] ?? 0;
    for (let entry = starts[row] ?? 0; entry < end; entry++) {
      const index = indices[entry] ?? 0;
      vector.values[index] = subtract(vector.values[index] ?? 0, multiply(values[entry] ?? 0, value));
    }
  }
}

/** All that the entries of a vector lead to, depth first, so that read backwards each comes before what it leads to. */
function reached({ starts, indices }: SparseLists, vector: SparseVector): number[] {
  const order: number[] = [];
  const path: number[] = [];
  const next: number[] = [];
  const seen = new Set<number>();
  const size = starts.length - 1;
  const given = vector.indices.length;
  for (let at = 0; at < given; at++) {
    const root = vector.indices[at] ?? 0;
    if (root >= size || seen.has(root)) continue;
    seen.add(root);
    path.push(root);
    next.push(starts[root] ?? 0);
    while (path.length > 0) {
      const row = path.at(-1) ?? 0;
      const entry = next.at(-1) ?? 0;
      if (entry < (starts[row + 1] ?? 0)) {
        next[next.length - 1] = entry + 1;
        const index = indices[entry] ?? 0;
        if (seen.has(index)) continue;
        seen.add(index);
        vector.touch(index);
        path.push(index);
        next.push(starts[index] ?? 0);
      } else {
        order.push(row);
        path.pop();
        next.pop();
      }
    }
  }
  return order;
}
