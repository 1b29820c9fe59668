/** One plan of the bench of monitoring, in a process of its own, so that its memory is its own. Prints one line of JSON. */
import { makeWorld, start } from './makeWorld.ts';
import type { WorldSize } from './makeWorld.ts';
import { plainRun } from './plainRun.ts';
import type { RuleState } from '../../src/core/monitoring/machine/ruleState.ts';
import { lastDayOf } from '../../src/core/monitoring/period.ts';
import { factsOf } from '../../src/core/monitoring/run/explanation.ts';
import { Monitor } from '../../src/core/monitoring/run/monitor.ts';

export interface ChildPlan extends WorldSize {
  readonly who: 'ours' | 'plain';
  /** How many of the newest months are run one after the other and measured; the rest is run at once before. */
  readonly measured: number;
}

/** `type`, because an interface has no index signature, which the runner's rows have. */
export type ChildResult = {
  readonly tests: number;
  /** Processor time of the measured runs. */
  readonly seconds: number;
  /** Records that were made one by one afterwards, and what they took: first without their sentences, then with them. */
  readonly explained: number;
  readonly recordSeconds: number;
  readonly sentenceSeconds: number;
  readonly alerts: number;
  readonly peakMebibytes: number;
};

const mostExplained = 300_000;

function processorSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

function peak(): number {
  return process.resourceUsage().maxRSS / 1024;
}

function ours(plan: ChildPlan): ChildResult {
  const world = makeWorld(plan);
  const monitor = new Monitor(world);
  const states = new Map<string, RuleState>();
  const first = plan.months - plan.measured;
  const dayOf = (month: number): number => lastDayOf({ kind: 'month', number: start + month });
  if (first > 0) monitor.runOn(dayOf(first - 1), states);
  const before = processorSeconds();
  let [tests, alerts] = [0, 0];
  for (let month = first; month < plan.months; month += 1) {
    for (const result of monitor.runOn(dayOf(month), states).values()) {
      tests += result.tests;
      alerts += result.transitions.filter(({ to }) => to === 2).length;
    }
  }
  const seconds = processorSeconds() - before;
  return { tests, seconds, ...explainAll(monitor, plan), alerts, peakMebibytes: peak() };
}

/** Every test of the newest month, up to so many. */
function explainAll(
  monitor: Monitor,
  { places, months }: ChildPlan,
): Pick<ChildResult, 'explained' | 'recordSeconds' | 'sentenceSeconds'> {
  const period = start + months - 1;
  const measured = (make: (rule: string, row: number) => number): readonly [number, number] => {
    const before = processorSeconds();
    let records = 0;
    for (const rule of monitor.runs.keys()) {
      for (let row = 0; row < places && records < mostExplained; row += 1) records += make(rule, row);
    }
    return [records, processorSeconds() - before];
  };
  const [explained, recordSeconds] = measured((rule, row) => {
    const run = monitor.runs.get(rule);
    if (run === undefined) return 0;
    if (row === 0) run.begin(period);
    return run.leaves.filter((test, at) => {
      const leaf = run.rule.leaves[at];
      return leaf !== undefined && factsOf(leaf, test, row, period).test === leaf.kind;
    }).length;
  });
  const [, sentenceSeconds] = measured((rule, row) => monitor.explain(rule, row, period).length);
  return { explained, recordSeconds, sentenceSeconds };
}

function plain(plan: ChildPlan): ChildResult {
  const world = makeWorld(plan);
  const { tests, alerts, seconds } = plainRun(world, plan, processorSeconds);
  const nothing = { explained: 0, recordSeconds: 0, sentenceSeconds: 0 };
  return { tests, alerts, seconds, ...nothing, peakMebibytes: peak() };
}

const plan = JSON.parse(process.argv[2] ?? '{}') as ChildPlan;
console.log(JSON.stringify(plan.who === 'ours' ? ours(plan) : plain(plan)));
