/** Rows and the leaves that may change, closely packed for the many sums of first-order steps. */
import type { SaidRow, SumGraph } from './problem.ts';

/**
 * Places 0 to `leaves.length` − 1 are leaves, further ones sums of earlier places. Leaves that may not change are left out;
 * what they add to each row is `fixed`.
 */
export interface Packed {
  /** By place: the column. */
  readonly leaves: Int32Array;
  readonly places: number;
  readonly sumStarts: Int32Array;
  readonly sumParts: Int32Array;
  /** By packed row: the number of the row it was. */
  readonly rows: Int32Array;
  readonly rowStarts: Int32Array;
  readonly rowPlaces: Int32Array;
  readonly rowCoefficients: Float64Array;
  readonly fixed: Float64Array;
}

/** `mayChange`: by column, 1 for leaves that may. `values`: of all columns, sums added up. */
export function pack(
  graph: SumGraph,
  rows: readonly SaidRow[],
  { mayChange, values }: { readonly mayChange: Uint8Array; readonly values: Float64Array },
): Packed {
  const home = new Int32Array(graph.columns).fill(-1);
  const leaves: number[] = [];
  for (let column = 0; column < graph.columns; column += 1) {
    if (mayChange[column] === 1 && !graph.parts[column]) home[column] = leaves.push(column) - 1;
  }
  const sums = packSums(graph, home, { first: leaves.length, values });
  const numbers: number[] = [];
  const starts: number[] = [0];
  const places: number[] = [];
  const coefficients: number[] = [];
  const fixed: number[] = [];
  rows.forEach((row, number) => {
    let still = 0;
    const begin = places.length;
    for (let at = 0; at < row.columns.length; at += 1) {
      const column = row.columns[at] ?? 0;
      const coefficient = row.coefficients[at] ?? 0;
      const place = home[column] ?? -1;
      still += coefficient * (place === -1 ? (values[column] ?? 0) : (sums.still[column] ?? 0));
      if (place === -1) continue;
      places.push(place);
      coefficients.push(coefficient);
    }
    if (places.length === begin) return;
    numbers.push(number);
    starts.push(places.length);
    fixed.push(still);
  });
  return {
    leaves: Int32Array.from(leaves),
    places: leaves.length + sums.starts.length - 1,
    sumStarts: Int32Array.from(sums.starts),
    sumParts: Int32Array.from(sums.parts),
    rows: Int32Array.from(numbers),
    rowStarts: Int32Array.from(starts),
    rowPlaces: Int32Array.from(places),
    rowCoefficients: Float64Array.from(coefficients),
    fixed: Float64Array.from(fixed),
  };
}

interface PackedSums {
  readonly starts: readonly number[];
  readonly parts: readonly number[];
  /** By column: what those of its leaves come to that do not change. */
  readonly still: Float64Array;
}

/** Gives sums places, in `home`. Sums over nothing that changes have none; sums over one place share it. */
function packSums(
  { parts: partsOf, topDown }: SumGraph,
  home: Int32Array,
  { first, values }: { readonly first: number; readonly values: Float64Array },
): PackedSums {
  const still = new Float64Array(partsOf.length);
  const starts: number[] = [0];
  const parts: number[] = [];
  for (let at = topDown.length - 1; at >= 0; at -= 1) {
    const sum = topDown[at] ?? 0;
    const begin = parts.length;
    for (const part of partsOf[sum] ?? []) {
      const own = home[part] ?? -1;
      still[sum] = (still[sum] ?? 0) + ((own === -1 ? values : still)[part] ?? 0);
      if (own !== -1) parts.push(own);
    }
    if (parts.length === begin) continue;
    if (parts.length === begin + 1) {
      home[sum] = parts.pop() ?? -1;
      continue;
    }
    home[sum] = first + starts.push(parts.length) - 2;
  }
  return { starts, parts, still };
}

/** Sets the sums among `values`, by place, and the rows' values without what is fixed. */
export function forward(packed: Packed, values: Float64Array, rowValues: Float64Array): void {
  const { sumStarts, sumParts, rowStarts, rowPlaces, rowCoefficients } = packed;
  const first = packed.leaves.length;
  for (let sum = 0, at = 0; sum < sumStarts.length - 1; sum += 1) {
    const end = sumStarts[sum + 1] ?? 0;
    let value = 0;
    for (; at < end; at += 1) value += values[sumParts[at] ?? 0] ?? 0;
    values[first + sum] = value;
  }
  for (let row = 0, at = 0; row < rowValues.length; row += 1) {
    const end = rowStarts[row + 1] ?? 0;
    let value = 0;
    for (; at < end; at += 1) value += (rowCoefficients[at] ?? 0) * (values[rowPlaces[at] ?? 0] ?? 0);
    rowValues[row] = value;
  }
}

/** What weights of the rows come to at each place. `isAbsolute`: all coefficients count as if above zero. */
export function backward(packed: Packed, weights: Float64Array, out: Float64Array, isAbsolute = false): void {
  const { sumStarts, sumParts, rowStarts, rowPlaces, rowCoefficients } = packed;
  out.fill(0);
  for (let row = 0; row < weights.length; row += 1) {
    const weight = weights[row] ?? 0;
    if (weight === 0) continue;
    const end = rowStarts[row + 1] ?? 0;
    for (let at = rowStarts[row] ?? 0; at < end; at += 1) {
      const place = rowPlaces[at] ?? 0;
      const coefficient = rowCoefficients[at] ?? 0;
      out[place] = (out[place] ?? 0) + weight * (isAbsolute ? Math.abs(coefficient) : coefficient);
    }
  }
  const first = packed.leaves.length;
  for (let sum = sumStarts.length - 2; sum >= 0; sum -= 1) {
    const weight = out[first + sum] ?? 0;
    if (weight === 0) continue;
    const end = sumStarts[sum + 1] ?? 0;
    for (let at = sumStarts[sum] ?? 0; at < end; at += 1) {
      const part = sumParts[at] ?? 0;
      out[part] = (out[part] ?? 0) + weight;
    }
  }
}
