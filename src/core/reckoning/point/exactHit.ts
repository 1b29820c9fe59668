/**
 * Moves some leaves by a little so that rows have given values exactly: for every row one leaf or more that may move, and a
 * sparse exact solution of the equations (sums of sums are unknowns of their own, so that the equations stay sparse).
 */
import { factorise } from '../solver/factorise.ts';
import { solve } from '../solver/factor.ts';
import { add, sign, type Exact } from '../solver/fraction.ts';
import { SparseVector } from '../solver/sparseVector.ts';
import { chooseLargest } from './chooseLargest.ts';
import type { GridPoint } from './gridPoint.ts';
import type { Packed } from './packed.ts';
import { pack } from './packed.ts';
import type { SaidRow, SumGraph } from './problem.ts';

/** By so much (exactly) a row is to change. */
export interface Aim {
  readonly row: SaidRow;
  readonly change: Exact;
}

export interface Hit {
  /** Where leaves come to lie. */
  readonly moved: ReadonlyMap<number, Exact>;
  /** Leaves that would have come to lie below zero; nothing was hit then. */
  readonly below: readonly number[];
  /** Places in `aims` that these leaves cannot satisfy; nothing was hit then. */
  readonly missed: readonly number[];
}

/** `width`: how many leaves of each row may move, the largest ones. `barred`: leaves that may not. */
export function hitExactly(
  graph: SumGraph,
  point: GridPoint,
  aims: readonly Aim[],
  { width, barred }: { readonly width: number; readonly barred: ReadonlySet<number> },
): Hit {
  const mayChange = new Uint8Array(graph.columns);
  for (const { row, change } of aims) {
    const choice = { values: point.values, width, barred, withZeros: false };
    const isAny = chooseLargest(graph, row.columns, choice, mayChange);
    if (!isAny && change !== 0) chooseLargest(graph, row.columns, { ...choice, withZeros: true }, mayChange);
  }
  const rows = aims.map(({ row }) => row);
  const packed = pack(graph, rows, { mayChange, values: new Float64Array(graph.columns) });
  const missed = aims.flatMap(({ change }, at) => (change !== 0 && !packed.rows.includes(at) ? [at] : []));
  if (missed.length > 0) return { moved: new Map(), below: [], missed };
  return solveFor(packed, aims, point);
}

function solveFor(packed: Packed, aims: readonly Aim[], point: GridPoint): Hit {
  const columns = columnsOf(packed);
  const equations = packed.rows.length + packed.places - packed.leaves.length;
  const size = Math.max(equations, packed.places);
  const { factor, columnOfRow } = factorise(size, (column, visit) => {
    for (const [row, value] of columns[column] ?? []) if (value !== 0) visit(row, value);
  });
  const vector = new SparseVector(size);
  packed.rows.forEach((aim, row) => {
    const change = aims[aim]?.change ?? 0;
    if (change !== 0) vector.set(row, change);
  });
  solve(factor, vector);
  const moved = new Map<number, Exact>();
  const below: number[] = [];
  const missed: number[] = [];
  for (let row = 0; row < equations; row += 1) {
    const change = vector.at(row);
    const place = columnOfRow[row] ?? -1;
    if (change === 0) continue;
    if (place < 0) missed.push(packed.rows[row] ?? 0);
    if (place < 0 || place >= packed.leaves.length) continue;
    const leaf = packed.leaves[place] ?? 0;
    const value = add(point.exactLeaf(leaf), change);
    moved.set(leaf, value);
    if (sign(value) < 0) below.push(leaf);
  }
  return missed.length > 0 || below.length > 0 ? { moved: new Map(), below, missed } : { moved, below, missed };
}

/** The equations by column: rows first, then for each sum that it is its parts. A place that a row names twice counts with both. */
function columnsOf(packed: Packed): readonly Map<number, number>[] {
  const columns = Array.from({ length: packed.places }, () => new Map<number, number>());
  const enter = (row: number, place: number, value: number): void => {
    const column = columns[place];
    column?.set(row, (column.get(row) ?? 0) + value);
  };
  packed.rows.forEach((_, row) => {
    const end = packed.rowStarts[row + 1] ?? 0;
    for (let at = packed.rowStarts[row] ?? 0; at < end; at += 1) {
      enter(row, packed.rowPlaces[at] ?? 0, packed.rowCoefficients[at] ?? 0);
    }
  });
  const first = packed.leaves.length;
  for (let sum = 0; sum < packed.places - first; sum += 1) {
    const row = packed.rows.length + sum;
    enter(row, first + sum, 1);
    const end = packed.sumStarts[sum + 1] ?? 0;
    for (let at = packed.sumStarts[sum] ?? 0; at < end; at += 1) enter(row, packed.sumParts[at] ?? 0, -1);
  }
  return columns;
}
