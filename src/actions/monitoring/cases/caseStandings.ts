import type { Outcome } from '../../../core/monitoring/cases/caseEvent.ts';
import type { CaseStage, Measure } from '../../../core/monitoring/cases/caseState.ts';
import { stageOf } from '../../../core/monitoring/cases/caseState.ts';
import type { Ledger } from '../../ledger.ts';
import { knownCases, latestByAlert } from './knownCases.ts';

export interface CaseStanding {
  readonly caseId: string;
  readonly stage: CaseStage;
  /** Of the episode that is on or was last: the public sees an alert only when it was verified as true. */
  readonly outcome: Outcome | null;
  readonly measures: readonly Measure[];
}

/** Where the newest case of each alert stands, by the alert's id: for the program itself, which decides who may see it. */
export async function caseStandings(
  where: Pick<Ledger, 'db' | 'ledgerId'>,
): Promise<ReadonlyMap<string, CaseStanding>> {
  const latest = latestByAlert((await knownCases(where)).values());
  return new Map(
    [...latest].map(([alert, state]) => {
      const { id, episodes, measures } = state;
      const outcome = episodes.at(-1)?.outcome ?? null;
      return [alert, { caseId: id, stage: stageOf(state), outcome, measures }];
    }),
  );
}
