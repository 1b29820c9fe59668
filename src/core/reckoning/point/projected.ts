/**
 * Brings a point that nearly satisfies rows much nearer to them: rows with equal ends onto these, rows beyond an end back
 * within. Of all ways to do so it takes the one that changes leaves least in relation to what they are (weighted least
 * squares, by conjugate gradients: Hestenes and Stiefel, 1952), so that small leaves do not fall below zero. Steps of first
 * order come near soon, but then take very long over thousands of rows without room; and where an exact hit has next to
 * nothing left to move, no leaf is too small for it.
 */
import type { Packed } from './packed.ts';
import { backward, forward } from './packed.ts';
import type { RowLimits } from './rowLimits.ts';

/** Each round takes in the rows that the last one pushed beyond an end. */
const mostRounds = 12;
const mostIterations = 600;
/** Rounds that leave more than this part of the squares of what rows miss lead nowhere. */
const PROGRESS = 0.25;
/** But for a few rows that the first rounds push a little beyond their ends. */
const SMALL = 1e-9;
const mostDetours = 4;
/** What is left of these squares when the iterations of a round end. */
const ENOUGH = 1e-24;
/** Rows that miss less than the square root of this, in relation to their size, are hit exactly with ease. */
const NEGLIGIBLE = 1e-20;
/** What a row may miss, in relation to its size. */
const NEAR = 1e-13;
/** A leaf keeps at least this part of itself in one round, and grows by no more than it would take to shrink back. */
const KEPT = 0.5;

/** `values`: by place; sums are not looked at. Returns those of the leaves, by place; null where it leads nowhere. */
export function projected(packed: Packed, limits: RowLimits, values: Float64Array): Float64Array | null {
  const at = new Float64Array(packed.places);
  at.set(values.subarray(0, packed.leaves.length));
  const rowValues = new Float64Array(packed.rows.length);
  const missing = new Float64Array(packed.rows.length);
  const held = Uint8Array.from(limits.low, (low, row) => (low === limits.high[row] ? 1 : 0));
  let before = Infinity;
  for (let round = 0; round < mostRounds; round += 1) {
    forward(packed, at, rowValues);
    const missed = missedBy(rowValues, limits, { held, missing });
    // What misses so little is hit exactly with ease.
    if (missed <= NEGLIGIBLE * packed.rows.length) break;
    if (missed > PROGRESS * before && (missed > SMALL || round > mostDetours)) return null;
    before = missed;
    const moves = leastMoves(packed, at, { held, missing });
    for (let leaf = 0; leaf < packed.leaves.length; leaf += 1) {
      const value = at[leaf] ?? 0;
      at[leaf] = Math.min(value / KEPT, Math.max(KEPT * value, value + (moves[leaf] ?? 0)));
    }
  }
  return leavesOf(packed, at);
}

function leavesOf(packed: Packed, values: Float64Array): Float64Array {
  return values.subarray(0, packed.leaves.length);
}

interface Wanted {
  /** By row: 1 where its value is to change by `missing` exactly, so that further ones than those that miss stay in place. */
  readonly held: Uint8Array;
  readonly missing: Float64Array;
}

/** Holds rows that are beyond an end from now on, and says what each misses; the squares of that, in relation to their sizes. */
function missedBy(rowValues: Float64Array, limits: RowLimits, { held, missing }: Wanted): number {
  let squares = 0;
  rowValues.forEach((value, row) => {
    const [low, high, size] = [limits.low[row] ?? 0, limits.high[row] ?? 0, limits.sizes[row] ?? 0];
    let miss = 0;
    if (low === high) miss = low - value;
    else if (value < low) miss = (limits.innerLow[row] ?? 0) - value;
    else if (value > high) miss = (limits.innerHigh[row] ?? 0) - value;
    missing[row] = Math.abs(miss) <= NEAR * size ? 0 : miss;
    if (missing[row] === 0) return;
    held[row] = 1;
    squares += (miss / Math.max(size, Number.MIN_VALUE)) ** 2;
  });
  return squares;
}

/** By place of a leaf: changes that give rows what they miss, the sum of change² / value being least. */
function leastMoves(packed: Packed, values: Float64Array, { held, missing }: Wanted): Float64Array {
  const count = packed.rows.length;
  const moves = new Float64Array(packed.places);
  const answers = new Float64Array(count);
  const turn = (multipliers: Float64Array): void => {
    backward(packed, multipliers, moves);
    for (let leaf = 0; leaf < packed.leaves.length; leaf += 1) moves[leaf] = (moves[leaf] ?? 0) * (values[leaf] ?? 0);
  };
  forward(packed, values.slice(), answers);
  // A row's own share of the equations is nearly its size, or not above it.
  const scale = answers.map((value, row) => (held[row] === 1 && Math.abs(value) > 0 ? 1 / Math.abs(value) : 0));
  const multipliers = new Float64Array(count);
  const rest = missing.map((miss, row) => (held[row] === 1 ? miss : 0));
  const direction = rest.map((value, row) => value * (scale[row] ?? 0));
  let size = dot(rest, direction);
  const enough = size * ENOUGH;
  for (let iteration = 0; iteration < mostIterations && size > enough; iteration += 1) {
    turn(direction);
    forward(packed, moves, answers);
    const curve = dot(direction, answers);
    if (!(curve > 0)) break;
    const step = size / curve;
    for (let row = 0; row < count; row += 1) {
      multipliers[row] = (multipliers[row] ?? 0) + step * (direction[row] ?? 0);
      rest[row] = (rest[row] ?? 0) - step * (answers[row] ?? 0);
    }
    const before = size;
    size = 0;
    for (let row = 0; row < count; row += 1) size += (rest[row] ?? 0) ** 2 * (scale[row] ?? 0);
    for (let row = 0; row < count; row += 1) {
      direction[row] = (rest[row] ?? 0) * (scale[row] ?? 0) + (size / before) * (direction[row] ?? 0);
    }
  }
  turn(multipliers);
  return moves;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}
