import type { Fraction, Objective } from '../solver/linearProgram.ts';
import type { Statement } from '../statement.ts';
import type { Ground } from '../system/ground.ts';
import { LiveSystem } from '../system/liveSystem.ts';
import type { StrictRows } from '../system/strictRows.ts';
import type { Askable, Extreme, Which } from './extremes.ts';
import { certificateOf, inUnit, mostWhole, mostWithout, unsettled } from './extremes.ts';
import { NearBounds } from './nearBounds.ts';
import { partOf } from './partOf.ts';
import type { StrictExtreme } from './strictExtreme.ts';
import { strictExtreme } from './strictExtreme.ts';
import { Whole } from './whole.ts';

/** What is known of the statements of a component. */
interface Known {
  readonly statementOf: (id: string) => Statement | undefined;
  /** Whether they are known to have a common solution; else ends count as reached only where one is shown that does. */
  readonly isSettled: boolean;
}

/** A component whose statements have a common solution: they hold as they are. */
export class Consistent implements Askable {
  readonly #ground: Ground;
  readonly #live: LiveSystem;
  readonly #statementOf: (id: string) => Statement | undefined;
  readonly #isSettled: boolean;
  /** Null where the whole is small enough to be solved at once. */
  readonly #near: NearBounds | null;
  #whole: Whole | null = null;

  constructor(ground: Ground, live: LiveSystem, { statementOf, isSettled }: Known) {
    this.#ground = ground;
    this.#live = live;
    this.#statementOf = statementOf;
    this.#isSettled = isSettled;
    this.#near = this.statements.length > mostWhole ? new NearBounds(ground, Whole.of(live.system), null) : null;
  }

  get statements(): readonly Statement[] {
    return this.#live.system.statements;
  }

  extreme(objective: Objective, which: Which): Extreme | null | 'unsettled' {
    if (which === 'most' && this.#near?.isUnlimited(objective)) return null;
    const near = this.#near?.extreme(objective, which) ?? null;
    if (near?.isShown) return this.#told(near, near.layout, false);
    // What no solution was shown for is found at once after all, where that does not take for ever.
    if (this.#near && (this.statements.length > mostWithout || !this.#isSettled)) {
      return near ? this.#told(near, near.layout, true) : unsettled(which);
    }
    const exact = strictExtreme(this.#ground, this.#live, objective, which);
    if (!exact) return null;
    const { value, isOpen } = exact;
    const alone = this.#near ? null : this.#byOneStatement(exact, objective, which);
    return this.#told({ value, isOpen, because: (alone ?? exact).because }, (alone ?? this.#live).layout, false);
  }

  /** The same end where one statement alone proves it, as that is more easily seen; null where none does. */
  #byOneStatement(
    { value, because }: StrictExtreme,
    objective: Objective,
    which: Which,
  ): (StrictExtreme & { readonly layout: StrictRows }) | null {
    if (this.#live.statementsOf(because).length < 2) return null;
    this.#whole ??= Whole.of(this.#live.system);
    for (const { id, kind } of this.statements) {
      if (kind !== 'sum') continue;
      const part = partOf(this.#whole, new Set([id]), objective);
      const live = new LiveSystem(part.system, { ...this.#ground, float: null });
      const found = strictExtreme(this.#ground, live, part.objective, which);
      live.dispose();
      if (found && isSame(found.value, value)) return { ...found, layout: live.layout };
    }
    return null;
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

/** Both are in lowest terms. */
function isSame(a: Fraction, b: Fraction): boolean {
  return a.numerator === b.numerator && a.denominator === b.denominator;
}
