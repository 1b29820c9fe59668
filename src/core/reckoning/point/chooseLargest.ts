import type { SumGraph } from './problem.ts';

export interface Choice {
  /** Of all columns. */
  readonly values: Float64Array;
  /** How many leaves of each column, at least one of every part where these are fewer. */
  readonly width: number;
  /** Leaves that are not to be chosen. */
  readonly barred: ReadonlySet<number>;
  /** Whether leaves that are zero may be chosen, too. */
  readonly withZeros: boolean;
}

/** Marks the largest leaves below columns, spread over their parts; false when there are none. */
export function chooseLargest(graph: SumGraph, columns: Iterable<number>, choice: Choice, chosen: Uint8Array): boolean {
  let isAny = false;
  for (const column of columns) {
    const parts = graph.parts[column];
    if (!parts) {
      if (choice.barred.has(column) || (!choice.withZeros && (choice.values[column] ?? 0) <= 0)) continue;
      chosen[column] = 1;
      isAny = true;
      continue;
    }
    const largest = largestOf(parts, choice.values, choice.width);
    const width = Math.max(1, Math.ceil(choice.width / largest.length));
    if (chooseLargest(graph, largest, { ...choice, width }, chosen)) isAny = true;
  }
  return isAny;
}

function largestOf(parts: Int32Array, values: Float64Array, count: number): readonly number[] {
  if (parts.length <= count) return [...parts];
  if (count === 1) {
    let best = parts[0] ?? 0;
    for (const part of parts) if ((values[part] ?? 0) > (values[best] ?? 0)) best = part;
    return [best];
  }
  const sorted = [...parts].sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0) || a - b);
  return sorted.slice(0, count);
}
