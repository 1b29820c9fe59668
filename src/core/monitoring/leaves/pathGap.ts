import type { IndicatorTable } from '../series/indicatorTable.ts';
import type { Path } from '../target.ts';
import { pathValue } from '../target.ts';
import type { LeafTest, LeafWorld } from './leafTest.ts';
import { nothingInCommon, worseSign } from './leafTest.ts';
import type { Outcome } from './outcome.ts';
import { begin, cannotSay, say } from './outcome.ts';
import { roundingOf } from './rounding.ts';

export interface PathGapOptions {
  /** How far behind the path a place may be, in the unit. */
  readonly tolerance: number;
  readonly exitLevel: number;
  /** For places without a target of their own; null where only targets count. */
  readonly path: Path | null;
}

/** Whether the value lies further behind the path to the target than is tolerated. */
export function pathGapTest(
  table: IndicatorTable,
  { tolerance, exitLevel, path: common }: PathGapOptions,
  { pathOf }: LeafWorld,
): LeafTest {
  const sign = worseSign(table);
  const test = (row: number, period: number, out: Outcome): void => {
    const value = table.at(row, period);
    const path = pathOf(row, table.indicator.id) ?? common;
    const start = path?.points[0]?.period ?? Infinity;
    const isComparable = table.comparableSince(row, period) <= start;
    const own = isComparable ? table.at(row, start) : Number.NaN;
    const planned = path === null ? Number.NaN : pathValue(path, period, own);
    begin(out, value, planned + sign * tolerance, planned + sign * exitLevel);
    out.expected = planned;
    if (Number.isNaN(planned)) return cannotSay(out, isComparable || path === null ? 'no target' : 'new boundaries');
    if (Number.isNaN(value)) return cannotSay(out, 'no value');
    const gap = sign * (value - planned) - roundingOf(value, planned);
    say(out, gap > tolerance, gap > exitLevel);
  };
  return { table, begin: nothingInCommon, test };
}
