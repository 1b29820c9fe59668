/** A component whose statements cannot all hold: its answers are those after its ends have given way as little as possible. */
import type { Relaxation } from '../findings.ts';
import type { Fraction, Objective } from '../solver/linearProgram.ts';
import type { System } from '../space/system.ts';
import type { Statement } from '../statement.ts';
import { figureOf, multiplierText } from '../system/figure.ts';
import type { Ground } from '../system/ground.ts';
import type { EasedExtreme } from './easedSystem.ts';
import { EasedSystem } from './easedSystem.ts';
import type { Askable, Extreme, Which } from './extremes.ts';
import { certificateOf, inUnit, mostWhole, mostWithout, unsettled } from './extremes.ts';
import { NearRepair } from './nearRepair.ts';

export class Repaired implements Askable {
  readonly #ground: Ground;
  readonly #system: System;
  readonly #statementOf: (id: string) => Statement | undefined;
  /** Null where the whole is small enough to be solved at once. */
  readonly #near: NearRepair | null;
  #eased: EasedSystem | null = null;

  /** `suspects`: statements of the conflicts that were found. */
  constructor(
    ground: Ground,
    system: System,
    statementOf: (id: string) => Statement | undefined,
    suspects: Iterable<string> = [],
  ) {
    this.#ground = ground;
    this.#system = system;
    this.#statementOf = statementOf;
    this.#near = this.statements.length > mostWhole ? new NearRepair(ground, system, suspects) : null;
  }

  get statements(): readonly Statement[] {
    return this.#system.statements;
  }

  extreme(objective: Objective, which: Which): Extreme | null | 'unsettled' {
    if (which === 'most' && this.#near?.isUnlimited(objective)) return null;
    const near = this.#near?.extreme(objective, which) ?? null;
    // What no solution was shown for is found at once after all, where that does not take for ever.
    if (this.#near && (near?.isShown || this.statements.length > mostWithout)) {
      return near
        ? this.#told(near, near.system, { total: this.#near.total, isOuter: !near.isShown })
        : unsettled(which);
    }
    const whole = this.#whole();
    const exact = whole.extreme(objective, which);
    return exact && this.#told(exact, this.#system, { total: whole.total, isOuter: false });
  }

  #whole(): EasedSystem {
    this.#eased ??= new EasedSystem(this.#ground.open, this.#system);
    return this.#eased;
  }

  #told(
    { value, because, change }: EasedExtreme,
    system: System,
    { total, isOuter }: { readonly total: Fraction; readonly isOuter: boolean },
  ): Extreme {
    const certificate = certificateOf(because, {
      meaningOf: (row) => system.meaningOf(row),
      statementOf: this.#statementOf,
    });
    const isPaid = change.numerator !== 0n && total.numerator !== 0n;
    const amount = multiplierText(inUnit(total, system.unitScale));
    return {
      value: inUnit(value, system.unitScale),
      isOpen: false,
      isOuter,
      certificate,
      change: isPaid ? { times: multiplierText(change), change: amount } : null,
    };
  }

  relaxed(): readonly Relaxation[] {
    const ends = this.#near && !this.#eased ? this.#near.ends() : this.#whole().ends();
    return ends
      .map(({ statement, end, most }) => ({
        claim: statement,
        end,
        most: figureOf(inUnit(most, this.#system.unitScale), 'above').value,
      }))
      .sort((a, b) => (a.claim === b.claim ? Number(a.end < b.end) - 0.5 : a.claim < b.claim ? -1 : 1));
  }

  dispose(): void {
    this.#eased?.dispose();
  }
}
