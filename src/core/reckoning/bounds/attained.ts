/** Whether an end that few statements prove is reached by a solution of all statements. */
import { GridPoint } from '../point/gridPoint.ts';
import type { Problem } from '../point/problem.ts';
import { provePoint } from '../point/provePoint.ts';
import type { Steps } from '../sketch/steps.ts';
import { beginSteps } from './beginSteps.ts';
import type { Budget } from './budget.ts';
import type { Face, Whole } from './whole.ts';

/** What is kept away from of the room of a row. */
const INWARD = 0.001;
const mostSteps = 6000;
const STRIDE = 100;
/** Rows that press keep away from their ends no longer, which is looked at every so often. */
const LOOSENING = 500;
/** What presses less than this part of what presses most is free. */
const FREE = 1e-4;
/** Steps so short, in relation to a usual leaf, are none. */
const REST = 1e-7;
/** What equal ends may be missed by, in relation to the size of the row, before they are hit exactly. */
const SLACK = 1e-4;
/** With more violated rows than this no proof is tried, and after one that failed not for a while. */
const mostBad = 2;
const PATIENCE = 1.3;
/** So many steps are as much work as one proof. */
const PROOF = 2000;
/** More rows than this are no rounding. */
const mostMended = 2000;

export interface Attained {
  /** A solution of all statements on the face; null when none was found. */
  readonly point: GridPoint | null;
  /** Statements that seem to exclude one. */
  readonly suspects: ReadonlySet<string>;
}

interface Wanted {
  readonly face: Face;
  /** Where to look for a solution: values of all leaves, by column. */
  readonly start: Float64Array;
  /** Whether a solution on the face is what was asked for. */
  readonly isIt: (point: GridPoint) => boolean;
  readonly budget: Budget;
}

export function attained(whole: Whole, { face, start, isIt, budget }: Wanted): Attained {
  const { problem } = whole.on(face);
  const { packed, steps, workOfStep } = beginSteps(problem, { start, inward: INWARD, mayEmpty: true });
  let nextProof = 0;
  for (let taken = STRIDE; taken <= mostSteps && !budget.isSpent; taken += STRIDE) {
    steps.run(STRIDE, REST);
    budget.spend(STRIDE * workOfStep);
    const isAtRest = steps.residual <= REST;
    const bad = steps.bad(SLACK).length;
    if (bad <= mostBad && (isAtRest || taken >= nextProof)) {
      const point = proven(problem, steps);
      budget.spend(PROOF * workOfStep);
      if (point) return { point: isIt(point) ? point : null, suspects: new Set() };
      nextProof = taken * PATIENCE;
    }
    if (isAtRest) break;
    if (taken % LOOSENING === 0) loosen(steps);
  }
  const violated = steps.bad(SLACK).map((row) => packed.rows[row] ?? 0);
  return { point: null, suspects: whole.statementsOf(violated) };
}

/** Rows that press although there is a solution have no room on the face. */
function loosen(steps: Steps): void {
  const { duals } = steps;
  const most = duals.reduce((a, b) => Math.max(a, Math.abs(b)), 0);
  steps.loosen([...duals.keys()].filter((row) => Math.abs(duals[row] ?? 0) > FREE * most));
}

function proven(problem: Problem, steps: Steps): GridPoint | null {
  const { graph, rows } = problem;
  const leaves = new Float64Array(graph.columns);
  steps.store(leaves);
  const point = GridPoint.at(graph, leaves);
  const left = provePoint(problem, point, { mostBad: mostMended, doubtful: [...rows.keys()] });
  return left.length === 0 ? point : null;
}
