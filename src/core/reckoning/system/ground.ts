import type { Coordinates } from '../space/coordinates.ts';
import { Space } from '../space/space.ts';
import type { Query, Statement } from '../statement.ts';
import type { FloatSolver, LinearProgram, Solver } from '../solver/linearProgram.ts';

/** What all questions stand on: how names become numbers, and who solves programmes. */
export interface Ground {
  readonly coordinates: Coordinates;
  /** Looks at large components first; null where only exact arithmetic is to be had. */
  readonly float: FloatSolver | null;
  /** For components of any size. */
  readonly open: (programme: LinearProgram) => Solver;
  /** For the few claims of a conflict. */
  readonly openSmall: (programme: LinearProgram) => Solver;
}

/** Some statements alone, in a space divided for them only. */
export function spaceOf(
  { coordinates }: Ground,
  statements: readonly Statement[],
  queries: readonly Query[] = [],
): Space {
  return new Space({ coordinates, statements, queries });
}

/** By id, in the order that decides ties. */
export function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : Number(a.id > b.id);
}
