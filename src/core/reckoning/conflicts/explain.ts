/** What would resolve a conflict: the least change in all, and for each member the end at which it alone would fit. */
import { withinEffort } from '../solver/effort.ts';
import type { Fraction } from '../solver/linearProgram.ts';
import type { Conflict, Resolution } from '../findings.ts';
import { elasticOf } from '../system/elastic.ts';
import { figureOf, times } from '../system/figure.ts';
import type { Ground } from '../system/ground.ts';
import type { System } from '../space/system.ts';
import type { Statement } from '../statement.ts';
import type { ClaimIndex } from './claimIndex.ts';
import type { Nearest } from './neighbours.ts';
import { Neighbours } from './neighbours.ts';
import { explainOverfull, overfullOf } from './overfull.ts';

/** The members must be an irreducible conflict. What takes more than so many steps of exact work is told as unknown. */
export function explainConflict(
  ground: Ground,
  members: readonly Statement[],
  { index, steps }: { readonly index: ClaimIndex; readonly steps: number },
): Conflict {
  const overfull = overfullOf(members.flatMap(({ id }) => index.sum(id) ?? []));
  const isPlain = overfull?.parts.length === members.length - 1;
  return overfull && isPlain
    ? explainOverfull(
        overfull,
        members.map(({ id }) => id),
      )
    : (withinEffort(steps, () => solved(ground, members)) ?? unknown(members));
}

function unknown(members: readonly Statement[]): Conflict {
  return { claims: members.map(({ id }) => id), slack: null, resolve: [] };
}

function solved(ground: Ground, members: readonly Statement[]): Conflict {
  const neighbours = new Neighbours(ground, members);
  const { value, exact } = figureOf(leastChange(ground, neighbours.system), 'above');
  const resolve = members.map((member) => resolutionOf(neighbours.nearest(member), member.id));
  neighbours.dispose();
  return {
    claims: members.map(({ id }) => id),
    slack: value,
    ...(exact !== undefined && { slackExact: exact }),
    resolve,
  };
}

/** In the unit of the book. Ends that are excluded count as reached, so it can be zero. */
function leastChange(ground: Ground, system: System): Fraction {
  const { programme, total } = elasticOf(system);
  const solver = ground.openSmall(programme);
  const outcome = solver.least(total);
  solver.dispose();
  if (outcome.status !== 'optimal') throw new Error('ends that give way leave nothing to contradict');
  return times(outcome.value, 1n, 10n ** BigInt(system.unitScale));
}

function resolutionOf({ end, value, isOpen }: Nearest, claim: string): Resolution {
  const common = { claim, end };
  if (value === null) return { ...common, value: null };
  const figure = figureOf(value, end === 'high' ? 'above' : 'below');
  return { ...common, ...figure, ...(isOpen && { isOpen }) };
}
