/** Finds a short list of acts that breaks the same law, by leaving out ever smaller parts of it. */
import type { Done, Outcome } from './simulate.ts';

const MOST_SECONDS = 60;

/** `attempt` does these acts only. Stops after `budget` attempts or a minute with the shortest list found. */
export async function shrink(
  first: Outcome,
  attempt: (acts: readonly Done[]) => Promise<Outcome>,
  budget = 120,
): Promise<Outcome> {
  const { broken } = first;
  if (!broken) return first;
  const search = { best: first, attempts: 0 };
  const end = performance.now() + MOST_SECONDS * 1000;
  const isOver = (): boolean => search.attempts >= budget || performance.now() >= end;
  const acts = (): Done[] => search.best.done.filter(({ step }) => step <= (search.best.broken?.step ?? Infinity));
  for (let size = Math.ceil(acts().length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let from = 0; from < acts().length - 1;) {
      if (isOver()) return search.best;
      const rest = acts().toSpliced(from, size);
      search.attempts += 1;
      const outcome = rest.length === 0 ? first : await attempt(rest);
      if (rest.length > 0 && outcome.broken?.law === broken.law) search.best = outcome;
      else from += size;
    }
  }
  return search.best;
}
