/**
 * Which rows one row cannot hold together with, found by taking in one row after the other: a point near by that satisfies
 * those taken in so far is moved as little as can be, and what it then violates most is taken in next, until there is no
 * such point or nothing is violated any more. That there is none is seen exactly.
 */
import type { Packed } from '../point/packed.ts';
import { forward } from '../point/packed.ts';
import type { SaidRow } from '../point/problem.ts';
import type { RowLimits } from '../point/rowLimits.ts';
import { openExact } from '../solver/exactSimplex.ts';
import type { Multiplier } from '../solver/linearProgram.ts';
import { RowWriter } from '../solver/rowWriter.ts';
import type { Merged, Terms } from './mergedLeaves.ts';
import { MergedLeaves } from './mergedLeaves.ts';
import { nearestWithin } from './nearestWithin.ts';

export interface Field {
  readonly packed: Packed;
  /** By packed row. */
  readonly said: readonly SaidRow[];
  readonly limits: RowLimits;
  /** By place: the point that is moved. */
  readonly values: Float64Array;
  /** By place of a leaf: it may grow as if it had so much. */
  readonly least: Float64Array;
  /** By packed row: its value at the point. */
  readonly rowValues: Float64Array;
}

/** A packed row, and the end of it that clashes with the others. */
export interface Clashing {
  readonly row: number;
  readonly end: Multiplier['end'];
}

export interface Opposition {
  /** Rows that have no common solution; null where none such were found. */
  readonly clash: readonly Clashing[] | null;
  /** The rows that were taken in, if there is a point near by that satisfies them and all others; else null. */
  readonly fits: readonly number[] | null;
  /** Roughly how much was computed. */
  readonly work: number;
}

/** So many rows are taken in at most, and so many at a time. */
const mostRows = 300;
const atOnce = 6;
/** What a row may miss, in relation to its size. */
const NEAR = 1e-6;
/** The limit of exact work for one set of rows, and for how many entries in floating point each unit of it counts. */
const mostExact = 50_000;
const EXACT = 200;
/** Where rows were found to have a common solution, or not found out, so many times as many are taken in before they are looked at again. */
const MORE = 1.5;

export function oppositionTo(field: Field, row: number): Opposition {
  const { packed, limits, values, least } = field;
  const merging = new MergedLeaves(packed);
  const taken: number[] = [];
  const place = new Float64Array(packed.places);
  const rowValues = new Float64Array(packed.rows.length);
  const entries = packed.rowPlaces.length + packed.sumParts.length;
  let work = 0;
  let enough = 0;
  for (let fresh: readonly number[] = [row]; ;) {
    for (const one of fresh) merging.take(one);
    taken.push(...fresh);
    const merged = merging.merge(values, least);
    const amounts = merged.amounts.slice();
    const rows = merged.rows.map((terms, at) => ({ ...terms, ...endsOf(limits, taken[at] ?? 0) }));
    const near = nearestWithin(amounts, rows);
    work += near.work;
    if (!near.isWithin && taken.length >= enough) {
      const { clash, steps } = clashOf(merged, taken, field);
      work += EXACT * steps;
      if (clash) return { clash, fits: null, work: work + merging.work };
      enough = taken.length * MORE;
    }
    merging.spread(amounts, values, least, place);
    forward(packed, place, rowValues);
    work += entries;
    fresh = mostViolated(field, rowValues, taken);
    const isEnd = fresh.length === 0 || taken.length + fresh.length > mostRows;
    const fits = fresh.length === 0 && near.isWithin ? taken : null;
    if (isEnd) return { clash: null, fits, work: work + merging.work };
  }
}

function endsOf({ low, high, sizes }: RowLimits, row: number): { low: number; high: number; size: number } {
  return { low: low[row] ?? -Infinity, high: high[row] ?? Infinity, size: Math.max(sizes[row] ?? 0, Number.MIN_VALUE) };
}

function clashOf(
  { amounts, rows }: Merged,
  taken: readonly number[],
  { said }: Field,
): { readonly clash: readonly Clashing[] | null; readonly steps: number } {
  const writer = new RowWriter();
  rows.forEach((terms, at) => write(writer, terms, said[taken[at] ?? 0]));
  const solver = openExact({ columns: amounts.length, rows: writer.rows() });
  const outcome = solver.within(mostExact, null);
  solver.dispose();
  if (outcome === null) return { clash: null, steps: mostExact };
  const steps = 100 * taken.length;
  if (outcome.status !== 'infeasible') return { clash: null, steps };
  return { clash: outcome.because.map(({ row, end }) => ({ row: taken[row] ?? 0, end })), steps };
}

function write(writer: RowWriter, { columns, coefficients }: Terms, said: SaidRow | undefined): void {
  columns.forEach((column, at) => writer.entry(column, coefficients[at] ?? 0));
  writer.close(said?.low ?? null, said?.high ?? null);
}

/** Rows that are violated more than at the point where this began, those first that move most. */
function mostViolated(
  { packed, limits, rowValues: before }: Field,
  rowValues: Float64Array,
  taken: readonly number[],
): number[] {
  const among = new Set(taken);
  const found: { readonly row: number; readonly weight: number }[] = [];
  rowValues.forEach((value, row) => {
    const { low, high, size } = endsOf(limits, row);
    const beyond = Math.max(value - high, low - value) / size;
    if (!(beyond > NEAR) || among.has(row)) return;
    const own = before[row] ?? 0;
    const then = Math.max(own - high, low - own, 0) / size;
    if (beyond <= then + NEAR) return;
    found.push({ row, weight: ((beyond * beyond - then * then) * size) / largestOf(packed, row) });
  });
  return found
    .sort((a, b) => b.weight - a.weight || a.row - b.row)
    .slice(0, atOnce)
    .map(({ row }) => row);
}

function largestOf({ rowStarts, rowCoefficients }: Packed, row: number): number {
  let largest = 0;
  for (let at = rowStarts[row] ?? 0; at < (rowStarts[row + 1] ?? 0); at += 1) {
    largest = Math.max(largest, Math.abs(rowCoefficients[at] ?? 0));
  }
  return largest;
}
