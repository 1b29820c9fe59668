import { inOrder } from './order.ts';

/** Of a claim that clashes with very many others so many conflicts are told, unless all are wanted. */
export const mostOfOne = 10;

export interface Choice {
  readonly dropped: string;
  /** The first of the conflicts that are met by dropping it. */
  readonly told: readonly (readonly string[])[];
}

/**
 * Leaves out the claim that most of the conflicts name, the last of several, until each has lost one. Where each claim is
 * named once, `choose` says which of a conflict goes.
 */
export function* meetAll(
  conflicts: readonly (readonly string[])[],
  choose: (conflict: readonly string[]) => string,
): Generator<Choice> {
  const open = new Map<string, Set<readonly string[]>>();
  for (const conflict of conflicts) {
    for (const id of conflict) {
      const set = open.get(id);
      if (set) set.add(conflict);
      else open.set(id, new Set([conflict]));
    }
  }
  for (let id = most(open, choose); id !== null; id = most(open, choose)) {
    const met = [...(open.get(id) ?? [])];
    for (const conflict of met) for (const member of conflict) open.get(member)?.delete(conflict);
    yield { dropped: id, told: inOrder(met).slice(0, mostOfOne) };
  }
}

function most(
  open: ReadonlyMap<string, ReadonlySet<readonly string[]>>,
  choose: (conflict: readonly string[]) => string,
): string | null {
  let [best, count] = ['', 0];
  for (const [id, { size }] of open) {
    if (size > count || (size === count && size > 0 && id > best)) [best, count] = [id, size];
  }
  if (count > 1) return best;
  const [last] = open.get(best) ?? [];
  return last ? choose(last) : null;
}
