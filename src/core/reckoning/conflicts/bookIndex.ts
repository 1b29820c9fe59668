import type { Shape } from '../space/shape.ts';
import { Nesting } from './nesting.ts';
import type { Placed, Region } from './placed.ts';
import { liesWithin } from './placed.ts';

/** Sums that lie within a region and say "at least", the largest first. */
export interface Parts {
  readonly placed: readonly Placed[];
  /** What their lows come to if nothing is counted as the same. */
  readonly sum: number;
}

interface Near {
  readonly region: Region;
  readonly placed: Placed[];
}

/** So many entries are kept in lists; more of them are made anew whenever they are asked for. */
const mostKept = 4_000_000;

/** The sums of one book by where they lie. */
export class BookIndex {
  readonly #nesting = new Nesting<Placed>();
  readonly #parts = new Map<Shape, Near & { sum: number }>();
  readonly #wholes = new Map<Shape, Near>();
  #kept = 0;

  add(sum: Placed): void {
    this.#nesting.add(sum);
    if (sum.low !== null) {
      for (const known of this.#parts.values()) {
        if (!liesWithin(sum, known.region)) continue;
        insert(known.placed, sum, byLow);
        known.sum += sum.about.low;
      }
    }
    if (sum.high !== null) {
      for (const { region, placed } of this.#wholes.values()) if (liesWithin(region, sum)) insert(placed, sum, byHigh);
    }
  }

  /** A sum over the region itself is among them. */
  partsOf(region: Region): Parts {
    const known = this.#parts.get(region.shape);
    if (known) return known;
    const placed = this.#nesting.within(region).filter(({ low }) => low !== null);
    const made = { region, placed: placed.sort(byLow), sum: placed.reduce((sum, { about }) => sum + about.low, 0) };
    if (this.#hasRoom(placed.length)) this.#parts.set(region.shape, made);
    return made;
  }

  /** Sums whose scope contains the region and that say "at most", the smallest first. */
  wholesOf(region: Region): readonly Placed[] {
    const known = this.#wholes.get(region.shape);
    if (known) return known.placed;
    const placed = this.#nesting.around(region).filter(({ high }) => high !== null);
    placed.sort(byHigh);
    if (this.#hasRoom(placed.length)) this.#wholes.set(region.shape, { region, placed });
    return placed;
  }

  #hasRoom(more: number): boolean {
    this.#kept += more;
    return this.#kept <= mostKept;
  }
}

function byLow(a: Placed, b: Placed): number {
  return b.about.low - a.about.low;
}

function byHigh(a: Placed, b: Placed): number {
  return a.about.high - b.about.high;
}

/** After all that come before it or are alike, as if the list had been sorted with it. */
function insert(sorted: Placed[], sum: Placed, order: (a: Placed, b: Placed) => number): void {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    const other = sorted[middle];
    if (other && order(other, sum) <= 0) from = middle + 1;
    else to = middle;
  }
  sorted.splice(from, 0, sum);
}
