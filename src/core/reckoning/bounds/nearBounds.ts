/**
 * Bounds in a large component whose statements have a common solution. First-order steps tell which few statements matter;
 * what these alone leave is found exactly and holds for all; and a solution of all statements that reaches it shows that
 * nothing is missing.
 */
import type { GridPoint } from '../point/gridPoint.ts';
import { Sketch } from '../sketch/sketch.ts';
import { compare, fromFraction, fromInteger, multiply } from '../solver/fraction.ts';
import type { Multiplier, Objective } from '../solver/linearProgram.ts';
import type { Ground } from '../system/ground.ts';
import type { StrictRows } from '../system/strictRows.ts';
import { around } from './around.ts';
import { attained } from './attained.ts';
import { Budget } from './budget.ts';
import { costedLeaves } from './costedLeaves.ts';
import type { Which } from './extremes.ts';
import type { PartExtreme } from './extremeOfPart.ts';
import { extremeOfPart } from './extremeOfPart.ts';
import { partOf } from './partOf.ts';
import type { Question } from './pull.ts';
import { Pull } from './pull.ts';
import type { End, Face, Whole } from './whole.ts';

/** What is found, in rows of `layout`. */
export interface NearExtreme extends PartExtreme {
  /** Whether a solution of all statements that reaches it was shown. */
  readonly isShown: boolean;
}

interface Known {
  /** A solution, by column. */
  readonly start: Float64Array;
  /** What is likely to hold of all solutions. */
  readonly hint: Face;
}

/** For one end of a sum, in entries of vectors: some seconds; after a repair steps take longer. */
const workOfEnd = 2e9;
const workAfterRepair = 2e10;
/** What the statements nearest to a sum are looked at with, beside that. */
const workAround = 5e7;
const rounds = 4;
const stepsOfRound = 1500;
/** What presses less, in relation to one unit of the sum asked for, is left out at first. */
const LEAST_PRESSURE = 1e-3;

export class NearBounds {
  readonly #ground: Ground;
  readonly #whole: Whole;
  readonly #hint: Face | null;
  readonly #work: number;
  #start: Float64Array | null;

  /** `work`: the limit of work for one end, in entries of vectors. */
  constructor(ground: Ground, whole: Whole, known: Known | null, work = known ? workAfterRepair : workOfEnd) {
    this.#work = work;
    this.#ground = ground;
    this.#whole = whole;
    this.#hint = known && known.hint;
    this.#start = known && known.start;
  }

  /** Whether it is plain that nothing limits a sum. */
  isUnlimited(objective: Objective): boolean {
    return this.#whole.isUnlimited(objective);
  }

  /**
   * Null where no limit was found: there may be one nevertheless. What the statements nearest to the sum leave comes first,
   * so that there is something to tell when the limit of work is reached.
   */
  extreme(objective: Objective, which: Which): NearExtreme | null {
    const question = { objective, which };
    const budget = new Budget(this.#work);
    const nearest = partOf(this.#whole, around(this.#whole, question), objective);
    const first = extremeOfPart(this.#ground, nearest, which, new Budget(workAround));
    let found: NearExtreme | null = first && { ...first, isShown: false };
    if (budget.isSpent) return found;
    const pull = new Pull(this.#whole, question, this.#startingPoint());
    const suspects = new Set<string>();
    for (let round = 0; round < rounds && found?.isShown !== true && !budget.isSpent; round += 1) {
      pull.run(this.#hint ? Math.max(stepsOfRound, this.#whole.problem.rows.length >> 1) : stepsOfRound, budget);
      const ids = new Set([...pull.pressing(LEAST_PRESSURE * 0.1 ** round), ...suspects]);
      const few = this.#amongFew(ids, question, { pull, budget });
      for (const id of few?.suspects ?? []) suspects.add(id);
      if (few) found = closer(found, few.found, which);
    }
    return found;
  }

  #amongFew(
    ids: ReadonlySet<string>,
    { objective, which }: Question,
    { pull, budget }: { readonly pull: Pull; readonly budget: Budget },
  ): { readonly found: NearExtreme; readonly suspects: ReadonlySet<string> } | null {
    const found = extremeOfPart(this.#ground, partOf(this.#whole, ids, objective), which, budget);
    if (!found) return null;
    const { value, because, isOpen, layout } = found;
    const used = this.#inWhole(because, layout);
    const empty = costedLeaves(this.#whole, objective, new Map(Array.from(used, ([row, { often }]) => [row, often])));
    const face = {
      held: new Map([...(this.#hint?.held ?? []), ...Array.from(used, ([row, { end }]) => [row, end] as const)]),
      eased: new Map<number, End>(),
      empty: empty.map((isEmpty, leaf) => isEmpty | (this.#hint?.empty[leaf] ?? 0)),
      isStrict: !isOpen,
    };
    const isIt = (point: GridPoint): boolean =>
      compare(multiply(point.exactValue(objective), fromInteger(value.denominator)), point.scaled(value.numerator)) ===
      0;
    const { point, suspects } = attained(this.#whole, {
      face: pull.joinTo(face),
      start: pull.values(),
      isIt,
      budget,
    });
    return { found: { ...found, isShown: point !== null }, suspects };
  }

  #inWhole(because: readonly Multiplier[], layout: StrictRows): Map<number, { end: End; often: number }> {
    const found = new Map<number, { end: End; often: number }>();
    for (const { row, end, times } of because) {
      const meaning = layout.meaningOf(row);
      for (const own of meaning ? this.#whole.rowsOf(meaning.statement) : []) {
        // A row of which an end is excluded is two rows of the layout.
        const statedEnd = this.#whole.meanings[own]?.end;
        if (statedEnd !== meaning?.end && statedEnd !== 'both') continue;
        found.set(own, { end, often: Number(times.numerator) / Number(times.denominator) });
      }
    }
    return found;
  }

  /** Some solution, nearly, to start from. */
  #startingPoint(): Float64Array {
    if (this.#start) return this.#start;
    const sketch = new Sketch(this.#whole.problem, null);
    this.#start = sketch.run(stepsOfRound)?.leaves() ?? sketch.leaves();
    return this.#start;
  }
}

/** Both hold; where they are the same it is the one that was shown to be reached. */
function closer(known: NearExtreme | null, found: NearExtreme, which: Which): NearExtreme {
  if (!known || found.isShown) return found;
  const order = compare(fromFraction(found.value), fromFraction(known.value));
  return (which === 'most' ? order < 0 : order > 0) ? found : known;
}
