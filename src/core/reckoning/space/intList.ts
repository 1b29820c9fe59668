/** A growing list of whole numbers, four bytes each: programmes have millions of entries. */
export class IntList {
  #items = new Int32Array(16);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#items.length) {
      const larger = new Int32Array(this.#items.length * 2);
      larger.set(this.#items);
      this.#items = larger;
    }
    this.#items[this.#length] = value;
    this.#length += 1;
  }

  /** A view that is valid until the next push. */
  view(): Int32Array {
    return this.#items.subarray(0, this.#length);
  }
}

/** Lists of whole numbers by key, one after the other in one array. */
export interface Grouped {
  of(key: number): Int32Array;
}

/** Groups `values` by the key at the same place; each group keeps their order. Keys lie below `size`. */
export function groupBy(keys: Int32Array, values: Int32Array, size: number): Grouped {
  const starts = new Int32Array(size + 1);
  for (const key of keys) starts[key + 1] = (starts[key + 1] ?? 0) + 1;
  for (let key = 0; key < size; key += 1) starts[key + 1] = (starts[key + 1] ?? 0) + (starts[key] ?? 0);
  const next = starts.slice();
  const grouped = new Int32Array(values.length);
  keys.forEach((key, at) => {
    const place = next[key] ?? 0;
    next[key] = place + 1;
    grouped[place] = values[at] ?? 0;
  });
  return { of: (key) => grouped.subarray(starts[key] ?? 0, starts[key + 1] ?? 0) };
}
