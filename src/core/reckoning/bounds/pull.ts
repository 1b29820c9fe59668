/** First-order steps in a large component towards an end of a sum, or the least total change, and which rows press there. */
import { pack } from '../point/packed.ts';
import type { Packed } from '../point/packed.ts';
import { packedLimits } from '../point/rowLimits.ts';
import { emptied } from '../sketch/emptied.ts';
import { estimates } from '../sketch/estimates.ts';
import { Steps } from '../sketch/steps.ts';
import type { Objective } from '../solver/linearProgram.ts';
import type { Which } from './extremes.ts';
import type { Whole } from './whole.ts';

export interface Question {
  readonly objective: Objective;
  readonly which: Which;
}

/** Steps shorter than this part of a usual amount are no more steps. */
const REST = 1e-8;
/** What rounding makes of nothing, in relation to one unit of the sum asked for. */
const NEARLY_NOTHING = 1e-6;

export class Pull {
  readonly #whole: Whole;
  readonly #question: Question | null;
  readonly #packed: Packed;
  readonly #steps: Steps;
  /** By column: 0, or 1 + the row of the problem that empties it. */
  readonly #emptiedBy: Int32Array;

  /** `question`: null asks for the least total change of ends. `start`: values of all leaves, by column; null: nothing. */
  constructor(whole: Whole, question: Question | null, start: Float64Array | null) {
    const { problem, leaves, meanings } = whole;
    const { graph, rows } = problem;
    // Where ends may give way, none of them empties leaves.
    const by = emptied(question ? problem : { ...problem, rows: [] });
    const likely = estimates(problem, by);
    const values = likely.slice();
    graph.addUp(values);
    const nothing = new Float64Array(graph.columns);
    const mayChange = Uint8Array.from(by, (why) => (why === 0 ? 1 : 0));
    const packed = pack(graph, rows, { mayChange, values: nothing });
    const costs = nothing.slice();
    const asked = question && leaves.of(question.objective);
    const sign = question?.which === 'most' ? -1 : 1;
    asked?.leaves.forEach((leaf, at) => (costs[leaf] = sign * (asked.times[at] ?? 0)));
    this.#whole = whole;
    this.#question = question;
    this.#emptiedBy = by;
    this.#packed = packed;
    this.#steps = new Steps(packed, packedLimits(packed, rows, { values, inward: 0 }), {
      start: start ?? nothing,
      likely,
      goal: {
        costs: question && Float64Array.from(packed.leaves, (leaf) => costs[leaf] ?? 0),
        caps: question ? null : Float64Array.from(packed.rows, (row) => 1 / Number(meanings[row]?.scale ?? 1n)),
      },
    });
  }

  run(steps: number): void {
    this.#steps.run(steps, REST);
  }

  /** By column, in units of the system; only leaves count. */
  values(): Float64Array {
    const values = new Float64Array(this.#whole.problem.graph.columns);
    this.#steps.store(values);
    return values;
  }

  /** Statements whose rows press so much, for their largest coefficient, and that empty leaves which would then be worth filling. */
  pressing(least: number): Set<string> {
    const { rows } = this.#whole.problem;
    const found = new Map<number, number>();
    this.#packed.rows.forEach((row, at) => {
      const pressure = this.#steps.duals[at] ?? 0;
      const isLarge = rows[row]?.coefficients.some((each) => Math.abs(pressure * each) > least);
      if (isLarge) found.set(row, pressure);
    });
    return this.#whole.statementsOf([...found.keys(), ...this.#emptying(found)]);
  }

  /** Steps never meet rows that empty leaves. */
  #emptying(pressing: ReadonlyMap<number, number>): Set<number> {
    const { leaves, problem } = this.#whole;
    const rows = new Set<number>();
    if (!this.#question) return rows;
    const worth = new Float64Array(problem.graph.columns);
    const add = (sum: { readonly columns: Int32Array; readonly coefficients: Float64Array }, often: number): void => {
      const found = leaves.of(sum);
      found.leaves.forEach((leaf, at) => (worth[leaf] = (worth[leaf] ?? 0) + often * (found.times[at] ?? 0)));
    };
    add(this.#question.objective, this.#question.which === 'least' ? -1 : 1);
    for (const [row, pressure] of pressing) {
      const said = problem.rows[row];
      if (said) add(said, -pressure);
    }
    this.#emptiedBy.forEach((by, leaf) => {
      if (by > 0 && by <= problem.rows.length && (worth[leaf] ?? 0) > NEARLY_NOTHING) rows.add(by - 1);
    });
    // A comparison empties one side only where other rows empty the other.
    for (const row of rows) {
      const said = problem.rows[row];
      for (const leaf of said ? leaves.of(said).leaves : []) {
        const by = this.#emptiedBy[leaf] ?? 0;
        if (by > 0 && by <= problem.rows.length) rows.add(by - 1);
      }
    }
    return rows;
  }
}
