/** Everything that a run of the rules goes by, but for the readings, as the ledger has it at one moment. */
import type { Silence } from '../../../core/monitoring/alerts/silence.ts';
import type { Verified } from '../../../core/monitoring/alerts/precision.ts';
import type { Indicator } from '../../../core/monitoring/indicator.ts';
import type { PackedState } from '../../../core/monitoring/machine/packedState.ts';
import type { Target } from '../../../core/monitoring/target.ts';
import { indicatorsOf } from '../../../core/monitoring/run/ruleGroups.ts';
import { historyHead } from '../../../store/history/head.ts';
import { newestAlertEvents } from '../../../store/monitoring/alertEvents.ts';
import { datasetMoves } from '../../../store/monitoring/datasetMoves.ts';
import { ruleStatesOf } from '../../../store/monitoring/ruleStates.ts';
import type { RunRow } from '../../../store/monitoring/runs.ts';
import { latestRun } from '../../../store/monitoring/runs.ts';
import type { StoredAlert } from '../../alertAnswers.ts';
import type { Ledger } from '../../ledger.ts';
import { verifiedByFamily } from '../cases/verifiedByFamily.ts';
import type { PublishedRules } from '../rules/publishedRules.ts';
import { publishedRules } from '../rules/publishedRules.ts';
import { silencesInForce } from '../silences/silencesInForce.ts';
import { watchedIndicators } from '../watchedIndicators.ts';
import { watchedTargets } from '../watchedTargets.ts';
import { alertFrom } from './storedAlert.ts';

export interface WatchedBook extends PublishedRules {
  /** Sequence of the newest link of the history. */
  readonly head: string;
  /** Undefined before the first run. */
  readonly last: RunRow | undefined;
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly targets: readonly Target[];
  /** All that were ever asked for, as they stand; those of other days do not match. */
  readonly silences: readonly Silence[];
  readonly verified: ReadonlyMap<string, Verified>;
  /** Alerts that are on, by their ids, as the ledger last told of them. */
  readonly alerts: ReadonlyMap<string, StoredAlert>;
  /** What the last run left of each rule that reads as it did then, by the id of the rule; others begin anew. */
  readonly states: ReadonlyMap<string, PackedState>;
  /** Ids of rules that begin anew because readings were withdrawn since. */
  readonly corrected: ReadonlySet<string>;
}

export async function watchedBook(where: Ledger): Promise<WatchedBook> {
  const { db, ledgerId } = where;
  const head = await historyHead(db, ledgerId);
  const last = await latestRun(db, ledgerId);
  const indicators = await watchedIndicators(where);
  const { rules, problems } = await publishedRules(where, indicators);
  const stored = last === undefined ? [] : await ruleStatesOf(db, ledgerId, last.number);
  const moves = last === undefined ? [] : await datasetMoves(db, ledgerId, last.head);
  const withdrawn = new Set(moves.flatMap(({ stands, indicators: of }) => (stands ? [] : of)));
  const corrected = new Set(
    rules.flatMap(({ rule }) => (indicatorsOf(rule).some((id) => withdrawn.has(id)) ? [rule.id] : [])),
  );
  const states = new Map(
    rules.flatMap(({ record, content, rule }): [string, PackedState][] => {
      if (corrected.has(rule.id)) return [];
      const kept = stored.find((one) => one.record === record && one.content === content);
      return kept === undefined ? [] : [[rule.id, kept.state]];
    }),
  );
  const events = await newestAlertEvents(db, ledgerId, {}, { ended: false });
  return {
    head: head.sequence,
    last,
    rules,
    problems,
    indicators,
    targets: await watchedTargets(where, indicators),
    silences: await silencesInForce(where),
    verified: await verifiedByFamily(where),
    alerts: new Map(events.map(({ alert_id, alert }) => [alert_id, alertFrom(alert)])),
    states,
    corrected,
  };
}
