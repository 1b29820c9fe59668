import type { CriterionReading, Met } from '../../../core/lists/measuredChecks.ts';
import { verdicts } from '../../../core/monitoring/leaves/outcome.ts';
import { endedBy, periodOn } from '../../../core/monitoring/period.ts';
import { verdictOf } from '../../../core/monitoring/rules/condition.ts';
import type { Rule } from '../../../core/monitoring/rules/rule.ts';
import type { ExplanationRecord } from '../../../core/monitoring/run/explanation.ts';
import { Monitor } from '../../../core/monitoring/run/monitor.ts';
import { lineageOf } from '../../../core/monitoring/series/lineage.ts';
import { dayNumber } from '../../../core/periods/day.ts';
import type { Ledger } from '../../ledger.ts';
import { readLogs } from '../readLogs.ts';
import { publishedRules } from '../rules/publishedRules.ts';
import { registeredPlaces } from '../watchedPlaces.ts';
import { watchedTargets } from '../watchedTargets.ts';
import type { Asked, Verdicts } from './measuredListings.ts';

/**
 * Whether a published rule lets go at listed places, period by period, at its exit levels: asked by the code of a live run.
 * Null where no such rule is published.
 */
export async function ruleVerdicts(
  where: Pick<Ledger, 'db' | 'ledgerId'>,
  id: string,
  { places, day, states, indicators, since }: Asked,
): Promise<Verdicts | null> {
  const { rules } = await publishedRules(where, indicators);
  const rule = rules.find((one) => one.rule.id === id)?.rule;
  const indicator = rule && indicators.get(rule.indicator);
  if (rule === undefined || indicator === undefined) return null;
  const lineage = lineageOf(await registeredPlaces(where));
  const keys = [...new Set([rule.indicator, ...rule.leaves.map((leaf) => leaf.indicator)])];
  const { logs, sources } = await readLogs(where, { indicators: keys, lineage, states });
  const lastDay = dayNumber(day);
  const targets = await watchedTargets(where, indicators);
  const monitor = new Monitor({ rules: [atListed(rule, places)], indicators, lineage, logs, targets, lastDay });
  monitor.runOn(lastDay, new Map());
  const found = new Map<string, CriterionReading>();
  const [first, last] = [periodOn(indicator.period, dayNumber(since)), endedBy(indicator.period, lastDay)];
  for (let period = first; period <= last; period += 1) {
    for (const place of places) {
      const row = lineage.rowOf.get(place);
      if (row === undefined) continue;
      found.set(`${place} ${period}`, readingOf(rule, monitor.explain(rule.id, row, period), sources));
    }
  }
  return { indicator, readings: (place, period) => found.get(`${place} ${period}`) };
}

function atListed(rule: Rule, places: readonly string[]): Rule {
  return { ...rule, scope: { tiers: [], within: [], places, lists: [] } };
}

function readingOf(rule: Rule, records: readonly ExplanationRecord[], sources: readonly string[]): CriterionReading {
  const said = records.map(({ holds }) =>
    Int8Array.of(holds === null ? verdicts.unknown : holds ? verdicts.yes : verdicts.no),
  );
  const verdict = verdictOf(rule.condition, said, 0);
  const met: Met = verdict === verdicts.unknown ? 'unknown' : verdict === verdicts.yes ? 'no' : 'yes';
  const [record] = records;
  const dataset = sources[record?.sources[0] ?? -1] ?? null;
  return { met, value: record?.value ?? null, dataset, knownOn: null, earlier: [] };
}
