import type { Coordinates } from '../space/coordinates.ts';
import { bookKey } from '../space/extents.ts';
import type { RelativeStatement, Statement } from '../statement.ts';
import { Nesting } from './nesting.ts';
import type { Placed, Region } from './placed.ts';
import { place, regionOf } from './placed.ts';

/** A ratio of two sums, or their difference, and where the two lie. */
export interface PlacedRatio {
  readonly statement: RelativeStatement;
  readonly own: Region;
  readonly ownBook: string;
  readonly other: Region;
  readonly otherBook: string;
}

/** Statements by where they lie, kept for as long as more of them may come. */
export class ClaimIndex {
  readonly #coordinates: Coordinates;
  readonly #books = new Map<string, Nesting<Placed>>();
  readonly #sums = new Map<string, Placed>();
  readonly #parts = new Map<Placed, readonly Placed[]>();
  readonly #ratios = new Map<string, PlacedRatio>();

  constructor(coordinates: Coordinates) {
    this.#coordinates = coordinates;
  }

  add(statement: Statement): void {
    if (statement.kind === 'sum') {
      const placed = place(statement, this.#coordinates);
      this.#sums.set(statement.id, placed);
      this.#bookOf(placed.book).add(placed);
      for (const whole of this.around(placed.book, placed)) this.#parts.delete(whole);
      return;
    }
    this.#ratios.set(statement.id, {
      statement,
      own: regionOf(statement.scope, this.#coordinates),
      ownBook: bookKey(statement.book),
      other: regionOf(statement.of.scope, this.#coordinates),
      otherBook: bookKey(statement.of.book),
    });
  }

  sum(id: string): Placed | null {
    return this.#sums.get(id) ?? null;
  }

  ratio(id: string): PlacedRatio | null {
    return this.#ratios.get(id) ?? null;
  }

  get ratios(): Iterable<PlacedRatio> {
    return this.#ratios.values();
  }

  /** Sums of a book whose scope contains the region. */
  around(book: string, region: Region): readonly Placed[] {
    return this.#bookOf(book).around(region);
  }

  /** Sums of a book whose scope lies within the region. */
  within(book: string, region: Region): readonly Placed[] {
    return this.#bookOf(book).within(region);
  }

  /** Sums above zero within the scope of one, the largest least first. */
  partsOf(whole: Placed): readonly Placed[] {
    const known = this.#parts.get(whole);
    if (known) return known;
    const within = this.within(whole.book, whole).filter((part) => part !== whole && part.about.low > 0);
    const parts = within.toSorted((a, b) => b.about.low - a.about.low);
    this.#parts.set(whole, parts);
    return parts;
  }

  #bookOf(book: string): Nesting<Placed> {
    const known = this.#books.get(book);
    if (known) return known;
    const made = new Nesting<Placed>();
    this.#books.set(book, made);
    return made;
  }
}
