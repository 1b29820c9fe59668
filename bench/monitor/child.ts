/** One plan of the bench of monitoring, in a process of its own, so that its memory is its own. Prints one line of JSON. */
import { makeWorld } from './makeWorld.ts';
import type { WorldSize } from './makeWorld.ts';
import { plainRun } from './plainRun.ts';
import type { RuleState } from '../../src/core/monitoring/machine/ruleState.ts';
import { lastDayOf, parsePeriod } from '../../src/core/monitoring/period.ts';
import { Monitor } from '../../src/core/monitoring/run/monitor.ts';

export interface ChildPlan extends WorldSize {
  readonly who: 'ours' | 'plain';
  /** How many of the newest months are run one after the other and measured; the rest is run at once before. */
  readonly measured: number;
}

/** `type`, because an interface has no index signature, which the runner's rows have. */
export type ChildResult = {
  readonly tests: number;
  /** Processor time of the measured runs, and of explaining ten thousand tests. */
  readonly seconds: number;
  readonly explainSeconds: number;
  readonly alerts: number;
  readonly peakMebibytes: number;
};

const explained = 10_000;

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
  const start = parsePeriod('2010-01')?.number ?? 0;
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
  const asked = processorSeconds();
  let records = 0;
  for (const { id } of world.rules) {
    for (let row = 0; row < plan.places && records < explained; row += 1) {
      records += monitor.explain(id, row, start + plan.months - 1).length;
    }
  }
  return { tests, seconds, explainSeconds: processorSeconds() - asked, alerts, peakMebibytes: peak() };
}

function plain(plan: ChildPlan): ChildResult {
  const world = makeWorld(plan);
  const { tests, alerts, seconds } = plainRun(world, plan, processorSeconds);
  return { tests, alerts, seconds, explainSeconds: 0, peakMebibytes: peak() };
}

const plan = JSON.parse(process.argv[2] ?? '{}') as ChildPlan;
console.log(JSON.stringify(plan.who === 'ours' ? ours(plan) : plain(plan)));
