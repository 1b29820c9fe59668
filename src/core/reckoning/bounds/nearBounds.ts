/**
 * Bounds in a large component whose statements have a common solution. A sketch in floating point tells which few statements
 * matter; what these alone leave is found exactly and holds for all; and a solution of all statements that reaches it shows
 * that nothing is missing.
 */
import type { Multiplier, Objective } from '../solver/linearProgram.ts';
import { fraction } from '../system/figure.ts';
import type { Ground } from '../system/ground.ts';
import { LiveSystem } from '../system/liveSystem.ts';
import type { StrictRows } from '../system/strictRows.ts';
import { attained } from './attained.ts';
import { costedLeaves } from './costedLeaves.ts';
import type { Which } from './extremes.ts';
import { partOf } from './partOf.ts';
import type { End, Question } from './sketch.ts';
import { Sketch, unchanged } from './sketch.ts';
import type { StrictExtreme } from './strictExtreme.ts';
import { strictExtreme } from './strictExtreme.ts';
import { Whole } from './whole.ts';

/** What is found, in rows of `layout`. */
export interface NearExtreme extends StrictExtreme {
  readonly layout: StrictRows;
  /** Whether a solution of all statements that reaches it was shown. */
  readonly isShown: boolean;
}

const rounds = 4;
const stepsOfRound = 1500;
/** Steps shorter than this part of a usual amount are no more steps. */
const REST = 1e-8;
/** What presses less, in relation to one unit of the sum asked for, is left out at first. */
const LEAST_PRESSURE = 1e-3;

export class NearBounds {
  readonly #ground: Ground;
  readonly #whole: Whole;
  readonly #sketch: Sketch;
  #start: Float64Array | null = null;

  constructor(ground: Ground, system: Whole['system']) {
    this.#ground = ground;
    this.#whole = new Whole(system);
    this.#sketch = new Sketch(this.#whole, false);
  }

  /** Whether it is plain that nothing limits a sum. */
  isUnlimited(objective: Objective): boolean {
    return this.#whole.isUnlimited(objective);
  }

  /** Null where no limit was found: there may be one nevertheless. */
  extreme(objective: Objective, which: Which): NearExtreme | null {
    const question = { objective, which };
    const begun = this.#sketch.begin({
      changed: unchanged,
      question,
      start: this.#startingPoint(),
      empty: null,
      isPulledIn: () => false,
      isElastic: false,
    });
    let found: NearExtreme | null = null;
    for (let round = 0; round < rounds; round += 1) {
      begun.run(stepsOfRound, REST);
      const pressing = begun.pressing(LEAST_PRESSURE * 0.1 ** round);
      const emptying = this.#sketch.emptying(question, pressing);
      const ids = this.#whole.statementsOf([...pressing.keys(), ...emptying]);
      found = this.#amongFew(ids, question, begun.values());
      if (found?.isShown) return found;
    }
    return found;
  }

  #amongFew(ids: ReadonlySet<string>, { objective, which }: Question, values: Float64Array): NearExtreme | null {
    const part = partOf(this.#whole, ids, objective);
    const live = new LiveSystem(part.system, { ...this.#ground, float: null });
    const found = strictExtreme(this.#ground, live, part.objective, which);
    live.dispose();
    if (!found) return null;
    const { layout } = live;
    const times = this.#inWhole(found.because, layout);
    const { isShown } = attained(this.#sketch, values, {
      objective,
      value: found.value,
      changed: { held: new Map(Array.from(times, ([row, { end }]) => [row, end])), eased: new Map() },
      empty: costedLeaves(this.#whole, objective, new Map(Array.from(times, ([row, { often }]) => [row, often]))),
      isStrict: !found.isOpen,
      change: fraction(0n),
    });
    return { ...found, layout, isShown };
  }

  #inWhole(because: readonly Multiplier[], layout: StrictRows): Map<number, { end: End; often: number }> {
    const found = new Map<number, { end: End; often: number }>();
    for (const { row, end, times } of because) {
      const meaning = layout.meaningOf(row);
      for (const own of meaning ? this.#whole.rowsWith(meaning.statement, end) : []) {
        found.set(own, { end, often: Number(times.numerator) / Number(times.denominator) });
      }
    }
    return found;
  }

  /** Some solution, nearly, to start from. */
  #startingPoint(): Float64Array {
    if (this.#start) return this.#start;
    const begun = this.#sketch.begin({
      changed: unchanged,
      question: null,
      start: new Float64Array(this.#whole.problem.graph.columns),
      empty: null,
      isPulledIn: () => true,
      isElastic: false,
    });
    begun.run(stepsOfRound, REST);
    this.#start = begun.values();
    return this.#start;
  }
}
