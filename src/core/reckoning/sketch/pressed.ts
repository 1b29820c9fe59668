/**
 * Which rows seem to exclude one another. Where rows have no common solution, the multipliers of those to blame grow without
 * end, and their growth tends to a proof of it (Applegate, Díaz, Lu and Lubin, Infeasibility detection with primal-dual
 * hybrid gradient for large-scale linear programming, 2024): on leaves that are not empty it cancels out. Several
 * contradictions that have nothing to do with each other all grow at once; starting at one row, those that cancel it are
 * picked one after the other.
 */
import type { Packed } from './packed.ts';
import { backward, forward } from './packed.ts';

/** Slower growth than this part of the quickest is no part of any proof. */
const clear = 1e-4;

export interface Pressure {
  readonly packed: Packed;
  /** By packed row: how much its multiplier grew. */
  readonly growth: Float64Array;
  /** By place: values of leaves and sums. */
  readonly values: Float64Array;
}

/** Packed rows, the first being `from`; at most so many. */
export function pressedAround({ packed, growth, values }: Pressure, from: number, most: number): number[] {
  const leaves = packed.leaves.length;
  const count = growth.length;
  const alone = new Float64Array(count);
  const rest = new Float64Array(packed.places);
  const own = new Float64Array(packed.places);
  const answers = new Float64Array(count);
  const group = [from];
  const inGroup = new Set(group);
  let least = 0;
  for (const value of growth) least = Math.max(least, Math.abs(value) * clear);
  const take = (row: number): void => {
    alone[row] = growth[row] ?? 0;
    backward(packed, alone, own);
    alone[row] = 0;
    for (let place = 0; place < leaves; place += 1) rest[place] = (rest[place] ?? 0) + (own[place] ?? 0);
  };
  take(from);
  while (group.length < most) {
    const weighed = rest.map((value, place) => (place < leaves && (values[place] ?? 0) > 0 ? value : 0));
    forward(packed, weighed, answers);
    let best = -1;
    let strongest = 0;
    for (let row = 0; row < count; row += 1) {
      const pull = -(answers[row] ?? 0) * (growth[row] ?? 0);
      if (pull <= strongest || inGroup.has(row) || Math.abs(growth[row] ?? 0) < least) continue;
      [best, strongest] = [row, pull];
    }
    if (best === -1) break;
    group.push(best);
    inGroup.add(best);
    take(best);
  }
  return group;
}
