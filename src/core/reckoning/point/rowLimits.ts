/** The ends of rows in floating point, with what steps need to know of them. */
import type { Packed } from './packed.ts';
import type { SaidRow } from './problem.ts';
import { isEqualEnded, isPlainSum, sizeOfRow } from './problem.ts';

export interface RowLimits {
  /** The ends as they are; ±Infinity where there is none. */
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** The ends that steps aim at: a little further in, so that what is nearly reached is within the true ends. */
  readonly innerLow: Float64Array;
  readonly innerHigh: Float64Array;
  /** How much room a row leaves, and its size. */
  readonly widths: Float64Array;
  readonly sizes: Float64Array;
}

/** Rows without an opposite end, and ratios, have room in relation to their size. */
const ROOM_OF_ONE = 0.05;
const INWARD_OF_ONE = 1e-3;
const INWARD_OF_RATIO = 1e-7;

/** `sizes`: of the rows, as estimated. `inward`: which part of the room is kept away from at each end. */
export function rowLimits(rows: readonly SaidRow[], sizes: Float64Array, inward: number): RowLimits {
  const count = rows.length;
  const limits = {
    low: new Float64Array(count),
    high: new Float64Array(count),
    innerLow: new Float64Array(count),
    innerHigh: new Float64Array(count),
    widths: new Float64Array(count),
    sizes: new Float64Array(count),
  };
  rows.forEach((row, at) => {
    const low = row.low === null ? -Infinity : Number(row.low);
    const high = row.high === null ? Infinity : Number(row.high);
    const isSum = isPlainSum(row);
    const size = Math.max(isSum ? 0 : (sizes[at] ?? 0), ownSize(low), ownSize(high));
    const hasBoth = low > -Infinity && high < Infinity;
    const room = hasBoth ? high - low : ROOM_OF_ONE * size;
    let pull = inward * (row.play === null ? room : row.play * size);
    if (!hasBoth && row.play === null) pull = (isSum ? INWARD_OF_ONE : INWARD_OF_RATIO) * size;
    if (isEqualEnded(row)) pull = 0;
    limits.low[at] = low;
    limits.high[at] = high;
    limits.innerLow[at] = isSum && low <= 0 && !row.lowOpen ? -Infinity : low + pull;
    limits.innerHigh[at] = high - pull;
    limits.widths[at] = room;
    limits.sizes[at] = size;
  });
  return limits;
}

/** The limits of the packed rows, less what is fixed in them. `values`: of all columns, as they are likely to be. */
export function packedLimits(
  { rows: numbers, fixed }: Packed,
  rows: readonly SaidRow[],
  { values, inward }: { readonly values: Float64Array; readonly inward: number },
): RowLimits {
  const packed = [...numbers].flatMap((number) => rows[number] ?? []);
  const limits = rowLimits(
    packed,
    Float64Array.from(packed, (row) => sizeOfRow(row, values)),
    inward,
  );
  for (const ends of [limits.low, limits.high, limits.innerLow, limits.innerHigh]) {
    ends.forEach((end, at) => (ends[at] = end - (fixed[at] ?? 0)));
  }
  return limits;
}

function ownSize(end: number): number {
  return Number.isFinite(end) ? Math.abs(end) : 0;
}
