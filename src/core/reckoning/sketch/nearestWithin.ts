/**
 * The nearest point within a few rows, change² / amount being least in total, by going from row to row (C. Hildreth, 1957;
 * with amounts kept from falling below zero). What has to move is spread as evenly as can be, so that the rows that are in
 * its way show at once.
 */
import type { Terms } from './mergedLeaves.ts';

export interface NearRow extends Terms {
  readonly low: number;
  readonly high: number;
  /** What it may miss is in relation to this. */
  readonly size: number;
}

const mostSweeps = 60;
/** What a row may miss, in relation to its size. */
const NEAR = 1e-6;

/** Moves `amounts`. Tells whether they have come to lie within all rows, and roughly how much was computed. */
export function nearestWithin(
  amounts: Float64Array,
  rows: readonly NearRow[],
): { readonly isWithin: boolean; readonly work: number } {
  const start = amounts.slice();
  /** Without regard to zero. */
  const free = amounts.slice();
  const pulls = new Float64Array(rows.length);
  const entries = 2 * rows.reduce((sum, { columns }) => sum + columns.length, 0);
  for (let sweep = 0; sweep < mostSweeps; sweep += 1) {
    let worst = 0;
    for (const [at, row] of rows.entries()) {
      const { value, weight } = look(row, { amounts, free, start });
      const miss = value > row.high ? row.high - value : value < row.low ? row.low - value : 0;
      worst = Math.max(worst, Math.abs(miss) / row.size);
      if (!(weight > 0)) continue;
      const change = changeOf(row, { miss, value, weight, pull: pulls[at] ?? 0 });
      if (change === 0) continue;
      pulls[at] = (pulls[at] ?? 0) + change;
      row.columns.forEach((column, term) => {
        free[column] = (free[column] ?? 0) + change * (row.coefficients[term] ?? 0) * (start[column] ?? 0);
        amounts[column] = Math.max(0, free[column] ?? 0);
      });
    }
    if (worst < NEAR) return { isWithin: true, work: entries * (sweep + 1) };
  }
  return { isWithin: false, work: entries * mostSweeps };
}

interface Amounts {
  readonly amounts: Float64Array;
  readonly free: Float64Array;
  readonly start: Float64Array;
}

/** `weight`: by how much the value changes for a pull of one, as long as no amount becomes zero. */
function look(
  { columns, coefficients }: NearRow,
  { amounts, free, start }: Amounts,
): { value: number; weight: number } {
  let [value, weight, all] = [0, 0, 0];
  for (let term = 0; term < columns.length; term += 1) {
    const column = columns[term] ?? 0;
    const coefficient = coefficients[term] ?? 0;
    const own = coefficient * coefficient * (start[column] ?? 0);
    value += coefficient * (amounts[column] ?? 0);
    all += own;
    if ((free[column] ?? 0) > 0) weight += own;
  }
  return { value, weight: weight > 0 ? weight : all };
}

/** Pulls a row that misses an end back to it, and lets one go that was pulled further than need be. */
function changeOf(
  { low, high }: NearRow,
  { miss, value, weight, pull }: { miss: number; value: number; weight: number; pull: number },
): number {
  if (miss !== 0) return miss / weight;
  if (pull > 0) return Math.max(-pull, (low - value) / weight);
  return pull < 0 ? Math.min(-pull, (high - value) / weight) : 0;
}
