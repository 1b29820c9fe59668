import type { IndicatorTable } from '../series/indicatorTable.ts';
import type { LeafTest, LeafWorld } from './leafTest.ts';
import type { Outcome } from './outcome.ts';
import { begin, cannotSay, say } from './outcome.ts';

export interface DataGapOptions {
  /** Fires when this many due periods in a row have no value; null where only completeness counts. */
  readonly periods: number | null;
  readonly exitLevel: number;
  /** Fires when less than a share of the last due periods has a value. */
  readonly completeness: number | null;
  readonly of: number;
}

/** Whether values are missing that were due. It is the one test that a missing value makes fire. */
export function dataGapTest(
  table: IndicatorTable,
  { periods, exitLevel, completeness, of }: DataGapOptions,
  { lineage }: LeafWorld,
): LeafTest {
  let newestDue = -Infinity;
  /** Whether the place, or what it came from, was there by the end of the period. */
  const opened = (row: number, period: number): boolean => table.lastDay(period) >= (lineage.began[row] ?? -Infinity);
  const countsBack = (row: number, period: number): number => {
    let missing = 0;
    for (let at = period; at >= table.knownSince && !table.isReported(row, at) && opened(row, at); at -= 1)
      missing += 1;
    return missing;
  };
  const test = (row: number, period: number, out: Outcome): void => {
    begin(out, Number.NaN, periods ?? completeness ?? 0, periods === null ? (completeness ?? 0) : exitLevel);
    out.used = 0;
    out.missing = 0;
    if (period > newestDue) return cannotSay(out, 'not due');
    if (table.knownSince === Infinity) return cannotSay(out, 'too few values');
    if (periods !== null) {
      const missing = countsBack(row, period);
      out.value = missing;
      out.missing = missing;
      if (missing > 0) out.since = period - missing + 1;
      return say(out, missing >= periods, missing >= exitLevel);
    }
    const oldest = Math.max(table.knownSince, period - of + 1);
    for (let at = oldest; at <= period; at += 1) {
      if (table.isReported(row, at)) out.used += 1;
      else if (opened(row, at)) out.missing += 1;
    }
    out.value = out.used / Math.max(1, out.used + out.missing);
    const lacks = out.value < (completeness ?? 0);
    return say(out, lacks, lacks);
  };
  return { table, begin: (_period, due) => void (newestDue = due), test };
}
