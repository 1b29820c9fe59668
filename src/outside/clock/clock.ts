/** Time is a parameter: actions take a clock, tests set one. */

export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** A clock that starts at an instant and moves on by `step` milliseconds each time it is read. */
export function testClock(start: string, step = 1000): Clock {
  let next = Date.parse(start);
  return {
    now() {
      const now = new Date(next);
      next += step;
      return now;
    },
  };
}
