import type { SaidRow } from '../point/problem.ts';
import { isPlainSum, sizeOfRow } from '../point/problem.ts';

/** The ends of a row in floating point, and how far apart they are. */
export interface Room {
  readonly low: number;
  readonly high: number;
  /** Ends a little further in, so that what nearly reaches them is within the true ones. */
  readonly innerLow: number;
  readonly innerHigh: number;
  /** Above zero. */
  readonly room: number;
}

/** This part of the room that a row leaves is kept away from at each end. */
const INWARD = 0.01;
/** Rows without an opposite end, and ratios, have room in relation to their size. */
const ROOM_OF_ONE = 0.05;
const INWARD_OF_ONE = 1e-3;
const INWARD_OF_RATIO = 1e-7;
/** Rows that leave less room than this part of their size do not count for more. */
const LEAST_ROOM = 1e-3;

/** `likely`: of what size columns are; `usual`: of what size a leaf is that nothing is known of. */
export function roomOf(row: SaidRow, likely: Float64Array, usual: number): Room {
  const low = row.low === null ? -Infinity : Number(row.low);
  const high = row.high === null ? Infinity : Number(row.high);
  const isSum = isPlainSum(row);
  const size = Math.max(isSum ? 0 : sizeOfRow(row, likely), ownSize(low), ownSize(high));
  const hasBoth = row.low !== null && row.high !== null;
  const width = hasBoth ? high - low : ROOM_OF_ONE * size;
  const inward = hasBoth ? INWARD * width : (isSum ? INWARD_OF_ONE : INWARD_OF_RATIO) * size;
  return {
    low,
    high,
    innerLow: isSum && low <= 0 && !row.lowOpen ? -Infinity : low + inward,
    innerHigh: high - inward,
    // What has to be zero has no size of its own.
    room: Math.max(width, LEAST_ROOM * (size === 0 ? usual : size)),
  };
}

function ownSize(end: number): number {
  return Number.isFinite(end) ? Math.abs(end) : 0;
}
