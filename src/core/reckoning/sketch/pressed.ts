/**
 * Which rows seem to exclude one another. Where rows have no common solution, multipliers of some grow up to their cap; these
 * and those of the rows around them then balance one another on every leaf that is not empty, which is nearly a proof. Many
 * contradictions show at once. Starting at one row, those that balance it best are picked one after the other.
 */
import type { Packed } from '../point/packed.ts';
import { backward, forward } from '../point/packed.ts';

/** What balances less than this part of the first row is no part of the proof. */
const clear = 1e-4;

export interface Pressure {
  readonly packed: Packed;
  /** By packed row. */
  readonly duals: Float64Array;
  /** By place: values of leaves and sums. */
  readonly values: Float64Array;
}

/** Packed rows, the first being `from`; at most so many. */
export function pressedAround({ packed, duals, values }: Pressure, from: number, most: number): number[] {
  const alone = new Float64Array(duals.length);
  const own = new Float64Array(packed.places);
  /** By leaf: what the multipliers of the group come to, counted by its value. */
  const rest = new Float64Array(packed.places);
  const answers = new Float64Array(duals.length);
  const group: number[] = [];
  let least = 0;
  for (let next = from; next !== -1 && group.length < most;) {
    group.push(next);
    alone[next] = duals[next] ?? 0;
    backward(packed, alone, own);
    alone[next] = 0;
    for (let place = 0; place < packed.leaves.length; place += 1) {
      rest[place] = (rest[place] ?? 0) + (own[place] ?? 0) * (values[place] ?? 0);
    }
    forward(packed, rest, answers);
    if (group.length === 1) least = clear * Math.abs((answers[from] ?? 0) * (duals[from] ?? 0));
    next = -1;
    let strongest = least;
    for (let row = 0; row < duals.length; row += 1) {
      const pull = -(answers[row] ?? 0) * (duals[row] ?? 0);
      if (pull <= strongest || group.includes(row)) continue;
      next = row;
      strongest = pull;
    }
  }
  return group;
}
