import { multiply, type Exact } from './fraction.ts';
import type { Rows } from './linearProgram.ts';
import type { SparseVector } from './sparseVector.ts';

/**
 * The coefficients of a programme, read by row and by column. Entries lie row after row; the entries of a column are
 * threaded through them (`next`), so that appended rows may name old columns without moving anything.
 */
export class Matrix {
  rows = 0;
  columns = 0;
  /** Row r has the entries `starts[r]` to `starts[r + 1]`. */
  starts = new Int32Array(1);
  private entryRow = new Int32Array(0);
  entryColumn = new Int32Array(0);
  coefficient = new Float64Array(0);
  /** The last entry of each column, or -1; `next` leads on to the others. */
  private firstOfColumn = new Int32Array(0);
  private next = new Int32Array(0);
  lengthOfColumn = new Int32Array(0);

  /** A column that a row names twice counts with the sum of both coefficients. */
  append(columns: number, rows: Rows): void {
    const last = rows.starts.length - 1;
    this.reserve(this.columns + columns, this.rows + last, (this.starts[this.rows] ?? 0) + (rows.starts[last] ?? 0));
    this.columns += columns;
    for (let row = 0; row < last; row++) this.appendRow(rows, row);
  }

  /** Adds so many times the row to sums by column; gives the number of its entries. */
  addRow(row: number, times: Exact, sums: SparseVector): number {
    const [begin, end] = [this.starts[row] ?? 0, this.starts[row + 1] ?? 0];
    for (let at = begin; at < end; at++) {
      sums.add(this.entryColumn[at] ?? 0, multiply(times, this.coefficient[at] ?? 0));
    }
    return end - begin;
  }

  visitColumn(column: number, visit: (row: number, coefficient: number) => void): void {
    for (let at = this.firstOfColumn[column] ?? -1; at >= 0; at = this.next[at] ?? -1) {
      const coefficient = this.coefficient[at] ?? 0;
      if (coefficient !== 0) visit(this.entryRow[at] ?? 0, coefficient);
    }
  }

  private appendRow(rows: Rows, row: number): void {
    const begin = this.starts[this.rows] ?? 0;
    let end = begin;
    for (let at = rows.starts[row] ?? 0; at < (rows.starts[row + 1] ?? 0); at++) {
      const column = rows.columns[at] ?? 0;
      const coefficient = rows.coefficients[at] ?? 0;
      if (column < 0 || column >= this.columns)
        throw new RangeError(`A row names column ${column}, which is not there.`);
      if (!Number.isSafeInteger(coefficient))
        throw new RangeError(`The coefficient ${coefficient} is no safe integer.`);
      if (coefficient === 0) continue;
      const before = this.firstOfColumn[column] ?? -1;
      if (before >= begin) {
        this.coefficient[before] = (this.coefficient[before] ?? 0) + coefficient;
        continue;
      }
      this.entryRow[end] = this.rows;
      this.entryColumn[end] = column;
      this.coefficient[end] = coefficient;
      this.next[end] = before;
      this.firstOfColumn[column] = end;
      this.lengthOfColumn[column] = (this.lengthOfColumn[column] ?? 0) + 1;
      end++;
    }
    this.rows++;
    this.starts[this.rows] = end;
  }

  private reserve(columns: number, rows: number, entries: number): void {
    this.starts = withRoom(this.starts, rows + 1, 0);
    this.entryRow = withRoom(this.entryRow, entries, 0);
    this.entryColumn = withRoom(this.entryColumn, entries, 0);
    this.next = withRoom(this.next, entries, -1);
    this.firstOfColumn = withRoom(this.firstOfColumn, columns, -1);
    this.lengthOfColumn = withRoom(this.lengthOfColumn, columns, 0);
    if (this.coefficient.length < entries) {
      const larger = new Float64Array(roomFor(entries, this.coefficient.length));
      larger.set(this.coefficient);
      this.coefficient = larger;
    }
  }
}

/** The same array, or a longer copy with `filler` in the new places. */
export function withRoom(array: Int32Array<ArrayBuffer>, length: number, filler: number): Int32Array<ArrayBuffer> {
  if (array.length >= length) return array;
  const larger = new Int32Array(roomFor(length, array.length));
  larger.set(array);
  larger.fill(filler, array.length);
  return larger;
}

/** The first filling is exact; later ones leave room, so that one more claim rarely copies anything. */
function roomFor(length: number, before: number): number {
  return before === 0 ? length : Math.ceil(length * 1.5);
}
