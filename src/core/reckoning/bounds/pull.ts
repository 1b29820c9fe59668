/** First-order steps in a large component towards an end of a sum, or the least total change, and which rows press there. */
import type { Objective } from '../solver/linearProgram.ts';
import type { BegunSteps } from './beginSteps.ts';
import { beginSteps } from './beginSteps.ts';
import type { Budget } from './budget.ts';
import type { Which } from './extremes.ts';
import type { Face, Whole } from './whole.ts';

export interface Question {
  readonly objective: Objective;
  readonly which: Which;
}

/** Steps shorter than this part of a usual amount are no more steps. */
const REST = 1e-8;
/** Multipliers and costs above this will not come to nothing any more when the steps have come to rest. */
const CLEAR = 1e-5;
/** What rounding makes of nothing, in relation to one unit of the sum asked for. */
const NEARLY_NOTHING = 1e-6;

export class Pull {
  readonly #whole: Whole;
  readonly #question: Question | null;
  readonly #begun: BegunSteps;

  /** `question`: null asks for the least total change of ends. `start`: values of all leaves, by column; null: nothing. */
  constructor(whole: Whole, question: Question | null, start: Float64Array | null) {
    this.#whole = whole;
    this.#question = question;
    this.#begun = beginSteps(whole.problem, {
      start: start ?? new Float64Array(whole.problem.graph.columns),
      inward: 0,
      mayEmpty: question !== null,
      goalOf: ({ leaves, rows }) => {
        const costs = question && this.#costs(question);
        return {
          costs: costs && Float64Array.from(leaves, (leaf) => costs[leaf] ?? 0),
          caps: question ? null : Float64Array.from(rows, (row) => this.#price(row)),
        };
      },
    });
  }

  #costs({ objective, which }: Question): Float64Array {
    const { leaves, problem } = this.#whole;
    const costs = new Float64Array(problem.graph.columns);
    const asked = leaves.of(objective);
    asked.leaves.forEach((leaf, at) => (costs[leaf] = (which === 'most' ? -1 : 1) * (asked.times[at] ?? 0)));
    return costs;
  }

  /** What it costs when a row gives way by one. */
  #price(row: number): number {
    return 1 / Number(this.#whole.meanings[row]?.scale ?? 1n);
  }

  /** At most so many further steps, and no more than can be afforded. */
  run(steps: number, budget: Budget): void {
    const { workOfStep } = this.#begun;
    const count = budget.affords(steps, workOfStep);
    this.#begun.steps.run(count, REST);
    budget.spend(Math.max(1, count) * workOfStep);
  }

  get isAtRest(): boolean {
    return this.#begun.steps.residual <= REST;
  }

  /** By column, in units of the system; only leaves count. */
  values(): Float64Array {
    const values = new Float64Array(this.#whole.problem.graph.columns);
    this.#begun.steps.store(values);
    return values;
  }

  /** What all best solutions have in common when the steps have come to rest: rows that press, and leaves that cost. */
  joinTo({ held, eased, empty, isStrict }: Face): Face {
    if (!this.isAtRest) return { held, eased, empty, isStrict };
    const { packed, steps } = this.#begun;
    const both = { held: new Map(held), eased: new Map(eased), empty: empty.slice(), isStrict };
    packed.rows.forEach((row, at) => {
      const dual = steps.duals[at] ?? 0;
      if (Math.abs(dual) <= CLEAR || held.has(row)) return;
      const isPaid = !this.#question && Math.abs(dual) >= this.#price(row) * (1 - CLEAR);
      if (isPaid && eased.has(row)) return;
      both.eased.delete(row);
      both.held.set(row, eased.get(row) ?? (dual > 0 ? 'high' : 'low'));
    });
    steps.reducedCosts().forEach((cost, place) => {
      if (cost > CLEAR) both.empty[packed.leaves[place] ?? 0] = 1;
    });
    return both;
  }

  /** Statements whose rows press so much, for their largest coefficient, and that empty leaves which would then be worth filling. */
  pressing(least: number): Set<string> {
    const { rows } = this.#whole.problem;
    const { packed, steps } = this.#begun;
    const found = new Map<number, number>();
    packed.rows.forEach((row, at) => {
      const pressure = steps.duals[at] ?? 0;
      const isLarge = rows[row]?.coefficients.some((each) => Math.abs(pressure * each) > least);
      if (isLarge) found.set(row, pressure);
    });
    return this.#whole.statementsOf([...found.keys(), ...this.#emptying(found)]);
  }

  /** Steps never meet rows that empty leaves. */
  #emptying(pressing: ReadonlyMap<number, number>): Set<number> {
    const { leaves, problem } = this.#whole;
    const { emptiedBy } = this.#begun;
    const rows = new Set<number>();
    if (!this.#question) return rows;
    const worth = this.#costs(this.#question).map((cost) => -cost);
    for (const [row, pressure] of pressing) {
      const said = problem.rows[row];
      if (!said) continue;
      const found = leaves.of(said);
      found.leaves.forEach((leaf, at) => (worth[leaf] = (worth[leaf] ?? 0) - pressure * (found.times[at] ?? 0)));
    }
    const rowOf = (leaf: number): number => (emptiedBy[leaf] ?? 0) - 1;
    const isRow = (row: number): boolean => row >= 0 && row < problem.rows.length;
    worth.forEach((amount, leaf) => {
      if (amount > NEARLY_NOTHING && isRow(rowOf(leaf))) rows.add(rowOf(leaf));
    });
    // A comparison empties one side only where other rows empty the other.
    for (const row of rows) {
      const said = problem.rows[row];
      for (const leaf of said ? leaves.of(said).leaves : []) if (isRow(rowOf(leaf))) rows.add(rowOf(leaf));
    }
    return rows;
  }
}
