import type { BasicSolution } from './basicSolution.ts';
import { add, fromInteger, multiply, negate, sign, toFraction, type Exact } from './fraction.ts';
import type { Multiplier, Objective, Outcome } from './linearProgram.ts';
import { minimise } from './minimise.ts';
import type { Question } from './proves.ts';
import { reachBounds } from './reachBounds.ts';

/** The objective by column; a column named twice counts with the sum. */
export function questionOf({ columns, coefficients }: Objective, ask: 'least' | 'most'): Question {
  const costs = new Map<number, Exact>();
  for (const [at, column] of columns.entries()) {
    costs.set(column, add(costs.get(column) ?? 0, fromInteger(BigInt(coefficients[at] ?? 0))));
  }
  return { costs, ask };
}

/** The exact answer, reached from wherever the solution stands; null if that takes more work than the budget. */
export function answer(solution: BasicSolution, { costs, ask }: Question, budget = Infinity): Outcome | null {
  const reached = reachBounds(solution, budget);
  if (reached.status === 'unfinished') return null;
  if (reached.status === 'contradiction') return { status: 'infeasible', because: cited(reached.multipliers, 1) };
  const direction = ask === 'least' ? 1 : -1;
  const toMinimise = direction > 0 ? costs : new Map(Array.from(costs, ([column, cost]) => [column, negate(cost)]));
  const minimised = minimise(solution, toMinimise, budget);
  if (minimised.status === 'unfinished') return null;
  if (minimised.status === 'unbounded') return { status: 'unbounded' };
  let value: Exact = 0;
  for (const [column, cost] of costs) value = add(value, multiply(cost, solution.valueOf(column)));
  const { indices } = minimised.multipliers;
  const multipliers = indices.toSorted((a, b) => a - b).map((row) => [row, minimised.multipliers.at(row)] as const);
  return { status: 'optimal', value: toFraction(value), because: cited(multipliers, direction) };
}

/** The rows used. Of a minimum a positive multiplier rests on the low end; a maximum is a minimum with signs turned. */
export function cited(multipliers: Iterable<readonly [row: number, times: Exact]>, direction: 1 | -1): Multiplier[] {
  const because: Multiplier[] = [];
  for (const [row, times] of multipliers) {
    if (times === 0) continue;
    const end = sign(times) > 0 ? 'low' : 'high';
    because.push({ row, end, times: toFraction(direction > 0 ? times : negate(times)) });
  }
  return because;
}
