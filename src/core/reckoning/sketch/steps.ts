/**
 * First-order steps towards a common solution: primal-dual hybrid gradient (Chambolle and Pock, A first-order primal-dual
 * algorithm for convex problems with applications to imaging, 2011), with a step of its own for every leaf and row (Pock and
 * Chambolle, Diagonal preconditioning for first order primal-dual algorithms, 2011), over-relaxed (Condat, A primal-dual
 * splitting method, 2013). Rows count in relation to the room that they leave, leaves to the square root of their likely
 * value; both together make it ten times as quick as steps in the units of the book. All of it is repeatable.
 */
import type { Packed } from './packed.ts';
import { backward, forward } from './packed.ts';
import type { RowLimits } from './rowLimits.ts';

const RELAXATION = 1.7;
/** Rows that leave less room than this part of their size do not count for more. */
const LEAST_ROOM = 1e-3;
/** What giving way by its room costs a row, in roots of the largest likely value: no honest row was seen to end with more than 2. */
const PRICE = 10;
/** Multipliers of this part of their cap are at it. */
const CAPPED = 0.5;
/** Multipliers that die down to this part of their cap are zero. */
const NOTHING = 1e-12;

export class Steps {
  readonly #packed: Packed;
  readonly #limits: RowLimits;
  readonly #tau: Float64Array;
  readonly #sigma: Float64Array;
  readonly #caps: Float64Array;
  readonly #costs: Float64Array | null;
  readonly #x: Float64Array;
  /** By place: the last values that are nowhere below zero, sums added up by `settle`. */
  readonly values: Float64Array;
  /** Multipliers of the packed rows: above zero at a high end, below zero at a low one. */
  readonly duals: Float64Array;
  readonly #gradient: Float64Array;
  readonly #rowValues: Float64Array;

  /** `limits`: of the packed rows, less what is fixed. `start` and `likely`: of all columns. `costs`: by place of a leaf, to be made as small as can be. */
  constructor(
    packed: Packed,
    limits: RowLimits,
    { start, likely }: { readonly start: Float64Array; readonly likely: Float64Array },
    costs: Float64Array | null = null,
  ) {
    const count = packed.rows.length;
    this.#packed = packed;
    this.#limits = limits;
    this.#costs = costs;
    this.#x = new Float64Array(packed.places);
    this.values = new Float64Array(packed.places);
    this.duals = new Float64Array(count);
    this.#gradient = new Float64Array(packed.places);
    this.#rowValues = new Float64Array(count);
    this.#tau = new Float64Array(packed.leaves.length);
    this.#sigma = new Float64Array(count);
    this.#caps = new Float64Array(count);
    packed.leaves.forEach((column, place) => {
      this.#x[place] = this.values[place] = start[column] ?? 0;
    });
    this.#chooseSteps(likely);
  }

  #chooseSteps(likely: Float64Array): void {
    const packed = this.#packed;
    const { widths, sizes } = this.#limits;
    const weights = widths.map((width, row) => {
      const room = Math.max(width, LEAST_ROOM * (sizes[row] ?? 0));
      return room > 0 ? 1 / room : 0;
    });
    const spread = new Float64Array(packed.places);
    let most = 0;
    packed.leaves.forEach((column, place) => {
      spread[place] = Math.sqrt(likely[column] ?? 0);
      most = Math.max(most, spread[place] ?? 0);
    });
    const columnSums = new Float64Array(packed.places);
    backward(packed, weights, columnSums, true);
    this.#tau.forEach((_, place) => {
      const sum = columnSums[place] ?? 0;
      this.#tau[place] = sum > 0 ? (spread[place] ?? 0) / sum : 0;
    });
    const absolute = { ...packed, rowCoefficients: packed.rowCoefficients.map(Math.abs) };
    const rowSums = new Float64Array(weights.length);
    forward(absolute, spread, rowSums);
    weights.forEach((weight, row) => {
      const sum = rowSums[row] ?? 0;
      this.#sigma[row] = sum > 0 ? weight / sum : 0;
      this.#caps[row] = PRICE * most * weight;
    });
  }

  run(count: number): void {
    for (let step = 0; step < count; step += 1) {
      backward(this.#packed, this.duals, this.#gradient);
      this.#moveLeaves();
      forward(this.#packed, this.values, this.#rowValues);
      this.#moveDuals();
    }
    this.#settle();
  }

  /** Leaves `values` where the next dual step is to look: as far beyond the new point as it is from the old one. */
  #moveLeaves(): void {
    const [x, tau, gradient, ahead, costs] = [this.#x, this.#tau, this.#gradient, this.values, this.#costs];
    for (let place = 0; place < tau.length; place += 1) {
      const old = x[place] ?? 0;
      const slope = (gradient[place] ?? 0) + (costs === null ? 0 : (costs[place] ?? 0));
      const target = old - (tau[place] ?? 0) * slope;
      const move = (target > 0 ? target : 0) - old;
      ahead[place] = old + 2 * move;
      x[place] = old + RELAXATION * move;
    }
  }

  #moveDuals(): void {
    const [duals, sigma, caps, rowValues] = [this.duals, this.#sigma, this.#caps, this.#rowValues];
    const { innerLow, innerHigh } = this.#limits;
    for (let row = 0; row < duals.length; row += 1) {
      const step = sigma[row] ?? 0;
      const old = duals[row] ?? 0;
      const value = rowValues[row] ?? 0;
      const above = old + step * (value - (innerHigh[row] ?? 0));
      const below = old + step * (value - (innerLow[row] ?? 0));
      const cap = caps[row] ?? 0;
      const target = above > 0 ? Math.min(above, cap) : below < 0 ? Math.max(below, -cap) : 0;
      const next = old + RELAXATION * (target - old);
      duals[row] = target === 0 && Math.abs(next) < NOTHING * cap ? 0 : next;
    }
  }

  #settle(): void {
    const [x, values] = [this.#x, this.values];
    for (let place = 0; place < this.#tau.length; place += 1) values[place] = Math.max(0, x[place] ?? 0);
    forward(this.#packed, this.values, this.#rowValues);
  }

  /** Takes the ends of a packed row away for good, or for as long as the steps are kept. */
  release(row: number): void {
    const { low, high, innerLow, innerHigh } = this.#limits;
    low[row] = innerLow[row] = -Infinity;
    high[row] = innerHigh[row] = Infinity;
    this.duals[row] = 0;
  }

  /** Packed rows beyond their true ends by more than `slack` times their size, which tolerates what can be mended exactly. */
  bad(slack: number): number[] {
    const found: number[] = [];
    const { low, high, sizes, widths } = this.#limits;
    this.#rowValues.forEach((value, row) => {
      const size = sizes[row] ?? 0;
      const tolerated = (widths[row] ?? 0) < slack * size ? slack * size : 0;
      if (value > (high[row] ?? 0) + tolerated || value < (low[row] ?? 0) - tolerated) found.push(row);
    });
    return found;
  }

  /** Packed rows that are violated although their multipliers are as large as they may be, the most violated first. */
  pressed(): number[] {
    const { low, high, widths } = this.#limits;
    const beyond = this.#rowValues.map((value, row) => {
      const room = Math.max(widths[row] ?? 0, Number.MIN_VALUE);
      return Math.max(value - (high[row] ?? 0), (low[row] ?? 0) - value) / room;
    });
    const isCapped = (row: number): boolean => Math.abs(this.duals[row] ?? 0) > CAPPED * (this.#caps[row] ?? 0);
    const found = [...beyond.keys()].filter((row) => (beyond[row] ?? 0) > 0 && isCapped(row));
    return found.sort((a, b) => (beyond[b] ?? 0) - (beyond[a] ?? 0) || a - b);
  }

  /** Writes the leaves into values of all columns. */
  store(values: Float64Array): void {
    this.#packed.leaves.forEach((column, place) => {
      values[column] = this.values[place] ?? 0;
    });
  }
}
