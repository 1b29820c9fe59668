/** What rules carry, made anew from the readings where it was lost: every run once more, as of what was in the ledger then. */
import type { PackedState } from '../../../core/monitoring/machine/packedState.ts';
import { indicatorsOf } from '../../../core/monitoring/run/ruleGroups.ts';
import { inOneMoment } from '../../../store/analytics/inOneMoment.ts';
import { writeLedger } from '../../../store/history/append.ts';
import { datasetMoves } from '../../../store/monitoring/datasetMoves.ts';
import type { RuleStateRow } from '../../../store/monitoring/ruleStates.ts';
import { foldStates, replaceRuleStates, ruleStatesOf } from '../../../store/monitoring/ruleStates.ts';
import { latestRun, listRunRows } from '../../../store/monitoring/runs.ts';
import type { RunRule } from '../../alertAnswers.ts';
import type { Ledger } from '../../ledger.ts';
import { readLogs } from '../readLogs.ts';
import { publishedRules } from '../rules/publishedRules.ts';
import { watchedIndicators } from '../watchedIndicators.ts';
import { watchedTargets } from '../watchedTargets.ts';
import { daysAlike } from './daysAlike.ts';
import type { ReadLogs } from './reckonDays.ts';
import { reckonDays } from './reckonDays.ts';
import { runAnswer } from './runAnswer.ts';
import type { RunEffects } from './runEffects.ts';
import { runSegments } from './runSegments.ts';

/**
 * Nothing where all is there. Places, targets and indicators are taken as they are now; readings, days and rules as the runs
 * had them, so that what comes of it is what was lost.
 */
export async function remakeStates(ledger: Ledger, effects: RunEffects): Promise<void> {
  const { db, ledgerId } = ledger;
  const last = await latestRun(db, ledgerId);
  if (last === undefined) return;
  const ran = runAnswer(last).summary.rules;
  const kept = await ruleStatesOf(db, ledgerId, last.number);
  if (ran.every((rule) => kept.some((one) => isOf(one, rule)))) return;
  const made = await inOneMoment(db, (moment) => remade({ ...ledger, db: moment }, ran, effects));
  const folded = await foldStates(made);
  await writeLedger(db, ledgerId, async (transaction) => {
    const newest = await latestRun(transaction, ledgerId);
    if (newest?.number === last.number) await replaceRuleStates(transaction, ledgerId, last.number, folded);
  });
}

type Ran = Pick<RunRule, 'record' | 'content'>;

function isOf(one: Ran, { record, content }: Ran): boolean {
  return one.record === record && one.content === content;
}

/** Of the rules of the last run that run to this day; of the others nobody will ask. */
async function remade(moment: Ledger, ran: readonly RunRule[], effects: RunEffects): Promise<RuleStateRow[]> {
  const { db, ledgerId } = moment;
  const indicators = await watchedIndicators(moment);
  const book = await publishedRules(moment, indicators);
  const rules = book.rules.filter((rule) => ran.some((one) => isOf(one, rule)));
  const targets = await watchedTargets(moment, indicators);
  const runs = await listRunRows(db, ledgerId, { offset: 0, limit: EVERY });
  let states: ReadonlyMap<string, PackedState> = new Map();
  for (const segment of runSegments(runs.toReversed().map(runAnswer), await datasetMoves(db, ledgerId))) {
    const theirs = rules.filter((rule) => segment.rules.some((one) => isOf(one, rule)));
    // Others were off for a while, or their readings were withdrawn: they began anew.
    const going = theirs.filter(({ rule }) => !indicatorsOf(rule).some((id) => segment.withdrawn.has(id)));
    states = new Map([...states].filter(([id]) => going.some(({ rule }) => rule.id === id)));
    const read: ReadLogs = (ids, lineage) => readLogs(moment, { indicators: ids, lineage, datasets: segment.datasets });
    for (let left = theirs.length === 0 ? [] : segment.days; left.length > 0;) {
      const { days, places } = await daysAlike(moment, left);
      const work = { rules: theirs, indicators, places, targets, states, days, explain: null };
      ({ states } = await reckonDays(work, { monitoring: effects.monitoring, read }));
      left = left.slice(days.length);
    }
  }
  return rules.flatMap(({ record, content, rule }) => {
    const state = states.get(rule.id);
    return state === undefined ? [] : [{ record, content, state }];
  });
}

/** More runs than a thousand years have days. */
const EVERY = 1_000_000;
