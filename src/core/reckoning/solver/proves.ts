import { add, commonDenominator, compare, fromFraction, multiply, negate, sign, type Exact } from './fraction.ts';
import type { Multiplier, Outcome } from './linearProgram.ts';
import type { Matrix } from './matrix.ts';
import { SparseVector } from './sparseVector.ts';

/** What an answer is checked against: the programme alone, nothing of how it was solved. */
export interface Stated {
  readonly matrix: Matrix;
  readonly low: readonly (Exact | null)[];
  readonly high: readonly (Exact | null)[];
}

export interface Question {
  readonly costs: ReadonlyMap<number, Exact>;
  readonly ask: 'least' | 'most';
}

/**
 * Whether an outcome follows from the programme, by adding up: a contradiction from its multipliers, an optimum from its
 * multipliers (nothing does better) together with the values (something does as well). Takes nothing on trust.
 */
export function proves(
  stated: Stated,
  question: Question,
  outcome: Outcome,
  valueOf: (column: number) => Exact,
): boolean {
  if (outcome.status === 'unbounded') return satisfies(stated, valueOf);
  const direction = outcome.status === 'infeasible' || question.ask === 'least' ? 1 : -1;
  const ends = sumOfEnds(stated, outcome.because, direction);
  if (ends === null) return false;
  const { sums, times } = sumOfRows(stated.matrix, outcome.because);
  if (outcome.status === 'infeasible') {
    return sign(ends) > 0 && sums.indices.every((column) => sign(sums.at(column)) <= 0);
  }
  const value = fromFraction(outcome.value);
  for (const [column, cost] of question.costs) sums.add(column, negate(multiply(cost, times)));
  return (
    compare(ends, value) === 0 &&
    sums.indices.every((column) => sign(sums.at(column)) * direction <= 0) &&
    compare(total(question.costs, valueOf), value) === 0 &&
    satisfies(stated, valueOf)
  );
}

/** The ends so many times. Null where an end is cited that is missing, or one that bounds in the wrong direction. */
function sumOfEnds(stated: Stated, because: readonly Multiplier[], direction: number): Exact | null {
  let sum: Exact = 0;
  for (const { row, end, times } of because) {
    const bound = end === 'low' ? stated.low[row] : stated.high[row];
    const towards = sign(fromFraction(times)) * direction > 0 ? 'low' : 'high';
    if (bound === null || bound === undefined || end !== towards) return null;
    sum = add(sum, multiply(bound, fromFraction(times)));
  }
  return sum;
}

/** The rows so many times, by column; all times a number above zero that keeps them integers where it can. */
function sumOfRows(matrix: Matrix, because: readonly Multiplier[]): { sums: SparseVector; times: Exact } {
  const sums = new SparseVector(matrix.columns);
  const multipliers = because.map((part) => fromFraction(part.times));
  const times = commonDenominator(multipliers);
  for (const [at, { row }] of because.entries()) matrix.addRow(row, multiply(multipliers[at] ?? 0, times), sums);
  return { sums, times };
}

function total(costs: ReadonlyMap<number, Exact>, valueOf: (column: number) => Exact): Exact {
  let sum: Exact = 0;
  for (const [column, cost] of costs) sum = add(sum, multiply(cost, valueOf(column)));
  return sum;
}

/** Whether the values are ≥ 0 and every row lies within its ends. */
export function satisfies({ matrix, low, high }: Stated, valueOf: (column: number) => Exact): boolean {
  const { starts, entryColumn, coefficient } = matrix;
  for (let row = 0; row < matrix.rows; row++) {
    let sum: Exact = 0;
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at++) {
      const value = valueOf(entryColumn[at] ?? 0);
      if (value !== 0) sum = add(sum, multiply(coefficient[at] ?? 0, value));
    }
    const [least, most] = [low[row] ?? null, high[row] ?? null];
    if (least !== null && compare(sum, least) < 0) return false;
    if (most !== null && compare(sum, most) > 0) return false;
  }
  for (let column = 0; column < matrix.columns; column++) if (sign(valueOf(column)) < 0) return false;
  return true;
}
