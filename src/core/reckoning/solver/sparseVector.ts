import { add, type Exact } from './fraction.ts';

/** A vector of which few entries are not zero: all values, and a list of the places that may hold one. */
export class SparseVector {
  readonly values: Exact[] = [];
  /** Every place that is not zero is among these, once; some may have become zero again. */
  readonly indices: number[] = [];
  private marked = new Uint8Array(0);

  constructor(size: number) {
    this.clear(size);
  }

  /** All zero again, with at least `size` places. */
  clear(size: number): this {
    for (const index of this.indices) {
      this.values[index] = 0;
      this.marked[index] = 0;
    }
    this.indices.length = 0;
    while (this.values.length < size) this.values.push(0);
    if (this.marked.length < size) this.marked = new Uint8Array(Math.ceil(size * 1.5));
    return this;
  }

  at(index: number): Exact {
    return this.values[index] ?? 0;
  }

  set(index: number, value: Exact): void {
    this.touch(index);
    this.values[index] = value;
  }

  add(index: number, value: Exact): void {
    this.touch(index);
    this.values[index] = add(this.values[index] ?? 0, value);
  }

  touch(index: number): void {
    if (this.marked[index] === 1) return;
    this.marked[index] = 1;
    this.indices.push(index);
  }
}
