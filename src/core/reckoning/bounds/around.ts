import type { Question } from './pull.ts';
import type { Whole } from './whole.ts';

/** So many of them are solved in no time. */
const mostAround = 60;

/** The statements nearest to a sum: those that share parts with it and say least of anything else. */
export function around(whole: Whole, { objective }: Question): Set<string> {
  const asked = new Uint8Array(whole.problem.graph.columns);
  for (const leaf of whole.leaves.of(objective).leaves) asked[leaf] = 1;
  const near = new Map<string, { readonly shared: number; readonly other: number }>();
  for (const row of whole.problem.rows) {
    const { leaves } = whole.leaves.of(row);
    const shared = leaves.reduce((sum, leaf) => sum + (asked[leaf] ?? 0), 0);
    if (shared > 0) near.set(row.statement, { shared, other: leaves.length - shared });
  }
  const order = [...near].sort(([, a], [, b]) => a.other / a.shared - b.other / b.shared || b.shared - a.shared);
  return new Set(order.slice(0, mostAround).map(([id]) => id));
}
