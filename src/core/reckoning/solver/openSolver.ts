import { answer, questionOf } from './answer.ts';
import { BasicSolution } from './basicSolution.ts';
import { withinEffort } from './effort.ts';
import { toFraction } from './fraction.ts';
import type {
  FloatOutcome,
  FloatProgramme,
  FloatSolver,
  Fraction,
  LinearProgram,
  Objective,
  Outcome,
  Rows,
  Solver,
} from './linearProgram.ts';
import { loadBasis } from './loadBasis.ts';
import { proves, type Question } from './proves.ts';
import { rowsOf } from './rowsOf.ts';

/** How much exact work is done before floating point is asked for a better start: some tenths of a second. */
const usualPatience = 300_000;

/** A contradiction that floating point sees in so many rows or fewer is looked for in those rows alone. */
const narrow = 500;

/** Work is looked at between steps; a single one that takes more than so many times the limit is broken off. */
const OVERRUN = 2;

const nothing: Objective = { columns: new Int32Array(0), coefficients: new Float64Array(0) };

/**
 * Answers exactly. Exact simplex steps go on from wherever the last answer stood, which settles small programmes and
 * small changes. Where that takes long, floating point proposes a basis; exact arithmetic solves it and mends what is
 * not quite right (Koch, The final NETLIB-LP results, 2004; Applegate, Cook, Dash and Espinoza, Exact solutions to
 * linear programming problems, 2007). However it was found, an outcome is checked by adding up before it is given.
 *
 * Without `float` all work is exact. What a floating-point solver says can make an answer late, never wrong.
 */
export function openSolver(programme: LinearProgram, float: FloatSolver | null, patience = usualPatience): Solver {
  return new ExactSolver(programme, float, patience);
}

class ExactSolver implements Solver {
  private solution = new BasicSolution();
  private readonly float: FloatSolver | null;
  private readonly patience: number;
  /** Opened when first needed, and from then on kept alike. */
  private floating: FloatProgramme | undefined;

  constructor({ columns, rows }: LinearProgram, float: FloatSolver | null, patience: number) {
    this.solution.append(columns, rows);
    this.float = float;
    this.patience = patience;
  }

  feasible(): Outcome {
    return this.solved(nothing, 'least');
  }

  least(objective: Objective): Outcome {
    return this.solved(objective, 'least');
  }

  most(objective: Objective): Outcome {
    return this.solved(objective, 'most');
  }

  within(work: number, objective: Objective | null): Outcome | null {
    const act = (): Outcome | null =>
      objective ? this.solve(objective, 'most', work) : this.solve(nothing, 'least', work);
    const told = withinEffort(work * OVERRUN, () => ({ outcome: act() }));
    if (told === null) this.beginAnew();
    return told?.outcome ?? null;
  }

  /** After a step that was broken off in the middle. */
  private beginAnew(): void {
    const { matrix, low } = this.solution;
    const rows = rowsOf(this.solution, [...low.keys()], matrix.columns).rows;
    this.solution = new BasicSolution();
    this.solution.append(matrix.columns, rows);
  }

  values(): readonly Fraction[] {
    const { solution } = this;
    return Array.from({ length: solution.matrix.columns }, (_, column) => toFraction(solution.valueOf(column)));
  }

  setBounds(row: number, low: bigint | null, high: bigint | null): void {
    this.solution.setBounds(row, low, high);
    this.floating?.setBounds(row, low === null ? null : Number(low), high === null ? null : Number(high));
  }

  append(columns: number, rows: Rows): void {
    this.solution.append(columns, rows);
    this.floating?.append(columns, rows);
  }

  dispose(): void {
    this.floating?.dispose();
    this.floating = undefined;
  }

  private solved(objective: Objective, ask: 'least' | 'most'): Outcome {
    const outcome = this.solve(objective, ask, Infinity);
    if (outcome === null) throw new Error('Exact work without a limit came to no end.');
    return outcome;
  }

  private solve(objective: Objective, ask: 'least' | 'most', work: number): Outcome | null {
    const { solution, float } = this;
    const question = questionOf(objective, ask);
    const outcome =
      answer(solution, question, float === null ? work : Math.min(work, this.patience)) ??
      (float === null ? null : this.proposed(objective, { question, work, float }));
    if (outcome !== null && !proves(solution, question, outcome, (column) => solution.valueOf(column))) {
      throw new Error('An answer of the exact solver does not add up.');
    }
    return outcome;
  }

  private proposed(
    objective: Objective,
    { question, work, float }: { readonly question: Question; readonly work: number; readonly float: FloatSolver },
  ): Outcome | null {
    const { solution } = this;
    this.floating ??= float.open(rowsOf(solution, [...solution.low.keys()], solution.matrix.columns));
    const proposal = this.floating.minimise(turned(objective, question));
    const contradiction = this.contradictionIn(proposal, work);
    if (contradiction !== null) return contradiction;
    if (proposal.basis !== null) loadBasis(solution, proposal.basis);
    return answer(solution, question, work);
  }

  /** A contradiction among the rows that a ray rests on, found and proven by themselves. */
  private contradictionIn(proposal: FloatOutcome, work: number): Outcome | null {
    if (proposal.status !== 'infeasible' || proposal.ray === null) return null;
    const { ray } = proposal;
    const support = [...ray.keys()].filter((row) => ray[row] !== 0);
    if (support.length > narrow) return null;
    const outcome = openSolver(rowsOf(this.solution, support), null).within(work, null);
    if (outcome?.status !== 'infeasible') return null;
    return {
      ...outcome,
      because: outcome.because.map(({ row, end, times }) => ({ row: support[row] ?? 0, end, times })),
    };
  }
}

function turned(objective: Objective, { ask }: Question): Objective {
  if (ask === 'least') return objective;
  return { columns: objective.columns, coefficients: objective.coefficients.map((coefficient) => -coefficient) };
}
