import { periodsPerYear } from '../period.ts';
import type { IndicatorTable } from '../series/indicatorTable.ts';
import { kendallScore, kendallVariance, selectSlope } from '../statistics/inPlace.ts';
import { normalQuantile, twoSidedP } from '../statistics/normal.ts';
import type { LeafTest } from './leafTest.ts';
import { nothingInCommon, worseSign } from './leafTest.ts';
import type { Outcome } from './outcome.ts';
import { begin, cannotSay, say } from './outcome.ts';
import { roundingOf } from './rounding.ts';
import { makeWindow } from './window.ts';

export interface TrendOptions {
  /** How many periods are looked at, and how many of them must be reported. */
  readonly last: number;
  readonly leastValues: number;
  /** How unlikely chance must be, of the two-sided test. */
  readonly p: number;
  readonly exitLevel: number;
  /** How much worse a year, at least, in the unit. */
  readonly leastSlope: number;
  /** Whether values are compared with those of the same season a year before. */
  readonly seasonal: boolean;
}

/** Whether values get worse steadily: Mann and Kendall's test, and a slope by Sen that matters. */
export function trendTest(table: IndicatorTable, options: TrendOptions): LeafTest {
  const { last, leastValues, p, exitLevel, leastSlope, seasonal } = options;
  const sign = worseSign(table);
  const perYear = periodsPerYear[table.indicator.period];
  const window = makeWindow(last);
  const sorted = new Float64Array(last);
  const slopes = new Float64Array((last * (last - 1)) / 2);
  const farthest = Math.max(p, exitLevel);
  // Below this z the p-value need not be worked out to know that it is too large.
  const leastZ = -normalQuantile(farthest / 2);
  const test = (row: number, period: number, out: Outcome): void => {
    begin(out, Number.NaN, sign * leastSlope, sign * leastSlope);
    if (Number.isNaN(table.at(row, period))) return cannotSay(out, 'no value');
    gather(table, { window, row, period, last, lag: seasonal ? perYear : 0 });
    const { n } = window;
    out.used = n;
    out.missing = window.missing;
    if (n < leastValues) return cannotSay(out, 'too few values');
    const score = kendallScore(window.values, n);
    sorted.set(window.values);
    const variance = kendallVariance(sorted, n);
    const z = variance > 0 ? (score - Math.sign(score)) / Math.sqrt(variance) : 0;
    out.p = sign * z > 0 && (out.full || sign * z >= leastZ) ? twoSidedP(z) : 1;
    if (sign * z < leastZ && !out.full) return say(out, false, false);
    out.value = selectSlope(window.values, window.times, n, slopes) * perYear;
    // Where most pairs are level, the median slope is none, however unlikely the others are.
    const matters = sign * out.value > 0 && sign * out.value >= leastSlope;
    say(out, matters && out.p <= p, matters && out.p <= exitLevel);
  };
  return { table, begin: nothingInCommon, test };
}

interface Span {
  readonly window: ReturnType<typeof makeWindow>;
  readonly row: number;
  readonly period: number;
  readonly last: number;
  /** Differences with the value this many periods before; 0 for the values themselves. */
  readonly lag: number;
}

/** Fills the window with what can be compared. */
function gather(table: IndicatorTable, { window, row, period, last, lag }: Span): void {
  const since = Math.max(period - last + 1, table.comparableSince(row, period) + lag, table.knownSince + lag);
  window.n = 0;
  window.missing = 0;
  for (let at = since; at <= period; at += 1) {
    const value = lag === 0 ? table.at(row, at) : differenceOf(table.at(row, at), table.at(row, at - lag));
    if (Number.isNaN(value)) window.missing += 1;
    else {
      window.values[window.n] = value;
      window.times[window.n] = at;
      window.n += 1;
    }
  }
}

/** With nine digits, as later ones may be rounding: equal steps of decimals are ties, not a trend. */
function differenceOf(value: number, before: number): number {
  const difference = value - before;
  if (Math.abs(difference) <= roundingOf(value, before)) return 0;
  const scale = 10 ** (9 - Math.ceil(Math.log10(Math.abs(difference))));
  const rounded = Math.round(difference * scale) / scale;
  return Number.isFinite(rounded) ? rounded : difference;
}
