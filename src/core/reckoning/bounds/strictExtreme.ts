import type { Fraction, Multiplier, Objective } from '../solver/linearProgram.ts';
import type { Ground } from '../system/ground.ts';
import type { LiveSystem } from '../system/liveSystem.ts';
import { isAttained } from '../system/strictProgramme.ts';
import type { Which } from './extremes.ts';

/** An end of a sum that some statements prove, in units of their system and in rows of the solver. */
export interface StrictExtreme {
  readonly value: Fraction;
  readonly because: readonly Multiplier[];
  /** Whether excluded ends keep the sum from reaching it. */
  readonly isOpen: boolean;
}

/** Exactly; null when nothing limits the sum. The statements must have a common solution. */
export function strictExtreme(
  { open }: Ground,
  live: LiveSystem,
  objective: Objective,
  which: Which,
): StrictExtreme | null {
  const { layout } = live;
  const outcome = live.extreme(objective, which);
  if (outcome.status === 'infeasible') throw new Error('bounds were asked of statements without a common solution');
  if (outcome.status === 'unbounded') return null;
  const { value, because } = outcome;
  const columns = objective.columns.map((column) => layout.columnOf(column));
  const optimum = { objective: { columns, coefficients: objective.coefficients }, because };
  const restsOnOpen = because.some(({ row }) => layout.meaningOf(row)?.isOpen === true);
  return { value, because, isOpen: restsOnOpen || !isAttained(open, live.strictProgramme(), optimum) };
}
