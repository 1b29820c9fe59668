import type { Problem, SumGraph } from '../point/problem.ts';

/** Leaves, each once, and how often. */
export interface LeafSum {
  readonly leaves: Int32Array;
  readonly times: Float64Array;
}

/** Says what columns add up: those that are sums of others lead down to leaves, which are sums of nothing. */
export class Leaves {
  readonly #graph: SumGraph;
  readonly #counts: Float64Array;
  readonly #isEmpty: Uint8Array;

  constructor({ graph, empty }: Pick<Problem, 'graph' | 'empty'>) {
    this.#graph = graph;
    this.#counts = new Float64Array(graph.columns);
    this.#isEmpty = new Uint8Array(graph.columns);
    for (const column of empty) this.#isEmpty[column] = 1;
  }

  /** What a sum of columns, each so many times, adds up; leaves that are zero are left out. */
  of({ columns, coefficients }: { readonly columns: Int32Array; readonly coefficients: Float64Array }): LeafSum {
    const met: number[] = [];
    columns.forEach((column, at) => this.#count(column, coefficients[at] ?? 0, met));
    const leaves = Int32Array.from(new Set(met)).filter((leaf) => this.#counts[leaf] !== 0);
    const times = Float64Array.from(leaves, (leaf) => this.#counts[leaf] ?? 0);
    for (const leaf of met) this.#counts[leaf] = 0;
    return { leaves, times };
  }

  #count(top: number, times: number, met: number[]): void {
    const open = [top];
    for (let column = open.pop(); column !== undefined; column = open.pop()) {
      const parts = this.#graph.parts[column];
      if (parts) {
        for (const part of parts) open.push(part);
      } else if (this.#isEmpty[column] === 0) {
        this.#counts[column] = (this.#counts[column] ?? 0) + times;
        met.push(column);
      }
    }
  }
}
