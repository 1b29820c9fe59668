/** Whether an end that few statements prove is reached by a solution of all statements. */
import type { GridPoint } from '../point/gridPoint.ts';
import { Sketch } from '../sketch/sketch.ts';
import type { Face, Whole } from './whole.ts';

/** Rounds of steps, and steps in each. */
const rounds = 6;
const stepsOfRound = 500;
/** Sets of statements that seem to exclude one another. */
const mostSets = 20;

export interface Attained {
  /** A solution of all statements on the face; null when none was found. */
  readonly point: GridPoint | null;
  /** Statements that seem to exclude one. */
  readonly suspects: ReadonlySet<string>;
}

/** `start`: where to look for a solution, by column. `isIt`: whether a solution on the face is what was asked for. */
export function attained(
  whole: Whole,
  {
    face,
    start,
    isIt,
  }: { readonly face: Face; readonly start: Float64Array; readonly isIt: (at: GridPoint) => boolean },
): Attained {
  const sketch = new Sketch(whole.on(face).problem, start);
  for (let round = 0; round < rounds; round += 1) {
    const point = sketch.run(stepsOfRound);
    if (point) return { point: isIt(point) ? point : null, suspects: new Set() };
  }
  return { point: null, suspects: whole.statementsOf(sketch.pressed(mostSets).flat()) };
}
