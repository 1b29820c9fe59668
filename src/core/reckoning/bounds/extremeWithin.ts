import type { Multiplier, Objective, Outcome, Solver } from '../solver/linearProgram.ts';
import { times } from '../system/figure.ts';
import type { Which } from './extremes.ts';

/** An end of a sum; null where it takes more than so much exact work. */
export function extremeWithin(
  solver: Solver,
  work: number,
  { objective, which }: { readonly objective: Objective; readonly which: Which },
): Outcome | null {
  if (which === 'most') return solver.within(work, objective);
  // The least is the most of the opposite, turned.
  const coefficients = objective.coefficients.map((coefficient) => -coefficient);
  const outcome = solver.within(work, { columns: objective.columns, coefficients });
  if (outcome?.status !== 'optimal') return outcome;
  const because = outcome.because.map((line): Multiplier => ({ ...line, times: times(line.times, -1n) }));
  return { ...outcome, value: times(outcome.value, -1n), because };
}
