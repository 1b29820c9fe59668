/** What rules would have said on each day of the past, measured; with one threshold at several values where that is asked for. */
import { CounterfoilError } from '../../errors/errors.ts';
import { backtestRuleUnknown, curveUnreadable } from '../errors.ts';
import { dayText, endedBy, periodOn, periodsPerYear } from '../period.ts';
import type { KnownEpisode } from '../reading/readEpisodes.ts';
import type { Rule } from '../rules/rule.ts';
import type { MonitorInput } from '../run/monitor.ts';
import { dayNumber } from '../../periods/day.ts';
import type { Curve } from './curve.ts';
import { atValue } from './curve.ts';
import type { Episode, Measures } from './measures.ts';
import { episodesOf, measure } from './measures.ts';
import { runDays } from './runDays.ts';
import type { RuleTrace } from './walk.ts';
import { walk } from './walk.ts';

export interface BacktestTerms {
  /** Of days that rules are run on. */
  readonly every: 'week' | 'month' | 'quarter' | 'year';
  readonly episodes: readonly KnownEpisode[];
  /** A rule whose alarms count as episodes for all others: how much sooner do they tell? */
  readonly against: string | null;
  /** An alarm so many periods before an episode counts as having found it. */
  readonly lead: number;
  /** Offices that share the alerts. */
  readonly officers: number;
  /** Periods that end before this ISO day only prepare; null measures all. */
  readonly since: string | null;
  readonly curves: readonly Curve[];
}

export interface CurvePoint {
  readonly curve: Curve;
  readonly value: number;
  readonly measures: Measures;
}

export interface BacktestResult {
  readonly measures: readonly Measures[];
  readonly curve: readonly CurvePoint[];
  /** ISO days of the first and the last run. */
  readonly from: string;
  readonly to: string;
  readonly runs: number;
}

/** Walks forward with the code of a live run. Throws `BACKTEST_CURVE_UNREADABLE` for a rule that is not there. */
export function backtest(input: MonitorInput, terms: BacktestTerms): BacktestResult {
  const days = runDays(input.logs.values(), terms.every, input.lastDay);
  const traces = walk(input, days);
  const known = { terms, days, against: againstOf(terms, input, traces) };
  const measures = input.rules.flatMap((rule) => {
    const trace = traces.get(rule.id);
    return trace === undefined ? [] : [measured(rule, trace, input, known)];
  });
  const curve = terms.curves.flatMap((one) => {
    const rule = input.rules.find(({ id }) => id === one.rule);
    if (rule === undefined) throw new CounterfoilError(curveUnreadable, `There is no rule "${one.rule}".`);
    return one.values.flatMap((value) => {
      const changed = atValue(rule, one, value);
      const trace = walk({ ...input, rules: [changed] }, days).get(rule.id);
      return trace === undefined ? [] : [{ curve: one, value, measures: measured(changed, trace, input, known) }];
    });
  });
  const [from = input.lastDay, to = input.lastDay] = [days[0], days.at(-1)];
  return { measures, curve, from: dayText(from), to: dayText(to), runs: days.length };
}

interface Known {
  readonly terms: BacktestTerms;
  readonly days: readonly number[];
  readonly against: { readonly rule: string; readonly kind: string; readonly episodes: readonly Episode[] } | null;
}

function againstOf(
  { against }: BacktestTerms,
  input: MonitorInput,
  traces: ReadonlyMap<string, RuleTrace>,
): Known['against'] {
  if (against === null) return null;
  const rule = input.rules.find(({ id }) => id === against);
  const trace = traces.get(against);
  if (rule === undefined || trace === undefined) {
    throw new CounterfoilError(backtestRuleUnknown, `There is no rule "${against}" to compare with.`);
  }
  const kind = kindOf(rule, input);
  return { rule: against, kind, episodes: episodesOf(trace, endedBy(kind, input.lastDay)) };
}

function kindOf(rule: Rule, { indicators }: MonitorInput): keyof typeof periodsPerYear {
  return indicators.get(rule.indicator)?.period ?? 'year';
}

function measured(rule: Rule, trace: RuleTrace, input: MonitorInput, known: Known): Measures {
  const { terms, days, against } = known;
  const kind = kindOf(rule, input);
  const own = terms.episodes.filter((one) => one.from.kind === kind && (one.rule === null || one.rule === rule.id));
  const spans = own.map(({ row, from, to }) => ({ row, from: from.number, to: to.number }));
  if (against !== null && against.kind === kind && against.rule !== rule.id) spans.push(...against.episodes);
  const since = terms.since === null ? -Infinity : periodOn(kind, dayNumber(terms.since));
  const start = Math.max(days[0] ?? 0, terms.since === null ? -Infinity : dayNumber(terms.since));
  return measure(trace, {
    episodes: spans.filter(({ to }) => to >= since),
    since,
    lead: terms.lead,
    months: Math.max(1, ((days.at(-1) ?? 0) - start) / daysPerMonth),
    officers: terms.officers,
    periodsPerYear: periodsPerYear[kind],
  });
}

const daysPerMonth = 365.25 / 12;
