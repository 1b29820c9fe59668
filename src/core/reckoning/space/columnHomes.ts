/** Where the columns of one book went: each is one column of one system. */
import type { BookSpace } from './bookSpace.ts';
import type { System } from './system.ts';

export class ColumnHomes {
  readonly space: BookSpace;
  readonly #systems: System[] = [];
  readonly #locals: number[] = [];

  constructor(space: BookSpace) {
    this.space = space;
  }

  /** The system of a column; null while it has none. */
  systemOf(column: number): System | null {
    return this.#systems[column] ?? null;
  }

  /** Its number in its system. */
  localOf(column: number): number {
    return this.#locals[column] ?? -1;
  }

  settle(column: number, system: System): void {
    this.#systems[column] = system;
    this.#locals[column] = system.addColumn();
  }

  /** One system went over into another, and its columns moved by `shift`. */
  move(from: System, to: System, shift: number): void {
    for (let column = 0; column < this.#systems.length; column += 1) {
      if (this.#systems[column] !== from) continue;
      this.#systems[column] = to;
      this.#locals[column] = this.localOf(column) + shift;
    }
  }
}
