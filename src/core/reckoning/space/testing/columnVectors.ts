/** What the unknowns of a programme count for, so that two programmes can be compared without solving either. */
import type { Objective } from '../../solver/linearProgram.ts';
import type { System } from '../system.ts';

/** For each column that is no sum of others: how often it counts in each row of the statements and each objective. */
export function columnVectors(
  system: System,
  statements: readonly string[],
  objectives: readonly (Objective | null)[],
): readonly number[][] {
  const { columns, rows } = system.programme;
  const parts = new Map<number, readonly number[]>();
  rows.low.forEach((_, row) => {
    const [sum = -1, ...others] = rows.columns.slice(rows.starts[row], rows.starts[row + 1]);
    if (system.meaningOf(row) === null) parts.set(sum, others);
  });
  const named: Map<number, number>[] = [];
  for (const { row } of statements.flatMap((id) => system.rowsOf(id))) {
    const [start, end] = [rows.starts[row], rows.starts[row + 1]];
    named.push(termsOf(rows.columns.slice(start, end), rows.coefficients.slice(start, end)));
  }
  for (const objective of objectives) named.push(termsOf(objective?.columns ?? [], objective?.coefficients ?? []));
  const vectors = Array.from({ length: columns }, () => named.map(() => 0));
  named.forEach((terms, at) => {
    for (const [column, times] of terms) {
      for (const leaf of leavesUnder(column, parts)) {
        const vector = vectors[leaf] ?? [];
        vector[at] = (vector[at] ?? 0) + times;
      }
    }
  });
  return vectors.filter((_, column) => !parts.has(column));
}

function termsOf(columns: ArrayLike<number>, coefficients: ArrayLike<number>): Map<number, number> {
  return new Map(Array.from(columns, (column, at) => [column, coefficients[at] ?? 0] as const));
}

function leavesUnder(column: number, parts: ReadonlyMap<number, readonly number[]>): readonly number[] {
  const below = parts.get(column);
  return below === undefined ? [column] : below.flatMap((part) => leavesUnder(part, parts));
}
