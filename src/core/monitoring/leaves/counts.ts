import { periodsPerYear } from '../period.ts';
import type { IndicatorTable } from '../series/indicatorTable.ts';
import { alarmCount, countBaseline } from '../statistics/countBaseline.ts';
import { normalCdf } from '../statistics/normal.ts';
import type { BaselineOptions } from './baseline.ts';
import type { LeafTest } from './leafTest.ts';
import { nothingInCommon } from './leafTest.ts';
import type { Outcome } from './outcome.ts';
import { begin, cannotSay, say } from './outcome.ts';

/** Whether a count is higher than a model of level, growth and season of the place's own past leads to expect. */
export function countsTest(table: IndicatorTable, { z, exitLevel, guard, years }: BaselineOptions): LeafTest {
  const perYear = periodsPerYear[table.indicator.period];
  const span = years * perYear;
  const [alpha, exitAlpha] = [normalCdf(-z), normalCdf(-exitLevel)];
  const options = { periodsPerYear: perYear, years, alpha, ...(guard !== null && { guard }) };
  const counts = Array.from({ length: span + 1 }, (): number | null => null);
  const test = (row: number, period: number, out: Outcome): void => {
    const value = table.at(row, period);
    begin(out, value, Number.NaN, Number.NaN);
    if (Number.isNaN(value)) return cannotSay(out, 'no value');
    const since = table.comparableSince(row, period);
    for (let at = 0; at <= span; at += 1) {
      const count = period - span + at < since ? Number.NaN : table.at(row, period - span + at);
      counts[at] = Number.isNaN(count) ? null : count;
    }
    const found = countBaseline(counts, span, options);
    if (found === null) {
      out.used = 0;
      return cannotSay(out, 'too few values');
    }
    const { expected, ratio, limit, p, used, missing } = found;
    out.expected = expected;
    out.limit = limit;
    out.exitLimit = exitLevel === z ? limit : alarmCount(exitAlpha, { mean: expected, ratio });
    out.p = p ?? Number.NaN;
    out.used = used;
    out.missing = missing;
    say(out, value >= limit, value >= out.exitLimit);
  };
  return { table, begin: nothingInCommon, test };
}
