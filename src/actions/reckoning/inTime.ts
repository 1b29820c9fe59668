import { setTimeout as sleep } from 'node:timers/promises';
import { CounterfoilError } from '../../core/errors/errors.ts';
import { RECKON_TOO_SLOW } from '../../outside/solver/errors.ts';

/** How long a page waits for a number beside much else, for what it can do without, and a page that is about it. */
export const patience = { glance: 800, aside: 2_500, about: 15_000 } as const;

/** Null where it takes longer than so many milliseconds; it goes on all the same, and the next who asks may have it. */
export async function inTime<Answer>(asked: Promise<Answer>, milliseconds: number): Promise<Answer | null> {
  const ending = new AbortController();
  const late = sleep(milliseconds, null, { ref: false, signal: ending.signal }).catch(() => null);
  try {
    return await Promise.race([asked, late]);
  } catch (error) {
    if (error instanceof CounterfoilError && error.kind === RECKON_TOO_SLOW) return null;
    throw error;
  } finally {
    ending.abort();
    // Whoever waited has gone; what fails later is told to the next who asks.
    asked.catch(() => undefined);
  }
}
