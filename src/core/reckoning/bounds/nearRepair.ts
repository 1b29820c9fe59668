/**
 * A large component whose statements cannot all hold, after its ends have given way by the least total there is. Conflicts
 * are local, so that few statements prove how little that can be; and a point of all statements that does with it shows that
 * nothing is missing. Bounds are then found as in a component whose statements hold.
 */
import type { Fraction, Multiplier, Objective } from '../solver/linearProgram.ts';
import type { System } from '../space/system.ts';
import type { Ground } from '../system/ground.ts';
import type { Bound } from './attained.ts';
import { attained } from './attained.ts';
import { costedLeaves } from './costedLeaves.ts';
import type { EasedEnd, EasedExtreme } from './easedSystem.ts';
import { EasedSystem } from './easedSystem.ts';
import type { Which } from './extremes.ts';
import { partOf } from './partOf.ts';
import type { Changed, End } from './sketch.ts';
import { Sketch, unchanged } from './sketch.ts';
import { Whole } from './whole.ts';

/** An end, in rows of a system of few statements. */
export interface RepairedExtreme extends EasedExtreme {
  readonly system: System;
  /** By how much all ends give way together. */
  readonly total: Fraction;
  /** Whether a way to change ends as little as possible was shown in which all statements then allow it. */
  readonly isShown: boolean;
}

/** What the least total change rests on. */
interface Repair {
  readonly ids: ReadonlySet<string>;
  readonly total: Fraction;
  readonly changed: Changed;
  readonly empty: Uint8Array;
  readonly start: Float64Array;
  /** Whether it was shown that all statements can do with it. */
  readonly isShown: boolean;
}

const rounds = 4;
/** Rounds after the first in which further statements are taken in; each may take seconds. */
const mostRounds = 2;
const stepsOfRound = 2000;
const REST = 1e-8;
const LEAST_PRESSURE = 1e-3;
/** Where ends give way, those that matter press nearly as much as that is worth. */
const CLEAR_PRESSURE = 0.01;
const nothing: Objective = { columns: new Int32Array(0), coefficients: new Float64Array(0) };
const zero: Fraction = { numerator: 0n, denominator: 1n };

export class NearRepair {
  readonly #ground: Ground;
  readonly #whole: Whole;
  readonly #sketch: Sketch;
  readonly #repair: Repair;

  /** `suspects`: statements of conflicts, as far as these are known. */
  constructor(ground: Ground, system: System, suspects: Iterable<string> = []) {
    this.#ground = ground;
    this.#whole = new Whole(system);
    this.#sketch = new Sketch(this.#whole, true);
    this.#repair = this.#findRepair(suspects);
  }

  /** Whether the least total change is what it is taken for. */
  get isShown(): boolean {
    return this.#repair.isShown;
  }

  /** Which ends can be among those that give way, as far as the statements tell that the least change rests on. */
  ends(): readonly EasedEnd[] {
    const eased = new EasedSystem(this.#ground.open, partOf(this.#whole, this.#repair.ids, nothing).system);
    const ends = eased.ends();
    eased.dispose();
    return ends;
  }

  /** Begins with the statements of known conflicts and those that a sketch finds, and takes in what stands against them. */
  #findRepair(suspects: Iterable<string>): Repair {
    const ids = new Set(suspects);
    const begun = this.#sketch.begin({
      changed: unchanged,
      question: null,
      start: new Float64Array(this.#whole.problem.graph.columns),
      empty: null,
      isPulledIn: () => false,
      isElastic: true,
    });
    for (let round = 0; ; round += 1) {
      begun.run(Math.max(stepsOfRound, this.#whole.problem.rows.length), REST);
      const start = begun.values();
      const pressing = begun.pressing(CLEAR_PRESSURE * 0.1 ** round);
      for (const id of this.#whole.statementsOf(pressing.keys())) ids.add(id);
      const eased = new EasedSystem(this.#ground.open, partOf(this.#whole, ids, nothing).system);
      const face = this.#faceOf(eased);
      eased.dispose();
      const bound = { objective: nothing, value: zero, ...face, isStrict: false, change: eased.total };
      const { isShown } = attained(this.#sketch, start, bound);
      if (isShown || round === mostRounds) return { ids, total: eased.total, ...face, start, isShown };
    }
  }

  /** What all ways to change ends as little as possible have in common, in rows and columns of the whole. */
  #faceOf(eased: EasedSystem): { readonly changed: Changed; readonly empty: Uint8Array } {
    const [held, given] = [new Map<number, End>(), new Map<number, End>()];
    const times = this.#inWhole(eased.because, eased.system);
    for (const [row, { end, often }] of times) {
      const isPaid = Math.abs(often) * Number(this.#whole.meanings[row]?.scale ?? 1n) > 1 - 1e-9;
      (isPaid ? given : held).set(row, end);
    }
    return { changed: { held, eased: given }, empty: costedLeaves(this.#whole, null, oftenOf(times)) };
  }

  #inWhole(because: readonly Multiplier[], system: System): Map<number, { end: End; often: number }> {
    const found = new Map<number, { end: End; often: number }>();
    for (const { row, end, times } of because) {
      const meaning = system.meaningOf(row);
      const rows = meaning ? this.#whole.rowsOf(meaning.statement) : [];
      for (const own of rows) {
        if (this.#whole.meanings[own]?.end !== meaning?.end) continue;
        found.set(own, { end, often: Number(times.numerator) / Number(times.denominator) });
      }
    }
    return found;
  }

  /** Whether it is plain that nothing limits a sum. */
  isUnlimited(objective: Objective): boolean {
    return this.#whole.isUnlimited(objective);
  }

  /** Null where no limit was found: there may be one nevertheless. */
  extreme(objective: Objective, which: Which): RepairedExtreme | null {
    const repair = this.#repair;
    const { changed, empty } = repair;
    const begun = this.#sketch.begin({
      changed,
      question: { objective, which },
      start: repair.start,
      empty,
      isPulledIn: () => false,
      isElastic: false,
    });
    let found: RepairedExtreme | null = null;
    for (let round = 0; round < rounds && !(found?.isShown ?? false); round += 1) {
      begun.run(stepsOfRound, REST);
      const pressing = begun.pressing(LEAST_PRESSURE * 0.1 ** round);
      const ids = new Set([...repair.ids, ...this.#whole.statementsOf(pressing.keys())]);
      found = this.#amongFew(ids, { objective, which, values: begun.values() });
    }
    return found;
  }

  #amongFew(
    ids: ReadonlySet<string>,
    asked: { readonly objective: Objective; readonly which: Which; readonly values: Float64Array },
  ): RepairedExtreme | null {
    const { objective, which, values } = asked;
    const part = partOf(this.#whole, ids, objective);
    const eased = new EasedSystem(this.#ground.open, part.system);
    const found = eased.extreme(part.objective, which);
    const face = this.#faceOf(eased);
    eased.dispose();
    if (!found) return null;
    const own = this.#inWhole(found.beyondRepair, part.system);
    const held = new Map(face.changed.held);
    // Where an end that gave way limits the sum, it is reached exactly.
    for (const [row, { end }] of own) held.set(row, face.changed.eased.get(row) ?? face.changed.held.get(row) ?? end);
    const costed = costedLeaves(this.#whole, objective, oftenOf(own));
    const bound: Bound = {
      objective,
      value: found.value,
      changed: { held, eased: face.changed.eased },
      empty: face.empty.map((isEmpty, column) => isEmpty | (costed[column] ?? 0)),
      isStrict: false,
      change: eased.total,
    };
    const { isShown } = attained(this.#sketch, values, bound);
    return { ...found, system: part.system, total: eased.total, isShown };
  }
}

function oftenOf(times: ReadonlyMap<number, { readonly often: number }>): Map<number, number> {
  return new Map(Array.from(times, ([row, { often }]) => [row, often]));
}
