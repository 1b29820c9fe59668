/** First-order sketches of one large component: near a best solution in floating point, and which ends seem to matter there. */
import { emptied } from '../sketch/emptied.ts';
import { estimates } from '../sketch/estimates.ts';
import type { Packed } from '../point/packed.ts';
import { pack } from '../point/packed.ts';
import type { Objective } from '../solver/linearProgram.ts';
import type { Which } from './extremes.ts';
import { RestartedSteps } from '../sketch/restartedSteps.ts';
import type { Room } from './roomOf.ts';
import { roomOf } from './roomOf.ts';
import type { Whole } from './whole.ts';

export type End = 'low' | 'high';

/** By row of the problem: where it has to lie exactly, and which end of it gave way, so that it lies there or beyond. */
export interface Changed {
  readonly held: ReadonlyMap<number, End>;
  readonly eased: ReadonlyMap<number, End>;
}

export const unchanged: Changed = { held: new Map(), eased: new Map() };

export interface Question {
  readonly objective: Objective;
  readonly which: Which;
}

export interface SketchTask {
  readonly changed: Changed;
  /** Null asks for any solution. */
  readonly question: Question | null;
  /** By column, in units of the system. */
  readonly start: Float64Array;
  /** Columns that have to be zero; null when none has. */
  readonly empty: Uint8Array | null;
  /** Whether to keep a little away from the ends of a row. */
  readonly isPulledIn: (row: number) => boolean;
  /** Whether ends may give way, at what that costs in the unit of the book, rather than hold. */
  readonly isElastic: boolean;
}

/** What rounding makes of nothing, in relation to one unit of the sum asked for. */
const NEARLY_NOTHING = 1e-6;

export class Sketch {
  readonly whole: Whole;
  readonly #rooms: readonly Room[];
  readonly #likely: Float64Array;
  /** By column: 0, or 1 + the row of the problem that empties it. */
  readonly #emptiedBy: Int32Array;
  readonly #mayChange: Uint8Array;
  /** Values of leaves are counted in this, so that a usual one is about 1. */
  readonly #usual: number;

  /** `mayEase`: ends may give way, so that none of them empties leaves. */
  constructor(whole: Whole, mayEase: boolean) {
    const { problem } = whole;
    const by = mayEase ? new Int32Array(problem.graph.columns) : emptied(problem);
    this.whole = whole;
    this.#emptiedBy = by;
    this.#likely = estimates(problem, by);
    this.#mayChange = Uint8Array.from(by, (why) => (why === 0 ? 1 : 0));
    const known = [...this.#likely].filter((value, column) => value > 0 && !problem.graph.parts[column]);
    this.#usual = known.sort((a, b) => a - b)[known.length >> 1] ?? 1;
    const sums = this.#likely.slice();
    problem.graph.addUp(sums);
    this.#rooms = problem.rows.map((row) => roomOf(row, sums, this.#usual));
  }

  begin(task: SketchTask): Begun {
    const { graph, rows } = this.whole.problem;
    const { empty } = task;
    const mayChange = empty ? this.#mayChange.map((may, column) => (empty[column] === 1 ? 0 : may)) : this.#mayChange;
    const packed = pack(graph, rows, { mayChange, values: new Float64Array(graph.columns) });
    const take = (of: (row: number) => number): Float64Array => Float64Array.from(packed.rows, (row) => of(row));
    const weights = take((row) => this.#weight(row));
    const spread = Float64Array.from(packed.leaves, (leaf) => Math.sqrt((this.#likely[leaf] ?? 0) / this.#usual));
    const steps = new RestartedSteps(
      {
        packed,
        low: take((row) => this.#end(row, 'low', task) / this.#usual),
        high: take((row) => this.#end(row, 'high', task) / this.#usual),
        costs: task.question && this.#costs(packed, task.question),
        caps: task.isElastic ? take((row) => 1 / Number(this.whole.meanings[row]?.scale ?? 1n)) : null,
      },
      Float64Array.from(packed.leaves, (leaf) => (task.start[leaf] ?? 0) / this.#usual),
      { weights, spread },
    );
    return new Begun(this.whole, { steps, packed, usual: this.#usual });
  }

  /**
   * Rows that empty leaves which would otherwise be worth filling where other rows press so much; steps never meet those.
   * `pressing`: as a sketch with this question has it.
   */
  emptying(question: Question, pressing: ReadonlyMap<number, number>): Set<number> {
    const { leaves, problem } = this.whole;
    const worth = new Float64Array(problem.graph.columns);
    const add = (sum: { readonly columns: Int32Array; readonly coefficients: Float64Array }, often: number): void => {
      const found = leaves.of(sum);
      found.leaves.forEach((leaf, at) => (worth[leaf] = (worth[leaf] ?? 0) + often * (found.times[at] ?? 0)));
    };
    add(question.objective, question.which === 'least' ? -1 : 1);
    for (const [row, pressure] of pressing) {
      const said = problem.rows[row];
      if (said) add(said, -pressure / largestOf(said.coefficients));
    }
    const rows = new Set<number>();
    this.#emptiedBy.forEach((by, leaf) => {
      if (by > 0 && (worth[leaf] ?? 0) > NEARLY_NOTHING) rows.add(by - 1);
    });
    // A comparison empties one side only where other rows empty the other.
    for (const row of rows) {
      const said = problem.rows[row];
      for (const leaf of said ? leaves.of(said).leaves : []) {
        const by = this.#emptiedBy[leaf] ?? 0;
        if (by > 0) rows.add(by - 1);
      }
    }
    return rows;
  }

  #weight(row: number): number {
    const largest = largestOf(this.whole.problem.rows[row]?.coefficients);
    return Math.sqrt(this.#usual / ((this.#rooms[row]?.room ?? 1) * largest));
  }

  #end(row: number, end: End, { changed, isPulledIn }: SketchTask): number {
    const room = this.#rooms[row];
    if (!room) return 0;
    const eased = changed.eased.get(row);
    const at = changed.held.get(row) ?? (eased === end ? null : eased);
    // What gave way lies at its end or beyond.
    if (at === null) return end === 'low' ? -Infinity : Infinity;
    if (at !== undefined) return room[at];
    if (!isPulledIn(row)) return room[end];
    return end === 'low' ? room.innerLow : room.innerHigh;
  }

  #costs(
    { leaves }: Packed,
    { objective, which }: { readonly objective: Objective; readonly which: Which },
  ): Float64Array {
    const byColumn = new Float64Array(this.whole.problem.graph.columns);
    const asked = this.whole.leaves.of(objective);
    asked.leaves.forEach((leaf, at) => (byColumn[leaf] = (which === 'least' ? 1 : -1) * (asked.times[at] ?? 0)));
    return Float64Array.from(leaves, (leaf) => byColumn[leaf] ?? 0);
  }
}

/** A sketch in the making. */
export class Begun {
  readonly #whole: Whole;
  readonly #steps: RestartedSteps;
  readonly #packed: Packed;
  readonly #usual: number;

  constructor(whole: Whole, made: { readonly steps: RestartedSteps; readonly packed: Packed; readonly usual: number }) {
    this.#whole = whole;
    this.#steps = made.steps;
    this.#packed = made.packed;
    this.#usual = made.usual;
  }

  /** At most so many further steps; whether it came to rest. */
  run(steps: number, rest: number): boolean {
    this.#steps.run(steps, rest);
    return this.#steps.residual <= rest;
  }

  /** By column, in units of the system; only leaves count. */
  values(): Float64Array {
    const values = new Float64Array(this.#whole.problem.graph.columns);
    this.#packed.leaves.forEach((leaf, place) => (values[leaf] = (this.#steps.x[place] ?? 0) * this.#usual));
    return values;
  }

  /** Rows of the problem that press, by how much for the largest coefficient: below zero at a low end. */
  pressing(least: number): Map<number, number> {
    const found = new Map<number, number>();
    this.#packed.rows.forEach((row, at) => {
      const pressure = (this.#steps.y[at] ?? 0) * largestOf(this.#whole.problem.rows[row]?.coefficients);
      if (Math.abs(pressure) > least) found.set(row, pressure);
    });
    return found;
  }
}

function largestOf(coefficients: Float64Array | undefined): number {
  let largest = 0;
  for (const coefficient of coefficients ?? []) largest = Math.max(largest, Math.abs(coefficient));
  return largest === 0 ? 1 : largest;
}
