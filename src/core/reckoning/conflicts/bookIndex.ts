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

/** So many entries are kept in lists; more of them are made anew whenever they are asked for. */
const mostKept = 4_000_000;

/** The sums of one book by where they lie. */
export class BookIndex {
  readonly #nesting = new Nesting<Placed>();
  readonly #parts = new Map<Shape, { readonly region: Region; readonly parts: Parts }>();
  readonly #wholes = new Map<Shape, { readonly region: Region; readonly wholes: readonly Placed[] }>();
  #kept = 0;

  add(sum: Placed): void {
    this.#nesting.add(sum);
    for (const [shape, { region }] of this.#parts) if (liesWithin(sum, region)) this.#parts.delete(shape);
    for (const [shape, { region }] of this.#wholes) if (liesWithin(region, sum)) this.#wholes.delete(shape);
  }

  /** A sum over the region itself is among them. */
  partsOf(region: Region): Parts {
    const known = this.#parts.get(region.shape);
    if (known) return known.parts;
    const placed = this.#nesting.within(region).filter(({ low }) => low !== null);
    placed.sort((a, b) => b.about.low - a.about.low);
    const parts = { placed, sum: placed.reduce((sum, part) => sum + part.about.low, 0) };
    if (this.#hasRoom(placed.length)) this.#parts.set(region.shape, { region, parts });
    return parts;
  }

  /** Sums whose scope contains the region and that say "at most", the smallest first. */
  wholesOf(region: Region): readonly Placed[] {
    const known = this.#wholes.get(region.shape);
    if (known) return known.wholes;
    const wholes = this.#nesting.around(region).filter(({ high }) => high !== null);
    wholes.sort((a, b) => a.about.high - b.about.high);
    if (this.#hasRoom(wholes.length)) this.#wholes.set(region.shape, { region, wholes });
    return wholes;
  }

  #hasRoom(more: number): boolean {
    this.#kept += more;
    return this.#kept <= mostKept;
  }
}
