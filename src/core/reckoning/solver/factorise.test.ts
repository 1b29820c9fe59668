import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { solve, solveTransposed } from './factor.ts';
import { factorise } from './factorise.ts';
import { add, multiply, type Exact } from './fraction.ts';
import { SparseVector } from './sparseVector.ts';

const entry = fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: -5, max: 5 }));

/** A square matrix by columns, and a right-hand side. */
const system = fc.integer({ min: 0, max: 9 }).chain((size) => {
  const vector = fc.array(entry, { minLength: size, maxLength: size });
  return fc.record({ columns: fc.array(vector, { minLength: size, maxLength: size }), right: vector });
});

function vectorOf(values: readonly number[]): SparseVector {
  const vector = new SparseVector(values.length);
  for (const [index, value] of values.entries()) if (value !== 0) vector.set(index, value);
  return vector;
}

describe('factorise', () => {
  it('solves with the matrix and its transpose; unit columns replace those that depend on others', () => {
    fc.assert(
      fc.property(system, ({ columns, right }) => {
        const size = right.length;
        const { factor, columnOfRow } = factorise(size, (column, visit) => {
          for (const [row, value] of (columns[column] ?? []).entries()) if (value !== 0) visit(row, value);
        });
        const chosen = Array.from(columnOfRow, (column, row) =>
          column >= 0 ? (columns[column] ?? []) : right.map((_, at) => (at === row ? -1 : 0)),
        );
        const solution = vectorOf(right);
        solve(factor, solution);
        const product = right.map((_, row) =>
          chosen.reduce<Exact>((sum, column, at) => add(sum, multiply(column[row] ?? 0, solution.at(at))), 0),
        );
        expect(product.map((value) => (value === 0 ? 0 : value))).toEqual(right.map((value) => value + 0));
        const dual = vectorOf(right);
        solveTransposed(factor, dual);
        const transposed = chosen.map((column) =>
          column.reduce<Exact>((sum, value, row) => add(sum, multiply(value, dual.at(row))), 0),
        );
        expect(transposed.map((value) => (value === 0 ? 0 : value))).toEqual(right.map((value) => value + 0));
      }),
      { numRuns: 1000 },
    );
  });

  it('leaves out no column of a regular matrix', () => {
    const { columnOfRow } = factorise(3, (column, visit) => {
      for (let row = 0; row < 3; row++) visit(row, row === column ? 2 : 1);
    });
    expect(new Set(columnOfRow)).toEqual(new Set([0, 1, 2]));
  });
});
