/**
 * Bounds in a large component whose statements have a common solution. First-order steps tell which few statements matter;
 * what these alone leave is found exactly and holds for all; and a solution of all statements that reaches it shows that
 * nothing is missing.
 */
import type { GridPoint } from '../point/gridPoint.ts';
import { Sketch } from '../sketch/sketch.ts';
import { compare, fromInteger, multiply } from '../solver/fraction.ts';
import type { Multiplier, Objective } from '../solver/linearProgram.ts';
import type { Ground } from '../system/ground.ts';
import { LiveSystem } from '../system/liveSystem.ts';
import type { StrictRows } from '../system/strictRows.ts';
import { attained } from './attained.ts';
import { costedLeaves } from './costedLeaves.ts';
import type { Which } from './extremes.ts';
import { partOf } from './partOf.ts';
import type { Question } from './pull.ts';
import { Pull } from './pull.ts';
import type { StrictExtreme } from './strictExtreme.ts';
import { strictExtreme } from './strictExtreme.ts';
import type { End, Face, Whole } from './whole.ts';

/** What is found, in rows of `layout`. */
export interface NearExtreme extends StrictExtreme {
  readonly layout: StrictRows;
  /** Whether a solution of all statements that reaches it was shown. */
  readonly isShown: boolean;
}

interface Known {
  /** A solution, by column. */
  readonly start: Float64Array;
  /** What is likely to hold of all solutions. */
  readonly hint: Face;
}

const rounds = 4;
const stepsOfRound = 1500;
/** What presses less, in relation to one unit of the sum asked for, is left out at first. */
const LEAST_PRESSURE = 1e-3;

export class NearBounds {
  readonly #ground: Ground;
  readonly #whole: Whole;
  readonly #hint: Face | null;
  #start: Float64Array | null;

  constructor(ground: Ground, whole: Whole, known: Known | null) {
    this.#ground = ground;
    this.#whole = whole;
    this.#hint = known && known.hint;
    this.#start = known && known.start;
  }

  /** Whether it is plain that nothing limits a sum. */
  isUnlimited(objective: Objective): boolean {
    return this.#whole.isUnlimited(objective);
  }

  /** Null where no limit was found: there may be one nevertheless. */
  extreme(objective: Objective, which: Which): NearExtreme | null {
    const question = { objective, which };
    const pull = new Pull(this.#whole, question, this.#startingPoint());
    const suspects = new Set<string>();
    let found: NearExtreme | null = null;
    for (let round = 0; round < rounds && found?.isShown !== true; round += 1) {
      pull.run(this.#hint ? Math.max(stepsOfRound, this.#whole.problem.rows.length >> 1) : stepsOfRound);
      const ids = new Set([...pull.pressing(LEAST_PRESSURE * 0.1 ** round), ...suspects]);
      const few = this.#amongFew(ids, question, pull);
      for (const id of few?.suspects ?? []) suspects.add(id);
      found = few?.found ?? found;
    }
    return found;
  }

  #amongFew(
    ids: ReadonlySet<string>,
    { objective, which }: Question,
    pull: Pull,
  ): { readonly found: NearExtreme; readonly suspects: ReadonlySet<string> } | null {
    const part = partOf(this.#whole, ids, objective);
    const live = new LiveSystem(part.system, { ...this.#ground, float: null });
    const found = strictExtreme(this.#ground, live, part.objective, which);
    live.dispose();
    if (!found) return null;
    const { layout } = live;
    const { value, because, isOpen } = found;
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
    });
    return { found: { ...found, layout, isShown: point !== null }, suspects };
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
