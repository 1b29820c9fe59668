/** Charts with a memory – EWMA and CUSUM – of how far the newest values are from what came before them. */
import type { IndicatorTable } from '../series/indicatorTable.ts';
import { deviationAt, expectedAt, fitLine, noLine, standardised } from './fitLine.ts';
import type { LeafTest } from './leafTest.ts';
import { nothingInCommon, worseSign } from './leafTest.ts';
import type { Outcome } from './outcome.ts';
import { begin, cannotSay, say } from './outcome.ts';
import { fill, makeWindow } from './window.ts';

export interface ChartSpan {
  /** How many of the newest periods the chart runs over, and how many before them it is set by. */
  readonly memory: number;
  readonly reference: number;
  readonly leastValues: number;
  /** Whether the reference is a line that may slope: without, a place with a steady trend is always in alarm. */
  readonly trend: boolean;
  readonly leastSpread: number;
}

export interface EwmaLeaf extends ChartSpan {
  readonly lambda: number;
  readonly width: number;
  readonly exitLevel: number;
}

export interface CusumLeaf extends ChartSpan {
  readonly slack: number;
  readonly limit: number;
  readonly exitLevel: number;
}

/** One value counts for no more than this many deviations, so that a single slip does not hold an alarm for a year. */
const mostDeviations = 4;

/** Runs over standardised residuals, in the direction that is worse, oldest first; fills in value and limits. */
type Chart = (residuals: Float64Array, times: Float64Array, n: number, out: Outcome) => void;

/** Exponentially weighted mean of residuals, with limits that are exact from the first period on. */
export function ewmaTest(table: IndicatorTable, options: EwmaLeaf): LeafTest {
  const { lambda, width, exitLevel } = options;
  return chartTest(table, options, (residuals, _times, n, out) => {
    let value = 0;
    for (let at = 0; at < n; at += 1) value = (1 - lambda) * value + lambda * (residuals[at] ?? 0);
    const spread = Math.sqrt((lambda / (2 - lambda)) * (1 - (1 - lambda) ** (2 * n)));
    out.value = value;
    out.limit = width * spread;
    out.exitLimit = exitLevel * spread;
  });
}

/** Cumulative sum of residuals; `since` is the period in which its present run above 0 began: the likely onset. */
export function cusumTest(table: IndicatorTable, options: CusumLeaf): LeafTest {
  const { slack, limit, exitLevel } = options;
  return chartTest(table, options, (residuals, times, n, out) => {
    let value = 0;
    for (let at = 0; at < n; at += 1) {
      const before = value;
      value = Math.max(0, value + (residuals[at] ?? 0) - slack);
      if (value === 0) out.since = Number.NaN;
      else if (before === 0) out.since = times[at] ?? Number.NaN;
    }
    out.value = value;
    out.limit = limit;
    out.exitLimit = exitLevel;
  });
}

function chartTest(table: IndicatorTable, span: ChartSpan, chart: Chart): LeafTest {
  const { memory, reference, leastValues, trend, leastSpread } = span;
  const sign = worseSign(table);
  const before = makeWindow(reference);
  const newest = makeWindow(memory);
  const periods = { from: 0, to: 0 };
  const line = noLine();
  const scratch = new Float64Array(reference);
  const test = (row: number, period: number, out: Outcome): void => {
    begin(out, Number.NaN, Number.NaN, Number.NaN);
    if (Number.isNaN(table.at(row, period))) return cannotSay(out, 'no value');
    const comparable = Math.max(table.first, table.comparableSince(row, period));
    const start = period - memory + 1;
    periods.from = Math.max(comparable, start - reference);
    periods.to = start - 1;
    fill(before, table, row, periods);
    out.used = before.n;
    out.missing = before.missing;
    if (before.n < leastValues) return cannotSay(out, 'too few values');
    periods.from = Math.max(comparable, start);
    periods.to = period;
    fill(newest, table, row, periods);
    out.used += newest.n;
    out.missing += newest.missing;
    fitLine(before, line, scratch, !trend);
    for (let at = 0; at < newest.n; at += 1) {
      const time = newest.times[at] ?? 0;
      const deviation = Math.max(leastSpread, deviationAt(line, time));
      const z = sign * standardised(newest.values[at] ?? 0, expectedAt(line, time), deviation);
      newest.values[at] = Math.min(mostDeviations, Math.max(-mostDeviations, z));
    }
    out.expected = expectedAt(line, period);
    chart(newest.values, newest.times, newest.n, out);
    say(out, out.value > out.limit, out.value > out.exitLimit);
  };
  return { table, begin: nothingInCommon, test };
}
