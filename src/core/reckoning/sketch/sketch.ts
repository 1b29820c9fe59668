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
import type { Clashing, Field } from './opposition.ts';
import { oppositionTo } from './opposition.ts';
import type { Problem, SaidRow } from '../point/problem.ts';
import { isEqualEnded, isPlainSum } from '../point/problem.ts';
import { provePoint } from '../point/provePoint.ts';
import { packedLimits } from '../point/rowLimits.ts';
import { Steps } from './steps.ts';

/** The part of the room of a row that is kept away from. With more, what is possible soon seems not to be. */
const INWARD = 0.01;
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
/** Rows that are told to empty the leaves of one. */
const mostEmptying = 40;
/** What clashes with a row is looked for so many times, each from where the steps have come to. */
const mostTries = 4;
/** What a leaf counts for at least where amounts are moved, as part of its likely value. */
const LEAST = 1e-6;
/** So many steps are as much work as the search for what clashes after them, and so many as one proof. */
const STEPS_WORTH = 500;
const PROOF = 300;

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
  readonly #said: readonly SaidRow[];
  /** By place of a leaf: what it counts for at least where amounts are moved. */
  readonly #least: Float64Array;
  /** Entries of one step. */
  readonly #entries: number;
  /** By packed row: how often it was tried to find what it clashes with. */
  readonly #tries = new Map<number, number>();
  /** Roughly how many entries of vectors were computed. */
  work = 0;
  /** Whether what clashes with each of the rows that are violated has been looked for often enough. */
  isExhausted = false;
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
    this.#said = [...this.#packed.rows].flatMap((row) => rows[row] ?? []);
    this.#least = Float64Array.from(this.#packed.leaves, (leaf) => LEAST * (likely[leaf] ?? 0));
    this.#entries = 2 * (this.#packed.rowPlaces.length + this.#packed.sumParts.length + this.#packed.leaves.length);
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
      this.work += STRIDE * this.#entries;
      const bad = this.#steps.bad(SLACK).length;
      const isSoon = this.#taken < this.#nextProof && (bad > 0 || this.#equal > manyEqual);
      if (bad > this.#mostBad || isSoon) continue;
      const point = this.#prove();
      if (point) return point;
      this.#nextProof = this.#taken * (this.#equal > manyEqual ? 1.1 : 1.3);
    }
    return null;
  }

  #prove(): GridPoint | null {
    const { graph, rows, empty } = this.#problem;
    this.work += PROOF * this.#entries;
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

  /**
   * Sets of rows that exclude one another, at most so many: each begins with a row that is violated where the steps have come
   * to, the most violated first. As much work goes into finding them as into the steps of one look.
   */
  pressed(most: number): readonly (readonly number[])[] {
    const groups = this.#dead()
      .slice(0, most)
      .map((at) => this.#emptying(at));
    const field = this.#field();
    const enough = this.work + this.#entries * STEPS_WORTH;
    const triesOf = (place: number): number => this.#tries.get(place) ?? 0;
    const all = this.#steps.pressed();
    const pressed = all.filter((place) => triesOf(place) < mostTries);
    this.isExhausted = all.length > 0 && pressed.length === 0;
    for (const place of pressed.toSorted((a, b) => triesOf(a) - triesOf(b))) {
      if (groups.length >= most || this.work > enough) break;
      const { clash, fits, work } = oppositionTo(field, place);
      this.work += work;
      this.#tries.set(place, triesOf(place) + 1);
      if (fits) this.#steps.loosen(fits);
      if (clash) groups.push(this.#told(place, clash));
    }
    return groups;
  }

  #field(): Field {
    const { limits, values, rowValues } = this.#steps;
    return { packed: this.#packed, said: this.#said, limits, values, rowValues, least: this.#least };
  }

  /** The rows of a clash, the one it was found from first, or else that which is violated most; with those that empty leaves. */
  #told(from: number, clash: readonly Clashing[]): number[] {
    const beyond = this.#steps.beyond();
    beyond[from] = Infinity;
    const sorted = clash.toSorted((a, b) => (beyond[b.row] ?? 0) - (beyond[a.row] ?? 0) || a.row - b.row);
    const rows = new Set(sorted.map(({ row }) => this.#packed.rows[row] ?? 0));
    for (const { row, end } of clash) {
      const at = this.#packed.rows[row] ?? 0;
      const said = this.#problem.rows[at];
      if (said && (end === 'low' || !isPlainSum(said))) for (const other of this.#emptying(at)) rows.add(other);
    }
    return [...rows];
  }

  /** A row together with those that empty its leaves; a comparison empties one side only where others empty its other side. */
  #emptying(at: number): number[] {
    const { graph, rows } = this.#problem;
    const found = new Set([at]);
    for (const row of found) {
      const said = rows[row];
      const open = said && (row === at || !isPlainSum(said)) ? [...said.columns] : [];
      for (let next = open.pop(); next !== undefined && found.size < mostEmptying; next = open.pop()) {
        const parts = graph.parts[next];
        const why = this.#by[next] ?? 0;
        if (parts) open.push(...parts);
        else if (why > 0 && why <= rows.length) found.add(why - 1);
      }
    }
    return [...found];
  }
}
