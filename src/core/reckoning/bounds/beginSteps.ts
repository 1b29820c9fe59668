import { pack } from '../point/packed.ts';
import type { Packed } from '../point/packed.ts';
import type { Problem } from '../point/problem.ts';
import { packedLimits } from '../point/rowLimits.ts';
import { emptied } from '../sketch/emptied.ts';
import { estimates } from '../sketch/estimates.ts';
import type { Goal } from '../sketch/steps.ts';
import { Steps } from '../sketch/steps.ts';

export interface BegunSteps {
  readonly packed: Packed;
  readonly steps: Steps;
  /** By column: 0, or 1 + the row of the problem that empties it. */
  readonly emptiedBy: Int32Array;
  /** What one step takes, in entries of vectors. */
  readonly workOfStep: number;
}

interface Task {
  /** By column, in units of the system; only leaves count. */
  readonly start: Float64Array;
  /** The part of the room of a row that is kept away from. */
  readonly inward: number;
  /** Whether rows that leave nothing for leaves empty them, rather than giving way. */
  readonly mayEmpty: boolean;
  readonly goalOf?: (packed: Packed) => Goal;
}

/** Steps of first order over all rows of a problem. */
export function beginSteps(problem: Problem, { start, inward, mayEmpty, goalOf }: Task): BegunSteps {
  const { graph, rows } = problem;
  const emptiedBy = emptied(mayEmpty ? problem : { ...problem, rows: [] });
  const likely = estimates(problem, emptiedBy);
  const values = likely.slice();
  graph.addUp(values);
  const mayChange = Uint8Array.from(emptiedBy, (why) => (why === 0 ? 1 : 0));
  const packed = pack(graph, rows, { mayChange, values: new Float64Array(graph.columns) });
  const limits = packedLimits(packed, rows, { values, inward });
  const goal = goalOf && { goal: goalOf(packed) };
  const steps = new Steps(packed, limits, { start, likely, ...goal });
  const entries = packed.rowCoefficients.length + packed.sumParts.length;
  return { packed, steps, emptiedBy, workOfStep: 2 * entries + packed.places + packed.rows.length };
}
