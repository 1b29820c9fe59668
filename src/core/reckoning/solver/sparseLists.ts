import type { Exact } from './fraction.ts';

/** Lists of (index, value): list k lies at `starts[k]` to `starts[k + 1]`. */
export interface SparseLists {
  readonly starts: Int32Array;
  readonly indices: Int32Array;
  readonly values: readonly Exact[];
}

/** Collects entries of lists in any order. */
export class ListBuilder {
  private readonly lists: number[] = [];
  private readonly indices: number[] = [];
  private readonly values: Exact[] = [];

  push(list: number, index: number, value: Exact): void {
    this.lists.push(list);
    this.indices.push(index);
    this.values.push(value);
  }

  /** The entries sorted into `count` lists. */
  byList(count: number): SparseLists {
    return sorted(count, this.lists, this.indices, this.values);
  }

  /** The same with lists and indices exchanged. */
  byIndex(count: number): SparseLists {
    return sorted(count, this.indices, this.lists, this.values);
  }
}

/** A counting sort: entries keep their order within a list. */
function sorted(
  count: number,
  lists: readonly number[],
  indices: readonly number[],
  values: readonly Exact[],
): SparseLists {
  const starts = new Int32Array(count + 1);
  for (const list of lists) starts[list + 1] = (starts[list + 1] ?? 0) + 1;
  for (let list = 0; list < count; list++) starts[list + 1] = (starts[list + 1] ?? 0) + (starts[list] ?? 0);
  const place = starts.slice();
  const outIndices = new Int32Array(indices.length);
  const outValues: Exact[] = Array.from({ length: values.length }, () => 0);
  for (const [entry, list] of lists.entries()) {
    const at = place[list] ?? 0;
    place[list] = at + 1;
    outIndices[at] = indices[entry] ?? 0;
    outValues[at] = values[entry] ?? 0;
  }
  return { starts, indices: outIndices, values: outValues };
}
