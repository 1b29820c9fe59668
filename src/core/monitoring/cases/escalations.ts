/** Whom to tell of what is overdue: one level higher each time that nothing came of it. */
import { addDays } from '../../periods/day.ts';
import type { CaseStep, EscalatedTo } from './caseEvent.ts';
import type { CaseState } from './caseState.ts';
import type { Deadlines } from './deadlines.ts';
import { dueTasks } from './dueTasks.ts';

type Escalated = Extract<CaseStep, { kind: 'escalated' }>;

/**
 * `chain` is who may be told, the nearest first: the supervisor of the place's listing, then the offices of the places
 * above it. At its end the last is told again. Nothing is escalated where nobody is above.
 */
export function escalations(
  state: CaseState,
  {
    deadlines,
    day,
    chain,
  }: { readonly deadlines: Deadlines; readonly day: string; readonly chain: readonly EscalatedTo[] },
): Escalated[] {
  return dueTasks(state, deadlines, day)
    .filter(({ overdue }) => overdue)
    .flatMap(({ task, measure, by }) => {
      const before = state.escalations.filter((one) => one.task === task && one.measure === measure && one.by === by);
      const last = before.at(-1);
      if (last !== undefined && addDays(last.at.slice(0, 10), deadlines.escalateAgain) > day) return [];
      const to = chain[Math.min(before.length, chain.length - 1)];
      return to === undefined ? [] : [{ kind: 'escalated', task, measure, by, to }];
    });
}
