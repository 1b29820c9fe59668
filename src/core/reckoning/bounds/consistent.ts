import type { Multiplier, Objective } from '../solver/linearProgram.ts';
import type { Statement } from '../statement.ts';
import type { Ground } from '../system/ground.ts';
import type { LiveSystem } from '../system/liveSystem.ts';
import { isAttained } from '../system/strictProgramme.ts';
import type { Askable, Extreme, Which } from './extremes.ts';
import { certificateOf, inUnit } from './extremes.ts';

/** A component whose statements have a common solution: they hold as they are. */
export class Consistent implements Askable {
  readonly #ground: Ground;
  readonly #live: LiveSystem;
  readonly #statementOf: (id: string) => Statement | undefined;

  constructor(ground: Ground, live: LiveSystem, statementOf: (id: string) => Statement | undefined) {
    this.#ground = ground;
    this.#live = live;
    this.#statementOf = statementOf;
  }

  get statements(): readonly Statement[] {
    return this.#live.system.statements;
  }

  extreme(objective: Objective, which: Which): Extreme | null {
    const { layout, system } = this.#live;
    const outcome = this.#live.extreme(objective, which);
    if (outcome.status === 'infeasible') throw new Error('bounds were asked of statements without a common solution');
    if (outcome.status === 'unbounded') return null;
    const restsOnOpen = outcome.because.some(({ row }) => layout.meaningOf(row)?.isOpen === true);
    const certificate = certificateOf(outcome.because, {
      meaningOf: (row: number) => layout.meaningOf(row),
      statementOf: this.#statementOf,
    });
    return {
      value: inUnit(outcome.value, system.unitScale),
      isOpen: restsOnOpen || !this.#isAttained(objective, outcome),
      isOuter: false,
      certificate,
      change: null,
    };
  }

  #isAttained(objective: Objective, { because }: { readonly because: readonly Multiplier[] }): boolean {
    const strict = this.#live.strictProgramme();
    const columns = objective.columns.map((column) => this.#live.layout.columnOf(column));
    const sum = { columns, coefficients: objective.coefficients };
    return strict.pull === null || isAttained(this.#ground.open, strict, { objective: sum, because });
  }

  relaxed(): null {
    return null;
  }

  dispose(): void {
    // The solver is that of the component and lives on.
  }
}
