import type { Outcome } from '../../../core/monitoring/cases/caseEvent.ts';
import type { CaseStage, Episode, Measure } from '../../../core/monitoring/cases/caseState.ts';
import { stageOf } from '../../../core/monitoring/cases/caseState.ts';
import type { Ledger } from '../../ledger.ts';
import { knownCases, latestByAlert } from './knownCases.ts';

type Where = Pick<Ledger, 'db' | 'ledgerId'>;

export interface CaseStanding {
  readonly caseId: string;
  readonly stage: CaseStage;
  /** Of the episode that is on or was last. */
  readonly outcome: Outcome | null;
  readonly measures: readonly Measure[];
}

/** Where the newest case of each alert stands, by the alert's id: for the program itself, which decides who may see it. */
export async function caseStandings(where: Where): Promise<ReadonlyMap<string, CaseStanding>> {
  const latest = latestByAlert((await knownCases(where)).values());
  return new Map(
    [...latest].map(([alert, state]) => {
      const { id, episodes, measures } = state;
      const outcome = episodes.at(-1)?.outcome ?? null;
      return [alert, { caseId: id, stage: stageOf(state), outcome, measures }];
    }),
  );
}

export interface FoundTrue {
  /** Ids of alerts that somebody found to be true at one time or another. */
  readonly ids: readonly string[];
  /** Whether the alert was true when it fired in this period. */
  readonly was: (alert: { readonly id: string; readonly since: string }) => boolean;
}

/** What people found to be true, by all cases that there ever were: the same alert may come again, and be false then. */
export async function foundTrue(where: Where): Promise<FoundTrue> {
  const episodes = new Map<string, Episode[]>();
  for (const state of (await knownCases(where)).values()) {
    for (const episode of state.episodes) {
      for (const id of episode.alerts) episodes.set(id, [...(episodes.get(id) ?? []), episode]);
    }
  }
  const ids = [...episodes].flatMap(([id, of]) => (of.some(({ outcome }) => outcome === 'true') ? [id] : []));
  const inOrder = new Map(ids.map((id) => [id, (episodes.get(id) ?? []).toSorted(byBeginning)]));
  // A correction may let an alert begin earlier than it was known to when its case was opened.
  const of = (id: string, since: string) => inOrder.get(id)?.find((episode) => since <= episode.since);
  return { ids, was: ({ id, since }) => of(id, since)?.outcome === 'true' };
}

function byBeginning(one: Episode, other: Episode): number {
  if (one.since !== other.since) return one.since < other.since ? -1 : 1;
  return one.openedAt < other.openedAt ? -1 : 1;
}
