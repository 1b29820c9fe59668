/**
 * Asks floating point for a common solution of statements that keeps a little away from all ends, so that it can be proven
 * with short numbers; vertices, which exact simplex would find, have very long fractions.
 */
import type { FloatProgramme, FloatSolver, LinearProgram, Objective } from '../solver/linearProgram.ts';
import type { StrictRows } from './strictRows.ts';

/** This part of an interval is kept away from at each end. */
const INWARD = 1 / 256;
/** Of an end without an opposite, and of ratios, in relation to the end and to the largest end of all. */
const INWARD_OF_ONE = 1e-6;
const INWARD_OF_RATIO = 1e-9;
/** From so many rows on an interior point is found sooner than a vertex. */
const manyRows = 8000;

const nothing: Objective = { columns: new Int32Array(0), coefficients: new Float64Array(0) };

interface Ends {
  readonly low: bigint | null;
  readonly high: bigint | null;
}

export class PointProof {
  readonly #layout: StrictRows;
  readonly #float: FloatProgramme;
  #rows = 0;
  #largest = 1;

  constructor(float: FloatSolver, layout: StrictRows, programme: LinearProgram) {
    this.#layout = layout;
    this.#float = float.open(programme);
    this.#learn(programme);
  }

  append(programme: LinearProgram): void {
    this.#float.append(programme.columns, programme.rows);
    this.#learn(programme);
  }

  #learn({ rows }: LinearProgram): void {
    const first = this.#rows;
    this.#rows += rows.low.length;
    for (const end of [...rows.low, ...rows.high]) {
      if (end !== null) this.#largest = Math.max(this.#largest, Math.abs(Number(end)));
    }
    rows.low.forEach((low, row) => {
      const high = rows.high[row] ?? null;
      if (this.#layout.meaningOf(first + row)) this.#pullIn(first + row, { low, high });
      else if (low !== 0n || high !== 0n) this.#float.setBounds(first + row, null, 0);
    });
  }

  /** Takes the ends of a row out of the question, or back in. */
  setBounds(row: number, ends: Ends): void {
    if (ends.low === null && ends.high === null) this.#float.setBounds(row, null, null);
    else this.#pullIn(row, ends);
  }

  #pullIn(row: number, { low, high }: Ends): void {
    const [least, most] = [low === null ? null : Number(low), high === null ? null : Number(high)];
    let inward = INWARD_OF_RATIO * this.#largest;
    if (least !== null && most !== null) inward = (most - least) * INWARD;
    else if (least || most) inward = Math.abs(least ?? most ?? 0) * INWARD_OF_ONE;
    // No sum is below zero, and some have to be zero.
    const isSum = this.#layout.meaningOf(row)?.isRelative === false;
    const inner = (end: number | null, sign: number): number | null =>
      end === null || (isSum && end === 0) ? end : end + sign * inward;
    this.#float.setBounds(row, inner(least, 1), inner(most, -1));
  }

  /**
   * Looks for a common solution. Where there seems to be none, the rows that seem to exclude one are suspects. `isSolution`
   * proves values of all columns.
   */
  look(
    isSolution: (values: Float64Array) => boolean,
  ): 'solved' | 'unsettled' | { readonly suspects: readonly number[] } {
    const inner = this.#rows > manyRows ? (this.#float.inner?.() ?? null) : null;
    if (inner && isSolution(inner)) return 'solved';
    const outcome = this.#float.minimise(nothing);
    if (outcome.status === 'infeasible' && outcome.ray) {
      const { ray } = outcome;
      return { suspects: [...ray.keys()].filter((row) => ray[row] !== 0) };
    }
    return outcome.status === 'optimal' && isSolution(outcome.values) ? 'solved' : 'unsettled';
  }

  /** How many it has taken so far. */
  get iterations(): number {
    return this.#float.iterations ?? 0;
  }

  dispose(): void {
    this.#float.dispose();
  }
}
