/** Of what size the value of each leaf is likely to be: the least of what sums over it leave when spread evenly. */
import type { Problem, SaidRow } from '../point/problem.ts';
import { isPlainSum, sizeOfRow } from '../point/problem.ts';

/** Ratios lead on from sums that are known to sums that nothing else is said of. */
const rounds = 3;

/** `by` as in `emptied`; leaves that are empty get 0, all others more. */
export function estimates({ graph, rows }: Problem, by: Int32Array): Float64Array {
  const counts = new Float64Array(graph.columns);
  for (let column = 0; column < counts.length; column += 1) counts[column] = by[column] === 0 ? 1 : 0;
  graph.addUp(counts);
  const least = new Float64Array(graph.columns).fill(Infinity);
  for (const row of rows) {
    if (!isPlainSum(row)) continue;
    const figure = middle(row);
    const count = sizeOfRow(row, counts);
    if (figure > 0 && count > 0) lower(row, least, figure / count);
  }
  handDown({ graph, rows }, least);
  for (let round = 0; round < rounds; round += 1) {
    if (followRatios(rows, least, counts) === 0) break;
    handDown({ graph, rows }, least);
  }
  return settled(least, by);
}

function middle({ low, high }: SaidRow): number {
  if (low !== null && high !== null) return (Number(low) + Number(high)) / 2;
  return Number(high ?? low ?? 0n);
}

function lower({ columns }: SaidRow, least: Float64Array, value: number): void {
  for (const column of columns) if ((least[column] ?? 0) > value) least[column] = value;
}

function handDown({ graph }: Pick<Problem, 'graph' | 'rows'>, least: Float64Array): void {
  for (const sum of graph.topDown) {
    const value = least[sum] ?? Infinity;
    for (const part of graph.parts[sum] ?? []) if ((least[part] ?? 0) > value) least[part] = value;
  }
}

/** Where one side of a comparison is known and columns of the other are not. Returns how many rows told something. */
function followRatios(rows: readonly SaidRow[], least: Float64Array, counts: Float64Array): number {
  let told = 0;
  for (const row of rows) {
    if (isPlainSum(row)) continue;
    for (const sign of [1, -1]) {
      const [own, other] = [sideOf(row, sign, { least, counts }), sideOf(row, -sign, { least, counts })];
      if (own.unknown === 0 || other.size === 0) continue;
      told += 1;
      row.columns.forEach((column, at) => {
        const isOwn = (row.coefficients[at] ?? 0) * sign > 0;
        if (isOwn && least[column] === Infinity) least[column] = other.size / own.unknown;
      });
    }
  }
  return told;
}

function sideOf(
  { columns, coefficients }: SaidRow,
  sign: number,
  { least, counts }: { readonly least: Float64Array; readonly counts: Float64Array },
): { readonly size: number; readonly unknown: number } {
  let [size, unknown] = [0, 0];
  columns.forEach((column, at) => {
    const coefficient = (coefficients[at] ?? 0) * sign;
    if (coefficient <= 0) return;
    const count = counts[column] ?? 0;
    const each = least[column] ?? 0;
    if (each === Infinity) unknown += coefficient * count;
    else size += coefficient * count * each;
  });
  return { size, unknown };
}

function settled(least: Float64Array, by: Int32Array): Float64Array {
  let smallest = Infinity;
  for (const value of least) if (value > 0 && value < smallest) smallest = value;
  const usual = smallest === Infinity ? 1 : smallest;
  return least.map((value, column) => (by[column] === 0 ? (value === Infinity ? usual : value) : 0));
}
