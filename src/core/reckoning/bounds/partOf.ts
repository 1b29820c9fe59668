import type { Objective } from '../solver/linearProgram.ts';
import { System } from '../space/system.ts';
import type { LeafSum } from './leaves.ts';
import type { Whole } from './whole.ts';

/** Some statements of a system by themselves, and what a question sums in their terms. */
export interface SystemPart {
  readonly system: System;
  readonly objective: Objective;
}

/**
 * A system of some statements of another one only: whatever satisfies all satisfies these, so that bounds found in the
 * part hold in the whole. Leaves that neither these statements nor the question tell apart are one column.
 */
export function partOf(whole: Whole, ids: ReadonlySet<string>, objective: Objective): SystemPart {
  const { leaves, problem } = whole;
  const statements = whole.statements.filter(({ id }) => ids.has(id));
  const asked = leaves.of(objective);
  const stated = statements
    .flatMap(({ id }) => whole.rowsOf(id))
    .flatMap((row) => {
      const [said, meaning] = [problem.rows[row], whole.meanings[row]];
      return said && meaning ? [{ said, meaning, sum: leaves.of(said) }] : [];
    });
  const system = new System(whole.unitScale);
  const columns = columnsFor([asked, ...stated.map(({ sum }) => sum)], problem.graph.columns, system);
  for (const statement of statements) system.addStatement(statement);
  for (const { said, meaning, sum } of stated) {
    const plan = { end: meaning.end, times: Number(meaning.scale), ofTimes: 0, low: said.low, high: said.high };
    system.addStatementRow(meaning.statement, plan, termsOf(sum, columns));
  }
  const sum = termsOf(asked, columns);
  const inPart = { columns: Int32Array.from(sum.keys()), coefficients: Float64Array.from(sum.values()) };
  return { system, objective: inPart };
}

/** By leaf: a column for the first of those that all sums contain equally often; −1 for the others of them. */
function columnsFor(sums: readonly LeafSum[], size: number, system: System): Int32Array {
  const groups = new Int32Array(size);
  let count = 1;
  for (const { leaves, times } of sums) {
    // Leaves part from those of their group that the sum contains otherwise, or not at all.
    const parted = new Map<number, Map<number, number>>();
    leaves.forEach((leaf, at) => {
      const group = groups[leaf] ?? 0;
      const byTimes = parted.get(group) ?? new Map<number, number>();
      const next = byTimes.get(times[at] ?? 0) ?? count;
      parted.set(group, byTimes.set(times[at] ?? 0, next));
      if (next === count) count += 1;
      groups[leaf] = next;
    });
  }
  const columns = new Int32Array(size).fill(-1);
  const seen = new Set([0]);
  groups.forEach((group, leaf) => {
    if (seen.has(group)) return;
    seen.add(group);
    columns[leaf] = system.addColumn();
  });
  return columns;
}

function termsOf({ leaves, times }: LeafSum, columns: Int32Array): Map<number, number> {
  const terms = new Map<number, number>();
  leaves.forEach((leaf, at) => {
    const column = columns[leaf] ?? -1;
    if (column >= 0) terms.set(column, times[at] ?? 0);
  });
  return terms;
}
