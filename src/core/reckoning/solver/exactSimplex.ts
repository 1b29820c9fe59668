import { answer, questionOf } from './answer.ts';
import { BasicSolution } from './basicSolution.ts';
import { toFraction } from './fraction.ts';
import type { Fraction, LinearProgram, Objective, Outcome, Rows, Solver } from './linearProgram.ts';
import { proves } from './proves.ts';

/** Answers exactly and by itself: revised simplex over fractions. */
export function openExact(programme: LinearProgram): Solver {
  return new ExactSimplex(programme);
}

const nothing: Objective = { columns: new Int32Array(0), coefficients: new Float64Array(0) };

/** The basis is kept between questions; whatever changes in between is made good by a few further steps. */
class ExactSimplex implements Solver {
  private readonly solution = new BasicSolution();

  constructor({ columns, rows }: LinearProgram) {
    this.solution.append(columns, rows);
  }

  feasible(): Outcome {
    return this.solve(nothing, 'least');
  }

  least(objective: Objective): Outcome {
    return this.solve(objective, 'least');
  }

  most(objective: Objective): Outcome {
    return this.solve(objective, 'most');
  }

  values(): readonly Fraction[] {
    return valuesOf(this.solution);
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

  private solve(objective: Objective, ask: 'least' | 'most'): Outcome {
    const { solution } = this;
    const question = questionOf(objective, ask);
    const outcome = answer(solution, question);
    if (outcome === null || !proves(solution, question, outcome, (column) => solution.valueOf(column))) {
      throw new Error('The exact solver gave an answer that does not add up.');
    }
    return outcome;
  }
}

export function valuesOf(solution: BasicSolution): Fraction[] {
  return Array.from({ length: solution.matrix.columns }, (_, column) => toFraction(solution.valueOf(column)));
}
