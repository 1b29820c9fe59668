/**
 * A system whose statements cannot all hold: their ends give way by as little as possible in total, in every way in which
 * that can be done. What is left are the best solutions of the system in which every end may give way at a cost.
 */
import type { Fraction, Multiplier, Objective, Solver } from '../solver/linearProgram.ts';
import type { System } from '../space/system.ts';
import type { Easing, Elastic } from '../system/elastic.ts';
import { elasticOf } from '../system/elastic.ts';
import type { Ground } from '../system/ground.ts';
import type { Face } from '../system/optimalFace.ts';
import { onFace, optimalFace } from '../system/optimalFace.ts';
import { completed } from './completed.ts';
import type { Which } from './extremes.ts';
import { extremeWithin } from './extremeWithin.ts';

/** An end of a sum over all ways to change ends as little as possible, in units of the system. */
export interface EasedExtreme {
  readonly value: Fraction;
  /** Rows of the system so many times; with the least total change `change` times they add up to the value. */
  readonly because: readonly Multiplier[];
  readonly change: Fraction;
}

/** An end that can be among those that give way, and by how much at most. */
export interface EasedEnd extends Easing {
  readonly most: Fraction;
}

interface Solved extends Pick<EasedExtreme, 'because'> {
  readonly elastic: Elastic;
  readonly total: Fraction;
}

export class EasedSystem {
  readonly system: System;
  /** By how much all ends give way together at least. */
  readonly total: Fraction;
  /** Rows so many times that they add up to the total. */
  readonly because: readonly Multiplier[];
  readonly #elastic: Elastic;
  readonly #face: Face;
  readonly #solver: Solver;
  #ends: readonly EasedEnd[] | null = null;

  constructor(open: Ground['open'], system: System, solved = leastOf(open, system, Infinity)) {
    if (!solved) throw new Error('Exact work without a limit came to no end.');
    const { elastic, total, because } = solved;
    this.system = system;
    this.#elastic = elastic;
    this.total = total;
    this.because = because;
    this.#face = optimalFace(elastic.programme, elastic.total, because);
    this.#solver = open(this.#face.programme);
  }

  /** Null where finding the least total change takes more than so much exact work. */
  static within(open: Ground['open'], system: System, work: number): EasedSystem | null {
    const solved = leastOf(open, system, work);
    return solved && new EasedSystem(open, system, solved);
  }

  /** Null when nothing limits the sum. */
  extreme(objective: Objective, which: Which): EasedExtreme | null {
    const outcome = this.#solver[which](onFace(objective, this.#face));
    if (outcome.status === 'infeasible') throw new Error('the least change cannot be made');
    if (outcome.status === 'unbounded') return null;
    const { programme } = this.#elastic;
    const complete = completed({
      programme,
      columns: this.system.size.columns,
      question: { objective, which, because: outcome.because },
      repair: { because: this.because, costs: this.#face.costs },
    });
    return { value: outcome.value, ...complete };
  }

  /** Which ends can be among those that give way. */
  ends(): readonly EasedEnd[] {
    this.#ends ??= this.#findEnds();
    return this.#ends;
  }

  /** The sum of those not yet seen to give way is made as large as it can be, until it is zero. */
  #findEnds(): EasedEnd[] {
    const unseen = new Map<number, Easing>();
    for (const [column, easing] of this.#elastic.easings) {
      const place = this.#face.places[column] ?? -1;
      if (place >= 0) unseen.set(place, easing);
    }
    const seen: EasedEnd[] = [];
    for (let isMore = unseen.size > 0; isMore;) {
      this.#solver.most(sumOf([...unseen.keys()]));
      const values = this.#solver.values();
      const found = [...unseen].filter(([place]) => (values[place]?.numerator ?? 0n) !== 0n);
      for (const [place, easing] of found) {
        unseen.delete(place);
        seen.push({ ...easing, most: this.#mostOf(place) });
      }
      isMore = found.length > 0 && unseen.size > 0;
    }
    return seen;
  }

  #mostOf(place: number): Fraction {
    const outcome = this.#solver.most(sumOf([place]));
    if (outcome.status !== 'optimal') throw new Error('the least total change limits each single one');
    return outcome.value;
  }

  dispose(): void {
    this.#solver.dispose();
  }
}

function sumOf(columns: readonly number[]): Objective {
  return { columns: Int32Array.from(columns), coefficients: new Float64Array(columns.length).fill(1) };
}

/** The least total change, and rows so many times that they add up to it. */
function leastOf(open: Ground['open'], system: System, work: number): Solved | null {
  const elastic = elasticOf(system);
  const solver = open(elastic.programme);
  const outcome = extremeWithin(solver, work, { objective: elastic.total, which: 'least' });
  solver.dispose();
  if (!outcome) return null;
  if (outcome.status !== 'optimal') throw new Error('ends that give way leave nothing to contradict');
  return { elastic, total: outcome.value, because: outcome.because };
}
