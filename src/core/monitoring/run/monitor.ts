/** All rules over all readings, run on one day after another: once for a live run, many times for a backtest. */
import { CounterfoilError } from '../../errors/errors.ts';
import { tooManyReadings } from '../errors.ts';
import type { Indicator } from '../indicator.ts';
import { RuleState } from '../machine/ruleState.ts';
import { endedBy, periodsPerYear } from '../period.ts';
import type { Rule } from '../rules/rule.ts';
import { IndicatorTable } from '../series/indicatorTable.ts';
import type { Lineage } from '../series/lineage.ts';
import type { TakenIn } from '../series/takenIn.ts';
import type { VintageLog } from '../series/vintageLog.ts';
import { IndicatorSeries } from '../series/vintageLog.ts';
import type { MembershipSpan } from '../place.ts';
import type { Path, Target } from '../target.ts';
import type { ExplanationRecord, Finding } from './explanation.ts';
import { explain } from './explanation.ts';
import type { Observer, RuleResult } from './ruleRun.ts';
import { RuleRun } from './ruleRun.ts';
import { Scratch } from './scratch.ts';

export interface MonitorInput {
  readonly rules: readonly Rule[];
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly lineage: Lineage;
  /** By the id of the indicator; those that no rule asks for are left alone. */
  readonly logs: ReadonlyMap<string, VintageLog>;
  readonly targets: readonly Target[];
  /** Day number of the last run that there will be. */
  readonly lastDay: number;
  /** Told of everything that is counted; a backtest keeps it. */
  readonly observe?: (rule: string) => Observer;
  /** Ids of indicators whose tables are kept: they get room for a year to come, so that later runs need not copy them. */
  readonly keep?: readonly string[] | undefined;
  /** Which places are on which lists on each day that is walked; as the places themselves say where left out. */
  readonly memberships?: readonly MembershipSpan[];
}

export type RuleStates = Map<string, RuleState>;

export class Monitor {
  readonly input: MonitorInput;
  readonly runs: ReadonlyMap<string, RuleRun>;
  readonly #series: ReadonlyMap<string, IndicatorSeries>;
  #begun = new Map<RuleRun, number>();

  constructor(input: MonitorInput) {
    this.input = input;
    const ids = new Set(input.rules.flatMap(({ leaves }) => leaves.map(({ indicator }) => indicator)));
    for (const { indicator } of input.rules) ids.add(indicator);
    this.#series = new Map([...ids].map((id) => [id, seriesOf(id, input)]));
    const scratch = new Scratch(input.lineage.places.length);
    const world = { lineage: input.lineage, series: this.#series, pathOf: pathsOf(input), scratch };
    this.runs = new Map(input.rules.map((rule) => [rule.id, new RuleRun(rule, world, input.observe?.(rule.id))]));
  }

  /**
   * Takes in what was recorded up to a day, and counts it. States are changed in place; rules without one begin anew.
   * Days must not go back. Of indicators in `anew` every reading counts as new: somebody added some with days of recording
   * that lie before the last run.
   */
  runOn(day: number, states: RuleStates, anew: ReadonlySet<string> = noIndicators): ReadonlyMap<string, RuleResult> {
    const before = Math.min(Infinity, ...[...states.values()].map(({ ranOn }) => ranOn).filter(Number.isFinite));
    const since = before === Infinity ? -Infinity : before;
    for (const [id, series] of this.#series) {
      series.advance({ toDay: day, touchedSince: anew.has(id) ? -Infinity : since });
    }
    this.#begun = new Map();
    const results = new Map<string, RuleResult>();
    for (const [id, run] of this.runs) {
      const state = states.get(id) ?? new RuleState(this.input.lineage.places.length);
      states.set(id, state);
      results.set(id, run.run(day, state));
    }
    return results;
  }

  /** What is known of an indicator now, for a later run to go on from; null where some of its readings are not known yet. */
  takenIn(indicator: string): TakenIn | null {
    return this.#series.get(indicator)?.takenIn() ?? null;
  }

  /** What each leaf of a rule says of a place and period, by what is known now. Asking in order of periods is quickest. */
  explain(rule: string, row: number, period: number): ExplanationRecord[] {
    return this.findings(rule, row, period).map(({ record }) => record);
  }

  /** The same with the parts of their sentences. */
  findings(rule: string, row: number, period: number): Finding[] {
    const run = this.runs.get(rule);
    if (run === undefined) return [];
    if (this.#begun.get(run) !== period) run.begin(period);
    this.#begun.set(run, period);
    const found: Finding[] = [];
    for (const [at, leaf] of run.rule.leaves.entries()) {
      const test = run.leaves[at];
      if (test !== undefined) found.push(explain(leaf, test, row, period));
    }
    return found;
  }
}

const noIndicators: ReadonlySet<string> = new Set();
const mostCells = 200_000_000;

function seriesOf(id: string, { indicators, lineage, logs, lastDay, keep }: MonitorInput): IndicatorSeries {
  const indicator = indicators.get(id);
  if (indicator === undefined) throw new Error(`no indicator ${id}`);
  const log = logs.get(id) ?? emptyLog;
  const ended = endedBy(indicator.period, lastDay);
  const { before } = log;
  let [first, last] = [ended, ended];
  if (before !== undefined) {
    first = Math.min(first, before.first);
    last = Math.max(last, before.first + before.periods - 1);
  }
  for (const period of log.periods) {
    if (period < first) first = period;
    if (period > last) last = period;
  }
  const isGrown = before === undefined || first < before.first || last >= before.first + before.periods;
  const room = keep?.includes(id) && isGrown ? periodsPerYear[indicator.period] : 0;
  const periods = last - first + 1 + room;
  if (periods * lineage.places.length > mostCells) {
    throw new CounterfoilError(tooManyReadings, `"${id}" has ${periods} periods of ${lineage.places.length} places.`);
  }
  const size = { first, periods, denominators: log.denominators !== null };
  return new IndicatorSeries(new IndicatorTable(indicator, lineage, size, before), log);
}

export const emptyLog: VintageLog = {
  rows: new Int32Array(),
  periods: new Int32Array(),
  values: new Float64Array(),
  denominators: null,
  recorded: new Int32Array(),
  sources: new Int32Array(),
};

/** Targets follow a place to whatever took its place. */
function pathsOf({ targets, lineage }: MonitorInput): (row: number, indicator: string) => Path | null {
  const own = new Map(targets.map(({ place, indicator, path }) => [`${indicator}\n${place}`, path]));
  if (own.size === 0) return () => null;
  const pathOf = (row: number, indicator: string): Path | null => {
    const path = own.get(`${indicator}\n${lineage.places[row]?.id ?? ''}`);
    if (path !== undefined) return path;
    const [before] = lineage.predecessors[row] ?? [];
    return before === undefined ? null : pathOf(before.row, indicator);
  };
  return pathOf;
}
