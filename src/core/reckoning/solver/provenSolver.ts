import { answer, questionOf } from './answer.ts';
import { BasicSolution } from './basicSolution.ts';
import { openExact, valuesOf } from './exactSimplex.ts';
import type { Exact } from './fraction.ts';
import type {
  Basis,
  FloatProgramme,
  FloatSolver,
  Fraction,
  LinearProgram,
  Objective,
  Outcome,
  Rows,
  Solver,
} from './linearProgram.ts';
import { proves, type Question } from './proves.ts';
import { rowsOf } from './rowsOf.ts';

/** Exact steps tried from the last basis before floating point is asked for a better one. */
const warmSteps = 200;

/** A contradiction that floating point sees in so many rows or fewer is looked for in those rows alone. */
const narrow = 500;

/**
 * Answers large programmes exactly: floating point proposes a basis, exact arithmetic solves it and mends what is not
 * quite right (Koch, The final NETLIB-LP results, 2004; Applegate, Cook, Dash and Espinoza, Exact solutions to linear
 * programming problems, 2007). Every outcome is checked by adding up before it is given.
 */
export function openProven(programme: LinearProgram, float: FloatSolver): Solver {
  return new ProvenSolver(programme, float.open(programme));
}

const nothing: Objective = { columns: new Int32Array(0), coefficients: new Float64Array(0) };

class ProvenSolver implements Solver {
  private readonly solution = new BasicSolution();
  private readonly float: FloatProgramme;
  /** Whether the exact solution has a basis worth starting from. */
  private warm = false;

  constructor({ columns, rows }: LinearProgram, float: FloatProgramme) {
    this.solution.append(columns, rows);
    this.float = float;
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
    this.float.setBounds(row, low === null ? null : Number(low), high === null ? null : Number(high));
  }

  append(columns: number, rows: Rows): void {
    this.solution.append(columns, rows);
    this.float.append(columns, rows);
  }

  dispose(): void {
    this.float.dispose();
  }

  private solve(objective: Objective, ask: 'least' | 'most'): Outcome {
    const question = questionOf(objective, ask);
    const outcome = (this.warm ? answer(this.solution, question, warmSteps) : null) ?? this.propose(objective, question);
    if (!proves(this.solution, question, outcome, (column) => this.solution.valueOf(column))) {
      throw new Error('The proven solver gave an answer that does not add up.');
    }
    return outcome;
  }

  private propose(objective: Objective, question: Question): Outcome {
    const coefficients = question.ask === 'least' ? objective.coefficients : objective.coefficients.map((c) => -c);
    const proposal = this.float.minimise({ columns: objective.columns, coefficients });
    if (proposal.status === 'infeasible' && proposal.ray !== null) {
      const contradiction = this.contradictionIn(proposal.ray);
      if (contradiction !== null) return contradiction;
    }
    if (proposal.status !== 'failed' && proposal.basis !== null) this.load(proposal.basis);
    this.warm = true;
    const outcome = answer(this.solution, question);
    if (outcome === null) throw new Error('The exact solver stopped early.');
    return outcome;
  }

  /** A contradiction among the rows that a ray rests on, found and proven by themselves. */
  private contradictionIn(ray: Float64Array): Outcome | null {
    const support = [...ray.keys()].filter((row) => ray[row] !== 0);
    if (support.length > narrow) return null;
    const outcome = openExact(rowsOf(this.solution, support)).feasible();
    if (outcome.status !== 'infeasible') return null;
    return { ...outcome, because: outcome.because.map((part) => ({ ...part, row: support[part.row] ?? 0 })) };
  }

  private load(basis: Basis): void {
    const { solution } = this;
    const basic: number[] = [];
    for (const [column, status] of basis.columns.entries()) if (status === 'basic') basic.push(column);
    const sums: Exact[] = [];
    for (const [row, status] of basis.rows.entries()) {
      if (status === 'basic') basic.push(-1 - row);
      const bound = status === 'high' ? solution.high[row] : solution.low[row];
      sums.push(bound ?? 0);
    }
    solution.load(basic, sums);
  }
}
