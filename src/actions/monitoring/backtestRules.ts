/** The verb behind `counterfoil rules backtest`: what the rules would have said on each day of the past. */
import type { Curve } from '../../core/monitoring/backtest/curve.ts';
import { atValue } from '../../core/monitoring/backtest/curve.ts';
import type { Episode, Measures } from '../../core/monitoring/backtest/measures.ts';
import { episodesOf, measure } from '../../core/monitoring/backtest/measures.ts';
import type { RuleTrace } from '../../core/monitoring/backtest/walk.ts';
import { walk } from '../../core/monitoring/backtest/walk.ts';
import { runDays } from '../../core/monitoring/backtest/runDays.ts';
import { CounterfoilError } from '../../core/errors/errors.ts';
import { curveUnreadable } from '../../core/monitoring/errors.ts';
import { dayText, endedBy, periodOn, periodsPerYear } from '../../core/monitoring/period.ts';
import type { KnownEpisode } from '../../core/monitoring/reading/readEpisodes.ts';
import { readEpisodes } from '../../core/monitoring/reading/readEpisodes.ts';
import type { Rule } from '../../core/monitoring/rules/rule.ts';
import type { MonitorInput } from '../../core/monitoring/run/monitor.ts';
import { dayNumber } from '../../core/periods/day.ts';
import type { MonitoringEffects } from './monitoringEffects.ts';
import type { FileProblem, MonitoringFiles } from './readMonitoringFiles.ts';
import { allRows, inFile, readMonitoringFiles } from './readMonitoringFiles.ts';

export interface BacktestRequest extends MonitoringFiles {
  /** A file of episodes that should have been found. */
  readonly episodes: string | null;
  /** A rule whose alarms count as episodes for all others: how much sooner do they tell? */
  readonly against: string | null;
  readonly lead: number;
  readonly officers: number;
  /** Periods that end before this ISO day only prepare; null measures all. */
  readonly since: string | null;
  readonly every: 'week' | 'month' | 'quarter' | 'year';
  readonly curves: readonly Curve[];
}

export interface CurvePoint {
  readonly curve: Curve;
  readonly value: number;
  readonly measures: Measures;
}

export interface BacktestReport {
  readonly problems: readonly FileProblem[];
  readonly measures: readonly Measures[];
  readonly curve: readonly CurvePoint[];
  readonly summary: {
    readonly from: string;
    readonly to: string;
    readonly runs: number;
    readonly places: number;
    readonly readings: number;
    readonly tests: number;
  };
}

export async function backtestRules(request: BacktestRequest, effects: MonitoringEffects): Promise<BacktestReport> {
  const { input, problems, readings } = await readMonitoringFiles(request, effects);
  const read = request.episodes === null ? null : readEpisodes(await allRows(request.episodes, effects), input.lineage);
  const days = runDays(input.logs.values(), request.every, input.lastDay);
  const traces = walk(input, days);
  const known = { request, days, episodes: read?.episodes ?? [], against: againstOf(request, input, traces) };
  const measures = input.rules.flatMap((rule) => {
    const trace = traces.get(rule.id);
    return trace === undefined ? [] : [measured(rule, trace, input, known)];
  });
  const curve = request.curves.flatMap((one) => {
    const rule = input.rules.find(({ id }) => id === one.rule);
    if (rule === undefined) throw new CounterfoilError(curveUnreadable, `There is no rule "${one.rule}".`);
    return one.values.flatMap((value) => {
      const changed = atValue(rule, one, value);
      const trace = walk({ ...input, rules: [changed] }, days).get(rule.id);
      return trace === undefined ? [] : [{ curve: one, value, measures: measured(changed, trace, input, known) }];
    });
  });
  const [from = input.lastDay, to = input.lastDay] = [days[0], days.at(-1)];
  return {
    problems: [...problems, ...(read?.problems ?? []).map(inFile('episodes'))],
    measures,
    curve,
    summary: {
      from: dayText(from),
      to: dayText(to),
      runs: days.length,
      places: input.lineage.places.length,
      readings,
      tests: measures.reduce((sum, { tests }) => sum + tests, 0),
    },
  };
}

interface Known {
  readonly request: BacktestRequest;
  readonly days: readonly number[];
  readonly episodes: readonly KnownEpisode[];
  readonly against: { readonly rule: string; readonly kind: string; readonly episodes: readonly Episode[] } | null;
}

function againstOf(
  { against }: BacktestRequest,
  input: MonitorInput,
  traces: ReadonlyMap<string, RuleTrace>,
): Known['against'] {
  if (against === null) return null;
  const rule = input.rules.find(({ id }) => id === against);
  const trace = traces.get(against);
  if (rule === undefined || trace === undefined) {
    throw new CounterfoilError(curveUnreadable, `There is no rule "${against}" to compare with.`);
  }
  const kind = kindOf(rule, input);
  return { rule: against, kind, episodes: episodesOf(trace, endedBy(kind, input.lastDay)) };
}

function kindOf(rule: Rule, { indicators }: MonitorInput): keyof typeof periodsPerYear {
  return indicators.get(rule.indicator)?.period ?? 'year';
}

function measured(rule: Rule, trace: RuleTrace, input: MonitorInput, known: Known): Measures {
  const { request, days, episodes, against } = known;
  const kind = kindOf(rule, input);
  const own = episodes.filter((one) => one.from.kind === kind && (one.rule === null || one.rule === rule.id));
  const spans = own.map(({ row, from, to }) => ({ row, from: from.number, to: to.number }));
  if (against !== null && against.kind === kind && against.rule !== rule.id) spans.push(...against.episodes);
  const since = request.since === null ? -Infinity : periodOn(kind, dayNumber(request.since));
  const start = Math.max(days[0] ?? 0, request.since === null ? -Infinity : dayNumber(request.since));
  return measure(trace, {
    episodes: spans.filter(({ to }) => to >= since),
    since,
    lead: request.lead,
    months: Math.max(1, ((days.at(-1) ?? 0) - start) / daysPerMonth),
    officers: request.officers,
    periodsPerYear: periodsPerYear[kind],
  });
}

const daysPerMonth = 365.25 / 12;
