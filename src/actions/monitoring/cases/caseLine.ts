import type { CaseState } from '../../../core/monitoring/cases/caseState.ts';
import { openedAt, stageOf } from '../../../core/monitoring/cases/caseState.ts';
import type { Deadlines } from '../../../core/monitoring/cases/deadlines.ts';
import { dueTasks } from '../../../core/monitoring/cases/dueTasks.ts';
import type { CaseLine } from '../../caseAnswers.ts';

/** A case as the board has it, on an ISO day; without what stands in its alert today. */
export function caseLine(state: CaseState, deadlines: Deadlines, day: string): Omit<CaseLine, 'muting'> {
  const { id, version, alert, closed, verified, measures, suggestion, escalations, episodes } = state;
  const due = dueTasks(state, deadlines, day);
  const owners = measures.filter((measure) => measure.state !== 'dropped').map(({ terms }) => terms.owner);
  return {
    id,
    version,
    stage: stageOf(state),
    alert,
    openedOn: dayOf(openedAt(state)),
    closedOn: closed === null ? null : dayOf(closed.at),
    outcome: verified?.outcome ?? null,
    due,
    overdue: due.some(({ overdue }) => overdue),
    owners: [...new Set(owners)],
    suggestion: suggestion && { how: suggestion.how, period: suggestion.period, on: dayOf(suggestion.at) },
    escalatedTo: escalations.at(-1)?.to ?? null,
    episodes: episodes.length,
  };
}

/** The ISO day of an instant, in UTC. */
export function dayOf(instant: string): string {
  return instant.slice(0, 10);
}
