/**
 * A component whose statements cannot all hold: their ends give way by as little as possible in total, in every way in
 * which that can be done. The bounds are those over all of these ways.
 */
import type { Relaxation } from '../findings.ts';
import type { Objective, Outcome, Solver } from '../solver/linearProgram.ts';
import type { System } from '../space/system.ts';
import type { Statement } from '../statement.ts';
import type { Easing } from '../system/elastic.ts';
import { elasticOf } from '../system/elastic.ts';
import { figureOf, times } from '../system/figure.ts';
import type { Ground } from '../system/ground.ts';
import type { Face } from '../system/optimalFace.ts';
import { onFace, optimalFace } from '../system/optimalFace.ts';
import type { Askable, Extreme, Which } from './extremes.ts';
import { extremeOf } from './extremes.ts';

export class Repaired implements Askable {
  readonly #system: System;
  readonly #statementOf: (id: string) => Statement | undefined;
  readonly #face: Face;
  readonly #solver: Solver;
  readonly #easings: ReadonlyMap<number, Easing>;
  #relaxed: readonly Relaxation[] | null = null;

  constructor(ground: Ground, system: System, statementOf: (id: string) => Statement | undefined) {
    this.#system = system;
    this.#statementOf = statementOf;
    const { programme, total, easings } = elasticOf(system);
    const solver = ground.open(programme);
    const outcome = solver.least(total);
    solver.dispose();
    if (outcome.status !== 'optimal') throw new Error('ends that give way leave nothing to contradict');
    this.#easings = easings;
    this.#face = optimalFace(programme, total, outcome.because);
    this.#solver = ground.open(this.#face.programme);
  }

  get statements(): readonly Statement[] {
    return this.#system.statements;
  }

  extreme(objective: Objective, which: Which): Extreme | null {
    const outcome = this.#solver[which](onFace(objective, this.#face));
    return extremeOf(this.#inTerms(outcome), false, {
      unitScale: this.#system.unitScale,
      meaningOf: (row) => this.#system.meaningOf(row),
      statementOf: this.#statementOf,
    });
  }

  /** A row that is held at an end has lost its other one. */
  #inTerms(outcome: Outcome): Outcome {
    if (outcome.status !== 'optimal') return outcome;
    const because = outcome.because.map((each) => ({ ...each, end: this.#face.held.get(each.row) ?? each.end }));
    return { ...outcome, because };
  }

  relaxed(): readonly Relaxation[] {
    this.#relaxed ??= this.#findRelaxed();
    return this.#relaxed;
  }

  /** Which ends can be among those that give way: the sum of those not yet seen to do so is made as large as it can be. */
  #findRelaxed(): Relaxation[] {
    const unseen = new Map<number, Easing>();
    for (const [column, easing] of this.#easings) {
      const place = this.#face.places[column] ?? -1;
      if (place >= 0) unseen.set(place, easing);
    }
    const seen: { readonly place: number; readonly easing: Easing }[] = [];
    for (let isMore = unseen.size > 0; isMore;) {
      this.#solver.most(sumOf([...unseen.keys()]));
      const values = this.#solver.values();
      isMore = false;
      for (const [place, easing] of unseen) {
        if ((values[place]?.numerator ?? 0n) === 0n) continue;
        unseen.delete(place);
        seen.push({ place, easing });
        isMore = unseen.size > 0;
      }
    }
    return seen
      .map(({ place, easing }) => ({ claim: easing.statement, end: easing.end, most: this.#most(place) }))
      .sort((a, b) => (a.claim === b.claim ? Number(a.end < b.end) - 0.5 : a.claim < b.claim ? -1 : 1));
  }

  #most(place: number): string {
    const outcome = this.#solver.most(sumOf([place]));
    if (outcome.status !== 'optimal') throw new Error('the least total change limits each single one');
    return figureOf(times(outcome.value, 1n, 10n ** BigInt(this.#system.unitScale)), 'above').value;
  }

  dispose(): void {
    this.#solver.dispose();
  }
}

function sumOf(columns: readonly number[]): Objective {
  return { columns: Int32Array.from(columns), coefficients: new Float64Array(columns.length).fill(1) };
}
