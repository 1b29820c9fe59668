/**
 * First-order steps towards a best solution in floating point: primal-dual hybrid gradient (Chambolle and Pock, 2011) with a
 * step of its own for every leaf and row (Pock and Chambolle, 2011), drawn back to an anchor by Halpern's iteration, reflected
 * and restarted (Lu and Yang, Restarted Halpern PDHG for linear programming, 2024), which comes near a solution in thousands
 * of steps rather than never. Nothing here is proven; all of it is repeatable.
 */
import type { Packed } from '../point/packed.ts';
import { backward, forward } from '../point/packed.ts';

export interface StepTask {
  readonly packed: Packed;
  /** By packed row, without what is fixed; ±Infinity where there is no end. */
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** By place of a leaf, to be made as small as can be; null asks for any solution. */
  readonly costs: Float64Array | null;
  /** By packed row: what violating it by one costs; null where rows are to hold. */
  readonly caps: Float64Array | null;
}

/** Restart when the last step is so much shorter than the first after the last restart … */
const MUCH_SHORTER = 0.2;
/** … or somewhat shorter, and growing again … */
const SHORTER = 0.8;
/** … or after this part of all steps. */
const LONG = 0.36;
const LEAST_STEPS = 200;
/** Steps in leaves and steps in rows are balanced within these limits. */
const LEAST_BALANCE = 1e-4;
const MOST_BALANCE = 1e4;

export class RestartedSteps {
  readonly #task: StepTask;
  readonly #tau: Float64Array;
  readonly #sigma: Float64Array;
  /** By place: the last step's point; sums are those of `#ahead`. */
  readonly x: Float64Array;
  /** By packed row: above zero at a high end, below zero at a low one. */
  readonly y: Float64Array;
  readonly #from: { readonly x: Float64Array; readonly y: Float64Array };
  readonly #anchor: { readonly x: Float64Array; readonly y: Float64Array };
  readonly #ahead: Float64Array;
  readonly #gradient: Float64Array;
  readonly #rowValues: Float64Array;
  #balance = 1;
  #steps = 0;
  #sinceRestart = 0;
  #first = Infinity;
  #last = Infinity;

  /** `start`: by place of a leaf. `weights`: by packed row, how much each counts; `spread`: by leaf, of what size it is. */
  constructor(
    task: StepTask,
    start: Float64Array,
    { weights, spread }: { weights: Float64Array; spread: Float64Array },
  ) {
    const { packed } = task;
    const leaves = packed.leaves.length;
    this.#task = task;
    this.x = new Float64Array(leaves);
    this.x.set(start.subarray(0, leaves));
    this.y = new Float64Array(packed.rows.length);
    this.#from = { x: this.x.slice(), y: this.y.slice() };
    this.#anchor = { x: this.x.slice(), y: this.y.slice() };
    this.#ahead = new Float64Array(packed.places);
    this.#gradient = new Float64Array(packed.places);
    this.#rowValues = new Float64Array(packed.rows.length);
    const sums = new Float64Array(packed.places);
    backward(packed, weights, sums, true);
    this.#tau = Float64Array.from(this.x, (_, at) => ((sums[at] ?? 0) > 0 ? (spread[at] ?? 0) / (sums[at] ?? 1) : 0));
    const absolute = { ...packed, rowCoefficients: packed.rowCoefficients.map(Math.abs) };
    const places = new Float64Array(packed.places);
    places.set(spread);
    forward(absolute, places, this.#rowValues);
    this.#sigma = weights.map((weight, row) =>
      (this.#rowValues[row] ?? 0) > 0 ? weight / (this.#rowValues[row] ?? 1) : 0,
    );
  }

  /** How long the last step was, in the measure in which steps never become longer: zero at a solution. */
  get residual(): number {
    return this.#last;
  }

  /** By place of a leaf: what it costs beyond what rows pay for it. */
  reducedCosts(): Float64Array {
    const { packed, costs } = this.#task;
    const sums = new Float64Array(packed.places);
    backward(packed, this.y, sums);
    return this.x.map((_, at) => (sums[at] ?? 0) + (costs?.[at] ?? 0));
  }

  /** Takes the ends of a row away. */
  release(row: number): void {
    const { low, high } = this.#task;
    low[row] = -Infinity;
    high[row] = Infinity;
    for (const { y } of [this, this.#from, this.#anchor]) y[row] = 0;
  }

  /** At most so many further steps; fewer once steps are shorter than `enough`. */
  run(count: number, enough = 0): void {
    for (let step = 0; step < count; step += 1) {
      this.#steps += 1;
      const before = this.#last;
      this.#last = Math.sqrt(this.#stepLeaves() + this.#stepRows());
      if (this.#last <= enough) return;
      if (this.#sinceRestart === 0) this.#first = this.#last;
      if (this.#isTimeToRestart(before)) this.restart();
      else this.#drawBack();
    }
  }

  #stepLeaves(): number {
    const { packed, costs } = this.#task;
    const [x, from, tau, ahead, gradient, balance] = [
      this.x,
      this.#from.x,
      this.#tau,
      this.#ahead,
      this.#gradient,
      this.#balance,
    ];
    backward(packed, this.#from.y, gradient);
    let moved = 0;
    for (let at = 0; at < x.length; at += 1) {
      const step = (tau[at] ?? 0) / balance;
      const old = from[at] ?? 0;
      const target = old - step * ((gradient[at] ?? 0) + (costs === null ? 0 : (costs[at] ?? 0)));
      const next = target > 0 ? target : 0;
      const move = next - old;
      if (step > 0) moved += (move * move) / step;
      x[at] = next;
      ahead[at] = next + move;
    }
    return moved;
  }

  #stepRows(): number {
    const { packed, low, high, caps } = this.#task;
    const [y, from, sigma, values, balance] = [this.y, this.#from.y, this.#sigma, this.#rowValues, this.#balance];
    forward(packed, this.#ahead, values);
    let moved = 0;
    for (let row = 0; row < y.length; row += 1) {
      const step = (sigma[row] ?? 0) * balance;
      const old = from[row] ?? 0;
      const value = old + step * (values[row] ?? 0);
      const above = value - step * (high[row] ?? 0);
      const below = value - step * (low[row] ?? 0);
      let next = above > 0 ? above : below < 0 ? below : 0;
      if (caps !== null) next = Math.max(-(caps[row] ?? 0), Math.min(caps[row] ?? 0, next));
      const move = next - old;
      if (step > 0) moved += (move * move) / step;
      y[row] = next;
    }
    return moved;
  }

  #isTimeToRestart(before: number): boolean {
    if (this.#sinceRestart === 0) return false;
    if (this.#last <= MUCH_SHORTER * this.#first) return true;
    if (this.#last <= SHORTER * this.#first && this.#last > before) return true;
    return this.#sinceRestart > LEAST_STEPS && this.#sinceRestart >= LONG * this.#steps;
  }

  /** Begins again from the last point, with steps balanced as leaves and rows moved. */
  restart(): void {
    const [inLeaves, inRows] = [this.#travelled('x', this.#tau), this.#travelled('y', this.#sigma)];
    if (inLeaves > 0 && inRows > 0) {
      const balance = Math.sqrt(this.#balance * Math.sqrt(inRows / inLeaves));
      this.#balance = Math.min(MOST_BALANCE, Math.max(LEAST_BALANCE, balance));
    }
    for (const each of [this.#from, this.#anchor]) {
      each.x.set(this.x);
      each.y.set(this.y);
    }
    this.#sinceRestart = 0;
    this.#last = Infinity;
  }

  #travelled(which: 'x' | 'y', steps: Float64Array): number {
    const [now, then] = [this[which], this.#anchor[which]];
    let sum = 0;
    for (let at = 0; at < now.length; at += 1) {
      const move = (now[at] ?? 0) - (then[at] ?? 0);
      const step = steps[at] ?? 0;
      if (step > 0) sum += (move * move) / step;
    }
    return sum;
  }

  #drawBack(): void {
    const onward = (this.#sinceRestart + 1) / (this.#sinceRestart + 2);
    for (const which of ['x', 'y'] as const) {
      const [now, from, anchor] = [this[which], this.#from[which], this.#anchor[which]];
      for (let at = 0; at < now.length; at += 1) {
        from[at] = onward * (2 * (now[at] ?? 0) - (from[at] ?? 0)) + (1 - onward) * (anchor[at] ?? 0);
      }
    }
    this.#sinceRestart += 1;
  }
}
