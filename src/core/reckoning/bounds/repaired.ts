/** A component whose statements cannot all hold: its answers are those after its ends have given way as little as possible. */
import type { Relaxation } from '../findings.ts';
import type { Objective } from '../solver/linearProgram.ts';
import type { Statement } from '../statement.ts';
import { figureOf, multiplierText } from '../system/figure.ts';
import type { System } from '../space/system.ts';
import type { Ground } from '../system/ground.ts';
import { EasedSystem } from './easedSystem.ts';
import type { Askable, Extreme, Which } from './extremes.ts';
import { certificateOf, inUnit } from './extremes.ts';

export class Repaired implements Askable {
  readonly #eased: EasedSystem;
  readonly #statementOf: (id: string) => Statement | undefined;

  constructor(ground: Ground, system: System, statementOf: (id: string) => Statement | undefined) {
    this.#eased = new EasedSystem(ground.open, system);
    this.#statementOf = statementOf;
  }

  get statements(): readonly Statement[] {
    return this.#eased.system.statements;
  }

  extreme(objective: Objective, which: Which): Extreme | null {
    const found = this.#eased.extreme(objective, which);
    if (!found) return null;
    const { system, total } = this.#eased;
    const { value, because, change } = found;
    return {
      value: inUnit(value, system.unitScale),
      isOpen: false,
      isOuter: false,
      certificate: certificateOf(because, {
        meaningOf: (row) => system.meaningOf(row),
        statementOf: this.#statementOf,
      }),
      change:
        change.numerator === 0n || total.numerator === 0n
          ? null
          : { times: multiplierText(change), change: multiplierText(inUnit(total, system.unitScale)) },
    };
  }

  relaxed(): readonly Relaxation[] {
    const { system } = this.#eased;
    return this.#eased
      .ends()
      .map(({ statement, end, most }) => ({
        claim: statement,
        end,
        most: figureOf(inUnit(most, system.unitScale), 'above').value,
      }))
      .sort((a, b) => (a.claim === b.claim ? Number(a.end < b.end) - 0.5 : a.claim < b.claim ? -1 : 1));
  }

  dispose(): void {
    this.#eased.dispose();
  }
}
