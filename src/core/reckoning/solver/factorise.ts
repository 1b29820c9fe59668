import { CountQueue } from './countQueue.ts';
import type { Factor } from './factor.ts';
import { divide, multiply, subtract, type Exact } from './fraction.ts';
import { ListBuilder } from './sparseLists.ts';

/** Gives every entry of one column. Each row at most once, no zeros. */
export type ColumnReader = (column: number, visit: (row: number, value: Exact) => void) => void;

export interface Factorised {
  readonly factor: Factor;
  /** By row: the column that was pivoted on it, or -1 − row where the unit column −e had to take its place. */
  readonly columnOfRow: Int32Array;
}

/**
 * Factorises a square matrix exactly. Pivots are chosen by least fill alone (Markowitz, The elimination form of the
 * inverse, 1957): exact numbers need no care for size. Rows and columns with a single entry left go first, which
 * for hierarchical sums is nearly all of them (Suhl and Suhl, Computing sparse LU factorizations for large-scale
 * linear programming bases, 1990). Where columns depend on each other, unit columns −e take the place of the surplus.
 */
export function factorise(size: number, read: ColumnReader): Factorised {
  const elimination = new Elimination(size, read);
  elimination.run();
  return elimination.result();
}

class Elimination {
  private readonly size: number;
  /** The part not yet eliminated: its entries by row, and its pattern by column. */
  private readonly rows: Map<number, Exact>[];
  private readonly columns: Set<number>[];
  private readonly rowQueue: CountQueue;
  private readonly columnQueue: CountQueue;
  private readonly lower = new ListBuilder();
  private readonly upper = new ListBuilder();
  private readonly columnOfRow: Int32Array;
  private readonly rowOfColumn: Int32Array;
  private readonly pivots: Exact[];

  constructor(size: number, read: ColumnReader) {
    this.size = size;
    this.rows = Array.from({ length: size }, () => new Map<number, Exact>());
    this.columns = Array.from({ length: size }, () => new Set<number>());
    this.columnOfRow = new Int32Array(size).fill(-1);
    this.rowOfColumn = new Int32Array(size).fill(-1);
    this.pivots = Array.from({ length: size }, () => 1);
    for (let column = 0; column < size; column++) {
      read(column, (row, value) => {
        this.rows[row]?.set(column, value);
        this.columns[column]?.add(row);
      });
    }
    this.rowQueue = new CountQueue(this.rows);
    this.columnQueue = new CountQueue(this.columns);
  }

  run(): void {
    for (;;) {
      const pivot = this.choose();
      if (pivot === undefined) return;
      this.eliminate(pivot.row, pivot.column);
    }
  }

  result(): Factorised {
    for (let row = 0; row < this.size; row++) {
      if ((this.columnOfRow[row] ?? -1) >= 0) continue;
      this.columnOfRow[row] = -1 - row;
      this.pivots[row] = -1;
    }
    const byRow = new ListBuilder();
    const unplaced = this.upper.byList(this.size);
    for (let row = 0; row < this.size; row++) {
      for (let at = unplaced.starts[row] ?? 0; at < (unplaced.starts[row + 1] ?? 0); at++) {
        const home = this.rowOfColumn[unplaced.indices[at] ?? 0] ?? -1;
        if (home >= 0) byRow.push(row, home, unplaced.values[at] ?? 0);
      }
    }
    const factor: Factor = {
      pivots: this.pivots,
      lowerByColumn: this.lower.byList(this.size),
      lowerByRow: this.lower.byIndex(this.size),
      upperByColumn: byRow.byIndex(this.size),
      upperByRow: byRow.byList(this.size),
    };
    return { factor, columnOfRow: this.columnOfRow };
  }

  /** The entry of least (row count − 1) · (column count − 1) among those of the shortest rows and columns. */
  private choose(): { row: number; column: number } | undefined {
    const column = this.columnQueue.shortest();
    if (column === undefined) return undefined;
    if (this.columns[column]?.size === 1) return { row: first(this.columns[column]), column };
    const row = this.rowQueue.shortest();
    if (row === undefined) return undefined;
    if (this.rows[row]?.size === 1) return { row, column: first(this.rows[row].keys()) };
    let best = { row: -1, column: -1, cost: Infinity };
    const offer = (row: number, column: number): void => {
      const fill = ((this.rows[row]?.size ?? 0) - 1) * ((this.columns[column]?.size ?? 0) - 1);
      const value = this.rows[row]?.get(column) ?? 0;
      const cost = fill + (value === 1 || value === -1 ? 0 : 0.5);
      if (cost < best.cost) best = { row, column, cost };
    };
    for (const other of this.columns[column] ?? []) offer(other, column);
    for (const other of this.rows[row]?.keys() ?? []) offer(row, other);
    return best;
  }

  private eliminate(pivotRow: number, pivotColumn: number): void {
    const entries = this.rows[pivotRow] ?? new Map<number, Exact>();
    const pivot = entries.get(pivotColumn) ?? 1;
    this.columnOfRow[pivotRow] = pivotColumn;
    this.rowOfColumn[pivotColumn] = pivotRow;
    this.pivots[pivotRow] = pivot;
    for (const [column, value] of entries) {
      this.columns[column]?.delete(pivotRow);
      if (column !== pivotColumn) this.upper.push(pivotRow, column, value);
    }
    for (const row of this.columns[pivotColumn] ?? []) {
      const target = this.rows[row];
      if (target === undefined) continue;
      const times = divide(target.get(pivotColumn) ?? 0, pivot);
      target.delete(pivotColumn);
      this.lower.push(pivotRow, row, times);
      this.subtractRow(row, target, entries, { times, pivotColumn });
      this.rowQueue.changed(row, target.size);
    }
    this.rowQueue.remove(pivotRow);
    this.columnQueue.remove(pivotColumn);
    for (const column of entries.keys()) {
      if (column !== pivotColumn) this.columnQueue.changed(column, this.columns[column]?.size ?? 0);
    }
    entries.clear();
    this.columns[pivotColumn]?.clear();
  }

  private subtractRow(
    row: number,
    target: Map<number, Exact>,
    entries: ReadonlyMap<number, Exact>,
    { times, pivotColumn }: { times: Exact; pivotColumn: number },
  ): void {
    for (const [column, value] of entries) {
      if (column === pivotColumn) continue;
      const result = subtract(target.get(column) ?? 0, multiply(times, value));
      if (result === 0) {
        target.delete(column);
        this.columns[column]?.delete(row);
      } else {
        target.set(column, result);
        this.columns[column]?.add(row);
      }
    }
  }
}

function first(items: Iterable<number>): number {
  for (const item of items) return item;
  return -1;
}
