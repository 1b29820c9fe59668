/**
 * How much exact arithmetic was done, in steps, so that limits do not depend on the machine: one for each entry of a vector
 * and for each long division, of which there are the more the longer the fractions are. A step takes a microsecond or less.
 */
let spent = 0;
let limit = Infinity;

/** Thrown out of arithmetic that took more than was allowed; what it worked on may be half done. */
class EffortSpent extends Error {}

export function effort(): number {
  return spent;
}

export function spend(steps: number): void {
  spent += steps;
  if (spent > limit) throw new EffortSpent('Exact arithmetic took more steps than were allowed.');
}

/** What `act` returns; null where its exact arithmetic took more steps than `most`, or than are left to who called. */
export function withinEffort<T>(most: number, act: () => T): T | null {
  const before = limit;
  limit = Math.min(before, spent + most);
  try {
    return act();
  } catch (error) {
    if (error instanceof EffortSpent) return null;
    throw error;
  } finally {
    limit = before;
  }
}
