/**
 * A point that satisfied all rows but those that have just come, mended near by: leaves of the rows that it violates may
 * change, then also those of the rows that this would violate; all others stay as they are.
 */
import { chooseLargest } from '../point/chooseLargest.ts';
import type { GridPoint } from '../point/gridPoint.ts';
import { pack } from '../point/packed.ts';
import type { Problem, SumGraph } from '../point/problem.ts';
import { provePoint } from '../point/provePoint.ts';
import { packedLimits } from '../point/rowLimits.ts';
import { Steps } from './steps.ts';

const INWARD = 0.001;
const SLACK = 1e-4;
const STRIDE = 50;
/** Steps with the leaves of some rows, before those of further rows come in. */
const mostSteps = 300;
const mostRounds = 4;
/** So many of the largest leaves of a row may change at first. */
const firstWidth = 16;
/** What is smaller than this part of the usual leaf of a row may grow as if it were so large. */
const SEED = 0.1;

/** A point that satisfies all rows, or null. `doubtful`: rows that `point` may violate. */
export function nearPoint(problem: Problem, point: GridPoint, doubtful: readonly number[]): GridPoint | null {
  const { graph, rows } = problem;
  const start = point.leaves();
  const mayChange = new Uint8Array(graph.columns);
  const barred = new Set(problem.empty);
  let violated = doubtful.filter((at) => rows[at] && point.sideOf(rows[at]) !== 0);
  for (const at of violated) for (const leaf of leavesUnder(graph, rows[at]?.columns ?? [])) mayChange[leaf] = 1;
  let width = firstWidth;
  for (let round = 0; round < mostRounds; round += 1) {
    const choice = { values: start, width, barred, withZeros: false };
    for (const at of violated) chooseLargest(graph, rows[at]?.columns ?? [], choice, mayChange);
    width *= 4;
    const packed = pack(graph, rows, { mayChange, values: start });
    const limits = packedLimits(packed, rows, { values: start, inward: INWARD });
    const steps = new Steps(packed, limits, { start, likely: likelyOf(start, packed.leaves) });
    let bad: number[] = [];
    for (let done = 0; done < mostSteps; done += STRIDE) {
      steps.run(STRIDE);
      bad = steps.bad(SLACK);
      if (bad.length === 0) break;
    }
    if (bad.length <= 2) {
      const near = point.clone();
      near.place(packed.leaves, steps.values);
      const left = provePoint(problem, near, { mostBad: 4, doubtful: [...new Set([...packed.rows, ...doubtful])] });
      if (left.length === 0) return near;
      bad = [];
      violated = [...left];
      continue;
    }
    violated = bad.map((at) => packed.rows[at] ?? 0);
  }
  return null;
}

function leavesUnder({ parts }: SumGraph, columns: Iterable<number>): number[] {
  const leaves: number[] = [];
  const open = [...columns];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const below = parts[next];
    if (below) for (const part of below) open.push(part);
    else leaves.push(next);
  }
  return leaves;
}

function likelyOf(values: Float64Array, leaves: Int32Array): Float64Array {
  let sum = 0;
  for (const leaf of leaves) sum += values[leaf] ?? 0;
  const least = (SEED * sum) / Math.max(1, leaves.length) || 1;
  return values.map((value) => Math.max(value, least));
}
