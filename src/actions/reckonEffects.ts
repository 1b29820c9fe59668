import { readLines } from '../outside/files/readLines.ts';
import type { ReckonEffects } from './reckonFile.ts';

/** The real surroundings of `reckonFile`; the solver loads when it is first needed. */
export const reckonEffects: ReckonEffects = {
  lines: readLines,
  solver: async () => (await import('../outside/solver/highs.ts')).loadHighs(),
};
