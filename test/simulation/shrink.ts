/** Finds a short list of steps that breaks the same law, by leaving out ever smaller parts of it. */
import type { Outcome } from './simulate.ts';

/** `attempt` runs only these steps. Stops after `budget` attempts with the shortest list found. */
export async function shrink(
  first: Outcome,
  attempt: (steps: readonly number[]) => Promise<Outcome>,
  budget = 120,
): Promise<Outcome> {
  const { broken } = first;
  if (!broken) return first;
  let best = first;
  let left = budget;
  const tryWithout = async (steps: readonly number[]): Promise<boolean> => {
    left -= 1;
    const outcome = await attempt(steps);
    if (outcome.broken?.law !== broken.law) return false;
    best = outcome;
    return true;
  };
  const untilBroken = ({ steps, broken: end }: Outcome): number[] => steps.filter((step) => step <= (end?.step ?? Infinity));
  for (let size = Math.ceil(untilBroken(best).length / 2); size >= 1 && left > 0; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let from = 0; from < untilBroken(best).length - 1 && left > 0; ) {
      const steps = untilBroken(best);
      const rest = [...steps.slice(0, from), ...steps.slice(from + size)];
      if (rest.length === 0 || rest.length === steps.length || !(await tryWithout(rest))) from += size;
    }
  }
  return best;
}
