import type { CriterionReading, Met } from '../../../core/lists/measuredChecks.ts';
import { emptyOutcome, verdicts } from '../../../core/monitoring/leaves/outcome.ts';
import { endedBy, periodOn } from '../../../core/monitoring/period.ts';
import { verdictOf } from '../../../core/monitoring/rules/condition.ts';
import type { Rule } from '../../../core/monitoring/rules/rule.ts';
import { Monitor } from '../../../core/monitoring/run/monitor.ts';
import type { Lineage } from '../../../core/monitoring/series/lineage.ts';
import { dayNumber } from '../../../core/periods/day.ts';
import type { Ledger } from '../../ledger.ts';
import { readLogs } from '../readLogs.ts';
import { watchedTargets } from '../watchedTargets.ts';
import type { ListedSeries, SeriesRequest } from './listedSeries.ts';

export interface RuleAsked extends SeriesRequest {
  /** All places that are watched: a rule that compares with others asks for them, too. */
  readonly all: Lineage;
  readonly indicators: Parameters<typeof watchedTargets>[1];
  /** What is known of the rule's own indicator. */
  readonly series: ListedSeries;
}

/** Whether a rule lets go at listed places, row by row and period by period, at its exit levels: by the leaves of a live run. */
export async function ruleVerdicts(
  where: Pick<Ledger, 'db' | 'ledgerId'>,
  rule: Rule,
  { all, lineage: listed, day, since, states, indicators, series }: RuleAsked,
): Promise<(row: number, period: number) => CriterionReading> {
  const lineage = rule.leaves.some(({ kind }) => kind === 'peers') ? all : listed;
  const keys = [...new Set([rule.indicator, ...rule.leaves.map((leaf) => leaf.indicator)])];
  const places = lineage === all ? undefined : new Set(lineage.rowOf.keys());
  const { logs } = await readLogs(where, { indicators: keys, lineage, states, places });
  const lastDay = dayNumber(day);
  const targets = await watchedTargets(where, indicators);
  const monitor = new Monitor({ rules: [aboutNothing(rule)], indicators, lineage, logs, targets, lastDay });
  monitor.runOn(lastDay, new Map());
  const rows = listed.places.map(({ id }) => lineage.rowOf.get(id) ?? -1);
  const { period: kind } = series.indicator;
  const first = periodOn(kind, dayNumber(since));
  const said = testAll(monitor, rule, { rows, first, last: endedBy(kind, lastDay) });
  return (row, period) => {
    const at = (period - first) * rows.length + row;
    const { reading } = series.at(row, period);
    const value = said.values[at] ?? Number.NaN;
    return { ...reading, met: metBy(said.holds[at]), value: Number.isNaN(value) ? null : value };
  };
}

/** A rule that nothing is counted for: only its leaves are asked. */
function aboutNothing(rule: Rule): Rule {
  return { ...rule, scope: { tiers: [], within: [], places: [''], lists: [] } };
}

/** What the leaves say, one period after the other with all places in it, and the value that the first of them looked at. */
function testAll(
  monitor: Monitor,
  rule: Rule,
  { rows, first, last }: { readonly rows: readonly number[]; readonly first: number; readonly last: number },
): { readonly holds: Int8Array; readonly values: Float64Array } {
  const size = Math.max(0, last - first + 1) * rows.length;
  const holds = new Int8Array(size).fill(verdicts.unknown);
  const values = new Float64Array(size).fill(Number.NaN);
  const run = monitor.runs.get(rule.id);
  if (run === undefined) return { holds, values };
  const said = run.leaves.map(() => new Int8Array(1));
  const out = emptyOutcome();
  for (let period = first; period <= last; period += 1) {
    run.begin(period);
    for (const [index, row] of rows.entries()) {
      if (row < 0) continue;
      const at = (period - first) * rows.length + index;
      for (const [leaf, test] of run.leaves.entries()) {
        test.test(row, period, out);
        said[leaf]?.fill(out.holds);
        if (leaf === 0) values[at] = out.value;
      }
      holds[at] = verdictOf(rule.condition, said, 0);
    }
  }
  return { holds, values };
}

function metBy(verdict: number | undefined): Met {
  if (verdict === verdicts.yes) return 'no';
  return verdict === verdicts.no ? 'yes' : 'unknown';
}
