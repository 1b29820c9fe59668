import { BasicSolution } from './basicSolution.ts';
import { add, fromInteger, multiply, negate, sign, toFraction, type Exact } from './fraction.ts';
import type { Fraction, LinearProgram, Multiplier, Objective, Outcome, Rows, Solver } from './linearProgram.ts';
import { minimise } from './minimise.ts';
import { reachBounds } from './reachBounds.ts';

/** Answers exactly and by itself: revised simplex over fractions. Meant for up to some hundred rows. */
export function openExact(programme: LinearProgram): Solver {
  return new ExactSimplex(programme);
}

const nothing: Objective = { columns: new Int32Array(0), coefficients: new Float64Array(0) };

/** The basis is kept between questions; whatever changes in between is made good by a few further steps. */
export class ExactSimplex implements Solver {
  readonly solution = new BasicSolution();

  constructor({ columns, rows }: LinearProgram) {
    this.solution.append(columns, rows);
  }

  feasible(): Outcome {
    return this.least(nothing);
  }

  least(objective: Objective): Outcome {
    return this.solve(objective, 1);
  }

  most(objective: Objective): Outcome {
    return this.solve(objective, -1);
  }

  values(): readonly Fraction[] {
    const { solution } = this;
    return Array.from({ length: solution.matrix.columns }, (_, column) => toFraction(solution.valueOf(column)));
  }

  setBounds(row: number, low: bigint | null, high: bigint | null): void {
    this.solution.setBounds(row, low, high);
  }

  append(columns: number, rows: Rows): void {
    this.solution.append(columns, rows);
  }

  dispose(): void {
    // Nothing is held outside of this object.
  }

  private solve(objective: Objective, direction: 1 | -1): Outcome {
    const { solution } = this;
    const contradiction = reachBounds(solution);
    if (contradiction !== null) return { status: 'infeasible', because: cited(contradiction, 1) };
    const costs = costsOf(objective, direction);
    const multipliers = minimise(solution, costs);
    if (multipliers === null) return { status: 'unbounded' };
    let value: Exact = 0;
    for (const [column, cost] of costs) value = add(value, multiply(cost, solution.valueOf(column)));
    return {
      status: 'optimal',
      value: toFraction(direction > 0 ? value : negate(value)),
      because: cited(multipliers, direction),
    };
  }
}

/** The objective by column; a column named twice counts with the sum. */
function costsOf({ columns, coefficients }: Objective, direction: 1 | -1): Map<number, Exact> {
  const costs = new Map<number, Exact>();
  for (const [at, column] of columns.entries()) {
    const cost = fromInteger(BigInt(coefficients[at] ?? 0) * BigInt(direction));
    costs.set(column, add(costs.get(column) ?? 0, cost));
  }
  return costs;
}

/** The rows used. Of a minimum a positive multiplier rests on the low end; a maximum is a minimum with signs turned. */
function cited(multipliers: readonly Exact[], direction: 1 | -1): Multiplier[] {
  const because: Multiplier[] = [];
  for (const [row, times] of multipliers.entries()) {
    if (times === 0) continue;
    because.push({
      row,
      times: toFraction(direction > 0 ? times : negate(times)),
      end: sign(times) > 0 ? 'low' : 'high',
    });
  }
  return because;
}
