/**
 * A quick way to a common solution of many rows: first-order steps lead near to one, which is then proven exactly. It is
 * kept, so that a further row that it satisfies costs next to nothing. Where there seems to be no solution, it tells which
 * rows seem to exclude one another. No answer depends on time or chance.
 */
import { emptied } from './emptied.ts';
import { estimates } from './estimates.ts';
import { GridPoint } from '../point/gridPoint.ts';
import type { Packed } from '../point/packed.ts';
import { pack } from '../point/packed.ts';
import { pressedAround } from './pressed.ts';
import type { Problem } from '../point/problem.ts';
import { isEqualEnded } from '../point/problem.ts';
import { provePoint } from '../point/provePoint.ts';
import { packedLimits } from '../point/rowLimits.ts';
import { Steps } from './steps.ts';

/** The part of the room of a row that is kept away from. With more, what is possible soon seems not to be. */
const INWARD = 0.001;
/** Between looks at how many rows are still violated. */
const STRIDE = 100;
/** What equal ends may be missed by, in relation to the size of the row, before they are hit exactly. */
const SLACK = 1e-4;
/** With more violated rows than this no proof is tried. */
const mostBad = 400;
/** So few rows with equal ends are hit exactly from wherever the steps have come to; more of them only from nearer by. */
const fewEqual = 50;
/** With more of them a proof is tried only from there, and only when next to no row is violated. */
const manyEqual = 500;
const mostBadOfMany = 20;
/** Rows of one suspicion. */
const mostPressed = 40;

export class Sketch {
  readonly #problem: Problem;
  readonly #packed: Packed;
  readonly #steps: Steps;
  readonly #by: Int32Array;
  /** Rows that nothing may have a value in. */
  readonly #unpacked: readonly number[];
  readonly #released = new Set<number>();
  readonly #placeOf = new Map<number, number>();
  /** How many rows have equal ends. */
  readonly #equal: number;
  readonly #mostBad: number;
  #nextProof = 0;
  #taken = 0;

  /** `start`: a point to begin at, of all columns; null: nothing. */
  constructor(problem: Problem, start: Float64Array | null) {
    const { graph, rows } = problem;
    this.#problem = problem;
    this.#by = emptied(problem);
    this.#equal = rows.filter(isEqualEnded).length;
    this.#mostBad = this.#equal > manyEqual ? mostBadOfMany : mostBad;
    const likely = estimates(problem, this.#by);
    const values = likely.slice();
    graph.addUp(values);
    const mayChange = Uint8Array.from(this.#by, (why) => (why === 0 ? 1 : 0));
    const nothing = new Float64Array(graph.columns);
    this.#packed = pack(graph, rows, { mayChange, values: nothing });
    const limits = packedLimits(this.#packed, rows, { values, inward: INWARD });
    this.#steps = new Steps(this.#packed, limits, { start: start ?? nothing, likely });
    this.#packed.rows.forEach((row, place) => this.#placeOf.set(row, place));
    this.#unpacked = [...rows.keys()].filter((row) => !this.#placeOf.has(row));
  }

  /** Takes a row out of the question; false when other things would follow from that, so that a new sketch is needed. */
  release(row: number): boolean {
    if (this.#by.includes(row + 1)) return false;
    this.#released.add(row);
    const place = this.#placeOf.get(row);
    if (place !== undefined) this.#steps.release(place);
    return true;
  }

  /** Up to so many steps more. A proven common solution of all rows that are not released, or null. */
  run(count: number): GridPoint | null {
    if (this.#dead().length > 0) return null;
    for (let done = 0; done < count; done += STRIDE) {
      this.#steps.run(STRIDE);
      this.#taken += STRIDE;
      const bad = this.#steps.bad(SLACK).length;
      if (bad > this.#mostBad || (bad > 0 && this.#taken < this.#nextProof)) continue;
      const point = this.#prove();
      if (point) return point;
      this.#nextProof = this.#taken * 1.3;
    }
    this.#steps.loosen();
    return null;
  }

  #prove(): GridPoint | null {
    const { graph, rows, empty } = this.#problem;
    const on = rows.filter((_, row) => !this.#released.has(row));
    const projected = this.#equal > fewEqual ? this.#steps.projected() : null;
    if (this.#equal > manyEqual && !projected) return null;
    const leaves = new Float64Array(graph.columns);
    this.#steps.store(leaves, projected ?? this.#steps.values);
    const point = GridPoint.at(graph, leaves);
    const bad = provePoint({ graph, rows: on, empty }, point, { mostBad, doubtful: [...on.keys()] });
    return bad.length === 0 ? point : null;
  }

  /** Where the steps have come to, by column; sums are zero. */
  leaves(): Float64Array {
    const leaves = new Float64Array(this.#problem.graph.columns);
    this.#steps.store(leaves);
    return leaves;
  }

  /** Rows that would need a value where nothing may have one. */
  #dead(): number[] {
    return this.#unpacked.filter((at) => {
      const row = this.#problem.rows[at];
      if (!row || this.#released.has(at)) return false;
      const isLow = row.low !== null && (row.low > 0n || (row.low === 0n && row.lowOpen));
      return isLow || (row.high !== null && (row.high < 0n || (row.high === 0n && row.highOpen)));
    });
  }

  /** Sets of rows that seem to exclude one another, the most violated first; at most so many. */
  pressed(most: number): readonly (readonly number[])[] {
    const groups = this.#dead()
      .slice(0, most)
      .map((at) => this.#emptying(at));
    const pressure = { packed: this.#packed, duals: this.#steps.duals, values: this.#steps.values };
    const seen = new Set<number>();
    for (const row of this.#steps.pressed()) {
      if (groups.length >= most) break;
      if (seen.has(row)) continue;
      const group = pressedAround(pressure, row, mostPressed);
      for (const one of group) seen.add(one);
      groups.push(group.map((place) => this.#packed.rows[place] ?? 0));
    }
    return groups;
  }

  /** A row together with those that empty its leaves. */
  #emptying(at: number): number[] {
    const { graph, rows } = this.#problem;
    const found = new Set([at]);
    const open = [...(rows[at]?.columns ?? [])];
    for (let next = open.pop(); next !== undefined && found.size < mostPressed; next = open.pop()) {
      const parts = graph.parts[next];
      const why = this.#by[next] ?? 0;
      if (parts) open.push(...parts);
      else if (why > 0 && why <= rows.length) found.add(why - 1);
    }
    return [...found];
  }
}
