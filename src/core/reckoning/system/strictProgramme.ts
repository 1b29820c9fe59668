/** A programme some ends of which are excluded, and whether an optimum keeps away from those. */
import type { LinearProgram, Multiplier, Objective } from '../solver/linearProgram.ts';
import type { Ground } from './ground.ts';
import { onFace, optimalFace } from './optimalFace.ts';

export interface StrictProgramme {
  readonly programme: LinearProgram;
  /** The column that narrows all excluded ends; null when there are none. */
  readonly pull: number | null;
}

/** Whether one of the best solutions keeps away from all excluded ends: else the optimum itself is excluded. */
export function isAttained(
  open: Ground['open'],
  { programme, pull }: StrictProgramme,
  optimum: { readonly objective: Objective; readonly because: readonly Multiplier[] },
): boolean {
  if (pull === null) return true;
  const face = optimalFace(programme, optimum.objective, optimum.because);
  const narrowed = onFace({ columns: Int32Array.of(pull), coefficients: Float64Array.of(1) }, face);
  if (narrowed.columns.length === 0) return false;
  const solver = open(face.programme);
  const outcome = solver.most(narrowed);
  solver.dispose();
  return outcome.status === 'unbounded' || (outcome.status === 'optimal' && outcome.value.numerator > 0n);
}
