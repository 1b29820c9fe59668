import type { ErrorKind } from '../../errors/errors.ts';
import { CounterfoilError } from '../../errors/errors.ts';

/** Where the columns of a table stand; names are compared without regard to case, blanks, "_" and "-". */
export class Header {
  readonly #at: ReadonlyMap<string, number>;

  /** Throws when one of the columns that must be there is not. */
  constructor(cells: readonly string[], needed: readonly string[], missing: ErrorKind) {
    this.#at = new Map(cells.map((cell, at) => [folded(cell), at]));
    const lacking = needed.filter((name) => !this.#at.has(folded(name)));
    if (lacking.length > 0) {
      throw new CounterfoilError(missing, `The header lacks ${lacking.join(', ')}; it has ${cells.join(', ')}.`);
    }
  }

  /** The cell of a column, without blanks around it; empty where there is no such column. */
  cell(cells: readonly string[], name: string): string {
    const at = this.#at.get(folded(name));
    return at === undefined ? '' : (cells[at] ?? '').trim();
  }
}

function folded(name: string): string {
  return name.replaceAll(/[\s_-]/g, '').toLowerCase();
}
