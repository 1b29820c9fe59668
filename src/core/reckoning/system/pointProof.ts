/**
 * Proves that statements have a common solution by showing one. Floating point finds a point that keeps a little away from
 * all ends; its values are cut to fixed point, sums are added up, and every end is then checked in whole numbers. Vertices,
 * which exact simplex would find, have very long fractions; such a point has short numbers.
 */
import type { FloatProgramme, FloatSolver, LinearProgram, Objective, Rows } from '../solver/linearProgram.ts';
import type { StrictRows } from './strictRows.ts';

/** This part of an interval is kept away from at each end. */
const INWARD = 1 / 256;
/** Of an end without an opposite, and of ratios, in relation to the end and to the largest end of all. */
const INWARD_OF_ONE = 1e-6;
const INWARD_OF_RATIO = 1e-9;
/** From so many rows on an interior point is found sooner than a vertex. */
const manyRows = 8000;
/** Bits after the point. */
const BITS = 20n;
const SCALE = 2 ** Number(BITS);

const nothing: Objective = { columns: new Int32Array(0), coefficients: new Float64Array(0) };

interface Ends {
  readonly low: bigint | null;
  readonly high: bigint | null;
}

export class PointProof {
  readonly #layout: StrictRows;
  readonly #float: FloatProgramme;
  readonly #chunks: Rows[] = [];
  readonly #off = new Set<number>();
  /** For a column that is a sum: in which chunk and row it is said of what. */
  readonly #sums = new Map<number, { readonly rows: Rows; readonly row: number }>();
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
    const first = this.#chunks.reduce((sum, chunk) => sum + chunk.low.length, 0);
    this.#chunks.push(rows);
    this.#rows += rows.low.length;
    for (const end of [...rows.low, ...rows.high]) {
      if (end !== null) this.#largest = Math.max(this.#largest, Math.abs(Number(end)));
    }
    rows.low.forEach((low, row) => {
      const high = rows.high[row] ?? null;
      if (this.#layout.meaningOf(first + row)) this.#pullIn(first + row, { low, high });
      else if (low === 0n && high === 0n) this.#sums.set(definedBy(rows, row), { rows, row });
      else this.#float.setBounds(first + row, null, 0);
    });
  }

  /** Takes the ends of a row out of the question, or back in. */
  setBounds(row: number, ends: Ends): void {
    if (ends.low === null && ends.high === null) {
      this.#off.add(row);
      this.#float.setBounds(row, null, null);
    } else {
      this.#off.delete(row);
      this.#pullIn(row, ends);
    }
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

  /** Looks for a common solution. Where there seems to be none, the rows that seem to exclude one are suspects. */
  look(): 'solved' | 'unsettled' | { readonly suspects: readonly number[] } {
    const inner = this.#rows > manyRows ? (this.#float.inner?.() ?? null) : null;
    if (inner && this.#isSolution(inner)) return 'solved';
    const outcome = this.#float.minimise(nothing);
    if (outcome.status === 'infeasible' && outcome.ray) {
      const { ray } = outcome;
      return { suspects: [...ray.keys()].filter((row) => ray[row] !== 0) };
    }
    return outcome.status === 'optimal' && this.#isSolution(outcome.values) ? 'solved' : 'unsettled';
  }

  /** Whether values, cut to fixed point, satisfy all rows. */
  #isSolution(values: Float64Array): boolean {
    const cut = (column: number): bigint => BigInt(Math.max(0, Math.round((values[column] ?? 0) * SCALE)));
    const point: (bigint | undefined)[] = [];
    const valueOf = (column: number): bigint => {
      const known = point[column];
      if (known !== undefined) return known;
      const sum = this.#sums.get(column);
      const value = sum ? partsOf(sum.rows, sum.row, column, valueOf) : cut(column);
      point[column] = value;
      return value;
    };
    let first = 0;
    for (const rows of this.#chunks) {
      if (!this.#holds(rows, first, valueOf)) return false;
      first += rows.low.length;
    }
    return true;
  }

  #holds(rows: Rows, first: number, valueOf: (column: number) => bigint): boolean {
    const pull = this.#layout.pull ?? -1;
    for (let row = 0; row < rows.low.length; row += 1) {
      const meaning = this.#layout.meaningOf(first + row);
      if (!meaning || this.#off.has(first + row)) continue;
      let sum = 0n;
      for (let at = rows.starts[row] ?? 0; at < (rows.starts[row + 1] ?? 0); at += 1) {
        const column = rows.columns[at] ?? 0;
        if (column === pull) continue;
        const coefficient = rows.coefficients[at] ?? 0;
        const value = valueOf(column);
        sum += coefficient === 1 ? value : BigInt(coefficient) * value;
      }
      const [low, high] = [rows.low[row] ?? null, rows.high[row] ?? null];
      if (low !== null && isBelow(sum, low << BITS, meaning.isOpen)) return false;
      if (high !== null && isBelow(high << BITS, sum, meaning.isOpen)) return false;
    }
    return true;
  }

  dispose(): void {
    this.#float.dispose();
  }
}

function isBelow(a: bigint, b: bigint, orEqual: boolean): boolean {
  return a < b || (orEqual && a === b);
}

/** The column that a row says to be the sum of its others. */
function definedBy(rows: Rows, row: number): number {
  for (let at = rows.starts[row] ?? 0; at < (rows.starts[row + 1] ?? 0); at += 1) {
    if (rows.coefficients[at] === 1) return rows.columns[at] ?? -1;
  }
  return -1;
}

function partsOf(rows: Rows, row: number, column: number, valueOf: (column: number) => bigint): bigint {
  let sum = 0n;
  for (let at = rows.starts[row] ?? 0; at < (rows.starts[row + 1] ?? 0); at += 1) {
    const part = rows.columns[at] ?? 0;
    if (part !== column) sum += valueOf(part);
  }
  return sum;
}
