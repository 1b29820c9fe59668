/** First-order steps towards a common solution of packed rows, in units in which a usual leaf is about 1. */
import type { Packed } from '../point/packed.ts';
import { forward } from '../point/packed.ts';
import { projected } from '../point/projected.ts';
import { RestartedSteps } from './restartedSteps.ts';
import type { RowLimits } from '../point/rowLimits.ts';

/** Rows that leave less room than this part of their size do not count for more. */
const LEAST_ROOM = 1e-3;
/** How much more rows count that leave less room; found by trying with made-up books of 1,000 to 10,000 statements. */
const WEIGHT = 0.75;
/** What giving way by all of its room costs a row. */
const PRICE = 10;
/** What a row may be beyond its end by, in relation to its size. */
const NEAR = 1e-7;
/** Multipliers of this part of their cap are at it. */
const CAPPED = 0.5;

/** What steps make for, up to the very ends of rows; without one they make for any solution, and keep away from ends. */
export interface Goal {
  /** By place of a leaf, to be made as small as can be in total; null: nothing. */
  readonly costs: Float64Array | null;
  /** By packed row: what each unit beyond an end costs; null where rows are to hold. */
  readonly caps: Float64Array | null;
}

interface Setting {
  /** Where to begin, and of what size leaves are likely to be: of all columns. */
  readonly start: Float64Array;
  readonly likely: Float64Array;
  readonly goal?: Goal;
}

export class Steps {
  readonly #packed: Packed;
  readonly limits: RowLimits;
  readonly #usual: number;
  /** By packed row: the room that it leaves, or as if it left so much. */
  readonly #rooms: Float64Array;
  readonly #caps: Float64Array;
  /** What the steps aim at, in their units. */
  readonly #ends: { readonly low: Float64Array; readonly high: Float64Array };
  readonly #steps: RestartedSteps;
  /** By place, in the unit of the system, sums added up. */
  readonly values: Float64Array;
  /** By packed row. */
  readonly rowValues: Float64Array;

  /** `limits`: of the packed rows, less what is fixed. */
  constructor(packed: Packed, limits: RowLimits, { start, likely, goal }: Setting) {
    const usual = middle(packed.leaves, likely);
    // What is at most zero has no size of its own.
    const sizeOf = (row: number): number => limits.sizes[row] || ((limits.high[row] ?? 0) < Infinity ? usual : 0);
    const rooms = limits.widths.map((width, row) => Math.max(width, LEAST_ROOM * sizeOf(row)));
    this.#packed = packed;
    this.limits = limits;
    this.#usual = usual;
    this.#rooms = rooms;
    this.#caps = rooms.map((room) => (room > 0 ? (PRICE * usual) / room : 0));
    this.values = new Float64Array(packed.places);
    this.rowValues = new Float64Array(packed.rows.length);
    this.#ends = {
      low: (goal ? limits.low : limits.innerLow).map((end) => end / usual),
      high: (goal ? limits.high : limits.innerHigh).map((end) => end / usual),
    };
    this.#steps = new RestartedSteps(
      { packed, ...this.#ends, ...(goal ?? { costs: null, caps: this.#caps }) },
      Float64Array.from(packed.leaves, (leaf) => (start[leaf] ?? 0) / usual),
      {
        weights: rooms.map((room) => (room > 0 ? (usual / room) ** WEIGHT : 0)),
        spread: Float64Array.from(packed.leaves, (leaf) => Math.sqrt((likely[leaf] ?? 0) / usual)),
      },
    );
    this.#settle();
  }

  /** Above zero at a high end, below zero at a low one. */
  get duals(): Float64Array {
    return this.#steps.y;
  }

  /** How long the last step was, in relation to a usual leaf: zero at a solution. */
  get residual(): number {
    return this.#steps.residual;
  }

  /** By place of a leaf: what it costs beyond what rows pay for it. */
  reducedCosts(): Float64Array {
    return this.#steps.reducedCosts();
  }

  /** At most so many further steps; fewer once they are shorter than `enough`, in relation to a usual leaf. */
  run(count: number, enough = 0): void {
    this.#steps.run(count, enough);
    this.#settle();
  }

  /** Takes the ends of a packed row away. */
  release(row: number): void {
    const { low, high } = this.limits;
    low[row] = -Infinity;
    high[row] = Infinity;
    this.#steps.release(row);
  }

  #settle(): void {
    const { x } = this.#steps;
    for (let place = 0; place < x.length; place += 1) this.values[place] = (x[place] ?? 0) * this.#usual;
    forward(this.#packed, this.values, this.rowValues);
  }

  /** No longer keeps away from the ends of some packed rows: where there is no room, that would make them impossible. */
  loosen(rows: readonly number[]): void {
    for (const row of rows) {
      this.#ends.low[row] = (this.limits.low[row] ?? 0) / this.#usual;
      this.#ends.high[row] = (this.limits.high[row] ?? 0) / this.#usual;
    }
  }

  /** Packed rows beyond their true ends by more than an exact hit mends; those with next to no room get `slack` times their size. */
  bad(slack: number): number[] {
    const found: number[] = [];
    const { low, high, sizes, widths } = this.limits;
    this.rowValues.forEach((value, row) => {
      const size = sizes[row] ?? 0;
      const allowed = ((widths[row] ?? 0) < slack * size ? slack : NEAR) * size;
      if (value > (high[row] ?? 0) + allowed || value < (low[row] ?? 0) - allowed) found.push(row);
    });
    return found;
  }

  /** By packed row: how far it is beyond an end, in relation to its room; zero or less where it holds. */
  beyond(): Float64Array {
    const { low, high } = this.limits;
    return this.rowValues.map((value, row) => {
      const miss = Math.max(value - (high[row] ?? 0), (low[row] ?? 0) - value);
      return miss / Math.max(this.#rooms[row] ?? 0, Number.MIN_VALUE);
    });
  }

  /** Packed rows that are violated although their multipliers are as large as they may be, the most violated first. */
  pressed(): number[] {
    const beyond = this.beyond();
    const isCapped = (row: number): boolean => Math.abs(this.duals[row] ?? 0) > CAPPED * (this.#caps[row] ?? 0);
    const found = [...beyond.keys()].filter((row) => (beyond[row] ?? 0) > 0 && isCapped(row));
    return found.sort((a, b) => (beyond[b] ?? 0) - (beyond[a] ?? 0) || a - b);
  }

  /** Writes the leaves into values of all columns. */
  store(values: Float64Array, leaves = this.values): void {
    this.#packed.leaves.forEach((column, place) => {
      values[column] = leaves[place] ?? 0;
    });
  }

  /** The leaves by place, brought as near to all rows as floating point can; null where that leads nowhere. */
  projected(): Float64Array | null {
    return projected(this.#packed, this.limits, this.values);
  }
}

function middle(leaves: Int32Array, likely: Float64Array): number {
  const known = Float64Array.from(leaves, (leaf) => likely[leaf] ?? 0).filter((value) => value > 0);
  return known.sort()[known.length >> 1] ?? 1;
}
