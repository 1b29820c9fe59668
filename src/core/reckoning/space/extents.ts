/** The distinct scopes that statements and queries speak of, each once per book. */
import type { Book, Scope } from '../statement.ts';
import type { Extent } from './bookSpace.ts';
import type { Components } from './components.ts';
import type { Coordinates } from './coordinates.ts';

/** Figures are comparable within one book; books with equal keys are the same. */
export function bookKey({ measure, unit, stage, basis, price }: Book): string {
  return JSON.stringify([measure, unit, stage, basis, price]);
}

export class Extents {
  readonly #coordinates: Coordinates;
  readonly #components: Components;
  readonly #byKey = new Map<string, Extent & { isStated: boolean }>();
  /** By key of the book. */
  readonly byBook = new Map<string, Extent[]>();

  constructor(coordinates: Coordinates, components: Components) {
    this.#coordinates = coordinates;
    this.#components = components;
  }

  /** The number of an extent among those of all books. */
  add(book: Book, scope: Scope, isStated: boolean): number {
    const shape = this.#coordinates.shapeOf(scope);
    const inBook = bookKey(book);
    const key = inBook + JSON.stringify(shape);
    const known = this.#byKey.get(key);
    if (known !== undefined) {
      known.isStated ||= isStated;
      return known.number;
    }
    const extent = { number: this.#components.add(), shape, isStated };
    this.#byKey.set(key, extent);
    const list = this.byBook.get(inBook);
    if (list === undefined) this.byBook.set(inBook, [extent]);
    else list.push(extent);
    return extent.number;
  }
}
