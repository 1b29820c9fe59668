import type { Objective } from '../solver/linearProgram.ts';
import type { Statement } from '../statement.ts';
import type { Ground } from '../system/ground.ts';
import type { LiveSystem } from '../system/liveSystem.ts';
import type { StrictRows } from '../system/strictRows.ts';
import type { Askable, Extreme, Which } from './extremes.ts';
import { certificateOf, inUnit, mostWhole, mostWithout, unsettled } from './extremes.ts';
import { NearBounds } from './nearBounds.ts';
import type { StrictExtreme } from './strictExtreme.ts';
import { strictExtreme } from './strictExtreme.ts';

/** A component whose statements have a common solution: they hold as they are. */
export class Consistent implements Askable {
  readonly #ground: Ground;
  readonly #live: LiveSystem;
  readonly #statementOf: (id: string) => Statement | undefined;
  /** Null where the whole is small enough to be solved at once. */
  readonly #near: NearBounds | null;

  constructor(ground: Ground, live: LiveSystem, statementOf: (id: string) => Statement | undefined) {
    this.#ground = ground;
    this.#live = live;
    this.#statementOf = statementOf;
    this.#near = this.statements.length > mostWhole ? new NearBounds(ground, live.system) : null;
  }

  get statements(): readonly Statement[] {
    return this.#live.system.statements;
  }

  extreme(objective: Objective, which: Which): Extreme | null | 'unsettled' {
    if (which === 'most' && this.#near?.isUnlimited(objective)) return null;
    const near = this.#near?.extreme(objective, which) ?? null;
    if (near?.isShown) return this.#told(near, near.layout, false);
    // What no solution was shown for is found at once after all, where that does not take for ever.
    if (this.#near && this.statements.length > mostWithout) {
      return near ? this.#told(near, near.layout, true) : unsettled(which);
    }
    const exact = strictExtreme(this.#ground, this.#live, objective, which);
    return exact && this.#told(exact, this.#live.layout, false);
  }

  #told({ value, because, isOpen }: StrictExtreme, layout: StrictRows, isOuter: boolean): Extreme {
    const certificate = certificateOf(because, {
      meaningOf: (row) => layout.meaningOf(row),
      statementOf: this.#statementOf,
    });
    return { value: inUnit(value, this.#live.system.unitScale), isOpen, isOuter, certificate, change: null };
  }

  relaxed(): null {
    return null;
  }

  dispose(): void {
    // The solver is that of the component and lives on.
  }
}
