import { commonDenominator, multiply, type Exact } from './fraction.ts';
import type { Matrix } from './matrix.ts';
import { SparseVector } from './sparseVector.ts';

/** Arithmetic with a fraction takes about so many times longer than with an integer. */
const fractionWork = 3;

/** yᵀ A by column, and y by row; both times a number above zero, by which they are integers wherever that can be had. */
export interface SumsOfRows {
  readonly sums: SparseVector;
  readonly scaled: SparseVector;
  readonly times: Exact;
  /** Entries handled, fractions counting more. */
  readonly work: number;
}

/** Adds up rows of a matrix into vectors that are used again for each sum. */
export class RowSums {
  private readonly matrix: Matrix;
  private readonly sums = new SparseVector(0);
  private readonly scaled = new SparseVector(0);

  constructor(matrix: Matrix) {
    this.matrix = matrix;
  }

  of(multipliers: SparseVector): SumsOfRows {
    const sums = this.sums.clear(this.matrix.columns);
    const scaled = this.scaled.clear(this.matrix.rows);
    const times = commonDenominator(multipliers.indices.map((row) => multipliers.at(row)));
    let work = 0;
    for (const row of multipliers.indices) {
      const multiplier = multiply(multipliers.at(row), times);
      if (multiplier === 0) continue;
      scaled.set(row, multiplier);
      work += this.matrix.addRow(row, multiplier, sums) * (typeof multiplier === 'number' ? 1 : fractionWork);
    }
    return { sums, scaled, times, work };
  }
}
