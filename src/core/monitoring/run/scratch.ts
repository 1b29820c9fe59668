import type { Touched } from './touchedRows.ts';
import { noTouched } from './touchedRows.ts';

/** What one leaf says of the rows that are looked at, in their order: verdicts, and how likely chance alone makes them. */
export interface LeafColumns {
  readonly fires: Int8Array;
  readonly holds: Int8Array;
  readonly chances: Float64Array;
}

/** Columns that each rule fills anew and none keeps: of a run with hundreds of rules, they would be most of its memory. */
export class Scratch {
  readonly touched: Touched;
  /** The rows that are looked at in a period. */
  readonly rows: Int32Array;
  /** What the whole condition says of each, at the limits and at the exit levels. */
  readonly fires: Int8Array;
  readonly holds: Int8Array;
  readonly chance: Float64Array;
  readonly #leaves: LeafColumns[] = [];

  constructor(places: number) {
    this.touched = noTouched(places);
    this.rows = new Int32Array(places);
    this.fires = new Int8Array(places);
    this.holds = new Int8Array(places);
    this.chance = new Float64Array(places);
  }

  /** Columns for the leaves of a rule. */
  leaves(count: number): readonly LeafColumns[] {
    while (this.#leaves.length < count) {
      const size = this.rows.length;
      const columns = { fires: new Int8Array(size), holds: new Int8Array(size), chances: new Float64Array(size) };
      this.#leaves.push(columns);
    }
    return this.#leaves.slice(0, count);
  }
}
