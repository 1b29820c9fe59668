import type { ErrorKind } from '../../errors/errors.ts';
import { CounterfoilError } from '../../errors/errors.ts';

/** Other names of columns, by the name that counts first. */
export type Spellings = Readonly<Record<string, readonly string[]>>;

/** Where the columns of a table stand; names are compared without regard to case, blanks, "_" and "-". */
export class Header {
  readonly #at: ReadonlyMap<string, number>;
  readonly #spellings: Spellings;
  readonly #found = new Map<string, number | undefined>();

  /** Throws when one of the columns that must be there is not, however it is spelled. */
  constructor(cells: readonly string[], needed: readonly string[], missing: ErrorKind, spellings: Spellings = {}) {
    this.#at = new Map(cells.map((cell, at) => [folded(cell), at]));
    this.#spellings = spellings;
    const lacking = needed.filter((name) => this.#column(name) === undefined);
    if (lacking.length > 0) {
      throw new CounterfoilError(missing, `The header lacks ${lacking.join(', ')}; it has ${cells.join(', ')}.`);
    }
  }

  /** The cell of a column, without blanks around it; empty where there is no such column. */
  cell(cells: readonly string[], name: string): string {
    const at = this.#column(name);
    return at === undefined ? '' : (cells[at] ?? '').trim();
  }

  #column(name: string): number | undefined {
    // It is asked for every cell of every row.
    if (!this.#found.has(name)) this.#found.set(name, this.#lookedFor(name));
    return this.#found.get(name);
  }

  #lookedFor(name: string): number | undefined {
    const spelled = [name, ...(this.#spellings[name] ?? [])].find((one) => this.#at.has(folded(one)));
    return spelled === undefined ? undefined : this.#at.get(folded(spelled));
  }
}

function folded(name: string): string {
  return name.replaceAll(/[\s_-]/g, '').toLowerCase();
}
