import type { Ground } from '../system/ground.ts';
import { byId, spaceOf } from '../system/ground.ts';
import type { Work } from '../system/liveSystem.ts';
import { LiveSystem } from '../system/liveSystem.ts';
import type { Statement } from '../statement.ts';

/** The limit of work for one set of statements at a time, some seconds. */
const mostWork = 1e9;

/** Statements that have no common solution, as a small system that can be asked about parts of them. Null when they have one, or where that
 takes more than the limit of work. */
function contradictory(
  ground: Ground,
  statements: readonly Statement[],
  work: Work,
): { readonly live: LiveSystem; readonly ids: readonly string[] } | null {
  if (work.left <= 0) return null;
  const small = { ...ground, float: null, open: ground.openSmall };
  for (const system of spaceOf(ground, statements).systems) {
    const live = new LiveSystem(system, small, Math.min(work.left, mostWork));
    const ids = charged(live, work);
    if (ids && ids !== 'unsettled') return { live, ids };
    live.dispose();
  }
  return null;
}

/** Looks, and charges what that took. */
function charged(live: LiveSystem, work: Work): ReturnType<LiveSystem['look']> {
  const before = live.work.left;
  const ids = live.look();
  work.left -= before - live.work.left;
  return ids;
}

/**
 * Of statements without a common solution a set that has none either, while it would without any one of them, in the
 * order of ids. Later ids are left out first, or what stands later in another order. Null when the statements do have a
 * common solution, or where finding out takes more than the limit of work,
 * or than is left of `work`.
 */
export function irreducible(
  ground: Ground,
  statements: readonly Statement[],
  { work, order = byId }: { readonly work: Work; readonly order?: (a: Statement, b: Statement) => number },
): readonly Statement[] | null {
  let kept = statements.toSorted(order);
  let found = contradictory(ground, kept, work);
  if (!found) return null;
  while (found && found.ids.length < kept.length) {
    const named = new Set(found.ids);
    kept = kept.filter(({ id }) => named.has(id));
    found.live.dispose();
    found = contradictory(ground, kept, work);
  }
  const needed = found && withoutSpares(found.live, kept, work);
  found?.live.dispose();
  return needed?.toSorted(byId) ?? null;
}

/** Switches off one statement after the other; what is then no contradiction any more needs it. Null beyond the limit of work. */
function withoutSpares(live: LiveSystem, statements: readonly Statement[], work: Work): readonly Statement[] | null {
  let kept = statements;
  for (const { id } of statements.toReversed()) {
    if (!kept.some((one) => one.id === id)) continue;
    live.switchOff(id);
    const still = charged(live, work);
    if (still === 'unsettled') return null;
    if (!still) {
      live.switchOn(id);
      continue;
    }
    const spare = kept.filter((one) => !still.includes(one.id));
    for (const one of spare) live.switchOff(one.id);
    kept = kept.filter((one) => !spare.includes(one));
  }
  return kept;
}
