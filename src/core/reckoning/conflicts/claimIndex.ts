import type { Coordinates } from '../space/coordinates.ts';
import { bookKey } from '../space/extents.ts';
import type { RelativeStatement, Statement } from '../statement.ts';
import { BookIndex } from './bookIndex.ts';
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
  readonly #books = new Map<string, BookIndex>();
  readonly #sums = new Map<string, Placed>();
  readonly #ratios = new Map<string, PlacedRatio>();

  constructor(coordinates: Coordinates) {
    this.#coordinates = coordinates;
  }

  add(statement: Statement): void {
    if (statement.kind === 'sum') {
      const placed = place(statement, this.#coordinates);
      this.#sums.set(statement.id, placed);
      this.book(placed.book).add(placed);
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

  /** By the key of the book. */
  book(key: string): BookIndex {
    const known = this.#books.get(key);
    if (known) return known;
    const made = new BookIndex();
    this.#books.set(key, made);
    return made;
  }
}
