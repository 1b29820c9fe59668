import type { LinearProgram, Solver } from './linearProgram.ts';
import { openSolver } from './openSolver.ts';

/** Answers exactly and by itself: revised simplex over fractions. Quick up to a thousand rows or so. */
export function openExact(programme: LinearProgram): Solver {
  return openSolver(programme, null);
}
