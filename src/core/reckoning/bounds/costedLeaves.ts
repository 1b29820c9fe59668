import type { Objective } from '../solver/linearProgram.ts';
import type { Whole } from './whole.ts';

/** What rounding makes of nothing. */
const NOTHING = 1e-9;

/** 1 for leaves, by column, that are dearer or cheaper than rows so many times pay for them; nearly, in floating point. */
export function costedLeaves(whole: Whole, objective: Objective, times: ReadonlyMap<number, number>): Uint8Array {
  const costs = new Float64Array(whole.problem.graph.columns);
  const sizes = new Float64Array(costs.length);
  const add = (sum: { readonly columns: Int32Array; readonly coefficients: Float64Array }, often: number): void => {
    const found = whole.leaves.of(sum);
    found.leaves.forEach((leaf, at) => {
      const amount = often * (found.times[at] ?? 0);
      costs[leaf] = (costs[leaf] ?? 0) + amount;
      sizes[leaf] = Math.max(sizes[leaf] ?? 0, Math.abs(amount));
    });
  };
  add(objective, 1);
  for (const [row, often] of times) {
    const said = whole.problem.rows[row];
    if (said) add(said, -often);
  }
  return Uint8Array.from(costs, (cost, leaf) => (Math.abs(cost) > NOTHING * (sizes[leaf] ?? 0) ? 1 : 0));
}
