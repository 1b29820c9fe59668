import { periodsPerYear } from '../period.ts';
import type { IndicatorTable } from '../series/indicatorTable.ts';
import { selectMedian, selectSpread } from '../statistics/inPlace.ts';
import { normalCdf } from '../statistics/normal.ts';
import { countsTest } from './counts.ts';
import { deviationAt, expectedAt, fitLine, noLine, standardised } from './fitLine.ts';
import type { LeafTest } from './leafTest.ts';
import { nothingInCommon, worseSign } from './leafTest.ts';
import type { Outcome } from './outcome.ts';
import { begin, cannotSay, say } from './outcome.ts';
import type { Window } from './window.ts';
import { add, fill, makeWindow } from './window.ts';

export interface BaselineOptions {
  /**
   * `season`: the same season of earlier years, robustly; `trend`: a line through the last periods; `count`: a model of
   * level, growth and season for counts of cases.
   */
  readonly method: 'season' | 'trend' | 'count';
  /** How many deviations worse than expected. */
  readonly z: number;
  readonly exitLevel: number;
  /**
   * Newest periods that are no part of the baseline, so that a slow rise does not become its own standard; null for none,
   * and for half a year of counts.
   */
  readonly guard: number | null;
  /** Of `season`: earlier years, and periods on either side of the same one. */
  readonly years: number;
  readonly halfWidth: number;
  /** Of `trend`: how many periods. */
  readonly last: number;
  readonly leastValues: number;
  /** A place is never taken to vary by less than this, in the unit. */
  readonly leastSpread: number;
}

/** What is expected of a place by its own past. Filled anew for each test. */
interface Expectation {
  value: number;
  deviation: number;
}

/** Whether the value is worse than the place's own past would let expect. */
export function baselineTest(table: IndicatorTable, options: BaselineOptions): LeafTest {
  if (options.method === 'count') return countsTest(table, options);
  const { z: limit, exitLevel, leastValues, leastSpread } = options;
  const sign = worseSign(table);
  const size = options.method === 'trend' ? options.last : (options.years + 1) * (2 * options.halfWidth + 1);
  const window = makeWindow(size);
  const expectation: Expectation = { value: Number.NaN, deviation: Number.NaN };
  const expect = options.method === 'trend' ? byTrend(table, window, options) : bySeason(table, window, options);
  const test = (row: number, period: number, out: Outcome): void => {
    const value = table.at(row, period);
    begin(out, value, Number.NaN, Number.NaN);
    if (Number.isNaN(value)) return cannotSay(out, 'no value');
    expect(row, period, expectation);
    out.used = window.n;
    out.missing = window.missing;
    if (window.n < leastValues) return cannotSay(out, 'too few values');
    const expected = expectation.value;
    const deviation = Math.max(leastSpread, expectation.deviation);
    out.expected = expected;
    out.limit = expected + sign * limit * deviation;
    out.exitLimit = expected + sign * exitLevel * deviation;
    const z = sign * standardised(value, expected, deviation);
    if (out.full || z >= exitLevel) out.p = normalCdf(-z);
    else out.p = 1;
    say(out, z >= limit, z >= exitLevel);
  };
  return { table, begin: nothingInCommon, test };
}

type Expect = (row: number, period: number, into: Expectation) => void;

function bySeason(table: IndicatorTable, window: Window, { years, halfWidth, guard }: BaselineOptions): Expect {
  const perYear = periodsPerYear[table.indicator.period];
  const scratch = new Float64Array(window.values.length);
  return (row, period, into) => {
    let next = Math.max(table.first, table.comparableSince(row, period));
    const newest = period - (guard ?? 0) - 1;
    window.n = 0;
    window.missing = 0;
    for (let year = years; year >= 0; year -= 1) {
      const middle = period - year * perYear;
      const last = Math.min(newest, middle + halfWidth);
      // Seasons that overlap, as those of years do, count each period once.
      for (let at = Math.max(next, middle - halfWidth); at <= last; at += 1) add(window, table, row, at);
      next = Math.max(next, last + 1);
    }
    scratch.set(window.values);
    into.value = selectMedian(scratch, window.n);
    into.deviation = selectSpread(scratch, window.n, into.value);
  };
}

function byTrend(table: IndicatorTable, window: Window, { last, guard, leastValues }: BaselineOptions): Expect {
  const line = noLine();
  const scratch = new Float64Array(last);
  const span = { from: 0, to: 0 };
  return (row, period, into) => {
    const newest = period - (guard ?? 0) - 1;
    span.from = Math.max(table.first, newest - last + 1, table.comparableSince(row, period));
    span.to = newest;
    fill(window, table, row, span);
    if (window.n < leastValues) return;
    fitLine(window, line, scratch, false);
    into.value = expectedAt(line, period);
    into.deviation = deviationAt(line, period);
  };
}
