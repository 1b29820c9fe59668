/** What would resolve a conflict: the least change in all, and for each member the end at which it alone would fit. */
import type { Fraction } from '../solver/linearProgram.ts';
import type { Conflict, Resolution } from '../findings.ts';
import { elasticOf } from '../system/elastic.ts';
import { figureOf, fraction, plus, times } from '../system/figure.ts';
import type { Ground } from '../system/ground.ts';
import { spaceOf } from '../system/ground.ts';
import type { Statement } from '../statement.ts';
import { nearest } from './nearest.ts';

/** The members must be an irreducible conflict. */
export function explainConflict(ground: Ground, members: readonly Statement[]): Conflict {
  const slack = leastChange(ground, members);
  const { value, exact } = figureOf(slack, 'above');
  return {
    claims: members.map(({ id }) => id),
    slack: value,
    ...(exact !== undefined && { slackExact: exact }),
    resolve: members.map((member) => resolutionOf(ground, member, members)),
  };
}

/** In the unit of the book. Ends that are excluded count as reached, so it can be zero. */
export function leastChange(ground: Ground, members: readonly Statement[]): Fraction {
  let sum = fraction(0n);
  for (const system of spaceOf(ground, members).systems) {
    const { programme, total } = elasticOf(system);
    const solver = ground.openSmall(programme);
    const outcome = solver.least(total);
    solver.dispose();
    if (outcome.status !== 'optimal') throw new Error('ends that give way leave nothing to contradict');
    sum = plus(sum, times(outcome.value, 1n, 10n ** BigInt(system.unitScale)));
  }
  return sum;
}

function resolutionOf(ground: Ground, member: Statement, members: readonly Statement[]): Resolution {
  const { end, value, isOpen } = nearest(ground, member, members);
  const common = { claim: member.id, end };
  if (value === null) return { ...common, value: null };
  const figure = figureOf(value, end === 'high' ? 'above' : 'below');
  return { ...common, ...figure, ...(isOpen && { isOpen }) };
}
